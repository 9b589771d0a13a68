/** Google Cloud Translation, v2 (a key) and v3 (an access token, a project, glossaries). */
import { z } from 'zod'
import type { Translation } from '../../types.js'
import { pairUp, parseAnswer, withHonoured } from '../answer.js'
import { usualVerdict, type Classify } from '../http/failure.js'
import { caller, defineKind, limitsOf, type Connection } from '../kind.js'
import { commonShape } from '../options.js'
import type { Provider } from '../provider.js'
import { googleGlossary } from './google-glossary.js'

const id = z.string().regex(/^[A-Za-z0-9:._-]+$/u, 'expected an identifier')

const shape = z.strictObject({
  ...commonShape,
  /** 2 (default): `GOOGLE_API_KEY`. 3: an access token, by default in the same variable. */
  version: z.literal([2, 3]).default(2),
  /** v3 only: the project's id. */
  project: id.optional(),
  /** v3 only. Glossaries need another place than `global`, the default. */
  location: id.default('global'),
  /** v3 only: a model's name, e.g. `general/nmt`. */
  model: z.string().min(1).optional(),
  /** v3 only: the Cloud Storage bucket through which glossaries are made. Without one, terms are protected by placeholders. */
  bucket: id.optional(),
  /** v3 only: base URL of Cloud Storage. */
  storageUrl: z.string().default('https://storage.googleapis.com'),
  /** v3 only: glossaries are named so, with the content's hash; older ones of this name are deleted. */
  glossaryName: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,40}$/u, 'expected small letters, digits and hyphens')
    .default('padanan'),
})

const schema = shape.refine(({ version, project }) => version === 2 || project !== undefined, {
  path: ['project'],
  error: 'expected the id of a project for version 3',
})

type Options = z.output<typeof schema>

/** A used-up quota comes as 403 too: only the one for today is final. */
const classify: Classify = (failure) =>
  failure.kind === 'status' && failure.status === 403 && /rate limit exceeded/iu.test(failure.message)
    ? 'retry'
    : usualVerdict(failure)

export const google = defineKind({
  type: 'google',
  about: 'Google Cloud Translation, v2 or v3',
  schema,
  keyEnv: 'GOOGLE_API_KEY',
  needsKey: true,
  requires: [],
  create: (options, connection) => (options.version === 2 ? v2(options, connection) : v3(options, connection)),
})

const answer2 = z.object({ data: z.object({ translations: z.array(z.object({ translatedText: z.string() })) }) })

function v2(options: Options, connection: Connection): Provider {
  const { name, key = '' } = connection
  const call = caller(connection, options.url ?? 'https://translation.googleapis.com', classify)
  return {
    name,
    fingerprint: () => 'google v2 text',
    limits: limitsOf(options, { items: 128, characters: 5000, bytes: 200_000 }),
    handlesTerms: false,
    usesContext: false,
    async translate(requests, signal) {
      const body = { q: requests.map(({ text }) => text), source: 'id', target: 'en', format: 'text' }
      const headers = { 'x-goog-api-key': key }
      const got = await call({ path: '/language/translate/v2', headers, body }, signal)
      const { data } = parseAnswer(name, answer2, got.body, classify)
      const texts = data.translations.map(({ translatedText }): Translation => ({ text: translatedText }))
      return pairUp(name, requests, texts, classify)
    },
  }
}

const texts3 = z.array(z.object({ translatedText: z.string() }))
const answer3 = z.object({ translations: texts3, glossaryTranslations: texts3.optional() })

function v3(options: Options, connection: Connection): Provider {
  const { name, key = '', terms } = connection
  const { project = '', location, model, bucket } = options
  const call = caller(connection, options.url ?? 'https://translate.googleapis.com', classify)
  const parent = `projects/${project}/locations/${location}`
  const headers = { authorization: `Bearer ${key}`, 'x-goog-user-project': project }
  const list = options.terms === 'auto' && bucket && terms?.entries.length ? terms : undefined
  const store = caller(connection, options.storageUrl, classify)
  const glossary =
    list &&
    googleGlossary({
      backend: name,
      api: (request, signal) => call({ ...request, headers }, signal),
      storage: (request, signal) => store({ ...request, headers: { ...headers, ...request.headers } }, signal),
      parent,
      bucket: bucket ?? '',
      name: options.glossaryName,
      terms: list,
    })
  return {
    name,
    fingerprint: () => JSON.stringify(['google v3', location, model, list?.hash]),
    limits: limitsOf(options, { items: 1024, characters: 5000 }),
    handlesTerms: glossary !== undefined,
    usesContext: false,
    async translate(requests, signal) {
      const body = {
        contents: requests.map(({ text }) => text),
        mimeType: 'text/plain',
        sourceLanguageCode: 'id',
        targetLanguageCode: 'en',
        ...(model && { model: `${parent}/models/${model}` }),
        ...(glossary && { glossaryConfig: { glossary: await glossary(signal), ignoreCase: false } }),
      }
      const got = await call({ path: `/v3/${parent}:translateText`, headers, body }, signal)
      const { translations, glossaryTranslations = [] } = parseAnswer(name, answer3, got.body, classify)
      const texts = glossary ? glossaryTranslations : translations
      const answers = texts.map(({ translatedText }, index) =>
        withHonoured(translatedText, glossary && requests[index] ? requests[index] : { text: '' }),
      )
      return pairUp(name, requests, answers, classify)
    },
  }
}
