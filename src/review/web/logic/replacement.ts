import type { AlignmentLink, Range, Translation } from '../../../types.js'
import type { Explanation } from '../../api.js'
import { carried } from './align.js'
import { overlaps, replaced } from './ranges.js'
import { tokens, type Token } from './words.js'

export type ExplainedWord = Explanation['words'][number]

/** The explained words that a set of source ranges touches. */
export const explained = (words: readonly ExplainedWord[], ranges: readonly Range[]): readonly ExplainedWord[] =>
  words.filter(({ range }) => ranges.some((one) => overlaps(one, range)))

/**
 * The text with an alternative in the place of what the word became, or nothing where the word left no trace in it. Of the longest
 * unbroken stretch of its counterparts an English that its entry lists is replaced, where it stands there, else the whole, but for an article
 * before it; stretches count as unbroken when only white space is between them. Where the stretch is the English of other words too
 * (`Kota Semarang` is `the Semarang City`) and the word's own is not to be told in it, nothing is offered.
 */
export function withAlternative(
  machine: Translation | undefined,
  text: string,
  word: ExplainedWord,
  alternative: string,
): string | undefined {
  const links = carried(machine, text).filter(({ source }) => overlaps(source, word.range))
  const runs = joined(
    text,
    links.map(({ target }) => target),
  )
  const run = runs.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))[0]
  if (run === undefined) return undefined
  const own = ownPart(text, run, word)
  if (own === undefined && links.some((link) => !within(link, word))) return undefined
  return replaced(text, own ?? behindArticle(text, run), alternative)
}

/** Whether a link is about this word alone. */
const within = ({ source }: AlignmentLink, { range }: ExplainedWord): boolean =>
  range[0] <= source[0] && source[1] <= range[1]

/** Where an English of the word itself stands in a stretch, whatever its capitals: the longest of those that its entry lists. */
function ownPart(text: string, stretch: Range, { alternatives }: ExplainedWord): Range | undefined {
  const found = alternatives.flatMap((one) => placeOf(text, stretch, one.replaceAll('*', '')) ?? [])
  return found.length === 0 ? undefined : found.reduce((best, one) => (length(one) > length(best) ? one : best))
}

const length = ([start, end]: Range): number => end - start

function placeOf(text: string, [start, end]: Range, english: string): readonly [Range] | undefined {
  const wanted = wordsOf(english)
  const there = wordsOf(text.slice(start, end))
  if (wanted.length === 0) return undefined
  const at = there.findIndex((_, index) =>
    wanted.every((one, next) => one.text.toLowerCase() === there[index + next]?.text.toLowerCase()),
  )
  const [first, last] = [there[at], there[at + wanted.length - 1]]
  return first === undefined || last === undefined ? undefined : [[start + first.start, start + last.end]]
}

const wordsOf = (text: string): readonly Token[] => tokens(text).filter(({ kind }) => kind === 'word')

/** The stretch without the article that it begins with. */
function behindArticle(text: string, [start, end]: Range): Range {
  const article = /^(?:the|an?)\s+(?=\S)/iu.exec(text.slice(start, end))?.[0] ?? ''
  return [start + article.length, end]
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
