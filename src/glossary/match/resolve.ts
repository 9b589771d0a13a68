/** Overlapping candidates → the ones that stand: the longest, then the higher priority, the term named last, the earlier entry. */
import type { Candidate } from './candidates.js'
import { isBefore, type Position } from './conditions.js'

/** Candidates of one sentence; the answer is in reading order and free of overlaps. */
export function resolve(
  candidates: readonly Candidate[],
  full: ReadonlyMap<string, readonly Position[]>,
): readonly Candidate[] {
  if (candidates.length <= 1) return candidates
  const ranked = candidates.toSorted((a, b) => rank(a, b, full))
  const chosen: Candidate[] = []
  for (const candidate of ranked) {
    if (!chosen.some((other) => overlaps(candidate, other))) chosen.push(candidate)
  }
  return chosen.toSorted((a, b) => a.range[0] - b.range[0])
}

function rank(a: Candidate, b: Candidate, full: ReadonlyMap<string, readonly Position[]>): number {
  return (
    lengthOf(b) - lengthOf(a) ||
    b.pattern.entry.priority - a.pattern.entry.priority ||
    Number(b.pattern.full) - Number(a.pattern.full) ||
    compareRecency(a, b, full) ||
    a.pattern.order - b.pattern.order ||
    a.range[0] - b.range[0]
  )
}

const lengthOf = ({ bare }: Candidate): number => bare[1] - bare[0]

/** Two people of one surname: the one whose full name stood last. */
function compareRecency(a: Candidate, b: Candidate, full: ReadonlyMap<string, readonly Position[]>): number {
  const [left, right] = [lastBefore(a, full), lastBefore(b, full)]
  if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined)
  return isBefore(left, right) ? 1 : isBefore(right, left) ? -1 : 0
}

function lastBefore(candidate: Candidate, full: ReadonlyMap<string, readonly Position[]>): Position | undefined {
  const at = { sentence: candidate.sentence, start: candidate.range[0] }
  return full.get(candidate.pattern.entry.term)?.findLast((position) => isBefore(position, at))
}

function overlaps(a: Candidate, b: Candidate): boolean {
  return a.range[0] < b.range[1] && b.range[0] < a.range[1]
}
