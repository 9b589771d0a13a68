import type { Clock } from '../../../src/backends/around/clock.js'

/** Time that passes only when somebody sleeps, and notes how long. */
export function fakeClock(): Clock & { readonly sleeps: readonly number[]; advance(milliseconds: number): void } {
  let now = 0
  const sleeps: number[] = []
  return {
    sleeps,
    now: () => now,
    advance: (milliseconds) => void (now += milliseconds),
    async sleep(milliseconds) {
      if (milliseconds <= 0) return
      sleeps.push(milliseconds)
      now += milliseconds
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}
