/** What people left at sentences that went: set aside, and given back when the sentence returns. */
import type { BitextBlock, Comment, Retired, Unit } from '../types.js'
import { flat } from './similar.js'
import { mapUnits, targetOf } from './units.js'

const isApproved = ({ state }: Unit): boolean => state === 'reviewed' || state === 'final'

/** What a person approved is theirs as if they had written it, and approved for the sentence at which it stands. */
export function settle(unit: Unit): Unit {
  if (!isApproved(unit)) return unit
  const { humanSource: _humanSource, ...rest } = unit
  return { ...rest, human: targetOf(unit) }
}

/** Whether a person left anything at a sentence. */
export const isPersons = (unit: Unit): boolean => unit.human !== undefined || (unit.comments?.length ?? 0) > 0

export function retire(unit: Unit): Retired {
  const { source, human, humanSource, reviewer, changed, comments = [] } = unit
  return {
    source: humanSource ?? source,
    target: human ?? '',
    state: human === undefined ? 'initial' : writtenState(unit),
    ...(humanSource !== undefined && { lastSource: source }),
    ...(reviewer !== undefined && { reviewer }),
    ...(changed !== undefined && { changed }),
    ...(comments.length > 0 && { comments }),
  }
}

/** What has a target is at least `translated`, whatever a tool said. */
export const writtenState = ({ state }: Pick<Unit, 'state'>): Unit['state'] =>
  state === 'initial' ? 'translated' : state

export interface Revived {
  readonly blocks: readonly BitextBlock[]
  readonly retired: readonly Retired[]
}

/**
 * A sentence that comes back gets its retired translation and comments back. One that was there all the time (`known`) gets
 * only what this run has set aside (`fresh`): from a person who took their text back, nothing older is put in its place.
 */
export function revive(
  blocks: readonly BitextBlock[],
  retired: readonly Retired[],
  fresh: readonly Retired[],
  known: (unit: Unit) => boolean,
): Revived {
  if (retired.length + fresh.length === 0) return { blocks, retired: [] }
  const taken = new Set<Retired>()
  const [old, young] = [takerOf(retired, taken), takerOf(fresh, taken)]
  const revived = mapUnits(blocks, (unit) => {
    const takers = known(unit) ? [young] : [young, old]
    return takers.reduce((made, take) => take(made).reduce(giveBack, made), unit)
  })
  return { blocks: revived, retired: [...retired, ...fresh].filter((one) => !taken.has(one)) }
}

/** Gives what waits for a unit: the first translation, if it has none, and all comments. Each is given once. */
function takerOf(waiting: readonly Retired[], taken: Set<Retired>): (unit: Unit) => readonly Retired[] {
  const texts = queuesOf(waiting.filter(({ state }) => state !== 'initial'))
  const remarks = queuesOf(waiting.filter(({ state }) => state === 'initial'))
  const next = (queue: Retired[] = []): readonly Retired[] => {
    const at = queue.findIndex((one) => !taken.has(one))
    const passed = queue.splice(0, at < 0 ? queue.length : at + 1)
    return at < 0 ? [] : passed.slice(-1)
  }
  return (unit) => {
    const key = flat(unit.source)
    const text = unit.human === undefined ? next(texts.get(key)) : []
    const remark = (remarks.get(key)?.splice(0) ?? []).filter((one) => !taken.has(one))
    for (const one of [...text, ...remark]) taken.add(one)
    return [...text, ...remark]
  }
}

function queuesOf(all: readonly Retired[]): ReadonlyMap<string, Retired[]> {
  const queues = new Map<string, Retired[]>()
  for (const one of all) {
    for (const key of new Set([one.source, one.lastSource ?? one.source].map(flat))) {
      const queue = queues.get(key)
      if (queue) queue.push(one)
      else queues.set(key, [one])
    }
  }
  return queues
}

function giveBack(unit: Unit, { source, target, state, reviewer, changed, comments = [] }: Retired): Unit {
  const all = [...comments, ...(unit.comments ?? [])].toSorted(byTime)
  const commented = all.length === 0 ? unit : { ...unit, comments: all }
  if (state === 'initial') return commented
  return {
    ...commented,
    human: target,
    state,
    ...(flat(source) !== flat(unit.source) && { humanSource: source }),
    ...(reviewer !== undefined && { reviewer }),
    ...(changed !== undefined && { changed }),
  }
}

const byTime = (a: Comment, b: Comment): number =>
  (a.at ?? '') < (b.at ?? '') ? -1 : Number((a.at ?? '') > (b.at ?? ''))
