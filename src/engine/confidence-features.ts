/** What a finished sentence shows of how well it was understood. Each feature is a mean or a share, or a logarithm of a count. */
import type { Edge } from './decode/search.js'
import type { Models, ModelToken } from './model/load.js'
import type { Trace } from './stages.js'
import type { Item, LatticeNode, Leaf, Token } from './types.js'

/** What the features are computed from. */
export type Evidence = Pick<Trace, 'tokens' | 'items' | 'lattice' | 'edges' | 'score'>

/** The features that need no learned models. */
export interface RuleFeatures {
  /** Natural logarithm of the number of words. */
  readonly length: number
  /** Subordinators and `yang` among the words. */
  readonly clauses: number
  /** Names among the words. */
  readonly names: number
  /** Tokens that a multiword entry covers. */
  readonly multiword: number
  /** Mean logarithm of the number of translations that the lexicon lists for the reading chosen. */
  readonly senses: number
  /** Mean entropy of what the rules offered for a word, in nats. */
  readonly options: number
  /** Logarithm of English words for an Indonesian one. */
  readonly ratio: number
}

/** The features that ask the learned models. */
export interface ModelFeatures {
  /** Tokens that learned phrases cover. */
  readonly learned: number
  /** The search's score of the path for a word; at least -10. */
  readonly path: number
  /** Mean log10 probability of the fifth of the English words that the language model finds least likely. */
  readonly worst: number
  /** English words that the language model does not know: names, mostly. */
  readonly strange: number
  /** Mean log10 probability of a word's likeliest translation: how predictable the words of this sentence are. */
  readonly certain: number
  /** Mean over the English words of the best log10 p(e|f) that a source word of theirs gives. */
  readonly explained: number
}

export type Features = RuleFeatures & ModelFeatures
export type FeatureName = keyof Features

/** Whether the engine has to find English for it: names, numbers and settled terms have one form, and so do months and weekdays. */
export const isTranslated = ({ reading: { cat, by, entry, glosses } }: Item): boolean =>
  !/^(?:punct|pn|num|date)$/u.test(cat) &&
  !/^(?:name|rule:number$|term:)/u.test(by) &&
  !(entry?.features.has('time') === true && /^\p{Lu}/u.test(glosses[0] ?? ''))

export function ruleFeatures({ items, tokens, lattice, edges }: Evidence): RuleFeatures {
  const words = items.filter(({ reading }) => reading.cat !== 'punct')
  const share = (test: (item: Item) => boolean): number => words.filter(test).length / Math.max(1, words.length)
  const count = wordTokens(tokens)
  const english = edges.reduce((sum, edge) => sum + edge.words.length, 0)
  return {
    length: Math.log(Math.max(1, words.length)),
    clauses: share(({ reading }) => reading.cat === 'sub' || reading.cat === 'rel'),
    names: share(({ reading }) => reading.cat === 'pn'),
    multiword: words.reduce((sum, { from, to }) => sum + (to - from > 1 ? to - from : 0), 0) / count,
    senses: mean(words.map(({ reading }) => Math.log(Math.max(1, reading.glosses.length)))),
    options: mean(leavesOf(lattice).map(({ options }) => entropy(options.map(({ score }) => score)))),
    ratio: Math.log((english + 1) / (count + 1)),
  }
}

/** Linear in the sentence; the language model is asked once a word. */
export function modelFeatures({ items, tokens, edges, score }: Evidence, models: Models): ModelFeatures {
  const words = items.filter(({ reading }) => reading.cat !== 'punct')
  const covered = edges.reduce((sum, { learned, first, last }) => sum + (learned ? last - first : 0), 0)
  const parts = models.tokensOf(tokens).filter(({ token }) => tokens[token]?.kind === 'word')
  return {
    learned: covered / wordTokens(tokens),
    path: Math.max(-10, score / Math.max(1, words.length)),
    ...fluency(edges, models),
    certain: certain(parts, models),
    explained: explained(edges, parts, models),
  }
}

const wordTokens = (tokens: readonly Token[]): number =>
  Math.max(1, tokens.filter(({ kind }) => kind !== 'punctuation').length)

/** Leaves that stand for something, of the first construction of every choice. */
function leavesOf(node: LatticeNode): readonly Leaf[] {
  if (node.type === 'leaf') return node.to > node.from ? [node] : []
  if (node.type === 'sequence') return node.children.flatMap(leavesOf)
  const first = node.variants[0]
  return first === undefined ? [] : leavesOf(first.node)
}

/** In nats, of the distribution that log-scores make. */
function entropy(scores: readonly number[]): number {
  const top = Math.max(...scores)
  const weights = scores.map((score) => Math.exp(score - top))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.reduce((sum, weight) => (weight === 0 ? sum : sum - (weight / total) * Math.log(weight / total)), 0)
}

function fluency(edges: readonly Edge[], { lm }: Models): Pick<ModelFeatures, 'worst' | 'strange'> {
  const unknown = lm.wordId('\u0000')
  const words = edges.flatMap((edge) => edge.words)
  let state = lm.begin
  const logs: number[] = []
  for (const word of words) {
    const id = lm.wordId(word)
    const log = lm.score(state, id)
    state = lm.next
    // A name that the model never saw says nothing of how the sentence reads.
    if (id !== unknown) logs.push(log)
  }
  const strange = 1 - logs.length / Math.max(1, words.length)
  logs.push(lm.score(state, lm.end))
  const lowest = logs.toSorted((a, b) => a - b)
  return { worst: mean(lowest.slice(0, Math.ceil(logs.length / 5))), strange: words.length === 0 ? 0 : strange }
}

/** log10 p(e|f) of a pair that was never seen. */
const UNSEEN = -3.2

function certain(parts: readonly ModelToken[], { lexical }: Models): number {
  const known = parts.filter(({ id }) => id >= 0)
  return mean(
    known.map(({ id }) => (lexical.first(id) < lexical.first(id + 1) ? lexical.direct(lexical.first(id)) : UNSEEN)),
  )
}

function explained(edges: readonly Edge[], parts: readonly ModelToken[], { lexical, english }: Models): number {
  const ids = new Map<number, number[]>()
  for (const { token, id } of parts) if (id >= 0) ids.set(token, [...(ids.get(token) ?? []), id])
  const logs: number[] = []
  for (const { words, first, last } of edges) {
    const sources: number[] = []
    for (let token = first; token < last; token++) sources.push(...(ids.get(token) ?? []))
    if (sources.length === 0) continue
    for (const word of words) {
      const target = english.idOf(word)
      const known = sources.map((source) => lexical.find(source, target)).filter((entry) => entry >= 0)
      if (target >= 0) logs.push(Math.max(UNSEEN, ...known.map((entry) => lexical.direct(entry))))
    }
  }
  return mean(logs)
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
