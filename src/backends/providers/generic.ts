/** A provider that needs no code: its URL, headers, request and the place of the answer come from the configuration. */
import { z } from 'zod'
import { PadananError } from '../../errors.js'
import type { TranslationRequest } from '../../types.js'
import { pairUp } from '../answer.js'
import { providerError, usualVerdict } from '../http/failure.js'
import { caller, defineKind, limitsOf, type Surroundings } from '../kind.js'
import { commonShape } from '../options.js'

const schema = z.strictObject({
  ...commonShape,
  url: z.string().min(1),
  method: z.enum(['POST', 'PUT', 'PATCH']).default('POST'),
  /** `${NAME}` stands for an environment variable, whose value is treated as a key. */
  headers: z.record(z.string().regex(/^[A-Za-z0-9-]+$/u, 'expected a header name'), z.string()).default({}),
  /** Any JSON; `"{{texts}}"` becomes the list of sentences, `{{text}}` a single one (then each is a call of its own). */
  body: z.json(),
  /** Where the translations are, e.g. `data.items[*].text`, or `text` for a single one. */
  response: z
    .string()
    .regex(
      /^(?:[^.[\]]+|\[(?:\d+|\*)\])(?:\.[^.[\]]+|\[(?:\d+|\*)\])*$/u,
      'expected a path such as data.items[*].text',
    ),
})

const classify = usualVerdict

export const generic = defineKind({
  type: 'http',
  about: 'any JSON API, described in the configuration',
  schema,
  needsKey: false,
  variables: ({ headers }) => [...new Set(Object.values(headers).flatMap(variablesIn))],
  requires: ['url', 'body', 'response'],
  create(options, connection) {
    const { name } = connection
    const { headers, secrets } = fillHeaders(options.headers, connection)
    const keyed = { ...connection, secrets: [...connection.secrets, ...secrets] }
    const call = caller(keyed, options.url, classify)
    const batches = mentionsTexts(options.body)
    return {
      name,
      fingerprint: () => JSON.stringify(['http', options.url, options.body]),
      limits: limitsOf(batches ? options : { ...options, limits: { ...options.limits, items: 1 } }, { items: 50 }),
      handlesTerms: false,
      usesContext: false,
      async translate(requests, signal) {
        const sent = fill(options.body, requests)
        const { body } = await call({ path: '', method: options.method, headers, body: sent }, signal)
        const found = pick(body, steps(options.response))
        if (!found.every((text) => typeof text === 'string')) {
          const message = `expected text at ${options.response}`
          throw providerError(name, { kind: 'shape', message }, classify)
        }
        const texts = found as readonly string[]
        return pairUp(
          name,
          requests,
          texts.map((text) => ({ text })),
          classify,
        )
      },
    }
  },
})

const VARIABLE = /\$\{(\w+)\}/gu

const variablesIn = (value: string): readonly string[] =>
  [...value.matchAll(VARIABLE)].map(([, variable = '']) => variable)

function fillHeaders(
  headers: Readonly<Record<string, string>>,
  { name, env }: Surroundings,
): { readonly headers: Readonly<Record<string, string>>; readonly secrets: readonly string[] } {
  const secrets: string[] = []
  const filled = Object.entries(headers).map(([header, value]) => {
    const text = value.replace(VARIABLE, (_, variable: string) => {
      const secret = env[variable]?.trim()
      if (!secret) throw new PadananError('backend-unavailable', `${name}: Missing key, expected it in ${variable}`)
      secrets.push(secret)
      return secret
    })
    return [header, text] as const
  })
  return { headers: Object.fromEntries(filled), secrets }
}

const mentionsTexts = (body: unknown): boolean => JSON.stringify(body).includes('"{{texts}}"')

/** The template with the sentences put in. They are put in as values: no sentence can change the structure. */
function fill(template: unknown, requests: readonly TranslationRequest[]): unknown {
  if (template === '{{texts}}') return requests.map(({ text }) => text)
  if (typeof template === 'string') return template.replaceAll('{{text}}', () => requests[0]?.text ?? '')
  if (Array.isArray(template)) return template.map((item) => fill(item, requests))
  if (typeof template !== 'object' || template === null) return template
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, fill(value, requests)]))
}

/** `data.items[*].text` → `["data", "items", "*", "text"]`, with list steps in brackets kept as `[*]`. */
const steps = (path: string): readonly string[] => path.match(/\[(?:\d+|\*)\]|[^.[\]]+/gu) ?? []

/** All values at a path; own properties only. */
function pick(value: unknown, [step, ...rest]: readonly string[]): readonly unknown[] {
  if (step === undefined) return [value]
  if (step.startsWith('[')) {
    if (!Array.isArray(value)) return [undefined]
    if (step === '[*]') return value.flatMap((item) => pick(item, rest))
    return pick(value[Number(step.slice(1, -1))], rest)
  }
  const holds = typeof value === 'object' && value !== null && Object.hasOwn(value, step)
  return holds ? pick((value as Readonly<Record<string, unknown>>)[step], rest) : [undefined]
}
