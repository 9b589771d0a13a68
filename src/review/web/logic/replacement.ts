import type { AlignmentLink, Range, Translation } from '../../../types.js'
import type { Explanation } from '../../api.js'
import { carried } from './align.js'
import { overlaps, replaced } from './ranges.js'

export type ExplainedWord = Explanation['words'][number]

/** The explained words that a set of source ranges touches. */
export const explained = (words: readonly ExplainedWord[], ranges: readonly Range[]): readonly ExplainedWord[] =>
  words.filter(({ range }) => ranges.some((one) => overlaps(one, range)))

/**
 * The text with an alternative in the place of what the word became, or nothing where the word left no trace in it. The longest
 * unbroken stretch of its counterparts is replaced; stretches count as unbroken when only white space is between them.
 */
export function withAlternative(
  machine: Translation | undefined,
  text: string,
  word: ExplainedWord,
  alternative: string,
): string | undefined {
  const links: readonly AlignmentLink[] = carried(machine, text)
  const ranges = links.filter(({ source }) => overlaps(source, word.range)).map(({ target }) => target)
  const runs = joined(text, ranges)
  const at = runs.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))[0]
  return at === undefined ? undefined : replaced(text, at, alternative)
}

function joined(text: string, ranges: readonly Range[]): readonly Range[] {
  const runs: Range[] = []
  for (const range of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = runs.at(-1)
    if (last !== undefined && text.slice(last[1], Math.max(last[1], range[0])).trim() === '')
      runs[runs.length - 1] = [last[0], Math.max(last[1], range[1])]
    else runs.push(range)
  }
  return runs
}
