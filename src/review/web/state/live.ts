import { signal } from '@preact/signals'

/** What the live region says. */
export const spoken = signal('')

/** A short message that is also seen, and goes away by itself. */
export const notice = signal<string | undefined>(undefined)

let speaking: ReturnType<typeof setTimeout> | undefined
let hiding: ReturnType<typeof setTimeout> | undefined

/** Says something to screen readers; what comes within the same moment is said once, the last wins. */
export function announce(text: string): void {
  clearTimeout(speaking)
  speaking = setTimeout(() => {
    // The same words again are news only when the text changes: a no-break space makes the difference.
    spoken.value = spoken.peek() === text ? `${text}\u00a0` : text
  }, 150)
}

/** Says something and shows it for a while. */
export function notify(text: string): void {
  announce(text)
  notice.value = text
  clearTimeout(hiding)
  hiding = setTimeout(() => (notice.value = undefined), 6000)
}
