import { PadananError } from '../errors.js'

/** SIGINT and SIGTERM as an abort signal: the file being written is finished, no other one is begun. */
export interface Cancellation {
  readonly signal: AbortSignal
  release(): void
}

let received: NodeJS.Signals | undefined

/** The signal that cancelled the command, if one did. */
export const lastSignal = (): NodeJS.Signals | undefined => received

let began = false

/** Whether the command has work to end in an orderly way: locks to give back, files to finish. */
export const hasWork = (): boolean => began

/** A second signal ends the process at once, as without padanan. */
export function cancellation(): Cancellation {
  began = true
  const controller = new AbortController()
  const stop = (name: NodeJS.Signals): void => {
    received = name
    controller.abort(name)
  }
  const names: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM']
  for (const name of names) process.once(name, stop)
  return {
    signal: controller.signal,
    release: () => names.forEach((name) => process.removeListener(name, stop)),
  }
}

/** Work that a signal ends: rejects with `cancelled` once it has closed what it has open. */
export async function cancellable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { signal, release } = cancellation()
  try {
    return await work(signal)
  } catch (cause) {
    throw signal.aborted ? new PadananError('cancelled', 'Cancelled', { cause }) : cause
  } finally {
    release()
  }
}
