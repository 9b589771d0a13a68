/** The engine in threads of its own, once a batch is large enough to pay for starting them. */
import { PadananError } from '../errors.js'
import type { EngineOptions } from '../engine/index.js'
import type { Translator } from '../types.js'
import { openPool, type Pool } from './engine-pool.js'

/**
 * Characters asked for before threads start. A thread takes about a fifth of a second to start and is slow at first; by then the
 * caller's own thread has translated this much.
 */
const WORTH_IT = 40_000

/** A sentence of so many characters takes seconds, in which a thread that is not the caller's can be ended. */
const LONG = 20_000

/** Sends what comes after the first `WORTH_IT` characters to as many threads, with one thread only the longest sentences; order and output are the same. */
export function withWorkers(inline: Translator, options: EngineOptions, workers: number): Translator {
  let asked = 0
  let pool: Pool | undefined
  return {
    name: inline.name,
    async translate(requests, signal) {
      signal?.throwIfAborted()
      for (const { text } of requests) asked += text.length
      const long = requests.some(({ text }) => text.length >= LONG)
      if (!long && (workers === 1 || (pool === undefined && asked < WORTH_IT)))
        return inline.translate(requests, signal)
      pool ??= openPool(options, workers)
      const done = pool.translate(requests, signal)
      if (workers > 1) return done
      // Where no thread can be had, as in a bundle, the caller's own does it all: only its ending has to wait.
      return done.catch((cause: unknown) => {
        if (signal?.aborted || !(cause instanceof PadananError) || cause.code !== 'worker-failed') throw cause
        return inline.translate(requests, signal)
      })
    },
    async close() {
      await pool?.close()
      pool = undefined
    },
  }
}
