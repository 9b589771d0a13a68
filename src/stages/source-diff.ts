/** What changed between two versions of a sentence, word by word. */
import { diffWordsWithSpace } from 'diff'
import type { Range } from '../types.js'

/** A stretch of the one, the other or both texts; joining those that are not `added` gives the earlier text, the others the later. */
export interface DiffSpan {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
  /** Where it stands in the earlier text; absent for `added`. */
  readonly before?: Range
  /** Where it stands in the later text; absent for `removed`. */
  readonly after?: Range
}

/** Beyond so many differing words two texts are simply two texts: the search for the shortest way takes their product. */
const MAX_EDITS = 300

/** The spans in reading order; a removal stands before what took its place. */
export function sourceDiff(before: string, after: string): readonly DiffSpan[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MAX_EDITS }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ]
  let [from, to] = [0, 0]
  return parts
    .filter(({ value }) => value !== '')
    .map(({ value, removed, added }): DiffSpan => {
      const size = value.length
      if (added) return { kind: 'added', text: value, after: [to, (to += size)] }
      if (removed) return { kind: 'removed', text: value, before: [from, (from += size)] }
      return { kind: 'same', text: value, before: [from, (from += size)], after: [to, (to += size)] }
    })
}

/** The changes in words: `“lama” → “baru”, without “lagi”, with “kini”`. At most `limit` of them. */
export function describeDiff(spans: readonly DiffSpan[], limit = 3): string {
  const changes = changesOf(spans).filter(([removed, added]) => `${removed}${added}`.trim() !== '')
  const shown = changes.slice(0, limit).map(([removed, added]) => {
    if (added.trim() === '') return `without “${removed.trim()}”`
    return removed.trim() === '' ? `with “${added.trim()}”` : `“${removed.trim()}” → “${added.trim()}”`
  })
  const more = changes.length - shown.length
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ')
}

/** Neighbouring removals and additions are one change; a lone space between two changes does not part them. */
function changesOf(spans: readonly DiffSpan[]): readonly (readonly [removed: string, added: string])[] {
  const changes: [string, string][] = []
  let open = false
  for (const [at, { kind, text }] of spans.entries()) {
    if (kind === 'same') {
      open = open && text.trim() === '' && at < spans.length - 1
      if (open) append(changes, text, text)
      continue
    }
    if (!open) changes.push(['', ''])
    open = true
    append(changes, kind === 'removed' ? text : '', kind === 'added' ? text : '')
  }
  return changes
}

function append(changes: [string, string][], removed: string, added: string): void {
  const last = changes.at(-1)
  if (last) {
    last[0] += removed
    last[1] += added
  }
}
