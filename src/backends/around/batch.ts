import { PadananError } from '../../errors.js'
import type { Translation, TranslationRequest, Translator } from '../../types.js'
import { measureOf, type Provider } from '../provider.js'
import { failed } from './failed.js'
import { split } from './split.js'

/** How long a call waits for the sentences of other articles to fill it up, in milliseconds. */
const WINDOW = 4

/** Sentences that came in one `translate`, and whom to tell. */
interface Lot {
  readonly requests: readonly TranslationRequest[]
  readonly signal: AbortSignal | undefined
  readonly settle: (outcomes: readonly Outcome[]) => void
}

type Outcome = { readonly translation: Translation } | { readonly error: unknown }

/**
 * Puts the sentences of callers that come together into calls within the provider's limits, `atOnce` calls at a time, and gives each
 * caller its own, in order. A caller gets an error only if one of its own sentences did. A sentence too long for any call is `failed`.
 */
export function withBatching(inner: Translator, provider: Provider, atOnce: number): Translator {
  let waiting: Lot[] = []
  const flush = (): void => {
    const lots = waiting
    waiting = []
    for (const group of bySignal(lots)) void send(inner, provider, atOnce, group)
  }
  return {
    ...inner,
    async translate(requests, signal) {
      if (requests.length === 0) return []
      const outcomes = await new Promise<readonly Outcome[]>((settle) => {
        if (waiting.length === 0) setTimeout(flush, WINDOW)
        waiting.push({ requests, signal, settle })
      })
      return outcomes.map((outcome) => {
        if ('error' in outcome) throw outcome.error
        return outcome.translation
      })
    },
  }
}

/** Callers can be served together when they are cancelled together. */
function bySignal(lots: readonly Lot[]): readonly (readonly Lot[])[] {
  const groups = new Map<AbortSignal | undefined, Lot[]>()
  for (const lot of lots) groups.set(lot.signal, [...(groups.get(lot.signal) ?? []), lot])
  return [...groups.values()]
}

async function send(inner: Translator, provider: Provider, atOnce: number, lots: readonly Lot[]): Promise<void> {
  const requests = lots.flatMap((lot) => lot.requests)
  const outcomes = await outcomesOf(inner, provider, atOnce, requests, lots[0]?.signal)
  let from = 0
  for (const lot of lots) lot.settle(outcomes.slice(from, (from += lot.requests.length)))
}

/** Never rejects. After an error no more is sent, except when it may pass: the breaker then decides. What is under way is finished. */
async function outcomesOf(
  inner: Translator,
  provider: Provider,
  atOnce: number,
  requests: readonly TranslationRequest[],
  signal: AbortSignal | undefined,
): Promise<readonly Outcome[]> {
  const { batches, tooLong } = split(
    requests.map((request) => measureOf(provider, request)),
    provider.limits,
  )
  const outcomes: Outcome[] = []
  for (const index of tooLong) outcomes[index] = { translation: failed('backend-refused', tooLongReason(provider)) }
  let stopped: { readonly error: unknown } | undefined
  const one = async (batch: readonly number[]): Promise<void> => {
    const part = batch.map((index) => requests[index] as TranslationRequest)
    try {
      const answers = stopped === undefined ? await inner.translate(part, signal) : undefined
      for (const [at, index] of batch.entries()) {
        outcomes[index] = answers ? { translation: answers[at] as Translation } : (stopped as Outcome)
      }
    } catch (error) {
      if (!passing(error)) stopped ??= { error }
      for (const index of batch) outcomes[index] = { error }
    }
  }
  const queue = batches.values()
  const worker = async (): Promise<void> => {
    for (const batch of queue) await one(batch)
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, batches.length) }, worker))
  return outcomes
}

const passing = (error: unknown): boolean => error instanceof PadananError && error.code === 'backend-unavailable'

function tooLongReason({ name, limits: { characters, bytes } }: Provider): string {
  const allowed = [
    ...(characters === Infinity ? [] : [`${characters} characters`]),
    ...(bytes === Infinity ? [] : [`${bytes} bytes`]),
  ]
  return `${name}: Unexpected sentence longer than one call takes, expected at most ${allowed.join(' and ')}`
}
