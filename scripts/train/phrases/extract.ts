/** Phrase pairs that agree with the word links, counted. */
import type { Links } from '../align/symmetrise.js'
import type { Bitext } from '../bitext.js'
import { createGrowing } from '../growing.js'
import { createPairMap } from '../pair-map.js'
import { ARTICLES, ENGLISH_FUNCTION, INDONESIAN_FUNCTION } from '../function-words.js'
import { isOwn, isSingleDomain, OWN_COUNT } from '../weights.js'

export const MAX_SOURCE = 5
export const MAX_TARGET = 7

export interface Extracted {
  /** Pairs are ids 0 … size - 1. */
  readonly size: number
  /** Phrase ids of a pair. */
  source(pair: number): number
  target(pair: number): number
  general(pair: number): number
  /** Occurrences in the single-domain corpora. */
  single(pair: number): number
  /** Three bits a target word: its source word from 1, 0 for none. */
  links(pair: number): number
  sourceWords(phrase: number): readonly number[]
  targetWords(phrase: number): readonly number[]
}

/** Which words may not stand in a phrase: numbers and punctuation. */
const barredWords = (words: readonly string[]): Uint8Array =>
  Uint8Array.from(words, (word) => (/\d/.test(word) || !/\p{L}/u.test(word) ? 1 : 0))
const members = (words: readonly string[], set: ReadonlySet<string>): Uint8Array =>
  Uint8Array.from(words, (word) => (set.has(word) ? 1 : 0))

export function extractPhrases(bitext: Bitext, links: readonly Links[]): Extracted {
  const sources = createPairMap(1 << 20)
  const targets = createPairMap(1 << 20)
  const pairs = createPairMap(1 << 21)
  const general = createGrowing()
  const single = createGrowing()
  const packedLinks = createGrowing()
  const sourceBarred = barredWords(bitext.id.words)
  const targetBarred = barredWords(bitext.en.words)
  const sourceFunction = members(bitext.id.words, INDONESIAN_FUNCTION)
  const targetFunction = members(bitext.en.words, ENGLISH_FUNCTION)
  const article = members(bitext.en.words, ARTICLES)

  links.forEach((sentence, n) => {
    const source = bitext.id.ids.subarray(bitext.id.starts[n], bitext.id.starts[n + 1])
    const target = bitext.en.ids.subarray(bitext.en.starts[n], bitext.en.starts[n + 1])
    const counter = isSingleDomain(bitext.corpora[n] ?? '') ? single : general
    const times = isOwn(bitext.corpora[n] ?? '') ? OWN_COUNT : 1
    const lows = new Uint8Array(source.length).fill(255)
    const highs = new Uint8Array(source.length)
    const back = new Uint8Array(target.length).fill(255)
    const backHigh = new Uint8Array(target.length)
    for (const link of sentence) {
      const i = link >> 8
      const j = link & 255
      lows[i] = Math.min(lows[i] as number, j)
      highs[i] = Math.max(highs[i] as number, j)
      back[j] = Math.min(back[j] as number, i)
      backHigh[j] = Math.max(backHigh[j] as number, i)
    }

    const take = (i1: number, i2: number, j1: number, j2: number): void => {
      let to = 0
      let packed = 0
      for (let j = j1; j <= j2; j++) {
        const word = target[j] as number
        const first = back[j] as number
        if (targetBarred[word] === 1) return
        if (first === 255 && targetFunction[word] === 0) return
        if (first !== 255 && (first < i1 || (backHigh[j] as number) > i2)) return
        to = targets.add(to, word) + 1
        packed += (first === 255 ? 0 : first - i1 + 1) * 8 ** (j - j1)
      }
      let from = 0
      for (let i = i1; i <= i2; i++) from = sources.add(from, source[i] as number) + 1
      const pair = pairs.add(from, to)
      if (counter.get(pair) + general.get(pair) + single.get(pair) === 0) packedLinks.set(pair, packed)
      counter.add(pair, times)
    }

    for (let i1 = 0; i1 < source.length; i1++) {
      let j1 = 255
      let j2 = 0
      for (let i2 = i1; i2 < Math.min(source.length, i1 + MAX_SOURCE); i2++) {
        const word = source[i2] as number
        if (sourceBarred[word] === 1) break
        if (lows[i2] === 255) {
          if (sourceFunction[word] === 0) break
        } else {
          j1 = Math.min(j1, lows[i2] as number)
          j2 = Math.max(j2, highs[i2] as number)
        }
        if (j1 === 255 || j2 - j1 >= MAX_TARGET) continue
        take(i1, i2, j1, j2)
        // English articles have no counterpart to be linked with: the noun takes the one before it along.
        const before = target[j1 - 1]
        if (before !== undefined && back[j1 - 1] === 255 && article[before] === 1 && j2 - j1 + 1 < MAX_TARGET)
          take(i1, i2, j1 - 1, j2)
      }
    }
  })

  const unfold = (map: typeof sources, phrase: number): readonly number[] => {
    const words: number[] = []
    for (let node = phrase; node > 0; node = map.firstOf(node - 1)) words.unshift(map.secondOf(node - 1))
    return words
  }
  return {
    size: pairs.size(),
    source: (pair) => pairs.firstOf(pair),
    target: (pair) => pairs.secondOf(pair),
    general: general.get,
    single: single.get,
    links: packedLinks.get,
    sourceWords: (phrase) => unfold(sources, phrase),
    targetWords: (phrase) => unfold(targets, phrase),
  }
}
