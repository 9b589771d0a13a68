/** Resolved candidates → matches: which English form is wanted at which mention. */
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
      matches.push(make(entry, text, range, range, entry.first ?? `${entry.term} (${next.pattern.target})`))
      at++
    } else matches.push(make(entry, text, candidate.range, candidate.bare, wanted(candidate, isFirst)))
  }
  return matches
}

/** `Komisi Pemberantasan Korupsi (KPK)`: a full form with its short form in brackets. */
function isGloss(text: string, a: Candidate, b: Candidate): boolean {
  return (
    a.pattern.entry === b.pattern.entry &&
    a.pattern.full &&
    !b.pattern.full &&
    /^\s*\(\s*$/.test(text.slice(a.range[1], b.range[0])) &&
    /^\s*\)/.test(text.slice(b.range[1], b.range[1] + 4))
  )
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
