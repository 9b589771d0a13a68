import { useComputed } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { sourceMarks, targetMarks } from '../logic/marks.js'
import { counted } from '../logic/plural.js'
import { stateNames } from '../logic/states.js'
import { current } from '../state/article.js'
import { typedComment } from '../state/comments.js'
import { stateOf, textOf, type Entry } from '../state/entry.js'
import { pressing } from '../state/focus.js'
import { lit } from '../state/words.js'
import { Editor } from './Editor.js'
import { Icon } from './Icon.js'
import { Pieces } from './Pieces.js'
import { RowNotes } from './RowNotes.js'
import { StateBadge } from './StateBadge.js'
import { useWish } from './use-wish.js'

/** One sentence: its source, its translation, and what speaks against it. */
export function SentenceRow({ entry }: { readonly entry: Entry }) {
  const row = useRef<HTMLElement>(null)
  const isCurrent = useComputed(() => current.value === entry.id).value
  const shining = useComputed(() => (lit.value?.id === entry.id ? lit.value : undefined)).value
  useWish(entry.id, 'row', () => row.current?.focus({ preventScroll: true }))
  const isCommented = useComputed(() => typedComment(entry.path, entry.id).trim() !== '').value
  const sentence = entry.sentence.value
  const text = textOf(entry)
  const state = stateOf(entry)
  const marks = targetMarks(sentence, text, shining?.target ?? [])
  const dirty = entry.saving.value.kind !== 'saved'
  return (
    <article
      class={`row kind-${sentence.kind}${isCurrent ? ' current' : ''}`}
      ref={row}
      data-id={entry.id}
      tabIndex={isCurrent ? 0 : -1}
      aria-current={isCurrent ? 'true' : undefined}
      aria-label={rowLabel(entry)}
      onFocus={() => {
        if (current.peek() !== entry.id && !pressing.peek()) current.value = entry.id
      }}
    >
      <div class="gutter">
        <span class="id">{entry.id}</span>
        <StateBadge state={state} brief />
        {dirty && <span class="dirty" title="Not saved yet" />}
        {sentence.human !== undefined && (
          <span title="Written by a person">
            <Icon name="person" />
          </span>
        )}
        {sentence.comments.length > 0 && (
          <span title={counted(sentence.comments.length, 'comment')}>
            <Icon name="comment" />
          </span>
        )}
        {isCommented && (
          <span class="unsent" title="A comment that is not added yet">
            <Icon name="comment" />
          </span>
        )}
      </div>
      <div class="source" lang="id" dir="auto" data-side="source">
        <Pieces text={sentence.source} marks={sourceMarks(sentence, shining?.source ?? [])} />
      </div>
      <div class="target" lang="en" dir="ltr" data-side="target">
        {isCurrent ? <Editor entry={entry} text={text} marks={marks} /> : <Pieces text={text} marks={marks} />}
      </div>
      <RowNotes entry={entry} isCurrent={isCurrent} />
    </article>
  )
}

function rowLabel(entry: Entry): string {
  const { findings, comments, kind } = entry.sentence.value
  const open = findings.filter(({ severity }) => severity !== 'info').length
  return [
    `Sentence ${entry.id}`,
    ...(kind === 'paragraph' ? [] : [kind]),
    stateNames[stateOf(entry)],
    ...(open > 0 ? [counted(open, 'finding')] : []),
    ...(comments.length > 0 ? [counted(comments.length, 'comment')] : []),
  ].join(', ')
}
