import { PadananError } from '../../errors.js'
import type { Translator } from '../../types.js'
import type { Clock } from './clock.js'

export interface BreakerRules {
  /** Calls that fail one after the other before the breaker opens. Default 5. */
  readonly failures: number
  /** Seconds without calls before one is tried. Default 30. */
  readonly rest: number
}

/** Spares a provider that is down: after some failures calls fail at once, until one that is let through succeeds. */
export function withBreaker(inner: Translator, rules: BreakerRules, clock: Clock): Translator {
  let failures = 0
  let openedAt = -Infinity
  let probing = false
  const mayCall = (): boolean => failures < rules.failures || (!probing && clock.now() - openedAt >= rules.rest * 1000)
  return {
    ...inner,
    async translate(requests, signal) {
      if (!mayCall()) throw open(inner.name, failures)
      const probe = failures >= rules.failures
      if (probe) probing = true
      try {
        const answer = await inner.translate(requests, signal)
        failures = 0
        return answer
      } catch (error) {
        if (isUnavailable(error)) {
          failures++
          openedAt = clock.now()
        }
        throw error
      } finally {
        if (probe) probing = false
      }
    },
  }
}

const isUnavailable = (error: unknown): boolean => error instanceof PadananError && error.code === 'backend-unavailable'

function open(name: string, failures: number): PadananError {
  return new PadananError(
    'backend-unavailable',
    `${name}: Not called, since the last ${failures} calls failed; run again when the provider is back`,
  )
}
