import type { ApiEvent } from '../../api.js'
import { headers, isTokenRefusal } from './http.js'

const FIRST_WAIT = 500
const LONGEST_WAIT = 10_000

export interface Listener {
  event(event: ApiEvent): void
  /** The connection is there (again), or lost; refused by a server that does not know the token. */
  connected(is: boolean, isRefused: boolean): void
}

/**
 * Listens to the server's events for as long as the page lives, and connects again when the connection is lost. It reads the stream
 * itself, since `EventSource` cannot send the token in a header.
 */
export async function listen(listener: Listener, signal: AbortSignal): Promise<void> {
  let wait = FIRST_WAIT
  while (!signal.aborted) {
    let isRefused = false
    try {
      const response = await fetch('./api/events', {
        headers: { ...headers(), accept: 'text/event-stream' },
        credentials: 'same-origin',
        cache: 'no-store',
        signal,
      })
      isRefused = isTokenRefusal(response.status)
      if (response.ok && response.body !== null) {
        listener.connected(true, false)
        wait = FIRST_WAIT
        await readEvents(response.body, (event) => listener.event(event))
      }
    } catch {
      // Told below: the connection is lost, whatever the reason.
    }
    if (signal.aborted) return
    listener.connected(false, isRefused)
    await rest(wait)
    wait = Math.min(wait * 2, LONGEST_WAIT)
  }
}

/** Shorter when the page gets another address: that may bring the token of a server that was started anew. */
const rest = (wait: number): Promise<unknown> =>
  new Promise((resolve) => {
    const rested = (): void => {
      clearTimeout(timer)
      removeEventListener('hashchange', rested)
      resolve(undefined)
    }
    const timer = setTimeout(rested, wait)
    addEventListener('hashchange', rested)
  })

async function readEvents(body: ReadableStream<Uint8Array>, tell: (event: ApiEvent) => void): Promise<void> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const parts = (text + decoder.decode(value, { stream: true })).replaceAll('\r\n', '\n').split('\n\n')
    text = parts.pop() ?? ''
    for (const part of parts) {
      const event = parseEvent(part)
      if (event !== undefined) tell(event)
    }
  }
}

function parseEvent(part: string): ApiEvent | undefined {
  const data = part
    .split('\n')
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice(5).replace(/^ /u, ''))
    .join('\n')
  if (data === '') return undefined
  try {
    return JSON.parse(data) as ApiEvent
  } catch {
    return undefined
  }
}
