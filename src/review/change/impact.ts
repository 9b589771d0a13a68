/** What a change of the glossary or the dictionary does to the sentences. */
import { targetOf, unitsOf } from '../../stages/units.js'
import type { Bitext, Unit } from '../../types.js'
import type { Impact } from '../api.js'

export function impactBetween(before: Bitext, after: Bitext): Impact {
  const changes: Impact['changes'][number][] = []
  const kept: Impact['kept'][number][] = []
  const { path } = before
  const now = unitsOf(after.blocks)
  for (const [at, unit] of unitsOf(before.blocks).entries()) {
    const next = now[at] as Unit
    if (next === unit || machineText(unit) === machineText(next)) continue
    if (unit.human !== undefined) kept.push({ path, id: unit.id, target: unit.human })
    else changes.push({ path, id: unit.id, source: unit.source, before: targetOf(unit), after: targetOf(next) })
  }
  return { changes, kept }
}

const machineText = ({ glossed, machine }: Unit): string | undefined => glossed?.text ?? machine?.text

export const joined = (impacts: readonly Impact[]): Impact => ({
  changes: impacts.flatMap(({ changes }) => changes),
  kept: impacts.flatMap(({ kept }) => kept),
})
