import type { Pointed } from '../state/words.js'
import { wordAt } from '../logic/words.js'
import type { Entry } from '../state/entry.js'
import { textOf } from '../state/entry.js'

/** The word under the pointer, also where a text field lies over the text. */
export function wordUnder(event: MouseEvent, entryOf: (id: string) => Entry | undefined): Pointed | undefined {
  if (!(event.target instanceof Element)) return undefined
  const covered = event.target.matches('textarea.text')
  const piece = covered
    ? document.elementsFromPoint(event.clientX, event.clientY).find((one) => one.matches('[data-word]'))
    : event.target.closest('[data-word]')
  const entry = entryOf(idUnder(event) ?? '')
  const side = piece?.closest<HTMLElement>('[data-side]')?.dataset['side']
  if (!(piece instanceof HTMLElement) || entry === undefined || (side !== 'source' && side !== 'target'))
    return undefined
  const text = side === 'source' ? entry.sentence.peek().source : textOf(entry)
  const word = wordAt(text, Number(piece.dataset['at']))
  return word === undefined ? undefined : { id: entry.id, side, range: [word.start, word.end] }
}

/** The sentence under the pointer. */
export function idUnder(event: Event): string | undefined {
  return event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]')?.dataset['id'] : undefined
}

/** The offset in the text at which the pointer stands, by the piece it is over. */
export function offsetUnder(event: MouseEvent): number | undefined {
  const range = document.caretRangeFromPoint?.(event.clientX, event.clientY)
  const piece = range?.startContainer.parentElement?.closest<HTMLElement>('[data-at]')
  return piece === null || piece === undefined ? undefined : Number(piece.dataset['at']) + (range?.startOffset ?? 0)
}

/** What was selected by dragging, and in which sentence it began; its range where it lies in a translation. */
export interface Selected {
  readonly id: string
  readonly range?: readonly [start: number, end: number]
}

export function selectionMade(): Selected | undefined {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed) return undefined
  const side = selection.anchorNode?.parentElement?.closest<HTMLElement>('[data-side]')
  const id = side?.closest<HTMLElement>('[data-id]')?.dataset['id']
  if (side === null || side === undefined || id === undefined) return undefined
  const ends = [
    offsetAt(selection.anchorNode, selection.anchorOffset),
    offsetAt(selection.focusNode, selection.focusOffset),
  ]
  const [one, other] = ends
  if (side.dataset['side'] === 'source' || one === undefined) return { id }
  // A drag that ended outside the text selects to its end or from its start.
  const last = other !== undefined && side.contains(selection.focusNode) ? other : isBackward(selection) ? 0 : Infinity
  const length = side.textContent.length
  return { id, range: [Math.min(one, last), Math.min(length, Math.max(one, last))] }
}

function isBackward({ anchorNode, focusNode }: Selection): boolean {
  if (anchorNode === null || focusNode === null) return false
  return (anchorNode.compareDocumentPosition(focusNode) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
}

/** The offset in its text of a place in the page, by the piece it is in. */
function offsetAt(node: Node | null, offset: number): number | undefined {
  const piece = node?.parentElement?.closest<HTMLElement>('[data-at]')
  return piece === null || piece === undefined ? undefined : Number(piece.dataset['at']) + offset
}
