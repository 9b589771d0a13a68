/** Phrases of the learned table for spans of engine tokens, with their scores. */
import { isCapital } from '../analyse/names.js'
import { startsSentence } from '../analyse/word.js'
import type { Models } from '../model/load.js'
import type { Token } from '../types.js'
import type { EnglishCache } from './english.js'
import type { SpanLookup, SpanOption } from './phrases.js'
import type { Source } from './support.js'
import type { PhraseWeights } from './weights.js'

/** log10 p(e|f) from which a phrase is trusted. */
const TRUSTED = Math.log10(0.15)

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
export function spanLookup({ models, source, tokens, weights, english, cache }: Spans): SpanLookup {
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

export type OptionCache = Map<number, readonly SpanOption[]>

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
