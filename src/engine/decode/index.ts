import { loadModels, type Models } from '../model/load.js'
import type { LatticeNode, Token } from '../types.js'
import { buildGraph, type Edge, type SpanLookup, type SpanOption } from './graph.js'
import { search, type Weights } from './search.js'

export interface Decoder {
  /** The best English for a lattice over these tokens. */
  decode(lattice: LatticeNode, tokens: readonly Token[]): { readonly edges: readonly Edge[]; readonly score: number }
}

/** Weights found by coordinate search on sentences held out of training (`scripts/train/tune.ts`). */
export const WEIGHTS: Weights & PhraseWeights = { option: 0.9, model: 1.1, word: 0.9, phrase: 0.1, direct: 0.5, inverse: 0.25, lexicalDirect: 0.35, lexicalInverse: 0.25, count: 0.1 }

export interface PhraseWeights {
  readonly direct: number
  readonly inverse: number
  readonly lexicalDirect: number
  readonly lexicalInverse: number
  readonly count: number
}

/** A decoder over the shipped models, or over none where they are absent. */
export function createDecoder(models: Models | undefined = loadModels(), weights: Weights & PhraseWeights = WEIGHTS): Decoder {
  return {
    decode(lattice, tokens) {
      const lookup = models === undefined ? undefined : spanLookup(models, tokens, weights)
      return search(buildGraph(lattice, lookup), models?.lm, weights)
    },
  }
}

/** Looks phrases up by engine tokens; the table's own tokens cut clitics off. */
function spanLookup(models: Models, tokens: readonly Token[], weights: PhraseWeights): SpanLookup {
  const parts = models.tokensOf(tokens)
  const starts: number[] = []
  parts.forEach((part, index) => {
    starts[part.token] ??= index
  })
  starts[tokens.length] = parts.length
  const cache = new Map<number, readonly SpanOption[]>()
  return (from, to) => {
    const key = from * 4096 + to
    const known = cache.get(key)
    if (known !== undefined) return known
    const found = optionsAt(models, parts.slice(starts[from], starts[to]).map((part) => part.id), weights)
    cache.set(key, found)
    return found
  }
}

function optionsAt(models: Models, ids: readonly number[], weights: PhraseWeights): readonly SpanOption[] {
  const { phrases, english } = models
  let node = phrases.root
  for (const id of ids) {
    if (id < 0) return []
    node = phrases.step(node, id)
    if (node < 0) return []
  }
  const options: SpanOption[] = []
  for (let option = phrases.firstOption(node); option < phrases.firstOption(node + 1); option++) {
    const words: string[] = []
    for (let at = phrases.targetStart(option); at < phrases.targetStart(option + 1); at++) words.push(english.wordOf(phrases.targets[at] ?? 0))
    if (words.some((word) => word.startsWith('<'))) continue
    const score =
      LN10 * (weights.direct * phrases.direct(option) + weights.inverse * phrases.inverse(option) + weights.lexicalDirect * phrases.lexicalDirect(option) + weights.lexicalInverse * phrases.lexicalInverse(option)) +
      weights.count * (phrases.bucket(option) - 4)
    options.push({ words, score })
  }
  return options
}

const LN10 = Math.LN10
