/** DeepL's glossaries: made once for each content, reused by name, older ones deleted. */
import { z } from 'zod'
import { PadananError } from '../../errors.js'
import { parseAnswer } from '../answer.js'
import { usualVerdict } from '../http/failure.js'
import type { JsonAnswer } from '../http/request.js'
import type { Call, TermList } from '../kind.js'

const one = z.object({ glossary_id: z.string().min(1), name: z.string().optional() })
const all = z.object({ glossaries: z.array(one) })

/** DeepL's limits, in UTF-8 bytes. */
const TERM_BYTES = 1024
const TOTAL_BYTES = 10 * 1024 * 1024

export interface GlossaryOptions {
  readonly backend: string
  /** What all glossaries of this project are named by; the content's hash is added. */
  readonly name: string
  readonly terms: TermList
}

/** Gives the glossary's id, which is found or made on the first call. A failure is not remembered. */
export function deeplGlossary(
  call: (call: Call, signal?: AbortSignal) => Promise<JsonAnswer>,
  options: GlossaryOptions,
): (signal?: AbortSignal) => Promise<string> {
  let id: Promise<string> | undefined
  return (signal) => {
    id ??= find(call, options, signal).catch((error: unknown) => {
      id = undefined
      throw error
    })
    return id
  }
}

async function find(
  call: (call: Call, signal?: AbortSignal) => Promise<JsonAnswer>,
  { backend, name, terms }: GlossaryOptions,
  signal: AbortSignal | undefined,
): Promise<string> {
  const wanted = `${name}-${terms.hash.slice(0, 16)}`
  const listed = await call({ path: '/v3/glossaries', method: 'GET' }, signal)
  const { glossaries } = parseAnswer(backend, all, listed.body, usualVerdict)
  const found = glossaries.find((glossary) => glossary.name === wanted)
  if (found) return found.glossary_id
  const stale = glossaries.filter((glossary) => isOurs(glossary.name ?? '', name))
  for (const { glossary_id: old } of stale) {
    await call({ path: `/v3/glossaries/${encodeURIComponent(old)}`, method: 'DELETE' }, signal)
  }
  const dictionary = { source_lang: 'id', target_lang: 'en', entries: toTsv(terms, backend), entries_format: 'tsv' }
  const made = await call({ path: '/v3/glossaries', body: { name: wanted, dictionaries: [dictionary] } }, signal)
  return parseAnswer(backend, one, made.body, usualVerdict).glossary_id
}

/** `padanan-0123456789abcdef` for the name `padanan`, and nothing else. */
function isOurs(found: string, name: string): boolean {
  return found.startsWith(`${name}-`) && /^[0-9a-f]{16}$/u.test(found.slice(name.length + 1))
}

/** Lines `source<TAB>target` as DeepL takes them: no duplicate source, control character or edge white space, no overlong term. */
export function toTsv({ entries }: TermList, backend: string): string {
  const lines = new Map<string, string>()
  for (const entry of entries) {
    const source = clean(entry.source)
    const target = clean(entry.target)
    if (source === '' || target === '' || lines.has(source)) continue
    if (Math.max(Buffer.byteLength(source), Buffer.byteLength(target)) > TERM_BYTES) continue
    lines.set(source, `${source}\t${target}`)
  }
  const tsv = [...lines.values()].join('\n')
  if (Buffer.byteLength(tsv) > TOTAL_BYTES) {
    throw new PadananError('backend-refused', `${backend}: Unexpected glossary of more than 10 MiB`)
  }
  return tsv
}

const clean = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
