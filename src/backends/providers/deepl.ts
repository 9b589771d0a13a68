/** DeepL: `POST {url}/v2/translate`, with a glossary of its own where the project has one. */
import { z } from 'zod'
import { pairUp, parseAnswer, withHonoured } from '../answer.js'
import { usualVerdict, type Classify } from '../http/failure.js'
import { caller, defineKind, limitsOf } from '../kind.js'
import { commonShape } from '../options.js'
import { measureText } from '../provider.js'
import { deeplGlossary } from './deepl-glossary.js'

const schema = z.strictObject({
  ...commonShape,
  /** `EN-US` (default) or `EN-GB`. */
  target: z.enum(['EN-US', 'EN-GB']).default('EN-US'),
  modelType: z.enum(['latency_optimized', 'quality_optimized', 'prefer_quality_optimized']).optional(),
  /** Send the sentences around each one, which is not billed but makes each sentence a call of its own. Default false. */
  context: z.boolean().default(false),
  /** Name under which the glossary is kept; an older one of this name is deleted. */
  glossaryName: z.string().min(1).max(100).default('padanan'),
})

const answer = z.object({ translations: z.array(z.object({ text: z.string() })) })

/** 456 is a used-up quota, 529 a busy server. */
const classify: Classify = usualVerdict

/** Body of a call without any sentence, in bytes. */
const OVERHEAD = 1024

export const deepl = defineKind({
  type: 'deepl',
  about: 'DeepL API, free or pro',
  schema,
  keyEnv: 'DEEPL_API_KEY',
  needsKey: true,
  requires: [],
  create(options, connection) {
    const { name, key = '', terms } = connection
    const base = options.url ?? (key.endsWith(':fx') ? 'https://api-free.deepl.com' : 'https://api.deepl.com')
    const call = caller(connection, base, classify)
    const headers = { authorization: `DeepL-Auth-Key ${key}` }
    const list = options.terms === 'auto' && terms?.entries.length ? terms : undefined
    const glossary =
      list &&
      deeplGlossary((request, signal) => call({ ...request, headers }, signal), {
        backend: name,
        name: options.glossaryName,
        terms: list,
      })
    const limits = limitsOf(options, { items: 50, bytes: 128 * 1024 - OVERHEAD })
    const fixed = {
      source_lang: 'ID',
      target_lang: options.target,
      split_sentences: '0',
      preserve_formatting: true,
      ...(options.modelType && { model_type: options.modelType }),
    }
    return {
      name,
      fingerprint: () => JSON.stringify(['deepl', fixed, list?.hash]),
      limits: { ...limits, ...(options.context && { items: 1 }) },
      measure: ({ text, context }) =>
        measureText(options.context ? `${text} ${context?.previous ?? ''} ${context?.next ?? ''}` : text),
      handlesTerms: glossary !== undefined,
      usesContext: options.context,
      async translate(requests, signal) {
        const context = options.context && contextOf(requests[0]?.context)
        const sent = {
          text: requests.map(({ text }) => text),
          ...fixed,
          ...(context && { context }),
          ...(glossary && { glossary_id: await glossary(signal) }),
        }
        const { body } = await call({ path: '/v2/translate', headers, body: sent }, signal)
        const { translations } = parseAnswer(name, answer, body, classify)
        const texts = translations.map(({ text }, index) =>
          withHonoured(text, glossary && requests[index] ? requests[index] : { text: '' }),
        )
        return pairUp(name, requests, texts, classify)
      },
    }
  },
})

const contextOf = (context: { readonly previous?: string; readonly next?: string } | undefined): string =>
  [context?.previous, context?.next].filter(Boolean).join(' ')
