/**
 * Which sentence of the last run a sentence of today is: the same text first, told apart by its neighbours where it occurs
 * several times; then, for what people worked on, the sentence that has most in common. Time grows with the number of sentences.
 */
import type { Unit } from '../types.js'
import { isPersons } from './retire.js'
import { flat, indexWords, nearest, sharedWords, wordsOf } from './similar.js'

/** Today's unit → the one of the last run. */
export type Pairs = ReadonlyMap<Unit, Unit>

/** Words in common that make a changed sentence out of two: at its old place, and anywhere else. */
const ALIKE_NEAR = 1 / 3
const ALIKE_FAR = 1 / 2

/** A sentence that was split or joined lies in the other almost whole. */
const CONTAINED = 0.8
const MIN_CONTAINED = 3

export function pairUnits(today: readonly Unit[], before: readonly Unit[]): Pairs {
  const pairs = new Map<Unit, Unit>()
  const used = new Set<Unit>()
  const link = (unit: Unit, old: Unit): void => {
    const freed = pairs.get(unit)
    if (freed) used.delete(freed)
    pairs.set(unit, old)
    used.add(old)
  }
  const free = {
    today: () => today.filter((unit) => !pairs.has(unit)),
    before: () => before.filter((u) => !used.has(u)),
  }

  const keys = { today: keysOf(today), before: keysOf(before) }
  for (const key of ['both', 'previous', 'next', 'alone'] as const) {
    const waiting = queues(free.before(), (unit) => keys.before.get(unit)?.[key] ?? '')
    for (const unit of free.today()) {
      const same = waiting.get(keys.today.get(unit)?.[key] ?? '')?.shift()
      if (same) link(unit, same)
    }
  }
  preferPeople(free.before().filter(isPersons), pairs, link)

  const edited = queues(
    free.before().filter(({ humanSource }) => humanSource !== undefined),
    ({ humanSource = '' }) => flat(humanSource),
  )
  for (const unit of free.today()) {
    const same = edited.get(flat(unit.source))?.shift()
    if (same) link(unit, same)
  }
  for (const [unit, old] of changed(today, before, pairs, used)) link(unit, old)
  return pairs
}

interface Keys {
  readonly both: string
  readonly previous: string
  readonly next: string
  readonly alone: string
}

function keysOf(units: readonly Unit[]): ReadonlyMap<Unit, Keys> {
  const texts = units.map(({ source }) => flat(source))
  return new Map(
    units.map((unit, at) => {
      const [previous = '', alone = '', next = ''] = [texts[at - 1], texts[at], texts[at + 1]]
      const keys = { both: [previous, alone, next], previous: [previous, alone], next: [alone, next] }
      return [
        unit,
        { alone, both: keys.both.join('\n'), previous: keys.previous.join('\n'), next: keys.next.join('\n') },
      ]
    }),
  )
}

function queues(units: readonly Unit[], key: (unit: Unit) => string): ReadonlyMap<string, Unit[]> {
  const all = new Map<string, Unit[]>()
  for (const unit of units) {
    const queue = all.get(key(unit))
    if (queue) queue.push(unit)
    else all.set(key(unit), [unit])
  }
  return all
}

/** Of several like sentences some went: those that people worked on stay. */
function preferPeople(left: readonly Unit[], pairs: Pairs, link: (unit: Unit, old: Unit) => void): void {
  if (left.length === 0) return
  const untouched = [...pairs].filter(([, old]) => !isPersons(old)).map(([unit]) => unit)
  const waiting = queues(untouched, ({ source }) => flat(source))
  for (const old of left) {
    const unit = waiting.get(flat(old.source))?.shift()
    if (unit) link(unit, old)
  }
}

interface Candidate {
  readonly unit: Unit
  readonly old: Unit
  readonly score: number
  readonly distance: number
}

/** What people worked on and nobody claimed, with the sentence that it has become; the most alike first. */
function changed(
  today: readonly Unit[],
  before: readonly Unit[],
  pairs: Pairs,
  used: ReadonlySet<Unit>,
): readonly (readonly [Unit, Unit])[] {
  const free = today.flatMap((unit, at) => (pairs.has(unit) ? [] : [[at, wordsOf(unit.source)] as const]))
  const words = new Map(free)
  const index = indexWords(free)
  const gaps = gapsOf(today, before, pairs)
  const candidates = before.flatMap((old, at): readonly Candidate[] => {
    if (used.has(old) || !isPersons(old)) return []
    const own = wordsOf(old.source)
    const [low, high] = gaps[at] ?? [-1, today.length]
    return nearest(index, own, low + 1).flatMap((place): readonly Candidate[] => {
      const unit = today[place] as Unit
      const near = (low < place && place < high) || unit.id === old.id
      const score = likeness(own, words.get(place) ?? new Set(), near)
      return score === 0 ? [] : [{ unit, old, score, distance: Math.abs(place - low - 1) }]
    })
  })
  const taken = new Set<Unit>()
  const best = candidates.toSorted((a, b) => b.score - a.score || a.distance - b.distance)
  return best.flatMap(({ unit, old }): readonly (readonly [Unit, Unit])[] => {
    if (taken.has(unit) || taken.has(old)) return []
    taken.add(unit).add(old)
    return [[unit, old]]
  })
}

/** 0 for another sentence; a sentence at its old place counts a little more. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>, near: boolean): number {
  const shared = sharedWords(a, b)
  const whole = shared / Math.max(a.size, b.size)
  if (!near) return whole >= ALIKE_FAR ? whole : 0
  const contained = shared >= MIN_CONTAINED && shared >= CONTAINED * Math.min(a.size, b.size)
  return whole >= ALIKE_NEAR || contained ? whole + 0.1 : 0
}

/** For each earlier sentence the places today of the nearest paired ones before and after it, exclusive. */
function gapsOf(
  today: readonly Unit[],
  before: readonly Unit[],
  pairs: Pairs,
): readonly (readonly [low: number, high: number])[] {
  const place = new Map(today.flatMap((unit, at) => (pairs.has(unit) ? [[pairs.get(unit) as Unit, at] as const] : [])))
  let low = -1
  const lows = before.map((old) => (low = place.get(old) ?? low))
  let high = today.length
  const highs = before.toReversed().map((old) => (high = place.get(old) ?? high))
  return before.map((_old, at) => [lows[at] ?? -1, highs[before.length - 1 - at] ?? today.length])
}
