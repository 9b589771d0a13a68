import { current } from './article.js'
import { editing, type FocusWish } from './focus.js'
import { moveTo } from './move.js'
import { pinned, unpin } from './words.js'

export const focusOn = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus()

export const inPanel = (): boolean => document.activeElement?.closest('#panel') != null

/** Where in a text the panel was gone to from; nothing where it was gone to from a row. */
let cameFrom: FocusWish | undefined

export function togglePanel(): void {
  if (inPanel()) return leavePanel()
  const field = document.activeElement
  const id = current.peek()
  cameFrom =
    field instanceof HTMLTextAreaElement && editing.peek() && id !== undefined
      ? { id, where: 'text', caret: field.selectionStart, until: field.selectionEnd }
      : undefined
  focusOn('#panel')
}

/** Back into the text that the panel was gone to from, or to the row. */
function leavePanel(): void {
  const back = cameFrom?.id === current.peek() ? cameFrom : undefined
  cameFrom = undefined
  moveTo(current.peek(), back?.where ?? 'row', back?.caret, back?.until)
}

/** Leaves the panel, or lets go of a pinned word: what the keyboard was on may go with it. */
export function letGo(): boolean {
  const inside = inPanel()
  if (pinned.peek() === undefined && !inside) return false
  unpin()
  if (inside) leavePanel()
  return true
}
