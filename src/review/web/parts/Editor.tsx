import { useRef } from 'preact/hooks'
import type { Mark } from '../logic/pieces.js'
import { wordAt } from '../logic/words.js'
import type { Entry } from '../state/entry.js'
import { editing } from '../state/focus.js'
import { change } from '../state/history.js'
import { pinned, walking } from '../state/words.js'
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
  useWish(entry.id, 'text', ({ caret = text.length }) => {
    field.current?.focus({ preventScroll: true })
    field.current?.setSelectionRange(caret, caret)
  })
  const follow = (): void => {
    const at = field.current
    if (at === null || document.activeElement !== at) return
    const word = at.selectionStart === at.selectionEnd ? wordAt(at.value, at.selectionStart) : undefined
    walking.value = false
    pinned.value = word === undefined ? undefined : { id: entry.id, side: 'target', range: [word.start, word.end] }
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
        dir="auto"
        spellcheck
        rows={1}
        aria-label={`Translation of sentence ${entry.id}`}
        value={text}
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
