/** What changed between two versions of an article, sentence by sentence. */
import { targetOf, unitsOf } from '../stages/units.js'
import type { Bitext, Unit } from '../types.js'

export interface Changes {
  /** Sentences that are new, that went away, or that differ in anything a reviewer sees. */
  readonly ids: readonly string[]
  /** Sentences whose text or state a person or a tool changed. */
  readonly people: readonly Unit[]
  /** Sentences whose machine or glossary text alone changed, and shows. */
  readonly machine: readonly Unit[]
}

export function changesBetween(before: Bitext, after: Bitext): Changes {
  const old = new Map(unitsOf(before.blocks).map((unit) => [unit.id, unit]))
  const ids: string[] = []
  const people: Unit[] = []
  const machine: Unit[] = []
  for (const unit of unitsOf(after.blocks)) {
    const was = old.get(unit.id)
    old.delete(unit.id)
    if (was !== undefined && seen(was) === seen(unit)) continue
    ids.push(unit.id)
    if (was === undefined || was.source !== unit.source) continue
    if (was.human !== unit.human || was.state !== unit.state) people.push(unit)
    else if (targetOf(was) !== targetOf(unit)) machine.push(unit)
  }
  return { ids: [...ids, ...old.keys()], people, machine }
}

const seen = ({ source, state, human, humanSource, machine, glossed, comments, matches }: Unit): string =>
  JSON.stringify([source, state, human, humanSource, machine?.text, glossed?.text, comments, matches])
