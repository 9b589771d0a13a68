/** Giving some sentences of an article another machine layer. */
import pLimit from 'p-limit'
import type { Glossary } from '../../glossary/index.js'
import { enforceUnits } from '../../stages/apply-glossary.js'
import { translateUnits } from '../../stages/translate.js'
import type { Bitext, BitextBlock, Translator, Unit } from '../../types.js'

const BATCH = 200

/**
 * The bitext with the chosen sentences translated anew (`translator` given) and the glossary applied to them. All others, and what people
 * wrote, stay as they are. Findings are not made.
 */
export async function retranslate(
  bitext: Bitext,
  chosen: (unit: Unit) => 'translate' | 'enforce' | 'leave',
  translator: Translator | undefined,
  glossary: Glossary | undefined,
): Promise<Bitext> {
  const work = bitext.blocks.flatMap((block): readonly BitextBlock[] => {
    const units = block.units.flatMap((unit) => {
      const what = chosen(unit)
      return what === 'leave' ? [] : [what === 'translate' ? withoutMachine(unit) : unit]
    })
    return units.length === 0 ? [] : [{ ...block, units }]
  })
  const translated =
    translator === undefined ? work : await translateUnits(work, { translator, limit: pLimit(1), batch: BATCH })
  const done = enforceUnits(translated, glossary)
  const byId = new Map(done.flatMap(({ units }) => units.map((unit) => [unit.id, unit] as const)))
  const blocks = bitext.blocks.map((block) =>
    block.units.some(({ id }) => byId.has(id))
      ? { ...block, units: block.units.map((unit) => byId.get(unit.id) ?? unit) }
      : block,
  )
  return { ...bitext, blocks }
}

function withoutMachine({ machine: _machine, glossed: _glossed, ...rest }: Unit): Unit {
  return rest
}
