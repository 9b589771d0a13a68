import type { Models } from '../model/load.js'
import { loadSenses, type SentenceSenses } from '../model/sense.js'
import { surroundings } from '../model/surroundings.js'
import type { Decision, LatticeNode, Token } from '../types.js'
import type { ChoiceModels } from '../model/choice.js'
import { startsSentence } from '../analyse/word.js'
import { isCapital } from '../analyse/names.js'
import { createEdgeStore } from './edges.js'
import { createEnglishCache, type EnglishCache } from './english.js'
import { buildGraph, type WordSupport } from './graph.js'
import type { SpanLookup, SpanOption } from './phrases.js'
import { createSearch, type Path, type Weights } from './search.js'

export interface Decoder {
  /** The best English for a lattice over these tokens. */
  decode(lattice: LatticeNode, tokens: readonly Token[]): Path
}

/** Weights found by coordinate search on sentences held out of training (`scripts/train/tune.ts`). */
export const WEIGHTS: Weights & PhraseWeights = {
  option: 0.85,
  model: 1.7,
  word: 0.55,
  phrase: -0.32,
  direct: 0.25,
  inverse: 0.27,
  lexicalDirect: 0.22,
  lexicalInverse: 0.18,
  count: 0.027,
  support: 0.45,
  dropped: -0.5,
  added: 0.22,
  article: 0.8,
  number: 0.8,
  disagreement: -0.9,
  open: 1,
  tense: 0.7,
  sense: 1.3,
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
  /** Of the article and number models where a phrase settles an article or a number. */
  readonly open: number
  /** Of the clause's tense where a phrase has another. */
  readonly tense: number
  /** Of the word table's support for the rules' own words. */
  readonly support: number
  /** Of what the context makes of a word's senses. */
  readonly sense: number
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
      : (tokens: readonly Token[]) => {
          const around = surroundings(tokens)
          return (decision: Decision): readonly number[] =>
            choices[decision.kind]
              .score(around(decision))
              .map((log) => log * (decision.kind === 'article' ? article : number))
        }
  const store = createEdgeStore()
  const english = createEnglishCache(models)
  const search = createSearch(models?.lm, weights)
  const { disagreement, open, tense } = weights
  const cache: OptionCache = new Map()
  const senses = loadSenses()
  return {
    decode(lattice, tokens) {
      // Numbers of words change when the English is forgotten, so what holds them goes too.
      if (english.refresh()) cache.clear()
      if (models === undefined)
        return search(
          store,
          buildGraph(lattice, { store, english, chooser: chooser?.(tokens), disagreement: 0, open, tense }),
        )
      const source = sourceOf(models, tokens)
      const lookup = spanLookup({ models, source, tokens, weights, english, cache })
      const support = wordSupport(models, source, weights)
      const sense = senses && senseSupport(senses.score(source.texts), source, weights.sense)
      return search(
        store,
        buildGraph(lattice, {
          store,
          english,
          lookup,
          support,
          sense,
          chooser: chooser?.(tokens),
          disagreement,
          open,
          tense,
        }),
      )
    },
  }
}

/** The models' ids of a sentence's tokens; `starts[token]` is the first of an engine token's ids. */
interface Source {
  readonly ids: readonly number[]
  readonly texts: readonly string[]
  readonly starts: readonly number[]
}

function sourceOf(models: Models, tokens: readonly Token[]): Source {
  const parts = models.tokensOf(tokens)
  const starts: number[] = []
  parts.forEach((part, index) => {
    starts[part.token] ??= index
  })
  starts[tokens.length] = parts.length
  return { ids: parts.map((part) => part.id), texts: parts.map((part) => part.text), starts }
}

/** log10 p(e|f) from which a phrase is trusted. */
const TRUSTED = Math.log10(0.15)

/** log10 p(e|f) of a pair that was never seen. */
const UNSEEN = -3.2

/** Mean over the English words of the best p(e|f) that any word of the span gives. */
function wordSupport(models: Models, source: Source, weights: PhraseWeights): WordSupport {
  const { lexical } = models
  const { ids, starts } = source
  return ({ targets }, from, to) => {
    if (targets.length === 0) return weights.support * LN10 * UNSEEN * 0.5
    const first = starts[from] ?? 0
    const last = starts[to] ?? 0
    if (!anyKnown(ids, first, last)) return 0
    let sum = 0
    for (const target of targets) {
      let best = UNSEEN
      for (let at = first; at < last; at++) {
        const entry = lexical.find(ids[at] as number, target)
        if (entry >= 0) best = Math.max(best, lexical.direct(entry))
      }
      sum += best
    }
    return (weights.support * LN10 * sum) / targets.length
  }
}

