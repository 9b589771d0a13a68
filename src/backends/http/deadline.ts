/** Time-outs and cancellation of one call. */
import { PadananError } from '../../errors.js'
import type { Failure, Phase } from './failure.js'

/** In seconds. Defaults: 10 to connect, 60 to the first byte, 180 in all. */
export interface Timeouts {
  readonly connect: number
  readonly firstByte: number
  readonly whole: number
}

export interface Deadline {
  /** The connection stands, a TLS one with its keys exchanged. */
  connected(): void
  /** The first byte has come. */
  answered(): void
  /** What ended the call: a time-out, or a cancellation as a `PadananError`; `undefined` when neither did. */
  reason(): Failure | PadananError | undefined
  release(): void
}

/** Calls `abort`, once, when the time is over or the signal aborts; at once if it has. */
export function deadline(timeouts: Timeouts, outer: AbortSignal | undefined, abort: () => void): Deadline {
  let reason: Failure | PadananError | undefined
  const end = (why: Failure | PadananError): void => {
    if (reason !== undefined) return
    reason = why
    abort()
  }
  const after = (phase: Phase, seconds: number): NodeJS.Timeout =>
    setTimeout(() => end({ kind: 'timeout', phase, seconds }), seconds * 1000)
  const timers = {
    connect: after('connect', timeouts.connect),
    firstByte: after('first-byte', timeouts.firstByte),
    whole: after('whole', timeouts.whole),
  }
  const cancel = (): void => end(new PadananError('cancelled', 'Cancelled'))
  if (outer?.aborted) cancel()
  outer?.addEventListener('abort', cancel, { once: true })
  return {
    connected: () => clearTimeout(timers.connect),
    answered: () => {
      clearTimeout(timers.connect)
      clearTimeout(timers.firstByte)
    },
    reason: () => reason,
    release: () => {
      for (const timer of Object.values(timers)) clearTimeout(timer)
      outer?.removeEventListener('abort', cancel)
    },
  }
}
