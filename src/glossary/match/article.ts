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

/** A form that counts can make another count; goes on until nothing changes. Sentences without conditional forms are done at once. */
function settle(
  path: string,
  sentences: readonly string[],
  candidates: readonly (readonly Candidate[])[],
): readonly (readonly Candidate[])[] {
  const open = candidates.flatMap((found, index) =>
    found.some(({ pattern }) => pattern.when.type !== 'always') ? [index] : [],
  )
  let full: ArticleFacts['full'] = new Map()
  const resolveAt = (index: number): readonly Candidate[] => {
    const facts = { path, sentences, full }
    return resolve(
      (candidates[index] ?? []).filter((candidate) => counts(candidate, facts)),
      full,
    )
  }
  const resolved = candidates.map((_found, index) => resolveAt(index))
  for (let round = 1; round < MAX_ROUNDS && open.length > 0; round++) {
    full = fullNames(resolved)
    const fresh = open.map(resolveAt)
    const settled = open.every((index, at) => isSame(resolved[index] ?? [], fresh[at] ?? []))
    for (const [at, index] of open.entries()) resolved[index] = fresh[at] ?? []
    if (settled) break
  }
  return resolved
}

function fullNames(resolved: readonly (readonly Candidate[])[]): ReadonlyMap<string, readonly Position[]> {
  const full = new Map<string, Position[]>()
  for (const found of resolved) {
    for (const { sentence, range, pattern } of found) {
      if (!pattern.full) continue
      const positions = full.get(pattern.entry.term)
      if (positions === undefined) full.set(pattern.entry.term, [{ sentence, start: range[0] }])
      else positions.push({ sentence, start: range[0] })
    }
  }
  return full
}

const isSame = (a: readonly Candidate[], b: readonly Candidate[]): boolean =>
  a.length === b.length && a.every((candidate, at) => candidate === b[at])
