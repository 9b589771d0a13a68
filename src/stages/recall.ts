/**
 * What an earlier run and its reviewers left, put back on the units of today's article.
 *
 * A pure merge of three sets: sentences that are the same (everything is kept), sentences that changed under a person's
 * translation (the translation is kept and flagged), and translations whose sentence has gone (they are retired, not lost).
 */
import type { Bitext, BitextBlock, Retired, Unit } from '../types.js'
import { mapUnits, unitsOf } from './units.js'

export interface Recalled {
  readonly blocks: readonly BitextBlock[]
  readonly retired: readonly Retired[]
}

/** `origin` is the translator's name of this run: what another one said is asked for again, and without a name everything is. */
export function recall(
  blocks: readonly BitextBlock[],
  previous: Bitext | undefined,
  origin: string | undefined,
): Recalled {
  if (previous === undefined) return { blocks, retired: [] }
  const pairs = pairUp(unitsOf(blocks), unitsOf(previous.blocks))
  const used = new Set(pairs.values())
  const left = unitsOf(previous.blocks).filter((unit) => unit.human !== undefined && !used.has(unit))
  // A translator that asks several others names another origin for each sentence; its file still carries its own name. What the first
  // of a chain (`deepl,engine@1+…`) said stands, whichever engine is behind it now.
  const first = origin?.split(',')[0]
  const usable = (before: Unit): boolean =>
    origin !== undefined && (before.origin === first || previous.translator === origin)
  const merged = mapUnits(blocks, (unit) => merge(unit, pairs.get(unit), usable))
  const revived = revive(merged, [...previous.retired, ...left.map(retire)])
  return { blocks: withNotes(revived.blocks, previous), retired: revived.retired }
}

/** First sentences with the same text, in order; then, for a person's translations and remarks, the sentence at the same place. */
function pairUp(today: readonly Unit[], before: readonly Unit[]): ReadonlyMap<Unit, Unit> {
  const pairs = new Map<Unit, Unit>()
  const bySource = queuesBySource(before)
  for (const unit of today) {
    const same = bySource.get(unit.source)?.shift()
    if (same) pairs.set(unit, same)
  }
  const used = new Set(pairs.values())
  const edited = before.filter((unit) => (unit.human !== undefined || unit.comments) && !used.has(unit))
  const byId = new Map(edited.map((unit) => [unit.id, unit]))
  for (const unit of today) {
    const candidate = pairs.has(unit) ? undefined : byId.get(unit.id)
    if (candidate && alike(candidate.source, unit.source)) pairs.set(unit, candidate)
  }
  return pairs
}

function queuesBySource(units: readonly Unit[]): ReadonlyMap<string, Unit[]> {
  const queues = new Map<string, Unit[]>()
  for (const unit of units) {
    const queue = queues.get(unit.source)
    if (queue) queue.push(unit)
    else queues.set(unit.source, [unit])
  }
  return queues
}

/** Whether at least a third of the words are shared: an edited sentence is, another sentence is not. */
function alike(a: string, b: string): boolean {
  const left = new Set(a.toLowerCase().split(/\s+/u))
  const right = new Set(b.toLowerCase().split(/\s+/u))
  const shared = [...left].filter((word) => right.has(word)).length
  return shared * 3 >= Math.max(left.size, right.size)
}

function merge(unit: Unit, before: Unit | undefined, usable: (before: Unit) => boolean): Unit {
  if (before === undefined) return unit
  const same = before.source === unit.source
  return {
    ...unit,
    ...(same && usable(before) && machineLayer(unit, before)),
    ...humanLayer(before, same),
    ...reviewLayer(before),
  }
}

/** What the translator said is kept unless it was made by another one, or around terms that have changed since. */
function machineLayer(unit: Unit, before: Unit): Partial<Unit> {
  const { machine, origin } = before
  if (machine === undefined || origin === undefined) return {}
  if (machine.honoured !== undefined && !sameTerms(unit, before)) return {}
  return { machine, origin, state: before.state === 'initial' ? 'translated' : before.state }
}

function sameTerms(a: Unit, b: Unit): boolean {
  return termsKey(a) === termsKey(b)
}

const termsKey = (unit: Unit): string => JSON.stringify(unit.matches.map(({ range, target }) => [range, target]))

/** A person's text outlives its source: the sentence it was written for is kept beside it, and its review has to be repeated. */
function humanLayer(before: Unit, same: boolean): Partial<Unit> {
  if (before.human === undefined) return {}
  const { human, humanSource } = before
  if (!same) return { human, humanSource: humanSource ?? before.source, state: 'translated' }
  return { human, state: before.state, ...(humanSource !== undefined && { humanSource }) }
}

/** What was said about a sentence, and by whom, stays with it. */
function reviewLayer({ comments, reviewer, changed }: Unit): Partial<Unit> {
  return {
    ...(comments && { comments }),
    ...(reviewer !== undefined && { reviewer }),
    ...(changed !== undefined && { changed }),
  }
}

function retire(unit: Unit): Retired {
  return { source: unit.humanSource ?? unit.source, target: unit.human ?? '', state: unit.state }
}

/** A sentence that comes back gets its retired translation back. */
function revive(blocks: readonly BitextBlock[], retired: readonly Retired[]): Recalled {
  const waiting = [...retired]
  const revived = mapUnits(blocks, (unit) => {
    if (unit.human !== undefined || waiting.length === 0) return unit
    const at = waiting.findIndex(({ source }) => source === unit.source)
    const [found] = at < 0 ? [] : waiting.splice(at, 1)
    return found ? { ...unit, human: found.target, state: found.state } : unit
  })
  return { blocks: revived, retired: waiting }
}

/** Reviewers' notes stay with the block of the same text, else the same number. */
function withNotes(blocks: readonly BitextBlock[], previous: Bitext): readonly BitextBlock[] {
  const noted = previous.blocks.filter((block) => block.notes?.length)
  if (noted.length === 0) return blocks
  const byText = new Map(noted.map((block) => [block.text, block]))
  const byNumber = new Map(noted.map((block) => [block.number, block]))
  return blocks.map((block) => {
    const notes = (byText.get(block.text) ?? byNumber.get(block.number))?.notes
    return notes ? { ...block, notes } : block
  })
}
