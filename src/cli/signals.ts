/** SIGINT and SIGTERM as an abort signal: the file being written is finished, no other one is begun. */
export interface Cancellation {
  readonly signal: AbortSignal
  release(): void
}

let received: NodeJS.Signals | undefined

/** The signal that cancelled the command, if one did. */
export const lastSignal = (): NodeJS.Signals | undefined => received

/** A second signal ends the process at once, as without padanan. */
export function cancellation(): Cancellation {
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
