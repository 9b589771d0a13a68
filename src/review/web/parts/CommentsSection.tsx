import { useSignal } from '@preact/signals'
import { postComment } from '../api/client.js'
import { failureText } from '../api/http.js'
import { current } from '../state/article.js'
import { typeComment, typedComment } from '../state/comments.js'
import { moveTo } from '../state/move.js'
import type { Entry } from '../state/entry.js'
import { announce } from '../state/live.js'
import { meet } from '../state/saving.js'
import { Section } from './Section.js'
import { moment } from './time.js'

/** What reviewers say about a sentence. */
export function CommentsSection({ entry }: { readonly entry: Entry }) {
  const text = typedComment(entry.path, entry.id)
  const error = useSignal<string | undefined>(undefined)
  const sending = useSignal(false)
  const add = async (): Promise<void> => {
    if (text.trim() === '' || sending.value) return
    sending.value = true
    const answer = await postComment(entry.path, entry.id, text)
    sending.value = false
    error.value = answer.ok ? undefined : failureText(answer)
    if (!answer.ok) return
    meet(entry, answer.value)
    // What was typed while it was under way is the next one.
    if (typedComment(entry.path, entry.id) === text) typeComment(entry.path, entry.id, '')
    announce('Comment added')
    // Whoever has gone on to another sentence meanwhile stays there.
    if (current.peek() === entry.id) moveTo(entry.id, 'row')
  }
  return (
    <Section title="Comments">
      {entry.sentence.value.comments.map((comment, index) => (
        <div key={index} class="comment">
          <p class="meta soft">{[comment.author, comment.at && moment(comment.at)].filter(Boolean).join(' · ')}</p>
          <p dir="auto">{comment.text}</p>
        </div>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <textarea
          id="comment"
          rows={2}
          dir="auto"
          aria-label="New comment"
          placeholder="Comment (Ctrl Enter adds it)"
          value={text}
          onInput={(event) => typeComment(entry.path, entry.id, event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault()
              void add()
            }
          }}
        />
        {error.value !== undefined && (
          <p class="note error" role="alert">
            {error.value}
          </p>
        )}
        {text.trim() !== '' && (
          <button type="submit" class="small" disabled={sending.value}>
            Add comment
          </button>
        )}
      </form>
    </Section>
  )
}
