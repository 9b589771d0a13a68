/** What the word table and the sense model say of English for a span of the source. */
import type { Models } from '../model/load.js'
import type { SentenceSenses } from '../model/sense.js'
import type { Token } from '../types.js'
import type { English } from './english.js'
import type { WordSupport } from './graph.js'
import type { PhraseWeights } from './weights.js'

/** The models' ids of a sentence's tokens; `starts[token]` is the first of an engine token's ids. */
export interface Source {
  readonly ids: readonly number[]
  readonly texts: readonly string[]
  readonly starts: readonly number[]
}

export function sourceOf(models: Models, tokens: readonly Token[]): Source {
  const parts = models.tokensOf(tokens)
  const starts: number[] = []
  parts.forEach((part, index) => {
    starts[part.token] ??= index
  })
  starts[tokens.length] = parts.length
  return { ids: parts.map((part) => part.id), texts: parts.map((part) => part.text), starts }
}

/** log10 p(e|f) of a pair that was never seen. */
const UNSEEN = -3.2

/** Mean over the English words of the best p(e|f) that any word of the span gives. */
export function wordSupport(models: Models, source: Source, weights: PhraseWeights): WordSupport {
  const { lexical } = models
  const { ids, starts } = source
  return ({ known }, from, to) => {
    if (known.length === 0) return weights.support * LN10 * UNSEEN * 0.5
    const first = starts[from] ?? 0
    const last = starts[to] ?? 0
    if (!anyKnown(ids, first, last)) return 0
    let sum = 0
    for (const { target } of known) {
      let best = UNSEEN
      for (let at = first; at < last; at++) {
        const entry = lexical.find(ids[at] as number, target)
        if (entry >= 0) best = Math.max(best, lexical.direct(entry))
      }
      sum += best
    }
    return (weights.support * LN10 * sum) / known.length
  }
}

/** For every source word of the span that has several senses: how well the context likes the one that the English has. */
export function senseSupport(senses: SentenceSenses, source: Source, weight: number): WordSupport {
  return (english, from, to) => {
    const first = source.starts[from] ?? 0
    const last = source.starts[to] ?? 0
    let sum = 0
    for (let at = first; at < last; at++) sum += gainOf(english, senses, at)
    return weight * sum
  }
}

/** What English counts that has none of a word's senses, or leaves the word out: a share of what the unlikeliest one does. */
const UNLISTED = 0.3

/** The best gain of a token's senses that the English has. */
function gainOf({ known }: English, { starts, senses, gains }: SentenceSenses, at: number): number {
  let best = Number.NEGATIVE_INFINITY
  let worst = 0
  for (let each = starts[at] as number; each < (starts[at + 1] as number); each++) {
    const gain = gains[each] as number
    if (gain < worst) worst = gain
    if (gain > best && shows(known, senses[each] as number)) best = gain
  }
  return best === Number.NEGATIVE_INFINITY ? UNLISTED * worst : best
}

function shows(known: English['known'], sense: number): boolean {
  for (const word of known) if (word.sense === sense) return true
  return false
}

function anyKnown(ids: readonly number[], first: number, last: number): boolean {
  for (let at = first; at < last; at++) if ((ids[at] as number) >= 0) return true
  return false
}

const LN10 = Math.LN10
