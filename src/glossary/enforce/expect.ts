/** Where in the target a match is to be looked for. */
import type { AlignmentLink, Range, TermMatch } from '../../types.js'

export interface Expected {
  readonly range: Range
  /** From a word alignment; otherwise from the place in the sentence. */
  readonly aligned: boolean
}

export function expectedRange(
  match: TermMatch,
  source: string,
  target: string,
  alignment: readonly AlignmentLink[] | undefined,
): Expected {
  const links = linksOf(match, alignment)
  if (links.length > 0) {
    return {
      range: [Math.min(...links.map((link) => link.target[0])), Math.max(...links.map((link) => link.target[1]))],
      aligned: true,
    }
  }
  const ratio = target.length / Math.max(1, source.length)
  return { range: [Math.floor(match.range[0] * ratio), Math.ceil(match.range[1] * ratio)], aligned: false }
}

/** The links that start in the match, those without target text left out. */
export function linksOf(match: TermMatch, alignment: readonly AlignmentLink[] | undefined): readonly AlignmentLink[] {
  return (alignment ?? []).filter(
    ({ source, target }) => source[0] < match.range[1] && match.range[0] < source[1] && target[1] > target[0],
  )
}

/** Characters between two ranges, 0 when they touch. */
export function distance(a: Range, b: Range): number {
  return Math.max(0, a[0] - b[1], b[0] - a[1])
}
