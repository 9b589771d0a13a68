/** Google's glossaries: a file in Cloud Storage, then a long operation. Made once for each content, older ones deleted. */
import { z } from 'zod'
import { PadananError } from '../../errors.js'
import { parseAnswer } from '../answer.js'
import { systemClock } from '../around/clock.js'
import { usualVerdict } from '../http/failure.js'
import type { JsonAnswer } from '../http/request.js'
import type { Call, TermList } from '../kind.js'
import { toTsv } from './deepl-glossary.js'

type Api = (call: Call, signal?: AbortSignal) => Promise<JsonAnswer>

export interface GlossaryOptions {
  readonly backend: string
  readonly api: Api
  readonly storage: Api
  /** `projects/P/locations/L`. */
  readonly parent: string
  readonly bucket: string
  readonly name: string
  readonly terms: TermList
}

const listed = z.object({ glossaries: z.array(z.object({ name: z.string() })).default([]) })
const operation = z.object({
  name: z.string(),
  done: z.boolean().default(false),
  error: z.object({ message: z.string().default('') }).optional(),
})

/** Polls of the operation, and the wait before the first in milliseconds; each wait is 1.5 times the one before, up to 10 s. */
const POLLS = 60
const FIRST_WAIT = 250

/** Gives the glossary's full name, which is found or made on the first call. A failure is not remembered. */
export function googleGlossary(options: GlossaryOptions): (signal?: AbortSignal) => Promise<string> {
  let name: Promise<string> | undefined
  return (signal) => {
    name ??= find(options, signal).catch((error: unknown) => {
      name = undefined
      throw error
    })
    return name
  }
}

async function find(options: GlossaryOptions, signal: AbortSignal | undefined): Promise<string> {
  const { backend, api, parent, name, terms } = options
  const prefix = `${parent}/glossaries/${name}-`
  const wanted = prefix + terms.hash.slice(0, 16)
  const got = await api({ path: `/v3/${parent}/glossaries?pageSize=1000`, method: 'GET' }, signal)
  const { glossaries } = parseAnswer(backend, listed, got.body ?? {}, usualVerdict)
  if (glossaries.some((glossary) => sameGlossary(glossary.name, wanted))) return wanted
  await make(options, wanted, signal)
  for (const { name: old } of glossaries) {
    if (!/\/glossaries\/[a-z0-9-]+$/u.test(old) || !isOurs(old, name)) continue
    await api({ path: `/v3/${parent}/glossaries/${old.split('/').at(-1)}`, method: 'DELETE' }, signal)
  }
  return wanted
}

/** Listed names can carry the project's number in place of its id. */
const sameGlossary = (a: string, b: string): boolean => a.split('/').at(-1) === b.split('/').at(-1)

function isOurs(full: string, name: string): boolean {
  const last = full.split('/').at(-1) ?? ''
  return last.startsWith(`${name}-`) && /^[0-9a-f]{16}$/u.test(last.slice(name.length + 1))
}

async function make(options: GlossaryOptions, wanted: string, signal: AbortSignal | undefined): Promise<void> {
  const { backend, api, storage, parent, bucket, terms } = options
  const file = `${wanted.split('/').at(-1)}.tsv`
  const upload = `/upload/storage/v1/b/${encodeURIComponent(bucket)}/o?uploadType=media&name=${encodeURIComponent(file)}`
  const tsv = toTsv(terms, backend)
  await storage({ path: upload, body: tsv, headers: { 'content-type': 'text/tab-separated-values' } }, signal)
  const body = {
    name: wanted,
    languagePair: { sourceLanguageCode: 'id', targetLanguageCode: 'en' },
    inputConfig: { gcsSource: { inputUri: `gs://${bucket}/${file}` } },
  }
  const started = await api({ path: `/v3/${parent}/glossaries`, body }, signal)
  let state = parseAnswer(backend, operation, started.body, usualVerdict)
  for (let poll = 0; !state.done && poll < POLLS; poll++) {
    await systemClock.sleep(Math.min(10_000, FIRST_WAIT * 1.5 ** poll), signal)
    const polled = await api(
      { path: `/v3/${parent}/operations/${state.name.split('/').at(-1)}`, method: 'GET' },
      signal,
    )
    state = parseAnswer(backend, operation, polled.body, usualVerdict)
  }
  if (state.error || !state.done) {
    const reason = state.error?.message || 'it took too long'
    throw new PadananError('backend-unavailable', `${backend}: Cannot make the glossary: ${reason}`)
  }
}
