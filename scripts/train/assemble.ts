/** Joins vocabularies and tables into the sections of the model file. */
import type { Sections } from '../../src/engine/model/container.js'
import type { Bitext } from './bitext.js'
import type { Lexical } from './lexical.js'
import { packLexical, type LexicalEntry } from './lexical-pack.js'
import type { LmResult } from './lm/train.js'
import { packPhrases } from './phrases/pack.js'
import type { PhrasePair } from './phrases/score.js'

const MAX_LEXICAL = 10
const MIN_LEXICAL = 0.01

/** Word translations worth keeping: seen twice, and no rare slip of a frequent word. */
function lexicalEntries(lexical: Lexical): readonly LexicalEntry[] {
  const lists = new Map<number, LexicalEntry[]>()
  for (let entry = 0; entry < lexical.size; entry++) {
    const source = lexical.source(entry)
    const target = lexical.target(entry)
    if (source < 0 || target < 0 || lexical.count(entry) < 2) continue
    const direct = lexical.direct(source, target)
    if (direct < MIN_LEXICAL) continue
    const list = lists.get(source) ?? []
    list.push({ source, target, direct, inverse: lexical.inverse(source, target) })
    lists.set(source, list)
  }
  return [...lists.values()].flatMap((list) => list.sort((a, b) => b.direct - a.direct).slice(0, MAX_LEXICAL))
}

/** Words in use, the most frequent first, digits left out: those seen `minCount` times, and those that a phrase is kept for. */
function vocabularyOf(
  ids: Uint32Array,
  words: readonly string[],
  minCount: number,
  pairs: readonly PhrasePair[],
): readonly number[] {
  const counts = new Uint32Array(words.length)
  for (const id of ids) counts[id] = (counts[id] as number) + 1
  const kept = new Set(pairs.flatMap(({ source }) => source))
  return Array.from(counts.keys())
    .filter((id) => ((counts[id] as number) >= minCount || kept.has(id)) && !/\d/.test(words[id] ?? ''))
    .sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b)
}

export function assemble(bitext: Bitext, lexical: Lexical, pairs: readonly PhrasePair[], lm: LmResult): Sections {
  const sourceIds = vocabularyOf(bitext.id.ids, bitext.id.words, 2, pairs)
  const sources = new Map(sourceIds.map((id, index) => [id, index]))
  const words = [...lm.words]
  const known = new Map(words.map((word, id) => [word, id]))
  const englishId = (id: number): number => {
    const word = bitext.en.words[id] ?? ''
    const there = known.get(word)
    if (there !== undefined) return there
    known.set(word, words.length)
    return words.push(word) - 1
  }
  const sourceId = (id: number): number => sources.get(id) ?? -1
  const isKnown = (id: number): boolean => sources.has(id) && !/\d/.test(bitext.id.words[id] ?? '')
  const phrases = packPhrases(
    // A number may stand in a phrase's source, which is then never found.
    pairs
      .filter(({ source }) => source.every((id) => sources.has(id)))
      .map((pair) => ({ ...pair, source: pair.source.map(sourceId), target: pair.target.map(englishId) })),
  )
  const entries = lexicalEntries(lexical)
    .filter(({ source, target }) => isKnown(source) && !/\d/.test(bitext.en.words[target] ?? ''))
    .map((entry) => ({ ...entry, source: sourceId(entry.source), target: englishId(entry.target) }))
  return {
    source: sourceIds.map((id) => bitext.id.words[id] ?? '').join('\n'),
    ...lm.sections,
    ...phrases,
    ...packLexical(entries, sourceIds.length),
    english: words.join('\n'),
  }
}
