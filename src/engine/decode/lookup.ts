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

/** A sentence and what its phrases are looked up with. */
interface Spans {
  readonly models: Models
  readonly source: Source
  readonly tokens: readonly Token[]
  readonly weights: PhraseWeights
  readonly english: EnglishCache
}

/** Looks phrases up by engine tokens; the table's own tokens cut clitics off. */
export function spanLookup(spans: Spans): SpanLookup {
  // A span comes up again with every way to say what stands around it.
  const known = new Map<number, readonly SpanOption[]>()
  return (from, to) => {
    const span = from * (spans.tokens.length + 1) + to
    const found = known.get(span) ?? lookUp(spans, from, to)
    known.set(span, found)
    return found
  }
}

function lookUp({ models, source, tokens, weights, english }: Spans, from: number, to: number): readonly SpanOption[] {
  // `Presiden Ukraina`: of a title or place alone the rules know more than a table in lower case.
  if (to === from + 1 && isCapital(tokens[from]?.text ?? '') && !startsSentence(tokens, from)) return NO_OPTIONS
  const node = nodeAt(models, source.ids, source.starts[from] ?? 0, source.starts[to] ?? 0)
  if (node < 0 || models.phrases.firstOption(node) === models.phrases.firstOption(node + 1)) return NO_OPTIONS
  const all = optionsOf(models, node, weights, english)
  // `daerah yang tertimpa bencana`: without its pronoun a relative clause would become the sentence's own.
  const found =
    tokens[from]?.lower === 'yang' ? all.filter((option) => !FINITE.test(option.english.words[0] ?? '')) : all
  return isTitle(tokens, from, to)
    ? found.map((option) => ({ ...option, english: english.ofWords(option.english.words.map(titled)) }))
    : found
}

const FINITE = /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|does|do|did)$/

const NO_OPTIONS: readonly SpanOption[] = []

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

function optionsOf(models: Models, node: number, weights: PhraseWeights, cache: EnglishCache): readonly SpanOption[] {
  const { phrases, english } = models
  const options: SpanOption[] = []
  for (let option = phrases.firstOption(node); option < phrases.firstOption(node + 1); option++) {
    const words: string[] = []
    for (let at = phrases.targetStart(option); at < phrases.targetStart(option + 1); at++)
      words.push(english.wordOf(phrases.targets[at] ?? 0))
    if (words.some((word) => word.startsWith('<'))) continue
    const score =
      LN10 *
        (weights.direct * phrases.direct(option) +
          weights.inverse * phrases.inverse(option) +
          weights.lexicalDirect * phrases.lexicalDirect(option) +
          weights.lexicalInverse * phrases.lexicalInverse(option)) +
      weights.count * (phrases.bucket(option) - 4) +
      weights.dropped * phrases.dropped(option) +
      weights.added * phrases.added(option)
    options.push({
      english: cache.ofWords(words),
      score,
      trusted: phrases.bucket(option) >= 2 && phrases.direct(option) > TRUSTED,
    })
  }
  return options
}

const LN10 = Math.LN10
