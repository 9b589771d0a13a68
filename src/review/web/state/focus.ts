import { signal } from '@preact/signals'

/** Where the keyboard should be next. The row takes it up as soon as it is on the page. */
export interface FocusWish {
  readonly id: string
  readonly where: 'row' | 'text'
  /** Where the caret goes in the text; default where it is, or the end of a text that had none. */
  readonly caret?: number
  /** Where a selection that begins at the caret ends. */
  readonly until?: number
}

export const focusWish = signal<FocusWish | undefined>(undefined)

/** Whether the caret is in a translation. */
export const editing = signal(false)

/**
 * Whether a mouse button is down on the list. A sentence that becomes the current one is drawn anew: between a press and its click
 * that would take away what was pressed, and no click would come.
 */
export const pressing = signal(false)

/** Ends a wish that has been fulfilled. */
export function fulfilled(): void {
  focusWish.value = undefined
}
