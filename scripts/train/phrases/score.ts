/** Scores phrase pairs and keeps the trustworthy ones. */
import type { Bitext } from '../bitext.js'
import { createGrowing } from '../growing.js'
import type { Lexical } from '../lexical.js'
import type { Extracted } from './extract.js'
import { ARTICLES, INDONESIAN_FUNCTION } from '../function-words.js'
import { OWN_COUNT } from '../weights.js'
import { contentKept } from './content.js'
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

export interface PhraseOptions {
  /** Weight of an occurrence in a single-domain corpus. */
  readonly singleWeight: number
  /** Taken off every count in relative frequencies: what was seen twice is less sure than its share says. */
  readonly discount: number
  readonly maxOptions: number
  /** Least p(e|f), and least share of the best option's. */
  readonly minDirect: number
  readonly minOfBest: number
  /** Least p(f|e). */
  readonly minInverse: number
  /** Least log-likelihood ratio G² of the two phrases occurring together. */
  readonly minG2: number
}

export const PHRASE_OPTIONS: PhraseOptions = {
  singleWeight: 0.4,
  discount: 0.5,
  maxOptions: 8,
  minDirect: 0.01,
  minOfBest: 0.03,
  minInverse: 0,
  minG2: 20,
}

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

const BE = /^(?:is|are|was|were|be|been|am)$/
const DETERMINERS = /^(?:the|a|an)$/
const SAYS_BE =
  /^(?:adalah|ialah|merupakan|ada|terdapat|yang|menjadi|jadi|berada|yaitu|yakni|tidak|bukan|akan|telah|sudah)$/
const SAYS_ONE = /^(?:sebuah|seorang|suatu|satu|seekor|sang|si|para|sebagai|sepasang)$/

/** `kota itu`, "the city is": English that ends on a word of the next phrase, for which the Indonesian has nothing. */
function hangsOver(
  bitext: Bitext,
  source: readonly number[],
  target: readonly number[],
  links: readonly number[],
): boolean {
  const last = bitext.en.words[target.at(-1) ?? -1] ?? ''
  if (!BE.test(last) && !DETERMINERS.test(last)) return false
  const said = links.at(-1) === 0 ? source.length - 1 : (links.at(-1) ?? 1) - 1
  const word = bitext.id.words[source[said] ?? -1] ?? ''
  return !(BE.test(last) ? SAYS_BE : SAYS_ONE).test(word)
}

/** Up to so many occurrences a pair has to be tight. */
const RARE = Math.max(2, OWN_COUNT)
const LONGEST_RARE = 3
/** What English leaves open at the end of a phrase. */
const OPEN_END =
  /^(?:of|to|in|on|at|by|for|with|from|as|than|into|about|the|a|an|and|or|but|that|which|who|whom|whose|is|are|was|were|be|been|not|his|her|its|their|my|your|our)$/

/**
 * A pair seen hardly ever is kept when nothing hangs over: both ends of its English stand for a word of the Indonesian (an article may
 * open it), and it does not end on a word that waits for another, unless the Indonesian does.
 */
export function isTight(
  bitext: Bitext,
  source: readonly number[],
  target: readonly number[],
  links: readonly number[],
): boolean {
  if (source.length > LONGEST_RARE) return false
  const english = (at: number): string => bitext.en.words[target[at] ?? -1] ?? ''
  const first = ARTICLES.has(english(0)) && target.length > 1 ? 1 : 0
  const last = target.length - 1
  if (links[first] === 0 || links[last] === 0) return false
  if (losesContent(bitext, source, target, links)) return false
  const end = bitext.id.words[source[(links[last] ?? 1) - 1] ?? -1] ?? ''
  return !OPEN_END.test(english(last)) || INDONESIAN_FUNCTION.has(end)
}

/** `pandai menawar`, "at bargaining": a content word that stands for nothing but a word of grammar is a link gone wrong. */
function losesContent(
  bitext: Bitext,
  source: readonly number[],
  target: readonly number[],
  links: readonly number[],
): boolean {
  return source.some((word, at) => {
    const text = bitext.id.words[word] ?? ''
    if (INDONESIAN_FUNCTION.has(text) || source.length < 2) return false
    const english = target.flatMap((each, j) => (links[j] === at + 1 ? [bitext.en.words[each] ?? ''] : []))
    return english.length > 0 && english.every((each) => OPEN_END.test(each))
  })
}

export function scorePhrases(
  bitext: Bitext,
  extracted: Extracted,
  lexical: Lexical,
  options: PhraseOptions = PHRASE_OPTIONS,
): readonly PhrasePair[] {
  const weightOf = (pair: number): number => extracted.general(pair) + options.singleWeight * extracted.single(pair)
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
    const direct = (weight - options.discount) / a
    if (direct < options.minDirect || logLikelihoodRatio(weight, a, b, all) < options.minG2) continue
    const inverse = (weight - options.discount) / b
    if (inverse < options.minInverse) continue
    const source = extracted.sourceWords(extracted.source(pair))
    const target = extracted.targetWords(extracted.target(pair))
    const links = target.map((_, j) => Math.floor(extracted.links(pair) / 8 ** j) % 8)
    if (hangsOver(bitext, source, target, links)) continue
    if (general + extracted.single(pair) <= RARE && !isTight(bitext, source, target, links)) continue
    if (!namesAgree(bitext, lexical, source, target) || !contentKept(bitext, lexical, source, target, links)) continue
    const kept = bySource.get(extracted.source(pair)) ?? []
    kept.push({
      source,
      target,
      links,
      direct,
      inverse: (weight - options.discount) / b,
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
  return [...bySource.values()].flatMap((list) => {
    const sorted = list.sort((a, b) => b.direct - a.direct || b.inverse - a.inverse)
    return sorted.filter(
      ({ direct }, index) => index < options.maxOptions && direct >= options.minOfBest * (sorted[0]?.direct ?? 0),
    )
  })
}
