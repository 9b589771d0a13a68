import { signal } from '@preact/signals'

/** Where the keyboard should be next. The row takes it up as soon as it is on the page. */
export interface FocusWish {
  readonly id: string
  readonly where: 'row' | 'text'
  /** Where the caret goes in the text; default its end. */
  readonly caret?: number
}

export const focusWish = signal<FocusWish | undefined>(undefined)

/** Whether the caret is in a translation. */
export const editing = signal(false)

/** Ends a wish that has been fulfilled. */
export function fulfilled(): void {
  focusWish.value = undefined
}
