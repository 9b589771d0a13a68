/**
 * What an earlier run and its reviewers left, put back on the units of today's article: a three-way merge of the source as it
 * was, the source as it is, and what people made of it.
 *
 * Pure. A sentence that is the same keeps everything; one that changed under a person's translation keeps that and is flagged;
 * what people left at a sentence that has gone is retired, not lost.
 */
import type { Bitext, BitextBlock, Retired, Translator, Unit } from '../types.js'
import { keepNotes } from './notes.js'
import { pairUnits } from './pair.js'
import { isPersons, retire, revive, settle, writtenState } from './retire.js'
import { sameSentence } from './similar.js'
import { mapUnits, unitsOf } from './units.js'

export interface Recalled {
  readonly blocks: readonly BitextBlock[]
  readonly retired: readonly Retired[]
}

/**
 * `origin` is the translator's name of this run: what another one said is asked for again, and without a name everything is; so is what
 * `refuses` does not let stand.
 */
export function recall(
  blocks: readonly BitextBlock[],
  previous: Bitext | undefined,
  origin: string | undefined,
  refuses: Translator['refuses'] = () => false,
): Recalled {
  if (previous === undefined) return { blocks, retired: [] }
  const earlier = mapUnits(previous.blocks, settle)
  const before = unitsOf(earlier)
  const pairs = pairUnits(unitsOf(blocks), before)
  const used = new Set(pairs.values())
  const left = before.filter((unit) => isPersons(unit) && !used.has(unit))
  // A translator that asks several others names another origin for each sentence; its file still carries its own name. What the first
  // of a chain (`deepl,engine@1+…`) said stands, whichever engine is behind it now.
  const first = origin?.split(',')[0]
  const usable = (old: Unit): boolean =>
    origin !== undefined &&
    (old.origin === first || previous.translator === origin) &&
    !(old.machine !== undefined && old.origin !== undefined && refuses(old.machine, old.origin))
  const paired = new Map(unitsOf(blocks).map((unit) => [unit.id, pairs.get(unit)]))
  const merged = mapUnits(blocks, (unit) => merge(unit, pairs.get(unit), usable))
  const known = ({ id }: Unit): boolean => paired.get(id) !== undefined
  const revived = revive(merged, previous.retired, left.map(retire), known)
  const noted = keepNotes(revived.blocks, earlier, (id) => paired.get(id))
  return { blocks: noted.blocks, retired: [...revived.retired, ...noted.retired] }
}

function merge(unit: Unit, before: Unit | undefined, usable: (before: Unit) => boolean): Unit {
  if (before === undefined) return unit
  const reusable = onOneLine(before.source) === onOneLine(unit.source) && usable(before)
  return { ...unit, ...(reusable && machineLayer(unit, before)), ...personsLayer(unit, before) }
}

/** What a translator is sent, and what its offsets count: a line end is a space. */
const onOneLine = (text: string): string => text.replace(/[\r\n]/g, ' ')

/** What the translator said is kept unless it was made by another one, or around terms that have changed since. */
function machineLayer(unit: Unit, before: Unit): Partial<Unit> {
  const { machine, origin } = before
  if (machine === undefined || origin === undefined) return {}
  if (machine.honoured !== undefined && termsKey(unit) !== termsKey(before)) return {}
  return { machine, origin, state: writtenState(before) }
}

const termsKey = (unit: Unit): string => JSON.stringify(unit.matches.map(({ range, target }) => [range, target]))

/**
 * A person's text outlives its source: the sentence it was written for is kept beside it, and its review has to be repeated.
 * When the source is again what it was, the flag goes.
 */
function personsLayer(unit: Unit, before: Unit): Partial<Unit> {
  const { human, humanSource, comments, suggestions, reviewer, changed, markup } = before
  const same = sameSentence(before.source, unit.source)
  const kept = {
    ...(comments && comments.length > 0 && { comments }),
    ...(suggestions && same && { suggestions }),
    ...(reviewer !== undefined && { reviewer }),
    ...(changed !== undefined && { changed }),
    ...(markup && { markup }),
  }
  if (human === undefined) return kept
  const made = humanSource ?? before.source
  const flagged = !sameSentence(made, unit.source)
  return { ...kept, human, state: same ? writtenState(before) : 'translated', ...(flagged && { humanSource: made }) }
}
