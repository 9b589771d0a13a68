/** What people translated elsewhere, put where the translator would be asked. */
import type { BitextBlock, MemoryLookup, MemoryQuery, Suggestion, Unit } from '../types.js'
import { mapUnits, unitsOf } from './units.js'

/** The origin of a machine layer that a person once wrote for the same sentence. */
export const MEMORY = 'memory'

/** The score from which a translation is one of the same sentence. */
const EXACT = 100

/**
 * Sentences without a person's text get the best exact or in-context match that a person vouches for as their first layer, `translated` and
 * no more, so that a reviewer still sees it; it goes before what a translator said. All matches are attached as suggestions.
 */
export async function recallFromMemory(
  blocks: readonly BitextBlock[],
  memory: MemoryLookup | undefined,
): Promise<readonly BitextBlock[]> {
  if (memory === undefined) return blocks
  const units = unitsOf(blocks)
  const open = units.flatMap((unit, index) => (unit.human === undefined ? [index] : []))
  const answers = await memory.lookUp(open.map((index) => queryFor(units, index)))
  const found = new Map(open.map((index, at) => [index, answers[at] ?? []]))
  return mapUnits(blocks, (unit, index) => withMatches(unit, found.get(index) ?? []))
}

function queryFor(units: readonly Unit[], index: number): MemoryQuery {
  const { source, matches } = units[index] as Unit
  return {
    source,
    previous: units[index - 1]?.source ?? '',
    next: units[index + 1]?.source ?? '',
    terms: matches,
  }
}

function withMatches(unit: Unit, suggestions: readonly Suggestion[]): Unit {
  if (suggestions.length === 0) return unit
  const same = suggestions.find(({ score, machine = false }) => score >= EXACT && !machine)
  if (same === undefined) return { ...unit, suggestions }
  const target = same.target.replace(/[\r\n]/gu, ' ')
  return { ...unit, machine: { text: target }, origin: MEMORY, state: 'translated', suggestions }
}
