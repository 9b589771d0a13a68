/** Chooses the n-grams worth keeping, and the back-off weights that fit what is kept. */
import type { Counts, Level } from './count.js'
import type { Estimates } from './kneser-ney.js'

export interface PruneOptions {
  /** Least count of n-grams by length, from unigrams. */
  readonly minCounts: readonly number[]
  /** Least gain of an n-gram of two words or more: count × log10 (its probability / what back-off would give). */
  readonly minGain: number
}

/** For every level, 1 where the n-gram is kept. What is kept keeps its prefix, and its suffix as a context. */
export function choose(counts: Counts, { probabilities }: Estimates, options: PruneOptions): readonly Uint8Array[] {
  const kept = counts.levels.map(({ size }) => new Uint8Array(size))
  kept[0]?.fill(1)
  const backoffs = backoffWeights(
    counts,
    probabilities,
    counts.levels.map(({ size }) => new Uint8Array(size).fill(1)),
  )
  for (let n = counts.levels.length - 1; n > 0; n--) {
    const level = counts.levels[n] as Level
    const here = kept[n] as Uint8Array
    const shorter = kept[n - 1] as Uint8Array
    for (let node = 0; node < level.size; node++) {
      const count = level.counts[node] as number
      const parent = level.map?.firstOf(node) ?? 0
      const suffix = level.suffixes[node] as number
      const backed = (backoffs[n - 1]?.[parent] as number) * (probabilities[n - 1]?.[suffix] as number)
      const gain = count * Math.log10((probabilities[n]?.[node] as number) / backed)
      if (here[node] === 0 && (count < (options.minCounts[n] ?? 1) || gain < options.minGain)) continue
      here[node] = 1
      shorter[parent] = 1
      shorter[suffix] = 1
    }
  }
  return kept
}

/** For every n-gram as a context: the factor on its shorter context's probabilities for words not kept after it. */
export function backoffWeights(
  counts: Counts,
  probabilities: readonly Float64Array[],
  kept: readonly Uint8Array[],
): readonly Float64Array[] {
  return counts.levels.slice(0, -1).map((level, n) => {
    const longer = counts.levels[n + 1] as Level
    const high = new Float64Array(level.size)
    const low = new Float64Array(level.size)
    for (let node = 0; node < longer.size; node++) {
      if (kept[n + 1]?.[node] !== 1) continue
      const parent = longer.map?.firstOf(node) ?? 0
      high[parent] = (high[parent] as number) + (probabilities[n + 1]?.[node] as number)
      low[parent] = (low[parent] as number) + (probabilities[n]?.[longer.suffixes[node] as number] as number)
    }
    return high.map((sum, node) => Math.min(1, Math.max(1e-7, 1 - sum) / Math.max(1e-7, 1 - (low[node] as number))))
  })
}
