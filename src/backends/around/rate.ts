import type { TranslationRequest, Translator } from '../../types.js'
import { codePoints } from '../provider.js'
import type { Clock } from './clock.js'

/** Per second; absent for no limit. `burst` is how many seconds' worth may be sent at once; default 1. */
export interface Rate {
  readonly requests?: number | undefined
  readonly characters?: number | undefined
  readonly burst?: number | undefined
}

/** Makes callers wait so that a provider sees no more than a rate, and pauses all of them when it asks for it. */
export interface Throttle {
  /** Waits for one call of so many characters. */
  take(characters: number, signal?: AbortSignal): Promise<void>
  /** No call starts in the next so many milliseconds. */
  pause(milliseconds: number): void
}

/** A token bucket for calls and one for characters. Callers are served in order; a call larger than a bucket waits for a full one. */
export function createThrottle(rate: Rate, clock: Clock): Throttle {
  const buckets = [bucket(rate.requests, rate.burst, clock), bucket(rate.characters, rate.burst, clock)] as const
  let pausedUntil = -Infinity
  return {
    async take(characters, signal) {
      const delay = Math.max(buckets[0](1), buckets[1](characters))
      if (delay > 0) await clock.sleep(delay, signal)
      while (pausedUntil > clock.now()) await clock.sleep(pausedUntil - clock.now(), signal)
    },
    pause(milliseconds) {
      pausedUntil = Math.max(pausedUntil, clock.now() + milliseconds)
    },
  }
}

/** Gives how long to wait for so many tokens, and takes them: a debt is waited for by those who come after. */
function bucket(perSecond: number | undefined, burst = 1, clock: Clock): (tokens: number) => number {
  if (perSecond === undefined) return () => 0
  const capacity = Math.max(perSecond * burst, 1)
  let level = capacity
  let at = clock.now()
  return (tokens) => {
    const now = clock.now()
    level = Math.min(capacity, level + ((now - at) / 1000) * perSecond)
    at = now
    level -= tokens
    return level >= 0 ? 0 : (-level / perSecond) * 1000
  }
}

export function withRate(inner: Translator, throttle: Throttle): Translator {
  return {
    ...inner,
    async translate(requests, signal) {
      await throttle.take(charactersOf(requests), signal)
      return inner.translate(requests, signal)
    },
  }
}

export const charactersOf = (requests: readonly TranslationRequest[]): number =>
  requests.reduce((sum, { text }) => sum + codePoints(text), 0)
