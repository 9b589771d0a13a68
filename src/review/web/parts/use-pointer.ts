import { useLayoutEffect } from 'preact/hooks'
import { current } from '../state/article.js'
import { moveTo } from '../state/move.js'
import type { Entry } from '../state/entry.js'
import { pressing } from '../state/focus.js'
import { hovered, pin, walking } from '../state/words.js'
import { idUnder, offsetUnder, selectionMade, wordUnder } from './pointing.js'

export interface PointerHandlers {
  readonly onMouseMove: (event: MouseEvent) => void
  readonly onMouseLeave: () => void
  readonly onMouseDown: (event: MouseEvent) => void
  readonly onClick: (event: MouseEvent) => void
}

/** What a pointer does on the list: it lights up words, sets the caret, and selects, in any sentence. */
export function usePointer(entryOf: (id: string) => Entry | undefined): PointerHandlers {
  useLayoutEffect(() => {
    // Browsers send the click right after the button was released, before any timer.
    const onRelease = (): void => {
      if (pressing.peek()) setTimeout(released)
    }
    document.addEventListener('mouseup', onRelease)
    document.addEventListener('dragend', onRelease)
    return () => {
      document.removeEventListener('mouseup', onRelease)
      document.removeEventListener('dragend', onRelease)
    }
  }, [])
  return {
    onMouseMove: (event) => {
      // A list that scrolls under a pointer at rest sends moves as well: they are nobody's input.
      if (event.movementX !== 0 || event.movementY !== 0) hovered.value = wordUnder(event, entryOf)
    },
    onMouseLeave: () => (hovered.value = undefined),
    onMouseDown: (event) => {
      if (event.button === 0) pressing.value = true
    },
    onClick: (event) => click(event, entryOf),
  }
}

function click(event: MouseEvent, entryOf: (id: string) => Entry | undefined): void {
  pressing.value = false
  const id = idUnder(event)
  const target = event.target instanceof Element ? event.target : undefined
  if (id === undefined || target === undefined || target.closest('button, textarea, a, summary') !== null) return
  if (document.getSelection()?.isCollapsed === false) return
  const word = wordUnder(event, entryOf)
  const inTarget = target.closest('[data-side=target]') !== null
  const caret = offsetUnder(event)
  moveTo(id, inTarget ? 'text' : 'row', inTarget ? caret : undefined)
  walking.value = false
  pin(word)
}

/** After a drag, or a press that was no click, the sentence where it began is the current one, and what was selected stays so. */
function released(): void {
  pressing.value = false
  const made = selectionMade()
  if (made !== undefined) {
    if (made.id === current.peek()) return
    if (made.range === undefined) current.value = made.id
    else moveTo(made.id, 'text', ...made.range)
    return
  }
  const row = document.activeElement?.closest<HTMLElement>('.row')?.dataset['id']
  if (row !== undefined && row !== current.peek()) current.value = row
}
