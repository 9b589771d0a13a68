/** Joins the two directions' links: grow-diag-final-and (Koehn, Och and Marcu 2003). */

/** A link as `source * 256 + target`, positions from 0. */
export type Links = readonly number[]

const NEIGHBOURS = [
  [-1, 0],
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, -1],
  [-1, 1],
  [1, -1],
  [1, 1],
] as const

/**
 * `forward[j]`: source position + 1 that target position `j` comes from, or 0; `backward[i]` the other way round.
 */
export function symmetrise(forward: Uint8Array, backward: Uint8Array): Links {
  const union = new Set<number>()
  const links = new Set<number>()
  forward.forEach((source, target) => void (source > 0 && union.add((source - 1) * 256 + target)))
  backward.forEach((target, source) => {
    if (target === 0) return
    const link = source * 256 + target - 1
    if (union.has(link)) links.add(link)
    union.add(link)
  })
  const sources = new Uint8Array(backward.length)
  const targets = new Uint8Array(forward.length)
  const accept = (link: number): void => {
    links.add(link)
    sources[link >> 8] = 1
    targets[link & 255] = 1
  }
  for (const link of links) accept(link)
  // Sets are walked in order of arrival, new links included: the growing queue of the method.
  for (const link of links) {
    for (const [di, dj] of NEIGHBOURS) {
      const i = (link >> 8) + di
      const j = (link & 255) + dj
      if (i < 0 || j < 0 || i >= sources.length || j >= targets.length) continue
      const near = i * 256 + j
      if (union.has(near) && !links.has(near) && (sources[i] === 0 || targets[j] === 0)) accept(near)
    }
  }
  for (const link of union) if (sources[link >> 8] === 0 && targets[link & 255] === 0) accept(link)
  return [...links].sort((a, b) => a - b)
}
