import { batch } from '@preact/signals'
import { current } from './article.js'
import { editing, focusWish } from './focus.js'
import { unpin } from './words.js'

/** Makes a sentence the current one and takes the keyboard there: into its text when a text had it, else to its row. */
export function moveTo(id: string | undefined, where?: 'row' | 'text', caret?: number, until = caret): void {
  if (id === undefined) return
  batch(() => {
    if (id !== current.peek()) unpin()
    current.value = id
    const place = where ?? (editing.peek() ? 'text' : 'row')
    focusWish.value = { id, where: place, ...(caret !== undefined && until !== undefined && { caret, until }) }
  })
}
