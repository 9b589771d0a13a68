/** Interpolated modified Kneser-Ney estimates (Chen and Goodman 1998). */
import type { Counts, Level } from './count.js'

export interface Estimates {
  /** p(last word | the words before it) of every n-gram, by level. */
  readonly probabilities: readonly Float64Array[]
}

/** Counts for the levels below the highest: how many different words an n-gram follows. */
function adjustedCounts(counts: Counts, begin: number): readonly Float64Array[] {
  return counts.levels.map((level, n) => {
    const longer = counts.levels[n + 1]
    if (longer === undefined) return level.counts
    const adjusted = new Float64Array(level.size)
    for (const suffix of longer.suffixes) adjusted[suffix] = (adjusted[suffix] as number) + 1
    // Nothing stands before a sentence's start, so n-grams from there keep their counts.
    const starts = startsWith(counts.levels, n, begin)
    for (let node = 0; n > 0 && node < level.size; node++)
      if (starts[node] === 1) adjusted[node] = level.counts[node] as number
    return adjusted
  })
}

function startsWith(levels: readonly Level[], n: number, word: number): Uint8Array {
  const level = levels[n] as Level
  if (n === 0) return Uint8Array.from({ length: level.size }, (_, id) => (id === word ? 1 : 0))
  const shorter = startsWith(levels, n - 1, word)
  return Uint8Array.from({ length: level.size }, (_, node) => shorter[level.map?.firstOf(node) ?? 0] as number)
}

/** Discounts for counts of 1, 2, and 3 or more. */
export function discountsOf(counts: Float64Array): readonly [number, number, number] {
  const seen = [0, 0, 0, 0, 0]
  for (const count of counts) if (count >= 1 && count <= 4) seen[count] = (seen[count] as number) + 1
  const [, n1 = 0, n2 = 0, n3 = 0, n4 = 0] = seen
  if (n1 === 0 || n2 === 0 || n3 === 0) return [0.5, 0.75, 0.9]
  const y = n1 / (n1 + 2 * n2)
  const bounded = (value: number, most: number): number => Math.min(most, Math.max(0.1, value))
  return [
    bounded(1 - (2 * y * n2) / n1, 0.95),
    bounded(2 - (3 * y * n3) / n2, 1.9),
    bounded(3 - (4 * y * n4) / n3, 2.8),
  ]
}

export function estimate(counts: Counts, begin: number): Estimates {
  const adjusted = adjustedCounts(counts, begin)
  const probabilities: Float64Array[] = []
  counts.levels.forEach((level, n) => {
    const values = adjusted[n] as Float64Array
    const discounts = discountsOf(values)
    const discountOf = (count: number): number =>
      count === 0 ? 0 : (discounts[Math.min(3, Math.floor(count)) - 1] as number)
    const parents = n === 0 ? 1 : (counts.levels[n - 1] as Level).size
    const parentOf = (node: number): number => level.map?.firstOf(node) ?? 0
    const totals = new Float64Array(parents)
    const taken = new Float64Array(parents)
    for (let node = 0; node < level.size; node++) {
      const parent = parentOf(node)
      totals[parent] = (totals[parent] as number) + (values[node] as number)
      taken[parent] = (taken[parent] as number) + discountOf(values[node] as number)
    }
    const lower = probabilities[n - 1]
    probabilities.push(
      Float64Array.from({ length: level.size }, (_, node) => {
        const parent = parentOf(node)
        const total = totals[parent] as number
        const value = values[node] as number
        const rest = lower === undefined ? 1 / level.size : (lower[level.suffixes[node] as number] as number)
        return (Math.max(0, value - discountOf(value)) + (taken[parent] as number) * rest) / total
      }),
    )
  })
  return { probabilities }
}
