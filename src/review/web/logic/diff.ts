import { diffWordsWithSpace } from 'diff'

/** A stretch of two texts laid over each other. */
export interface Change {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Texts with more differences than this are shown whole, one after the other. */
const MOST_EDITS = 1000

/** What became of `before` in `after`, word by word: the same and removed stretches give `before`, the same and added ones `after`. */
export function changes(before: string, after: string): readonly Change[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS })
  if (parts === undefined) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  }
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}
