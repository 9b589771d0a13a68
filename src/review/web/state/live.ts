import { signal } from '@preact/signals'

/** What the live region says. */
export const spoken = signal('')

/** A short message that is also seen, and goes away by itself. */
export const notice = signal<string | undefined>(undefined)

let speaking: ReturnType<typeof setTimeout> | undefined
let hiding: ReturnType<typeof setTimeout> | undefined

/** What a message is about: a later one about the same takes its place while it has not been said. */
export type Topic = 'work' | 'saving'

const waiting = new Map<Topic, string>()

/** Says something to screen readers. What comes within the same moment about different things is said together, in its order. */
export function announce(text: string, topic: Topic = 'work'): void {
  waiting.delete(topic)
  waiting.set(topic, text)
  clearTimeout(speaking)
  speaking = setTimeout(say, 150)
}

function say(): void {
  const text = [...waiting.values()].map((one) => (/[.!?…:]$/u.test(one) ? one : `${one}.`)).join(' ')
  waiting.clear()
  // The same words again are news only when the text changes: a no-break space makes the difference.
  spoken.value = spoken.peek() === text ? `${text}\u00a0` : text
}

/** Says something and shows it for a while. */
export function notify(text: string, milliseconds = 6000): void {
  announce(text)
  notice.value = text
  clearTimeout(hiding)
  hiding = setTimeout(() => (notice.value = undefined), milliseconds)
}

/** Says and shows why a key did nothing. */
export const refuse = (text: string): void => notify(text, 3000)
