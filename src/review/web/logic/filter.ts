import type { ReviewState } from '../../../types.js'
import type { SentenceView } from '../../api.js'

export type StateFilter = 'all' | 'open' | ReviewState | 'human' | 'commented'

/** What a sentence must have: any finding, a finding of one rule, a word without entry, a glossary term. */
export type AboutFilter = 'any' | 'flagged' | 'unknown' | 'changed' | `rule:${string}` | `term:${string}`

export interface Filter {
  readonly state: StateFilter
  readonly about: AboutFilter
  /** Found in source, target and comments, whatever its case and accents. */
  readonly text: string
}

export const everything: Filter = { state: 'all', about: 'any', text: '' }

export const isOpen = (state: ReviewState): boolean => state === 'initial' || state === 'translated'

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

export function passes(sentence: SentenceView, filter: Filter): boolean {
  return ofState(sentence, filter.state) && isAbout(sentence, filter.about) && hasText(sentence, filter.text)
}

function ofState(sentence: SentenceView, state: StateFilter): boolean {
  switch (state) {
    case 'all':
      return true
    case 'open':
      return isOpen(sentence.state)
    case 'human':
      return sentence.human !== undefined
    case 'commented':
      return sentence.comments.length > 0
    default:
      return sentence.state === state
  }
}

function isAbout(sentence: SentenceView, about: AboutFilter): boolean {
  if (about === 'any') return true
  if (about === 'flagged') return sentence.findings.some(({ severity }) => severity !== 'info')
  if (about === 'unknown') return (sentence.machine?.unknown ?? []).length > 0
  if (about === 'changed') return sentence.humanSource !== undefined
  const name = about.slice(5)
  return about.startsWith('rule:')
    ? sentence.findings.some(({ rule }) => rule === name)
    : sentence.matches.some(({ term }) => term === name)
}

function hasText(sentence: SentenceView, text: string): boolean {
  const wanted = folded(text.trim())
  if (wanted === '') return true
  const places = [sentence.id, sentence.source, sentence.target, ...sentence.comments.map((comment) => comment.text)]
  return places.some((place) => folded(place).includes(wanted))
}

/** How many sentences each choice of the filter would show. */
export interface Facets {
  readonly states: Readonly<Record<StateFilter, number>>
  readonly flagged: number
  readonly unknown: number
  readonly changed: number
  readonly rules: readonly (readonly [rule: string, count: number])[]
  readonly terms: readonly (readonly [term: string, count: number])[]
}

export function facets(sentences: readonly SentenceView[]): Facets {
  const count = (about: AboutFilter): number => sentences.filter((one) => isAbout(one, about)).length
  const states = ['all', 'open', 'initial', 'translated', 'reviewed', 'final', 'human', 'commented'] as const
  return {
    states: Object.fromEntries(
      states.map((state) => [state, sentences.filter((one) => ofState(one, state)).length]),
    ) as Record<StateFilter, number>,
    flagged: count('flagged'),
    unknown: count('unknown'),
    changed: count('changed'),
    rules: tally(sentences.map(({ findings }) => findings.map(({ rule }) => rule))),
    terms: tally(sentences.map(({ matches }) => matches.map(({ term }) => term))),
  }
}

/** In how many sentences each name occurs, by name. */
function tally(lists: readonly (readonly string[])[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const names of lists) for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].toSorted(([a], [b]) => a.localeCompare(b))
}
