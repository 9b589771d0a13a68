import type { Models } from '../model/load.js'
import type { Decision, LatticeNode, Token } from '../types.js'
import type { ChoiceModels } from '../model/choice.js'
import { startsSentence } from '../analyse/word.js'
import { isCapital } from '../analyse/names.js'
import { buildGraph, type Edge, type SpanLookup, type SpanOption, type WordSupport } from './graph.js'
import { search, type Weights } from './search.js'

export interface Decoder {
  /** The best English for a lattice over these tokens. */
  decode(lattice: LatticeNode, tokens: readonly Token[]): { readonly edges: readonly Edge[]; readonly score: number }
}

/** Weights found by coordinate search on sentences held out of training (`scripts/train/tune.ts`). */
export const WEIGHTS: Weights & PhraseWeights = {
  option: 0.85,
  model: 1.5,
  word: 0.5,
  phrase: -0.62,
  direct: 0.25,
  inverse: 0.34,
  lexicalDirect: 0.22,
  lexicalInverse: 0.18,
  count: 0.027,
  support: 0.18,
  dropped: -0.35,
  added: 0.3,
  article: 0.35,
  number: 0.8,
  disagreement: -0.9,
}

export interface PhraseWeights {
  readonly direct: number
  readonly inverse: number
  readonly lexicalDirect: number
  readonly lexicalInverse: number
  readonly count: number
  /** For every source word of a phrase that none of its English comes from. */
  readonly dropped: number
  /** For every English word of a phrase that comes from no source word. */
  readonly added: number
  /** Of the article and number models. */
  readonly article: number
  readonly number: number
  /** For every content word of a phrase for which its English has no word that the rules know. */
  readonly disagreement: number
  /** Of the word table's support for the rules' own words. */
  readonly support: number
}

/** A decoder over the shipped models, or over none where they are absent. */
export function createDecoder(
  models: Models | undefined,
  weights: Weights & PhraseWeights = WEIGHTS,
  choices?: ChoiceModels,
): Decoder {
  const article = weights.article
  const number = weights.number
  const chooser =
    choices === undefined
      ? undefined
      : (decision: Decision): readonly number[] =>
          choices[decision.kind]
            .score(decision.features)
            .map((log) => log * (decision.kind === 'article' ? article : number))
  const cache: OptionCache = new Map()
  const wordIds = new Map<string, number>()
  return {
    decode(lattice, tokens) {
      if (models === undefined)
        return search(buildGraph(lattice, undefined, undefined, chooser), undefined, weights, wordIds)
      const source = sourceOf(models, tokens)
      return search(
        buildGraph(
          lattice,
          spanLookup(models, source, tokens, weights, cache),
          wordSupport(models, source, weights),
          chooser,
          weights.disagreement,
        ),
        models.lm,
        weights,
        wordIds,
      )
    },
  }
}

/** The models' ids of a sentence's tokens; `starts[token]` is the first of an engine token's ids. */
interface Source {
  readonly ids: readonly number[]
  readonly starts: readonly number[]
}

function sourceOf(models: Models, tokens: readonly Token[]): Source {
  const parts = models.tokensOf(tokens)
  const starts: number[] = []
  parts.forEach((part, index) => {
    starts[part.token] ??= index
  })
  starts[tokens.length] = parts.length
  return { ids: parts.map((part) => part.id), starts }
}

/** log10 p(e|f) from which a phrase is trusted. */
const TRUSTED = Math.log10(0.15)

/** log10 p(e|f) of a pair that was never seen. */
const UNSEEN = -3.2

