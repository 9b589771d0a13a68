/** Subordinate clauses whose subject is left out, since it is the one of the sentence: `saat ditanya wartawan, ia tersenyum`. */
import type { Chunk, VerbGroup } from '../parse/types.js'
import type { Leaf } from '../types.js'
import { type Clause, IT, type Walk } from './clause-state.js'
import { leaf, scored } from './lattice.js'
import { previousWord } from './look-around.js'
import { isCircumstance } from './subordinators.js'
import { isImpersonal, startsWithVerb } from './verb-context.js'
import { isPassive } from './verb-form.js'
import { type VerbContext, verbOptions } from './verb-group.js'

/** `meski tidak dijagokan`: the denial or nothing before the participle; what else there is needs a verb of its own. */
const isBare = ({ before }: VerbGroup): boolean => before.every(({ lower }) => /^(?:tidak|tak|belum)$/.test(lower))

/** Whether a passive behind a circumstance has no subject of its own, before it or behind. */
export function isParticipial(vg: VerbGroup, chunks: readonly Chunk[], at: number, clause: Clause): boolean {
  return (
    clause.subject === undefined &&
    isPassive(vg) &&
    isBare(vg) &&
    vg.verb.reading.clitic === undefined &&
    vg.verb.reading.agent === undefined &&
    isCircumstance(previousWord(chunks, at)) &&
    !startsWithVerb(vg, chunks, at) &&
    !isImpersonal(vg, chunks, at)
  )
}

/** `saat ditanya wartawan`: "when asked"; `meski tidak dijagokan`: "although not favored". */
export function pushParticiple({ nodes }: Walk, vg: VerbGroup, clause: Clause, context: VerbContext): void {
  const denied = vg.before.at(0)
  const options = verbOptions({ ...vg, before: [] }, { ...context, form: 'reduced' })
  const from = denied === undefined ? vg.from : vg.verb.from
  if (denied !== undefined) nodes.push(leaf(denied.from, denied.to, scored(['not', 0]), denied.reading.by, true))
  const node: Leaf = { ...leaf(from, vg.to, options, vg.verb.reading.by), nonfinite: true }
  nodes.push(node)
  clause.subject = clause.previous ?? IT
  clause.verb = vg.verb
  clause.form = 'reduced'
  clause.voice = 'passive'
}
