/** Pauses in long work on the caller's own thread, so that signals, timers and the page's requests are heard. */
import { setImmediate } from 'node:timers/promises'

/** How long work goes on without a pause, in milliseconds. A pause itself costs microseconds. */
const BREATH = 8

/** To be awaited between two pieces of work: mostly nothing, now and then a turn of the event loop. Throws when cancelled. */
export function breather(signal: AbortSignal | undefined): () => Promise<void> | undefined {
  let last = performance.now()
  return () => {
    signal?.throwIfAborted()
    if (performance.now() - last < BREATH) return undefined
    return setImmediate().then(() => {
      last = performance.now()
      signal?.throwIfAborted()
    })
  }
}
