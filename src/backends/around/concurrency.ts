import pLimit from 'p-limit'
import type { Translator } from '../../types.js'

/** At most `calls` (at least 1) at once; the others wait in order. A waiting call that is cancelled is never made. */
export function withConcurrency(inner: Translator, calls: number): Translator {
  const limit = pLimit(calls)
  return {
    ...inner,
    translate: (requests, signal) => limit(() => inner.translate(requests, signal)),
  }
}
