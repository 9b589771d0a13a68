/** Time-outs and cancellation of one call, as one abort signal. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { PadananError } from '../../errors.js'
import type { Failure, Phase } from './failure.js'

/** In seconds. Defaults: 10 to connect, 60 to the first byte, 180 in all. */
export interface Timeouts {
  readonly connect: number
  readonly firstByte: number
  readonly whole: number
}

export const defaultTimeouts: Timeouts = { connect: 10, firstByte: 60, whole: 180 }

export interface Deadline {
  readonly signal: AbortSignal
  /** The first byte has come. */
  answered(): void
  /** What ended the call: a time-out, or a cancellation as a `PadananError`; `undefined` when neither did. */
  reason(): Failure | PadananError | undefined
  release(): void
}

/** Published by fetch when a connection stands and the request is written to it. */
const CONNECTED = 'undici:client:sendHeaders'

export function deadline(url: URL, timeouts: Timeouts, outer: AbortSignal | undefined): Deadline {
  const controller = new AbortController()
  let reason: Failure | PadananError | undefined
  const end = (why: Failure | PadananError): void => {
    reason ??= why
    controller.abort()
  }
  const after = (phase: Phase, seconds: number): NodeJS.Timeout =>
    setTimeout(() => end({ kind: 'timeout', phase, seconds }), seconds * 1000)
  const timers = {
    connect: after('connect', timeouts.connect),
    firstByte: after('first-byte', timeouts.firstByte),
    whole: after('whole', timeouts.whole),
  }
  const cancel = (): void => end(new PadananError('cancelled', 'Cancelled'))
  const connected = (message: unknown): void => {
    const { request } = message as { request?: { origin?: unknown; path?: unknown } }
    if (String(request?.origin) !== url.origin || request?.path !== url.pathname + url.search) return
    clearTimeout(timers.connect)
    unsubscribe(CONNECTED, connected)
  }
  subscribe(CONNECTED, connected)
  if (outer?.aborted) cancel()
  outer?.addEventListener('abort', cancel, { once: true })
  return {
    signal: controller.signal,
    answered: () => {
      clearTimeout(timers.connect)
      clearTimeout(timers.firstByte)
    },
    reason: () => reason,
    release: () => {
      for (const timer of Object.values(timers)) clearTimeout(timer)
      unsubscribe(CONNECTED, connected)
      outer?.removeEventListener('abort', cancel)
    },
  }
}
