/** Word translation counts and probabilities from the links. */
import type { Links } from './align/symmetrise.js'
import type { Bitext } from './bitext.js'
import { createGrowing } from './growing.js'
import { createPairMap } from './pair-map.js'
import { weightOf } from './weights.js'

export interface Lexical {
  readonly size: number
  source(entry: number): number
  target(entry: number): number
  /** Times linked, unweighted. */
  count(entry: number): number
  /** p(target | source), and of the empty word with `source` -1. */
  direct(source: number, target: number): number
  /** p(source | target), and of the empty word with `target` -1. */
  inverse(source: number, target: number): number
}

/** Words with no link count as linked to the empty word. */
export function countLexical(bitext: Bitext, links: readonly Links[]): Lexical {
  const map = createPairMap(1 << 20)
  const counts = createGrowing()
  const weighted = createGrowing()
  // Index 0 is the empty word, others word id + 1.
  const sources = createGrowing()
  const targets = createGrowing()
  const add = (source: number, target: number, weight: number): void => {
    const entry = map.add(source, target)
    counts.add(entry, 1)
    weighted.add(entry, weight)
    sources.add(source, weight)
    targets.add(target, weight)
  }
  links.forEach((sentence, n) => {
    const weight = weightOf(bitext.corpora[n] ?? '')
    const source = bitext.id.ids.subarray(bitext.id.starts[n], bitext.id.starts[n + 1])
    const target = bitext.en.ids.subarray(bitext.en.starts[n], bitext.en.starts[n + 1])
    const seenSource = new Uint8Array(source.length)
    const seenTarget = new Uint8Array(target.length)
    for (const link of sentence) {
      const i = link >> 8
      const j = link & 255
      add((source[i] as number) + 1, (target[j] as number) + 1, weight)
      seenSource[i] = 1
      seenTarget[j] = 1
    }
    source.forEach((word, i) => void (seenSource[i] === 0 && add(word + 1, 0, weight)))
    target.forEach((word, j) => void (seenTarget[j] === 0 && add(0, word + 1, weight)))
  })
  const share = (source: number, target: number, totals: typeof sources, key: number): number => {
    const entry = map.get(source + 1, target + 1)
    return entry < 0 ? 0 : weighted.get(entry) / totals.get(key + 1)
  }
  return {
    size: map.size(),
    source: (entry) => map.firstOf(entry) - 1,
    target: (entry) => map.secondOf(entry) - 1,
    count: (entry) => counts.get(entry),
    direct: (source, target) => share(source, target, sources, source),
    inverse: (source, target) => share(source, target, targets, target),
  }
}
