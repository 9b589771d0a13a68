/** Any server that speaks OpenAI's chat API: `POST {url}/v1/chat/completions`. */
import { z } from 'zod'
import { PadananError } from '../../errors.js'
import type { TranslationRequest } from '../../types.js'
import { pairUp, parseAnswer } from '../answer.js'
import { causeOf, providerError, usualVerdict, type Classify } from '../http/failure.js'
import { caller, defineKind, limitsOf } from '../kind.js'
import { fingerprintOf, measureSegment, modelShape, promptOptions } from '../llm/options.js'
import { answerSchema, promptFor } from '../llm/prompt.js'
import { readAnswer } from '../llm/read.js'
import { commonShape } from '../options.js'

const modes = ['schema', 'object', 'text'] as const
type Mode = (typeof modes)[number]

const schema = z.strictObject({
  ...commonShape,
  ...modelShape,
  /** How the server is held to JSON; `auto` (default) tries a schema, then any object, then asks in words only. */
  json: z.enum(['auto', ...modes]).default('auto'),
})

const answer = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
})

/** 409 passes; a 429 for an empty account does not. */
const classify: Classify = (failure) => {
  if (failure.kind !== 'status') return usualVerdict(failure)
  if (failure.status === 429 && /insufficient_quota|billing/iu.test(failure.code ?? '')) return 'final'
  return failure.status === 409 ? 'retry' : usualVerdict(failure)
}

export const openai = defineKind({
  type: 'openai',
  about: 'any OpenAI-compatible server: OpenAI, vLLM, llama.cpp, LM Studio',
  schema,
  keyEnv: 'OPENAI_API_KEY',
  needsKey: false,
  requires: ['model'],
  create(options, connection) {
    const { name, key } = connection
    const base = (options.url ?? 'https://api.openai.com').replace(/\/v1\/*$/u, '')
    const call = caller(connection, base, classify)
    const headers = key === undefined ? {} : { authorization: `Bearer ${key}` }
    const prompts = promptOptions(options)
    let mode: Mode = options.json === 'auto' ? 'schema' : options.json
    const send = async (requests: readonly TranslationRequest[], signal?: AbortSignal): Promise<unknown> => {
      const { system, user } = promptFor(requests, prompts)
      const body = {
        model: options.model,
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: user },
        ],
        temperature: options.temperature,
        ...(options.seed !== undefined && { seed: options.seed }),
        ...formats[mode],
      }
      return (await call({ path: '/v1/chat/completions', headers, body }, signal)).body
    }
    /** A server that knows no such format says 400 and names it; nothing was paid, and the next form is used from then on. */
    const negotiate = async (requests: readonly TranslationRequest[], signal?: AbortSignal): Promise<unknown> => {
      const tried = mode
      try {
        return await send(requests, signal)
      } catch (error) {
        if (options.json !== 'auto' || !isAboutFormat(error)) throw error
        if (mode === tried) {
          const next = modes[modes.indexOf(tried) + 1]
          if (next === undefined) throw error
          mode = next
        }
        return negotiate(requests, signal)
      }
    }
    return {
      name,
      fingerprint: () => fingerprintOf('openai', options),
      limits: limitsOf(options, { items: 20, characters: 6000, bytes: 48_000 }),
      measure: measureSegment(options),
      handlesTerms: prompts.terms,
      usesContext: options.context,
      async translate(requests, signal) {
        const { choices } = parseAnswer(name, answer, await negotiate(requests, signal), classify)
        const content = completed(name, choices[0])
        return pairUp(name, requests, readAnswer(name, content, requests, classify), classify)
      },
    }
  },
})

const formats: Readonly<Record<Mode, object>> = {
  schema: {
    response_format: {
      type: 'json_schema',
      json_schema: { name: 'translations', strict: true, schema: answerSchema },
    },
  },
  object: { response_format: { type: 'json_object' } },
  text: {},
}

function isAboutFormat(error: unknown): boolean {
  const failure = error instanceof PadananError ? causeOf(error)?.failure : undefined
  if (failure?.kind !== 'status' || ![400, 404, 415, 422, 501].includes(failure.status)) return false
  return /response_format|json_schema|json_object|structured/iu.test(failure.message)
}

type Choice = z.output<typeof answer>['choices'][number]

/** The whole text of an answer that ended of itself. */
function completed(backend: string, choice: Choice | undefined): string {
  const { finish_reason: reason, message } = choice ?? { message: {} }
  const refuse = (why: string): Error => providerError(backend, { kind: 'content', message: why }, classify)
  if (message.refusal) throw refuse('The model refused to translate')
  if (reason === 'length') throw refuse('The answer was cut off at the token limit')
  if (reason === 'content_filter') throw refuse('The answer was held back by a content filter')
  return message.content ?? ''
}
