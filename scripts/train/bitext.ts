/** The training pairs as arrays of word ids: what alignment, extraction and counting work on. */
import { englishWords, numberClass, sourceForm, sourceTokens } from '../../src/engine/model/tokens.js'
import { tokenise } from '../../src/engine/tokenise.js'
import { createSplitter, type FormCount, type WordLists } from './host-words.js'
import { createInterner, type Interner } from './interner.js'
import type { Pair } from './read.js'
import { isInitial, learnCase, trueCase } from './truecase.js'

export interface Side {
  /** Word ids of all sentences, one after another. */
  readonly ids: Uint32Array
  /** Where sentence `n` starts; one more at the end. */
  readonly starts: Uint32Array
  readonly words: readonly string[]
}

export interface Bitext {
  readonly id: Side
  readonly en: Side
  /** Corpus name of each pair. */
  readonly corpora: readonly string[]
  /** Share of an Indonesian word's occurrences inside sentences that carry a capital, by word id. */
  readonly capitals: Float64Array
}

export interface Sentences {
  readonly id: readonly (readonly string[])[]
  readonly en: readonly (readonly string[])[]
  readonly capitals: ReadonlyMap<string, FormCount>
  /** English without a counterpart: the language model counts it too. */
  readonly english: readonly (readonly string[])[]
}

const NO_NAMES: ReadonlySet<string> = new Set()

/** `1.500,5` → `1500.5`, so that equal numbers are equal words to the aligner. */
function numberForm(lower: string): string {
  return lower.replaceAll('.', '').replaceAll(',', '.').replaceAll(' ', '')
}

const englishForm = (word: string): string =>
  numberClass(word) === undefined ? word : word.replaceAll(/[, ]/g, '').replace('Rp.', 'Rp')

function countForms(sentences: readonly ReturnType<typeof tokenise>[]): ReadonlyMap<string, FormCount> {
  const counts = new Map<string, { all: number; capital: number }>()
  for (const tokens of sentences) {
    const texts = tokens.map(({ text }) => text)
    tokens.forEach((token, index) => {
      if (token.kind !== 'word') return
      const form = sourceForm(token)
      const count = counts.get(form) ?? { all: 0, capital: 0 }
      // Position decides the capital of a first word: it counts as an occurrence, but only half a one of its case.
      count.all++
      if (/^\p{Lu}/u.test(token.text) && !isInitial(texts, index)) count.capital++
      counts.set(form, count)
    })
  }
  return counts
}

/** Cuts and true-cases the pairs, and English lines that have no counterpart. */
export function tokenisePairs(pairs: readonly Pair[], lists: WordLists, english: readonly string[] = []): Sentences {
  const sources = pairs.map(({ id }) => tokenise(id))
  const capitals = countForms(sources)
  const split = createSplitter(capitals, lists)
  const id = sources.map((tokens) =>
    sourceTokens(tokens, split).map(({ text, token }) => {
      const origin = tokens[token]
      return origin?.kind === 'number' ? numberForm(origin.lower) : text
    }),
  )
  const raw = pairs.map(({ en }) => englishWords(en).map(englishForm))
  const more = english.map((text) => englishWords(text).map(englishForm))
  const cases = learnCase(raw)
  const allCases = new Map([...learnCase(more), ...cases])
  const en = raw.map((tokens, index) => {
    const names = new Set((sources[index] ?? []).map(({ text }) => text).filter((text) => /^\p{Lu}/u.test(text)))
    return trueCase(tokens, cases, names)
  })
  return { id, en, capitals, english: more.map((tokens) => trueCase(tokens, allCases, NO_NAMES)) }
}

function pack(sentences: readonly (readonly string[])[], interner: Interner): Side {
  const starts = new Uint32Array(sentences.length + 1)
  sentences.forEach((words, index) => void (starts[index + 1] = (starts[index] as number) + words.length))
  const ids = new Uint32Array(starts[sentences.length] as number)
  sentences.forEach((words, index) =>
    words.forEach((word, at) => void (ids[(starts[index] as number) + at] = interner.add(word))),
  )
  return { ids, starts, words: interner.words }
}

export function packBitext(sentences: Sentences, pairs: readonly Pair[]): Bitext {
  const id = pack(sentences.id, createInterner())
  const en = pack(sentences.en, createInterner())
  const capitals = Float64Array.from(id.words, (word) => {
    const count = sentences.capitals.get(word)
    return count === undefined ? 0 : count.capital / count.all
  })
  return { id, en, corpora: pairs.map(({ corpus }) => corpus), capitals }
}
