/** Reading and changing the units of a bitext. */
import type { BitextBlock, Unit } from '../types.js'

/** The text that goes into the translated article: a person's, else the glossary's, else the translator's, else the source. */
export function targetOf(unit: Unit): string {
  return unit.human ?? unit.glossed?.text ?? unit.machine?.text ?? unit.source
}

export function unitsOf(blocks: readonly BitextBlock[]): readonly Unit[] {
  return blocks.flatMap((block) => block.units)
}

/** The blocks with every unit changed; `index` counts units over all blocks. */
export function mapUnits(
  blocks: readonly BitextBlock[],
  change: (unit: Unit, index: number, block: BitextBlock) => Unit,
): readonly BitextBlock[] {
  let index = 0
  return blocks.map((block) => ({ ...block, units: block.units.map((unit) => change(unit, index++, block)) }))
}
