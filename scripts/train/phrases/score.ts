/** Scores phrase pairs and keeps the trustworthy ones. */
import type { Bitext } from '../bitext.js'
import { createGrowing } from '../growing.js'
import type { Lexical } from '../lexical.js'
import type { Extracted } from './extract.js'
import { namesAgree } from './names.js'

export interface PhrasePair {
  readonly source: readonly number[]
  readonly target: readonly number[]
  /** For each target word: source word from 1, 0 for none. */
  readonly links: readonly number[]
  /** Probabilities, 0 to 1. */
  readonly direct: number
  readonly inverse: number
  readonly lexicalDirect: number
  readonly lexicalInverse: number
  /** Unweighted occurrences. */
  readonly count: number
}

const SINGLE_WEIGHT = 0.4
/** Taken off every count in relative frequencies: what was seen twice is less sure than its share says. */
const DISCOUNT = 0.5
const MAX_OPTIONS = 8
/** Least p(e|f), and least share of the best option's. */
const MIN_DIRECT = 0.01
const MIN_OF_BEST = 0.03
/** Least log-likelihood ratio G² of the two phrases occurring together. */
const MIN_G2 = 15

const xlogx = (x: number): number => (x <= 0 ? 0 : x * Math.log(x))

/** G² of a 2×2 table: `both` joint occurrences, the two phrases' own, and all. */
export function logLikelihoodRatio(both: number, a: number, b: number, all: number): number {
  const cells = xlogx(both) + xlogx(a - both) + xlogx(b - both) + xlogx(all - a - b + both)
  return 2 * (cells - xlogx(a) - xlogx(all - a) - xlogx(b) - xlogx(all - b) + xlogx(all))
}

/** Lexical weight of a target given a source under the links (Koehn, Och and Marcu 2003). */
function lexicalWeight(
  words: readonly number[],
  linksOf: (index: number) => readonly number[],
  probability: (word: number, other: number) => number,
): number {
  return words.reduce((product, word, index) => {
    const linked = linksOf(index)
    const others = linked.length === 0 ? [-1] : linked
    const mean = others.reduce((sum, other) => sum + probability(word, other), 0) / others.length
    return product * Math.max(mean, 1e-6)
  }, 1)
}

export function scorePhrases(bitext: Bitext, extracted: Extracted, lexical: Lexical): readonly PhrasePair[] {
  const weightOf = (pair: number): number => extracted.general(pair) + SINGLE_WEIGHT * extracted.single(pair)
  const sources = createGrowing()
  const targets = createGrowing()
  let all = 0
  for (let pair = 0; pair < extracted.size; pair++) {
    sources.add(extracted.source(pair), weightOf(pair))
    targets.add(extracted.target(pair), weightOf(pair))
    all += weightOf(pair)
  }
  const bySource = new Map<number, PhrasePair[]>()
  for (let pair = 0; pair < extracted.size; pair++) {
    const general = extracted.general(pair)
    if (general < 2 && general + extracted.single(pair) < 3) continue
    const weight = weightOf(pair)
    const a = sources.get(extracted.source(pair))
    const b = targets.get(extracted.target(pair))
    const direct = (weight - DISCOUNT) / a
    if (direct < MIN_DIRECT || logLikelihoodRatio(weight, a, b, all) < MIN_G2) continue
    const source = extracted.sourceWords(extracted.source(pair))
    const target = extracted.targetWords(extracted.target(pair))
    const links = target.map((_, j) => Math.floor(extracted.links(pair) / 8 ** j) % 8)
    if (!namesAgree(bitext, lexical, source, target)) continue
    const kept = bySource.get(extracted.source(pair)) ?? []
    kept.push({
      source,
      target,
      links,
      direct,
      inverse: (weight - DISCOUNT) / b,
      lexicalDirect: lexicalWeight(
        target,
        (j) => (links[j] === 0 ? [] : [source[(links[j] ?? 1) - 1] as number]),
        (word, other) => lexical.direct(other, word),
      ),
      lexicalInverse: lexicalWeight(
        source,
        (i) => target.filter((_, j) => links[j] === i + 1),
        (word, other) => lexical.inverse(word, other),
      ),
      count: general + extracted.single(pair),
    })
    bySource.set(extracted.source(pair), kept)
  }
  return [...bySource.values()].flatMap((options) => {
    const sorted = options.sort((a, b) => b.direct - a.direct || b.inverse - a.inverse)
    return sorted.filter(({ direct }, index) => index < MAX_OPTIONS && direct >= MIN_OF_BEST * (sorted[0]?.direct ?? 0))
  })
}
