/** What a finished sentence shows of how well it was understood. Each feature is a mean or a share, or a logarithm of a count. */
import type { Edge } from './decode/search.js'
import type { Models, ModelToken } from './model/load.js'
import type { Trace } from './stages.js'
import type { Item, LatticeNode, Option, Token } from './types.js'

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
    options: mean(entropies(lattice, [])),
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

/** The entropies of leaves that stand for something, of the first construction of every choice. */
function entropies(node: LatticeNode, found: number[]): readonly number[] {
  if (node.type === 'leaf') {
    if (node.to > node.from) found.push(entropy(node.options))
  } else if (node.type === 'sequence') for (const child of node.children) entropies(child, found)
  else if (node.variants[0] !== undefined) entropies(node.variants[0].node, found)
  return found
}

/** In nats, of the distribution that the options' log-scores make. */
function entropy(options: readonly Option[]): number {
  if (options.length < 2) return 0
  let top = Number.NEGATIVE_INFINITY
  for (const { score } of options) top = Math.max(top, score)
  let total = 0
  let weighted = 0
  for (const { score } of options) {
    const weight = Math.exp(score - top)
    total += weight
    weighted += weight * (score - top)
  }
  return Math.log(total) - weighted / total
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
  // The models' tokens of a token stand together, in the order of the sentence.
  const starts = new Map<number, number>()
  for (const [at, { token }] of parts.entries()) if (!starts.has(token)) starts.set(token, at)
  const logs: number[] = []
  for (const { words, first, last } of edges) {
    const sources: number[] = []
    for (let token = first; token < last; token++)
      for (let at = starts.get(token) ?? parts.length; parts[at]?.token === token; at++)
        if ((parts[at]?.id ?? -1) >= 0) sources.push(parts[at]?.id ?? -1)
    if (sources.length === 0) continue
    for (const word of words) {
      const target = english.idOf(word)
      if (target < 0) continue
      let best = UNSEEN
      for (const source of sources) {
        const entry = lexical.find(source, target)
        if (entry >= 0) best = Math.max(best, lexical.direct(entry))
      }
      logs.push(best)
    }
  }
  return mean(logs)
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
