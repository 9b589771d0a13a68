import type { SourceNote } from '../../api.js'
import { counted } from '../logic/plural.js'
import { sourceNote } from '../state/article.js'
import { Diff } from './Diff.js'
import { Icon } from './Icon.js'

/** Says that the source is not what was translated, what has become of it, and what happens to the review. */
export function SourceBanner() {
  const note = sourceNote.value
  if (note === undefined) return null
  return (
    <section class="banner" aria-label="Source article">
      <p>
        <Icon name="warning" />
        <span>
          <b>{headline(note)}</b> What you write is kept in the XLIFF file; the translated article waits.{' '}
          {note.kind === 'changed' && (
            <>
              Run <code>padanan translate</code> to merge: your texts stay, those whose source has changed are flagged,
              and those whose source has gone are kept for its return.
            </>
          )}
        </span>
      </p>
      {note.paragraphs.length > 0 && <Paragraphs note={note} />}
    </section>
  )
}

function headline({ kind, message }: SourceNote): string {
  if (kind === 'missing') return 'The source article is not where it was.'
  if (kind === 'unreadable') return `The source article cannot be read: ${message ?? 'unknown reason'}.`
  return 'The source article has changed since it was translated.'
}

function Paragraphs({ note: { changed, added, removed, paragraphs } }: { readonly note: SourceNote }) {
  const counts = [
    ...(changed > 0 ? [`${counted(changed, 'paragraph')} changed`] : []),
    ...(added > 0 ? [`${added} new`] : []),
    ...(removed > 0 ? [`${removed} gone`] : []),
  ]
  const rest = changed + added + removed - paragraphs.length
  return (
    <details>
      <summary>{counts.join(', ')}</summary>
      <ol tabIndex={0} aria-label="Changed paragraphs">
        {paragraphs.map(({ before = '', after = '' }, index) => (
          <li key={index}>
            <Diff before={before} after={after} lang="id" />
          </li>
        ))}
      </ol>
      {rest > 0 && <p class="soft">and {rest} more</p>}
    </details>
  )
}
