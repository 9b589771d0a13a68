/** Ollama's own API: `POST {url}/api/chat`. */
import { z } from 'zod'
import { pairUp, parseAnswer } from '../answer.js'
import { providerError, usualVerdict, type Classify } from '../http/failure.js'
import { caller, defineKind, limitsOf } from '../kind.js'
import { fingerprintOf, measureSegment, modelShape, promptOptions } from '../llm/options.js'
import { answerSchema, promptFor, type Prompt } from '../llm/prompt.js'
import { readAnswer } from '../llm/read.js'
import { commonShape } from '../options.js'

const schema = z.strictObject({
  ...commonShape,
  ...modelShape,
  /** Largest context that the model is given, in tokens. Default 32768. */
  maxContext: z.int().min(2048).max(1_000_000).default(32_768),
})

const answer = z.object({
  message: z.object({ content: z.string() }),
  done: z.boolean().optional(),
  done_reason: z.string().optional(),
})

const classify: Classify = usualVerdict

export const ollama = defineKind({
  type: 'ollama',
  about: 'an Ollama server, through its own API',
  schema,
  keyEnv: 'OLLAMA_API_KEY',
  needsKey: false,
  requires: ['model'],
  create(options, connection) {
    const { name, key } = connection
    const call = caller(connection, options.url ?? 'http://127.0.0.1:11434', classify)
    const prompts = promptOptions(options)
    const headers = key === undefined ? {} : { authorization: `Bearer ${key}` }
    return {
      name,
      fingerprint: () => fingerprintOf('ollama', options),
      limits: limitsOf(options, { items: 10, characters: 3000, bytes: 24_000 }),
      measure: measureSegment(options),
      handlesTerms: prompts.terms,
      usesContext: options.context,
      async translate(requests, signal) {
        const prompt = promptFor(requests, prompts)
        const body = {
          model: options.model,
          stream: false,
          format: answerSchema,
          messages: [
            { role: 'system', content: prompt.system },
            { role: 'user', content: prompt.user },
          ],
          options: {
            temperature: options.temperature,
            num_ctx: Math.min(options.maxContext, contextFor(prompt)),
            ...(options.seed !== undefined && { seed: options.seed }),
          },
        }
        const got = await call({ path: '/api/chat', headers, body }, signal)
        const { message, done, done_reason: reason } = parseAnswer(name, answer, got.body, classify)
        if (done === false || reason === 'length') {
          throw providerError(name, { kind: 'content', message: 'The answer was cut off at the token limit' }, classify)
        }
        return pairUp(name, requests, readAnswer(name, message.content, requests, classify), classify)
      },
    }
  },
})

/** Tokens for the prompt, the echo and the translation, at two bytes a token: a power of two, at least 4096. */
export function contextFor({ system, user }: Prompt): number {
  const tokens = (Buffer.byteLength(system) + 3 * Buffer.byteLength(user)) / 2
  return Math.max(4096, 2 ** Math.ceil(Math.log2(tokens)))
}
