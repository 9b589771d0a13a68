import { effect, signal } from '@preact/signals'

const SINGLES = 'padanan-single-keys'

/** Whether keys without Ctrl or Alt are commands. Kept in the browser. */
export const singleKeys = signal(true)

export function keepPreferences(): void {
  try {
    singleKeys.value = localStorage.getItem(SINGLES) !== 'off'
    effect(() => localStorage.setItem(SINGLES, singleKeys.value ? 'on' : 'off'))
  } catch {
    // A closed store: the choice holds until the page is closed.
  }
}
