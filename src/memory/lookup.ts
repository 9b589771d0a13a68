/** Looks sentences up in a store: in-context and exact matches, then fuzzy ones. */
import pLimit from 'p-limit'
import type { MemoryLookup, MemoryQuery, Suggestion, TermMatch } from '../types.js'
import { PENALTY, prepare, score, type Prepared } from './match/score.js'
import { indexTokens, MAX_TOKENS } from './match/tokens.js'
import type { CandidateQuery, MemoryStore, StoredUnit } from './types.js'

export interface LookupOptions {
  /** The lowest score that is given, 50 to 100. Default 75. */
  readonly threshold?: number
  /** Matches of one sentence. Default 5. */
  readonly limit?: number
  /** Glossary terms of a sentence, for names that can be put in each other's place. Default none. */
  readonly termsOf?: (source: string) => readonly TermMatch[]
}

/** The lowest score that is offered by default. */
export const DEFAULT_THRESHOLD = 75

/** Units compared word by word for one sentence. */
const CANDIDATES = 32
/** Exact matches read before those with the same translation are put together. */
const EXACT = 20
/** Sentences looked up at once: a store on a server takes its time for each. */
const AT_ONCE = 8

/** Fuzzy matches are looked for unless an exact one that somebody vouches for is there. */
export function createLookup(store: MemoryStore, options: LookupOptions = {}): MemoryLookup {
  return {
    lookUp: (queries) => {
      const atOnce = pLimit(AT_ONCE)
      return Promise.all(queries.map((query) => atOnce(() => lookUpOne(store, query, options))))
    },
  }
}

async function lookUpOne(
  store: MemoryStore,
  query: MemoryQuery,
  { threshold = DEFAULT_THRESHOLD, limit = 5, termsOf }: LookupOptions,
): Promise<readonly Suggestion[]> {
  const same = await exactMatches(store, query)
  const vouched = same.some(({ score, machine = false }) => score >= 100 && !machine)
  const alike = vouched ? [] : await fuzzyMatches(store, query, threshold, termsOf)
  return bestOf([...same, ...alike], threshold, limit)
}

async function exactMatches(
  store: MemoryStore,
  { source, previous, next }: MemoryQuery,
): Promise<readonly Suggestion[]> {
  const [inContext, exact] = await Promise.all([
    previous === undefined || next === undefined ? [] : store.inContext(source, previous, next, EXACT),
    store.exact(source, EXACT),
  ])
  return [
    ...inContext.map((unit) => suggestion(unit, { score: 101, target: unit.target })),
    ...exact.map((unit) => suggestion(unit, { score: 100, target: unit.target })),
  ]
}

async function fuzzyMatches(
  store: MemoryStore,
  { source, terms = [] }: MemoryQuery,
  threshold: number,
  termsOf: LookupOptions['termsOf'],
): Promise<readonly Suggestion[]> {
  const query = prepare(source, terms)
  const wanted = candidateQuery(query, threshold)
  if (wanted === undefined) return []
  const hasNames = query.named !== query.tokens
  const candidates = await store.candidates(wanted)
  return candidates.flatMap((unit) => {
    const candidate = prepare(unit.source, hasNames ? termsOf?.(unit.source) : [])
    return candidate.exact === query.exact ? [] : [suggestion(unit, score(query, candidate, unit.target))]
  })
}

/** A unit at the threshold shares that part of the words, those of names left out, as another name may stand there. */
function candidateQuery({ tokens, named }: Prepared, threshold: number): CandidateQuery | undefined {
  if (tokens.length === 0 || tokens.length > MAX_TOKENS) return undefined
  const kept = new Set(named)
  const words = tokens.filter((token) => kept.has(token))
  if (words.length === 0) return undefined
  const ratio = threshold / 100
  const names = tokens.length - words.length
  return {
    tokens: indexTokens(words),
    minLength: Math.ceil(words.length * ratio),
    maxLength: Math.floor(tokens.length / ratio) + 2 * names,
    shared: Math.max(1, Math.ceil(words.length * ratio)),
    limit: CANDIDATES,
  }
}

function suggestion(
  unit: StoredUnit,
  scored: { readonly score: number; readonly target: string; readonly repaired?: boolean },
): Suggestion {
  const { source, state, origin, machine = false, penalty = 0, author, changed } = unit
  return {
    source,
    target: scored.target,
    score: Math.max(0, scored.score - penalty - (machine ? PENALTY.machine : 0)),
    ...(scored.repaired && { repaired: true }),
    origin,
    state,
    ...(machine && { machine }),
    ...(author !== undefined && { author }),
    ...(changed !== undefined && { at: changed }),
  }
}

const RANK = { initial: 0, translated: 1, reviewed: 2, final: 3 } as const

/** The best first: by score, then what people vouch for before what a machine made, then the state, then the latest. */
function bestOf(all: readonly Suggestion[], threshold: number, limit: number): readonly Suggestion[] {
  const rank = ({ machine = false, state }: Suggestion): number => (machine ? 0 : RANK[state])
  const ordered = all
    .filter(({ score }) => score >= threshold)
    .toSorted((a, b) => b.score - a.score || rank(b) - rank(a) || compare(b.at ?? '', a.at ?? ''))
  const seen = new Set<string>()
  return ordered.filter(({ target }) => !seen.has(target) && seen.add(target)).slice(0, limit)
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
