import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Mark } from '../logic/pieces.js'
import { movedOffset } from '../logic/ranges.js'
import { wordAt } from '../logic/words.js'
import { textOf, type Entry } from '../state/entry.js'
import { editing } from '../state/focus.js'
import { change } from '../state/history.js'
import { pin, walking } from '../state/words.js'
import { Pieces } from './Pieces.js'
import { useWish } from './use-wish.js'

interface Props {
  readonly entry: Entry
  readonly text: string
  readonly marks: readonly Mark[]
}

/**
 * A translation that can be edited. Behind the text field lies the same text, unseen: it makes the field as high as its text, and
 * carries the marks, which a text field cannot.
 */
export function Editor({ entry, text, marks }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  // Not by the attribute: a browser puts the caret at the end of a text that it is given.
  useLayoutEffect(() => fill(field.current, text), [text])
  useWish(entry.id, 'text', ({ caret, until }) => {
    const at = field.current
    if (at === null) return
    const had = document.activeElement === at
    const now = textOf(entry)
    fill(at, now)
    at.focus({ preventScroll: true })
    const start = caret ?? (had ? undefined : now.length)
    if (start !== undefined) at.setSelectionRange(start, until ?? start)
  })
  const follow = (): void => {
    const at = field.current
    if (at === null || document.activeElement !== at) return
    const word = at.selectionStart === at.selectionEnd ? wordAt(at.value, at.selectionStart) : undefined
    walking.value = false
    pin(word === undefined ? undefined : { id: entry.id, side: 'target', range: [word.start, word.end] })
  }
  return (
    <div class="editor">
      <div class="behind" aria-hidden="true">
        <Pieces text={text} marks={marks} symbols={false} />
        {/* A line that is still empty has its height too. */}
        {'\u200b'}
      </div>
      <textarea
        class="text"
        ref={field}
        lang="en"
        dir="ltr"
        spellcheck
        rows={1}
        aria-label={`Translation of sentence ${entry.id}`}
        onInput={(event) => {
          change(entry, { target: oneLine(event.currentTarget) }, 'typing')
          follow()
        }}
        onKeyUp={follow}
        onClick={follow}
        onFocus={() => (editing.value = true)}
        onBlur={() => (editing.value = false)}
      />
    </div>
  )
}

/** Puts a text into the field that was not typed there; caret and selection stay at their words. */
function fill(field: HTMLTextAreaElement | null, text: string): void {
  if (field === null || field.value === text) return
  const { value, selectionStart, selectionEnd, selectionDirection } = field
  field.value = text
  const moved = (offset: number): number => movedOffset(value, text, offset)
  field.setSelectionRange(moved(selectionStart), moved(selectionEnd), selectionDirection)
}

/** A sentence is one line of its article: line ends that were pasted become spaces, and the caret stays where it was. */
function oneLine(field: HTMLTextAreaElement): string {
  const text = field.value.replace(/[\n\r\u2028\u2029]/gu, ' ')
  if (text !== field.value) {
    const caret = field.selectionStart
    field.value = text
    field.setSelectionRange(caret, caret)
  }
  return text
}
