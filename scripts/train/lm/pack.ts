/** Lays the kept n-grams out in the reader's flat breadth-first order. */
import type { Sections } from '../../../src/engine/model/container.js'
import { toByte } from '../../../src/engine/model/quantise.js'
import type { Counts, Level } from './count.js'
import type { Estimates } from './kneser-ney.js'
import { backoffWeights } from './prune.js'

/** `rareWords`: how many different words each class of unknown words stands for. */
export function packLanguageModel(
  counts: Counts,
  estimates: Estimates,
  kept: readonly Uint8Array[],
  rareWords: number,
): Sections {
  const backoffs = backoffWeights(counts, estimates.probabilities, kept)
  const order = counts.levels.length
  const levels = orderedLevels(counts, kept)
  const total = 1 + levels.reduce((sum, nodes) => sum + nodes.length, 0)
  const contexts = total - (levels[order - 1] as Uint32Array).length
  const words = new Uint32Array(total - counts.words - 1)
  const probabilities = new Uint8Array(total)
  const weights = new Uint8Array(contexts)
  const begins = new Uint32Array(contexts + 1)
  begins[0] = 1
  let at = 1
  let parent = 0
  levels.forEach((nodes, n) => {
    const level = counts.levels[n] as Level
    // Place in the layout of each n-gram of the level above.
    const base = at - (levels[n - 1]?.length ?? 1)
    const places =
      n === 0 ? undefined : new Map(Array.from(levels[n - 1] as Uint32Array, (node, index) => [node, base + index]))
    for (const node of nodes) {
      const holder = places?.get(level.map?.firstOf(node) ?? 0) ?? 0
      while (parent < holder) begins[++parent] = at
      if (n > 0) words[at - counts.words - 1] = level.map?.secondOf(node) ?? 0
      probabilities[at] = toByte(Math.log10(estimates.probabilities[n]?.[node] as number))
      if (n < order - 1) weights[at] = toByte(Math.log10(backoffs[n]?.[node] as number))
      at++
    }
  })
  while (parent < contexts) begins[++parent] = at
  return {
    'lm.shape': JSON.stringify({ order, words: counts.words, rareWords }),
    'lm.words': words,
    'lm.begins': begins,
    'lm.probabilities': probabilities,
    'lm.backoffs': weights,
  }
}

/** Kept n-grams of each level, by the place of their prefix, then by last word. */
function orderedLevels(counts: Counts, kept: readonly Uint8Array[]): readonly Uint32Array[] {
  const levels: Uint32Array[] = []
  counts.levels.forEach((level, n) => {
    const above = levels[n - 1]
    if (level.map === undefined || above === undefined) {
      levels.push(Uint32Array.from({ length: level.size }, (_, word) => word))
      return
    }
    const rank = new Map(Array.from(above, (node, index) => [node, index]))
    const keys: number[] = []
    for (let node = 0; node < level.size; node++) {
      if (kept[n]?.[node] === 1)
        keys.push((rank.get(level.map.firstOf(node)) ?? 0) * counts.words + level.map.secondOf(node))
    }
    const sorted = Float64Array.from(keys).sort()
    const { map } = level
    levels.push(
      Uint32Array.from(sorted, (key) => map.get(above[Math.floor(key / counts.words)] as number, key % counts.words)),
    )
  })
  return levels
}
