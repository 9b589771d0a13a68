/** What every provider can be told in `padanan.yaml`, with bounds and defaults. */
import { z } from 'zod'

const seconds = z.number().positive().max(3600)
const perSecond = z.number().positive().max(1e9).optional()

/** Money for what a provider counts. Estimates of tokens take 3 bytes of a sentence for one. */
const price = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/u, 'expected a currency such as EUR'),
  perMillionCharacters: z.number().nonnegative().optional(),
  perMillionInputTokens: z.number().nonnegative().optional(),
  perMillionOutputTokens: z.number().nonnegative().optional(),
})

export type Price = z.output<typeof price>

/** The keys all providers share; a provider adds its own. */
export const commonShape = {
  /** Base URL; the provider's public one by default. */
  url: z.string().min(1).optional(),
  /** The environment variable that holds the key. */
  keyEnv: z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/u, 'expected the name of an environment variable, not a key')
    .optional(),
  /** Calls at once, 1 to 256. Default 4. */
  concurrency: z.int().min(1).max(256).default(4),
  /** Per second; default none. */
  rate: z
    .strictObject({ requests: perSecond, characters: perSecond, burst: z.number().positive().max(60).optional() })
    .default({}),
  /** Overrides of the provider's limits for one call. */
  limits: z
    .strictObject({
      items: z.int().min(1).max(10_000).optional(),
      characters: z.int().min(1).optional(),
      bytes: z.int().min(1).optional(),
    })
    .default({}),
  timeouts: z
    .strictObject({ connect: seconds.default(10), firstByte: seconds.default(60), whole: seconds.default(180) })
    .prefault({}),
  retry: z
    .strictObject({
      attempts: z.int().min(1).max(20).default(5),
      first: z.number().nonnegative().max(60).default(1),
      factor: z.number().min(1).max(10).default(1.6),
      cap: z.number().positive().max(3600).default(60),
      jitter: z.number().min(0).max(1).default(0.23),
    })
    .prefault({}),
  breaker: z
    .strictObject({
      failures: z.int().min(1).max(1000).default(5),
      rest: z.number().nonnegative().max(3600).default(30),
    })
    .prefault({}),
  /** Largest answer that is read, in bytes; 1 KiB to 256 MiB. Default 8 MiB. */
  maxBytes: z
    .int()
    .min(1024)
    .max(256 * 1024 * 1024)
    .default(8 * 1024 * 1024),
  price: price.optional(),
  /** What is done about glossary terms: what suits the provider best, only placeholders, or nothing before translating. */
  terms: z.enum(['auto', 'placeholder', 'off']).default('auto'),
  /** Forms of a placeholder, tried in order; `{n}` is its number. */
  placeholders: z.array(z.string().regex(/\{n\}/u, 'expected {n} in it')).min(1).max(5).optional(),
} as const

const schema = z.strictObject(commonShape)
export type CommonOptions = z.output<typeof schema>
