/** A sentence cut into the pieces that a page marks: aligned words and glossary terms. */
import type { AlignmentLink, Finding, Range, Unit } from '../types.js'

/** A run of text with the numbers of the links it belongs to and the glossary term it is. */
export interface Piece {
  readonly text: string
  readonly links: readonly number[]
  /** What to say about the term. */
  readonly term?: string
  /** What a check found there. */
  readonly finding?: MarkedFinding
}

export type MarkedFinding = Pick<Finding, 'severity' | 'message'>

export interface Mark {
  readonly range: Range
  readonly link?: number
  readonly term?: string
  readonly finding?: MarkedFinding
}

/** A sentence with more marks is shown plain: each piece looks at every mark. */
const MAX_MARKS = 2000

/** The text cut wherever a mark begins or ends. Joining the pieces gives the text. */
export function pieces(text: string, marks: readonly Mark[]): readonly Piece[] {
  const inside =
    marks.length > MAX_MARKS ? [] : marks.filter(({ range: [start, end] }) => start < end && end <= text.length)
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ range }) => range)])].toSorted((a, b) => a - b)
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0
    const over = inside.filter(({ range }) => range[0] <= start && end <= range[1])
    const term = over.find((mark) => mark.term !== undefined)?.term
    const finding = over.find((mark) => mark.finding !== undefined)?.finding
    const links = [...new Set(over.flatMap(({ link }) => (link === undefined ? [] : [link])))]
    return { text: text.slice(start, end), links, ...(term !== undefined && { term }), ...(finding && { finding }) }
  })
}

/** The links whose target words still stand in `after`, moved to where they stand now: those before and behind what changed. */
export function carryLinks(links: readonly AlignmentLink[], before: string, after: string): readonly AlignmentLink[] {
  if (before === after) return links
  let head = 0
  while (head < before.length && before[head] === after[head]) head++
  let tail = 0
  const most = Math.min(before.length, after.length) - head
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const shift = after.length - before.length
  return links.flatMap((link): readonly AlignmentLink[] => {
    const [start, end] = link.target
    if (end <= head) return [link]
    return start >= before.length - tail ? [{ ...link, target: [start + shift, end + shift] }] : []
  })
}

/** The marks of a unit's source and of its target as it stands in the article. */
export function marksOf(unit: Unit, target: string): { source: readonly Mark[]; target: readonly Mark[] } {
  const links = carryLinks(unit.machine?.alignment ?? [], unit.machine?.text ?? '', target)
  const records = unit.human === undefined ? (unit.glossed?.records ?? []) : []
  return {
    source: [
      ...links.map(({ source }, link) => ({ range: source, link })),
      ...unit.matches.map(({ range, term, kind }) => ({ range, term: `${term} (${kind})` })),
    ],
    target: [
      ...links.map((each, link) => ({ range: each.target, link })),
      ...records.flatMap(({ target: range, match, reason }) =>
        range ? [{ range, term: `${match.term} (${match.kind}): ${reason}` }] : [],
      ),
    ],
  }
}