/** Mean over the English words of the best p(e|f) that any word of the span gives. */
function wordSupport(models: Models, source: Source, weights: PhraseWeights): WordSupport {
  const { lexical, english } = models
  return (words, from, to) => {
    const ids = source.ids.slice(source.starts[from], source.starts[to])
    if (words.length === 0 || ids.every((id) => id < 0))
      return words.length === 0 ? weights.support * LN10 * UNSEEN * 0.5 : 0
    let sum = 0
    for (const word of words) {
      const target = english.idOf(word)
      let best = UNSEEN
      for (const id of ids) {
        const entry = lexical.find(id, target)
        if (entry >= 0) best = Math.max(best, lexical.direct(entry))
      }
      sum += best
    }
    return (weights.support * LN10 * sum) / words.length
  }
}

/** Looks phrases up by engine tokens; the table's own tokens cut clitics off. `cache` keeps the options of table nodes between sentences. */
function spanLookup(
  models: Models,
  source: Source,
  tokens: readonly Token[],
  weights: PhraseWeights,
  cache: OptionCache,
): SpanLookup {
  return (from, to) => {
    const node = nodeAt(models, source.ids, source.starts[from] ?? 0, source.starts[to] ?? 0)
    if (node < 0) return NO_OPTIONS
    const capital = isTitle(tokens, from, to)
    const key = node * 2 + (capital ? 1 : 0)
    const known = cache.get(key)
    if (known !== undefined) return known
    const length = (source.starts[to] ?? 0) - (source.starts[from] ?? 0)
    const plainOptions = optionsOf(models, node, length, weights)
    const found = capital
      ? plainOptions.map((option) => ({ ...option, words: option.words.map(titled) }))
      : plainOptions
    if (cache.size >= CACHE_LIMIT) cache.clear()
    cache.set(key, found)
    return found
  }
}

type OptionCache = Map<number, readonly SpanOption[]>

const NO_OPTIONS: readonly SpanOption[] = []
const CACHE_LIMIT = 30_000

function nodeAt(models: Models, ids: readonly number[], first: number, last: number): number {
  let node = models.phrases.root
  for (let at = first; at < last && node >= 0; at++) {
    const id = ids[at] ?? -1
    node = id < 0 ? -1 : models.phrases.step(node, id)
  }
  return node
}

/** A run of capitalised words in mid-sentence, two or more: its English is a name or title too. */
function isTitle(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from < 2 || startsSentence(tokens, from)) return false
  for (let at = from; at < to; at++) if (!isCapital(tokens[at]?.text ?? '')) return false
  return true
}

const titled = (word: string): string =>
  word.length > 3 || !/^(?:of|and|for|in|the|on|to|at|by|a|an)$/.test(word)
    ? word.slice(0, 1).toUpperCase() + word.slice(1)
    : word

function optionsOf(models: Models, node: number, length: number, weights: PhraseWeights): readonly SpanOption[] {
  const { phrases, english } = models
  const options: SpanOption[] = []
  for (let option = phrases.firstOption(node); option < phrases.firstOption(node + 1); option++) {
    const words: string[] = []
    for (let at = phrases.targetStart(option); at < phrases.targetStart(option + 1); at++)
      words.push(english.wordOf(phrases.targets[at] ?? 0))
    if (words.some((word) => word.startsWith('<'))) continue
    let linked = 0
    let added = 0
    for (let at = phrases.targetStart(option); at < phrases.targetStart(option + 1); at++) {
      const link = phrases.links[at] ?? 0
      if (link === 0) added++
      else linked |= 1 << link
    }
    let dropped = 0
    for (let token = 1; token <= length; token++) if ((linked & (1 << token)) === 0) dropped++
    const score =
      LN10 *
        (weights.direct * phrases.direct(option) +
          weights.inverse * phrases.inverse(option) +
          weights.lexicalDirect * phrases.lexicalDirect(option) +
          weights.lexicalInverse * phrases.lexicalInverse(option)) +
      weights.count * (phrases.bucket(option) - 4) +
      weights.dropped * dropped +
      weights.added * added
    options.push({ words, score, trusted: phrases.bucket(option) >= 2 && phrases.direct(option) > TRUSTED })
  }
  return options
}

const LN10 = Math.LN10
