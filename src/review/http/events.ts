import type { Handler } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { ApiEvent } from '../api.js'

/** A sign of life for connections that nothing happens on, in milliseconds. */
const HEARTBEAT = 15_000

/** The events as a stream, until the page or the server goes. */
export function serveEvents(
  subscribe: (listener: (event: ApiEvent) => void) => () => void,
  ended: AbortSignal,
): Handler {
  return (c) =>
    streamSSE(c, async (stream) => {
      const unsubscribe = subscribe((event) => void stream.writeSSE({ data: JSON.stringify(event) }).catch(() => {}))
      const beat = setInterval(() => void stream.write(': \n\n').catch(() => {}), HEARTBEAT)
      await stream.write(': \n\n')
      await new Promise<void>((resolve) => {
        stream.onAbort(resolve)
        if (ended.aborted) resolve()
        ended.addEventListener('abort', () => resolve(), { once: true })
      })
      clearInterval(beat)
      unsubscribe()
    })
}
