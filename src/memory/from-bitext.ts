/** What people made of an article, as units of a memory. */
import { unitsOf } from '../stages/units.js'
import type { Bitext, Retired, ReviewState, Unit } from '../types.js'
import type { MemoryUnit } from './types.js'

/**
 * The sentences that a person wrote or approved, in order, and those that left the article. A translation whose source has changed
 * since belongs to the sentence that it was made for. `at` is when they were seen, ISO 8601 in UTC, for those that have no date of their own.
 */
export function unitsFromBitext(bitext: Bitext, at: string): readonly MemoryUnit[] {
  const units = unitsOf(bitext.blocks)
  const sources = units.map(({ source }) => source)
  const current = units.flatMap((unit, index): readonly MemoryUnit[] => {
    const { human, humanSource } = unit
    if (human === undefined || human.trim() === '') return []
    const context = { previous: sources[index - 1] ?? '', next: sources[index + 1] ?? '' }
    return [
      {
        source: humanSource ?? unit.source,
        target: human,
        ...(humanSource === undefined && context),
        ...vouchedBy(unit, bitext.path, at),
      },
    ]
  })
  const retired = bitext.retired.flatMap((each): readonly MemoryUnit[] =>
    each.target.trim() === '' || each.state === 'initial'
      ? []
      : [{ source: each.source, target: each.target, ...vouchedBy(each, bitext.path, at) }],
  )
  return [...current, ...retired]
}

function vouchedBy(
  { state, reviewer, changed }: Unit | Retired,
  origin: string,
  at: string,
): Pick<MemoryUnit, 'state' | 'origin' | 'author' | 'changed' | 'seen'> {
  return {
    state: stateOf(state),
    origin,
    ...(reviewer !== undefined && { author: reviewer }),
    ...(changed !== undefined && { changed }),
    seen: at,
  }
}

const stateOf = (state: ReviewState): MemoryUnit['state'] => (state === 'initial' ? 'translated' : state)
