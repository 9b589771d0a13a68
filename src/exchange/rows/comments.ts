/** Comments of two sides as one list. */
import type { Comment } from '../../types.js'
import { fingerprint } from './key.js'
import type { MergeOptions } from './merge.js'

/** The comments that are there with those that are new, which get the reviewer and date that they lack. */
export function mergeComments(
  ours: readonly Comment[] = [],
  theirs: readonly Comment[] = [],
  { reviewer, now }: Pick<MergeOptions, 'reviewer' | 'now'>,
): { readonly comments: readonly Comment[]; readonly added: number } {
  const added: Comment[] = []
  for (const comment of theirs) {
    if (comment.text.trim() === '' || [...ours, ...added].some((each) => isSame(each, comment))) continue
    const author = comment.author ?? reviewer
    added.push({ text: comment.text, ...(author !== undefined && { author }), at: comment.at ?? now })
  }
  return { comments: [...ours, ...added], added: added.length }
}

/** Formats that carry no author or date still carry the text. */
function isSame(ours: Comment, theirs: Comment): boolean {
  const agrees = (a: string | undefined, b: string | undefined): boolean => b === undefined || a === b
  return (
    fingerprint(ours.text) === fingerprint(theirs.text) &&
    agrees(ours.author, theirs.author) &&
    agrees(ours.at, theirs.at)
  )
}
