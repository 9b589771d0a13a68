import { PadananError } from '../../errors.js'
import type { Translation, TranslationRequest, Translator } from '../../types.js'
import { measureOf, type Provider } from '../provider.js'
import { failed } from './failed.js'
import { split } from './split.js'

/** How long a call waits for the next article's sentences to fill it up, in milliseconds. */
const WINDOW = 4

/**
 * Calls under way for each one that the provider takes at once. The others wait their turn with everything ready, so that a slot is not
 * empty while the answer that left it is written to the journal.
 */
const READY = 2

/** Sentences that came in one `translate`, and whom to tell. */
interface Lot {
  readonly requests: readonly TranslationRequest[]
  readonly signal: AbortSignal | undefined
  readonly settle: (outcomes: readonly Outcome[]) => void
}

type Outcome = { readonly translation: Translation } | { readonly error: unknown }

/**
 * Puts the sentences of callers that come together into calls within the provider's limits, keeps `atOnce` of them going, and gives
 * each caller its own, in order. A caller gets an error only if one of its own sentences did. A sentence too long for any call is `failed`.
 */
export function withBatching(inner: Translator, provider: Provider, atOnce: number): Translator {
  let waiting: Lot[] = []
  let count = 0
  let timer: NodeJS.Timeout | undefined
  // With every slot's calls full, nothing is won by waiting.
  const enough = provider.limits.items * atOnce
  const flush = (): void => {
    const lots = waiting
    waiting = []
    count = 0
    clearTimeout(timer)
    timer = undefined
    for (const group of bySignal(lots)) {
      send(inner, provider, atOnce, group).catch((error: unknown) => {
        for (const lot of group) lot.settle(lot.requests.map(() => ({ error })))
      })
    }
  }
  return {
    ...inner,
    async translate(requests, signal) {
      if (requests.length === 0) return []
      const outcomes = await new Promise<readonly Outcome[]>((settle) => {
        waiting.push({ requests, signal, settle })
        count += requests.length
        if (count >= enough) flush()
        else if (timer === undefined) timer = setTimeout(flush, WINDOW)
        else timer.refresh()
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

/** Each caller is told as soon as the last of its own sentences is there. */
async function send(inner: Translator, provider: Provider, atOnce: number, lots: readonly Lot[]): Promise<void> {
  const requests = lots.flatMap((lot) => lot.requests)
  const owners = lots.flatMap((lot, number) => lot.requests.map((_, at) => ({ number, at })))
  const left = lots.map((lot) => lot.requests.length)
  const outcomes = lots.map((): Outcome[] => [])
  const report = (index: number, outcome: Outcome): void => {
    const { number, at } = owners[index] as (typeof owners)[number]
    const own = outcomes[number] as Outcome[]
    own[at] = outcome
    left[number] = (left[number] ?? 0) - 1
    if (left[number] === 0) lots[number]?.settle(own)
  }
  await sendAll(inner, provider, atOnce, { requests, signal: lots[0]?.signal, report })
}

interface Work {
  readonly requests: readonly TranslationRequest[]
  readonly signal: AbortSignal | undefined
  /** Called once for each sentence. */
  readonly report: (index: number, outcome: Outcome) => void
}

/** Never rejects. After an error no more is sent, except when it may pass: the breaker then decides. What is under way is finished. */
async function sendAll(
  inner: Translator,
  provider: Provider,
  atOnce: number,
  { requests, signal, report }: Work,
): Promise<void> {
  const { batches, tooLong } = split(
    requests.map((request) => measureOf(provider, request)),
    provider.limits,
  )
  for (const index of tooLong) report(index, { translation: failed('backend-refused', tooLongReason(provider)) })
  let stopped: { readonly error: unknown } | undefined
  const one = async (batch: readonly number[]): Promise<readonly Outcome[]> => {
    if (stopped) return batch.map(() => stopped as Outcome)
    try {
      const part = batch.map((index) => requests[index] as TranslationRequest)
      return (await inner.translate(part, signal)).map((translation) => ({ translation }))
    } catch (error) {
      if (!passing(error)) stopped ??= { error }
      return batch.map(() => ({ error }))
    }
  }
  const queue = batches.values()
  const worker = async (): Promise<void> => {
    for (const batch of queue) {
      const outcomes = await one(batch)
      for (const [at, index] of batch.entries()) report(index, outcomes[at] as Outcome)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce * READY, batches.length) }, worker))
}

const passing = (error: unknown): boolean => error instanceof PadananError && error.code === 'backend-unavailable'

function tooLongReason({ name, limits: { characters, bytes } }: Provider): string {
  const allowed = [
    ...(characters === Infinity ? [] : [`${characters} characters`]),
    ...(bytes === Infinity ? [] : [`${bytes} bytes`]),
  ]
  return `${name}: Unexpected sentence longer than one call takes, expected at most ${allowed.join(' and ')}`
}
