/** The terms of a whole article: short forms and conditions look beyond their sentence. */
import type { TermMatch } from '../../types.js'
import { candidatesIn, type Candidate } from './candidates.js'
import { counts, type ArticleFacts, type Position } from './conditions.js'
import { fitsGlob } from './glob.js'
import { toMatches } from './mentions.js'
import { resolve } from './resolve.js'
import type { Trie } from './trie.js'

/** Conditions may wait for one another in chains no longer than this. */
const MAX_ROUNDS = 8

const NONE: readonly TermMatch[] = []

/** One list of matches a sentence, in reading order. */
export function matchSentences(
  trie: Trie,
  path: string,
  sentences: readonly string[],
): readonly (readonly TermMatch[])[] {
  const candidates = sentences.map((text, index) => inScope(candidatesIn(trie, text, index), path))
  if (candidates.every((found) => found.length === 0)) return sentences.map(() => NONE)
  const resolved = settle(path, sentences, candidates)
  const seen = new Set<string>()
  return resolved.map((found, index) => (found.length === 0 ? NONE : toMatches(sentences[index] ?? '', found, seen)))
}

function inScope(candidates: readonly Candidate[], path: string): readonly Candidate[] {
  if (!candidates.some(({ pattern }) => pattern.entry.scope.length > 0)) return candidates
  return candidates.filter(({ pattern: { entry } }) => entry.scope.length === 0 || fitsGlob(path, entry.scope))
}

/** A form that counts can make another count; goes on until nothing changes. */
function settle(
  path: string,
  sentences: readonly string[],
  candidates: readonly (readonly Candidate[])[],
): readonly (readonly Candidate[])[] {
  const conditional = candidates.some((found) => found.some(({ pattern }) => pattern.when.type !== 'always'))
  let full: ArticleFacts['full'] = new Map()
  let resolved: readonly (readonly Candidate[])[] = []
  let before = ''
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const facts = { path, sentences, full }
    resolved = candidates.map((found) =>
      resolve(
        found.filter((candidate) => counts(candidate, facts)),
        full,
      ),
    )
    full = fullNames(resolved)
    if (!conditional) break
    const state = stateOf(resolved)
    if (state === before) break
    before = state
  }
  return resolved
}

function fullNames(resolved: readonly (readonly Candidate[])[]): ReadonlyMap<string, readonly Position[]> {
  const full = new Map<string, Position[]>()
  for (const { sentence, range, pattern } of resolved.flat()) {
    if (!pattern.full) continue
    const positions = full.get(pattern.entry.term) ?? []
    positions.push({ sentence, start: range[0] })
    full.set(pattern.entry.term, positions)
  }
  return full
}

const stateOf = (resolved: readonly (readonly Candidate[])[]): string =>
  resolved.map((found) => found.map(({ pattern, range }) => `${pattern.order}:${range[0]}`).join()).join(';')
