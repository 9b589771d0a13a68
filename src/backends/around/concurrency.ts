import pLimit from 'p-limit'
import { PadananError } from '../../errors.js'
import type { Translator } from '../../types.js'

/**
 * At most `calls` (at least 1) at once; the others wait in order. When a call is refused for good (a wrong key, a used-up quota), those
 * that were waiting then are not made and fail alike.
 */
export function withConcurrency(inner: Translator, calls: number): Translator {
  const limit = pLimit(calls)
  let refusals = 0
  let refusal: unknown
  return {
    ...inner,
    translate(requests, signal) {
      const before = refusals
      return limit(async () => {
        if (refusals > before) throw refusal
        try {
          return await inner.translate(requests, signal)
        } catch (error) {
          if (error instanceof PadananError && error.code === 'backend-refused') {
            refusals++
            refusal = error
          }
          throw error
        }
      })
    },
  }
}
