/** A provider with everything around it, from the outside in. */
import type { Translator } from '../types.js'
import { withBatching } from './around/batch.js'
import { withBisection } from './around/bisect.js'
import { withoutBlanks } from './around/blank.js'
import { withBreaker } from './around/breaker.js'
import { withCache, withRecord } from './around/cache.js'
import { systemClock, type Clock } from './around/clock.js'
import { withConcurrency } from './around/concurrency.js'
import {
  createMeter,
  estimate,
  withBudget,
  withCounting,
  type Account,
  type Meter,
  type Usage,
} from './around/meter.js'
import { withPlaceholders } from './around/placeholders.js'
import { createThrottle, withRate } from './around/rate.js'
import { withRetry } from './around/retry.js'
import { describe } from './http/failure.js'
import type { Journal } from './journal/journal.js'
import type { CommonOptions } from './options.js'
import type { Provider } from './provider.js'

/** Something worth a line on standard error; `message` holds no key. */
export interface BackendEvent {
  readonly type: 'wait' | 'fallback' | 'journal'
  readonly message: string
}

export interface StackOptions {
  readonly options: CommonOptions
  readonly journal: Journal
  readonly account: Account
  readonly clock?: Clock
  readonly onEvent?: ((event: BackendEvent) => void) | undefined
}

/** A translator that counts. `plan` does everything `translate` does but the calls. */
export interface MeteredTranslator extends Translator {
  readonly plan: NonNullable<Translator['plan']>
  usage(): readonly Usage[]
  /** Takes the journal for this process; otherwise the first call does. Throws `locked` and `output-unwritable`. */
  ready(): Promise<void>
}

export function stack(provider: Provider, settings: StackOptions): MeteredTranslator {
  const { options, journal } = settings
  const meter = createMeter(provider.name, options.price)
  const outer = (inner: Translator, journal: Journal): Translator => {
    const batched = withBatching(inner, provider, options.concurrency)
    const cached = withCache(batched, provider, journal, (reused) => meter.add({ reused }))
    const protect = !provider.handlesTerms && options.terms !== 'off'
    return withoutBlanks(protect ? withPlaceholders(cached, options.placeholders) : cached)
  }
  const real = outer(withBisection(calls(provider, settings, meter)), journal)
  const planned = outer(planner(provider, settings, meter), { ...journal, ready: async () => undefined })
  return {
    name: provider.name,
    translate: real.translate,
    plan: async (requests, signal) => void (await planned.translate(requests, signal)),
    usage: () => [meter.usage()],
    ready: () => journal.ready(),
    close: async () => provider.close?.(),
  }
}

/** One call within the provider's limits: written down, paid for, bounded, slowed, repeated. */
function calls(provider: Provider, settings: StackOptions, meter: Meter): Translator {
  const { options, journal, account, clock = systemClock, onEvent } = settings
  const throttle = createThrottle(options.rate, clock)
  const counted = withCounting(provider, meter)
  const retried = withRetry(withRate(counted, throttle), {
    rules: options.retry,
    clock,
    onWait(milliseconds, failure, asked) {
      meter.add({ retries: 1 })
      // Calls that go on after a 429 can have the client banned (LibreTranslate).
      if (asked || (failure.kind === 'status' && failure.status === 429)) throttle.pause(milliseconds)
      const seconds = (milliseconds / 1000).toFixed(1)
      onEvent?.({ type: 'wait', message: `${provider.name}: ${describe(failure)}; again in ${seconds} s` })
    },
  })
  const bounded = withConcurrency(withBreaker(retried, options.breaker, clock), options.concurrency)
  return withRecord(withBudget(bounded, provider, { account, meter, price: options.price }), provider, journal)
}

/** Counts what would be sent, and gives every sentence back as it came. Nothing is kept. */
function planner(provider: Provider, { options, account }: StackOptions, meter: Meter): Translator {
  const planned = new Set<string>()
  return {
    name: provider.name,
    async translate(requests) {
      const fresh = requests.filter(({ text }) => !planned.has(text))
      for (const { text } of fresh) planned.add(text)
      if (fresh.length === 0) return requests.map(({ text }) => ({ text }))
      const { characters, cost } = estimate(provider, fresh, options.price)
      account.spend(characters, cost, options.price)
      meter.add({ requests: 1, sentences: fresh.length, characters, cost, reused: requests.length - fresh.length })
      return requests.map(({ text }) => ({ text }))
    },
  }
}
