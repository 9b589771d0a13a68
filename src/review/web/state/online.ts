import { signal } from '@preact/signals'

/** Whether the server's events are arriving. */
export const online = signal(true)
/** Whether the server is there and does not know this page’s token: another one was started since. */
export const startedAnew = signal(false)