/** For every source word of the span that has several senses: how well the context likes the one that the English has. */
function senseSupport(senses: SentenceSenses, source: Source, weight: number): WordSupport {
  return (english, from, to) => {
    const first = source.starts[from] ?? 0
    const last = source.starts[to] ?? 0
    let sum = 0
    for (let at = first; at < last; at++) sum += gainOf(english.senses, senses, at)
    return weight * sum
  }
}

/** What English counts that has none of a word's senses, or leaves the word out: a share of what the unlikeliest one does. */
const UNLISTED = 0.3

/** The best gain of a token's senses that the English has. */
function gainOf(shown: readonly number[], { starts, senses, gains }: SentenceSenses, at: number): number {
  let best = Number.NEGATIVE_INFINITY
  let worst = 0
  for (let each = starts[at] as number; each < (starts[at + 1] as number); each++) {
    const gain = gains[each] as number
    if (gain < worst) worst = gain
    if (gain > best && shown.includes(senses[each] as number)) best = gain
  }
  return best === Number.NEGATIVE_INFINITY ? UNLISTED * worst : best
}

function anyKnown(ids: readonly number[], first: number, last: number): boolean {
  for (let at = first; at < last; at++) if ((ids[at] as number) >= 0) return true
  return false
}

/** A sentence and what its phrases are looked up with; `cache` keeps the options of table nodes between sentences. */
interface Spans {
  readonly models: Models
  readonly source: Source
  readonly tokens: readonly Token[]
  readonly weights: PhraseWeights
  readonly english: EnglishCache
  readonly cache: OptionCache
}

/** Looks phrases up by engine tokens; the table's own tokens cut clitics off. */
function spanLookup({ models, source, tokens, weights, english, cache }: Spans): SpanLookup {
  return (from, to) => {
    // `Presiden Ukraina`: of a title or place alone the rules know more than a table in lower case.
    if (to === from + 1 && isCapital(tokens[from]?.text ?? '') && !startsSentence(tokens, from)) return NO_OPTIONS
    const node = nodeAt(models, source.ids, source.starts[from] ?? 0, source.starts[to] ?? 0)
    if (node < 0 || models.phrases.firstOption(node) === models.phrases.firstOption(node + 1)) return NO_OPTIONS
    const capital = isTitle(tokens, from, to)
    const key = node * 2 + (capital ? 1 : 0)
    const known = cache.get(key)
    if (known !== undefined) return known
    const length = (source.starts[to] ?? 0) - (source.starts[from] ?? 0)
    const all = optionsOf(models, node, length, weights, english)
    // `daerah yang tertimpa bencana`: without its pronoun a relative clause would become the sentence's own.
    const plainOptions =
      tokens[from]?.lower === 'yang' ? all.filter((option) => !FINITE.test(option.english.words[0] ?? '')) : all
    const found = capital
      ? plainOptions.map((option) => ({ ...option, english: english.ofWords(option.english.words.map(titled)) }))
      : plainOptions
    // Rare phrases hardly come back, and what is kept from sentence to sentence ends in the memory that is cleared last.
    if (models.phrases.bucket(models.phrases.firstOption(node)) < OFTEN) return found
    if (cache.size >= CACHE_LIMIT) cache.clear()
    cache.set(key, found)
    return found
  }
}

const FINITE = /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|does|do|did)$/

type OptionCache = Map<number, readonly SpanOption[]>

const NO_OPTIONS: readonly SpanOption[] = []
/** From how often its likeliest English was seen a phrase is kept, as `PhraseTable.bucket` counts. */
const OFTEN = 4
const CACHE_LIMIT = 4_000

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

function optionsOf(
  models: Models,
  node: number,
  length: number,
  weights: PhraseWeights,
  cache: EnglishCache,
): readonly SpanOption[] {
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
    options.push({
      english: cache.ofWords(words),
      score,
      trusted: phrases.bucket(option) >= 2 && phrases.direct(option) > TRUSTED,
    })
  }
  return options
}

const LN10 = Math.LN10
