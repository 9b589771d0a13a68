/** Putting changed sentences into a bitext. Blocks that say the same stay the objects they were: what is kept of them stays good. */
import { isDeepStrictEqual } from 'node:util'
import type { Bitext, BitextBlock, Unit } from '../types.js'

/** Where a sentence stands: indexes, from 0. */
export interface Place {
  readonly block: number
  readonly index: number
}

export function placesOf({ blocks }: Bitext): ReadonlyMap<string, Place> {
  return new Map(blocks.flatMap(({ units }, block) => units.map((unit, index) => [unit.id, { block, index }] as const)))
}

/** The bitext with one other unit, whose findings are made anew. */
export function replaceUnit(bitext: Bitext, place: Place, unit: Unit, check: (bitext: Bitext) => Bitext): Bitext {
  const blocks = [...bitext.blocks]
  const block = blocks[place.block]
  if (block === undefined) return bitext
  const changed = { ...block, units: block.units.with(place.index, unit) }
  const [checked] = check({ ...bitext, blocks: [changed] }).blocks
  // The other sentences keep their findings, some of which look at the whole article.
  const units = block.units.with(place.index, checked?.units[place.index] ?? unit)
  blocks[place.block] = { ...block, units }
  return { ...bitext, blocks }
}

/** `after`, whose findings are not made yet, with the blocks and units of `before` where they are the same. */
export function keepBlocks(before: Bitext, after: Bitext): Bitext {
  const blocks = after.blocks.map((block, at) => {
    const old = before.blocks[at]
    if (old === undefined || old === block) return block
    const units = block.units.map((unit, index) => keptUnit(old.units[index], unit))
    return isBlock(old, { ...block, units }) ? old : { ...block, units }
  })
  return { ...after, blocks }
}

const keptUnit = (old: Unit | undefined, unit: Unit): Unit =>
  old !== undefined && isDeepStrictEqual({ ...old, findings: [] }, { ...unit, findings: [] }) ? old : unit

const isBlock = (a: BitextBlock, b: BitextBlock): boolean =>
  a.number === b.number &&
  a.kind === b.kind &&
  a.text === b.text &&
  a.units.length === b.units.length &&
  a.units.every((unit, at) => unit === b.units[at]) &&
  isDeepStrictEqual(a.notes, b.notes)
