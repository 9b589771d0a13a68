/** Which words of a sentence an inverted index is asked for. */

/** A word of the index, and how many units have it. */
export type Counted = readonly [id: number, units: number]

export interface Rarest {
  readonly ids: readonly number[]
  /** How many of these a unit has at least. */
  readonly shared: number
}

/** Postings read for one query beyond those that are needed: more words tell better who comes first. */
const BUDGET = 4_000

/**
 * The rarest words, as many as are needed so that a unit which shares `shared` of all has at least one of them, and more while they
 * are cheap to read. Nothing where too few are known.
 */
export function rarestTokens(known: readonly Counted[], shared: number): Rarest | undefined {
  if (known.length < shared) return undefined
  const rarest = known.toSorted((a, b) => a[1] - b[1])
  const needed = rarest.length - shared + 1
  let take = needed
  let read = 0
  for (const [, units] of rarest.slice(needed)) {
    read += units
    if (read > BUDGET) break
    take++
  }
  return { ids: rarest.slice(0, take).map(([id]) => id), shared: shared - (rarest.length - take) }
}
