/** Resolved candidates → matches: which English form is wanted at which mention. */
import { bracketsAt, endsBracketed } from '../brackets.js'
import { pluralOf } from '../english/plural.js'
import type { Entry } from '../entry.js'
import type { TermMatch } from '../../types.js'
import type { Candidate } from './candidates.js'

/** `seen` has the terms that stood earlier in the article, and is added to. */
export function toMatches(text: string, candidates: readonly Candidate[], seen: Set<string>): readonly TermMatch[] {
  const matches: TermMatch[] = []
  for (let at = 0; at < candidates.length; at++) {
    const candidate = candidates[at] as Candidate
    const next = candidates[at + 1]
    const { entry } = candidate.pattern
    const isFirst = !seen.has(entry.term)
    seen.add(entry.term)
    if (next !== undefined && isGloss(text, candidate, next)) {
      const range = [candidate.range[0], text.indexOf(')', next.range[1]) + 1] as const
      matches.push(make(entry, text, range, range, glossed(entry, next, isFirst)))
      at++
      continue
    }
    const behind = bracketsAt(text.slice(candidate.range[1]))
    const target = wanted(candidate, isFirst)
    if (behind === undefined || entry.first === undefined || !endsBracketed(entry.first, behind.inner)) {
      matches.push(make(entry, text, candidate.range, candidate.bare, target))
      continue
    }
    const range = [candidate.range[0], candidate.range[1] + behind.length] as const
    matches.push(make(entry, text, range, range, target))
    while (at + 1 < candidates.length && (candidates[at + 1] as Candidate).range[0] < range[1]) at++
  }
  return matches
}

/** `Komisi Pemberantasan Korupsi (KPK)`: a name with another one of the same entry in brackets. */
function isGloss(text: string, a: Candidate, b: Candidate): boolean {
  const { entry, full } = a.pattern
  return (
    entry === b.pattern.entry &&
    (entry.first !== undefined || entry.later !== undefined || (full && !b.pattern.full)) &&
    /^\s*\(\s*$/.test(text.slice(a.range[1], b.range[0])) &&
    /^\s*\)/.test(text.slice(b.range[1], b.range[1] + 4))
  )
}

function glossed(entry: Entry, short: Candidate, isFirst: boolean): string {
  if (!isFirst && entry.later !== undefined) return entry.later
  return entry.first ?? `${entry.term} (${(short.pattern.full ? entry.later : undefined) ?? short.pattern.target})`
}

function wanted({ pattern, plural }: Candidate, isFirst: boolean): string {
  const { entry } = pattern
  if (isFirst && entry.first !== undefined) return entry.first
  if (!isFirst && entry.later !== undefined) return entry.later
  return plural && (entry.kind === 'title' || entry.kind === 'term') ? pluralOf(entry, pattern.target) : pattern.target
}

function make(
  entry: Entry,
  text: string,
  range: TermMatch['range'],
  bare: TermMatch['range'],
  target: string,
): TermMatch {
  const { term, kind, adjective, article } = entry
  return {
    term,
    kind,
    range,
    surface: text.slice(...bare),
    target,
    ...(adjective !== undefined && { adjective }),
    ...(article !== undefined && { article }),
  }
}
