import { signal } from '@preact/signals'

/** Whether the server's events are arriving. */
export const online = signal(true)
