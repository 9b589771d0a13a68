import { PadananError } from '../../errors.js'
import type { Translator } from '../../types.js'
import { causeOf, type Failure } from '../http/failure.js'
import type { Clock } from './clock.js'

export interface RetryRules {
  /** Calls in all, at least 1. Default 5. */
  readonly attempts: number
  /** Wait before the second call, in seconds. Default 1. */
  readonly first: number
  /** Each wait is so much longer than the one before. Default 1.6. */
  readonly factor: number
  /** The longest wait, in seconds, whatever the server asks for. Default 60. */
  readonly cap: number
  /** Waits vary by so much of themselves, so that clients do not come back together. Default 0.23. */
  readonly jitter: number
}

export interface RetryOptions {
  readonly rules: RetryRules
  readonly clock: Clock
  /** 0 to 1. Default `Math.random`. */
  readonly random?: () => number
  /** Called before each wait. `asked`: the server named the time. */
  readonly onWait?: (milliseconds: number, failure: Failure, asked: boolean) => void
}

/** Calls again after a passing failure (`Verdict` `retry`), with growing waits or the ones the server asks for. */
export function withRetry(inner: Translator, options: RetryOptions): Translator {
  const { rules, clock, onWait } = options
  return {
    ...inner,
    async translate(requests, signal) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await inner.translate(requests, signal)
        } catch (error) {
          const cause = causeOf(error)
          if (cause?.verdict !== 'retry') throw error
          if (attempt >= rules.attempts) throw givenUp(error as PadananError, attempt)
          const asked = cause.failure.kind === 'status' ? cause.failure.retryAfter : undefined
          const wait = delay(attempt, asked, options)
          onWait?.(wait, cause.failure, asked !== undefined)
          await clock.sleep(wait, signal)
        }
      }
    },
  }
}

/** Milliseconds to wait after the `attempt`-th call. What a server asks for is never undercut, but capped. */
function delay(attempt: number, asked: number | undefined, { rules, random = Math.random }: RetryOptions): number {
  const cap = rules.cap * 1000
  const spread = 1 + rules.jitter * (2 * random() - 1)
  const grown = rules.first * 1000 * rules.factor ** (attempt - 1) * spread
  return Math.min(cap, asked === undefined ? grown : asked * (1 + rules.jitter * random()))
}

function givenUp(error: PadananError, attempts: number): PadananError {
  if (attempts === 1) return error
  return new PadananError(error.code, `${error.message} (after ${attempts} attempts)`, { cause: error.cause })
}
