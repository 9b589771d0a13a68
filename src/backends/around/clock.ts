/** Time, as the decorators see it; tests give their own. */
import { setTimeout as wait } from 'node:timers/promises'
import { PadananError } from '../../errors.js'

export interface Clock {
  /** Milliseconds from any fixed moment. */
  now(): number
  /** Rejects with `cancelled` when the signal aborts. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  now: () => performance.now(),
  async sleep(milliseconds, signal) {
    if (milliseconds <= 0) return
    try {
      await wait(milliseconds, undefined, signal && { signal })
    } catch (cause) {
      throw new PadananError('cancelled', 'Cancelled', { cause })
    }
  },
}
