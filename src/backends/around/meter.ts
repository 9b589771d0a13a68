/** Counts what a provider is sent, and stops before a budget is passed. */
import { PadananError } from '../../errors.js'
import type { TranslationRequest, Translator } from '../../types.js'
import { causeOf } from '../http/failure.js'
import type { Price } from '../options.js'
import { measureOf, type Provider } from '../provider.js'

/** What one backend was sent. */
export interface Usage {
  readonly backend: string
  /** Calls, repeated ones included. */
  readonly requests: number
  readonly sentences: number
  /** Code points of the sentences sent, each counted once however often the call was repeated. */
  readonly characters: number
  /** Sentences that cost nothing: the journal had them, or the same one was on its way. */
  readonly reused: number
  /** Estimated by the price table, in `currency`. */
  readonly cost: number
  readonly currency?: string
  /** Calls that were repeated. */
  readonly retries: number
}

/** In characters, or in money of one currency. */
export type Budget =
  | { readonly unit: 'characters'; readonly limit: number }
  | { readonly unit: 'money'; readonly limit: number; readonly currency: string }

/** What is left for all backends of a run together. */
export interface Account {
  /** Throws `budget-reached` when so much more would pass the budget. */
  spend(characters: number, cost: number, price: Price | undefined): void
  refund(characters: number, cost: number): void
}

export function createAccount(budget: Budget | undefined): Account {
  let spent = 0
  const amount = (characters: number, cost: number): number => (budget?.unit === 'money' ? cost : characters)
  return {
    spend(characters, cost, price) {
      if (budget === undefined) return
      if (budget.unit === 'money' && price?.currency !== budget.currency) throw unpriced(budget.currency)
      const next = spent + amount(characters, cost)
      if (next > budget.limit) throw reached(budget, spent)
      spent = next
    },
    refund: (characters, cost) => void (spent -= amount(characters, cost)),
  }
}

function reached(budget: Budget, spent: number): PadananError {
  const unit = budget.unit === 'money' ? budget.currency : 'characters'
  const used = budget.unit === 'money' ? spent.toFixed(4) : String(spent)
  return new PadananError(
    'budget-reached',
    `Stopped before the budget of ${budget.limit} ${unit} is passed: ${used} are spent; what was bought is kept, run again with more`,
  )
}

function unpriced(currency: string): PadananError {
  return new PadananError(
    'config-invalid',
    `Missing price in ${currency}, expected one in padanan.yaml for a budget in money`,
  )
}

export interface Meter {
  readonly usage: () => Usage
  add(part: Partial<Omit<Usage, 'backend' | 'currency'>>): void
}

export function createMeter(backend: string, price: Price | undefined): Meter {
  const total = { requests: 0, sentences: 0, characters: 0, reused: 0, cost: 0, retries: 0 }
  return {
    usage: () => ({ backend, ...total, ...(price && { currency: price.currency }) }),
    add(part) {
      for (const [key, more] of Object.entries(part)) total[key as keyof typeof total] += more ?? 0
    },
  }
}

/** Takes the price of each call from the account first. A call that was refused before it was done gives it back. */
export function withBudget(
  inner: Translator,
  provider: Provider,
  options: { readonly account: Account; readonly meter: Meter; readonly price: Price | undefined },
): Translator {
  const { account, meter, price } = options
  return {
    ...inner,
    async translate(requests, signal) {
      const { characters, cost } = estimate(provider, requests, price)
      account.spend(characters, cost, price)
      try {
        const answers = await inner.translate(requests, signal)
        meter.add({ sentences: requests.length, characters, cost })
        return answers
      } catch (error) {
        if (unpaid(error)) account.refund(characters, cost)
        else meter.add({ sentences: requests.length, characters, cost })
        throw error
      }
    },
  }
}

/** Providers charge for answers, not for error statuses; a lost answer may have been charged. */
function unpaid(error: unknown): boolean {
  const kind = causeOf(error)?.failure.kind
  return kind === 'status' || kind === 'redirect' || (error instanceof PadananError && error.code === 'cancelled')
}

/** Bytes of text that make one token, and tokens of the instructions: both on the safe side for Indonesian. */
const BYTES_PER_TOKEN = 3
const INSTRUCTION_TOKENS = 400

export function estimate(
  provider: Provider,
  requests: readonly TranslationRequest[],
  price: Price | undefined,
): { readonly characters: number; readonly cost: number } {
  const sizes = requests.map((request) => measureOf(provider, request))
  const characters = sizes.reduce((sum, size) => sum + size.characters, 0)
  const tokens = sizes.reduce((sum, size) => sum + size.bytes, 0) / BYTES_PER_TOKEN
  const cost =
    characters * (price?.perMillionCharacters ?? 0) +
    (tokens + INSTRUCTION_TOKENS) * (price?.perMillionInputTokens ?? 0) +
    2 * tokens * (price?.perMillionOutputTokens ?? 0)
  return { characters, cost: cost / 1e6 }
}

/** Counts every call that goes out. */
export function withCounting(inner: Translator, meter: Meter): Translator {
  return {
    ...inner,
    translate(requests, signal) {
      meter.add({ requests: 1 })
      return inner.translate(requests, signal)
    },
  }
}
