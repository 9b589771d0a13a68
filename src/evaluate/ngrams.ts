/** How often each run of `n` neighbours occurs. */
export function countNgrams(items: readonly string[], n: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (let start = 0; start + n <= items.length; start++) {
    const key = items.slice(start, start + n).join('\u0001')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** How many runs two texts share, each counted as often as it stands in both. */
export function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0
  for (const [key, count] of a) shared += Math.min(count, b.get(key) ?? 0)
  return shared
}

/** How many runs of `n` neighbours `length` items have. */
export const ngramTotal = (length: number, n: number): number => Math.max(0, length - n + 1)
