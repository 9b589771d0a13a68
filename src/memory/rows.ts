/** Units as rows of a table and back, the same in every store that speaks SQL. */
import { exactText } from './match/tokens.js'
import { contextKey, rankOf, sourceKey } from './key.js'
import type { MemoryUnit, StoredUnit } from './types.js'

/** The columns of `SELECT_UNIT`, in order. */
type Row = readonly [
  id: number,
  source: string,
  target: string,
  previous: string | null,
  next: string | null,
  state: MemoryUnit['state'],
  rank: number,
  penalty: number,
  author: string | null,
  created: string | null,
  changed: string,
  origin: string,
  imported: number,
]

/** What `toUnit` reads, of a unit `u` and its origin `o`. */
export const COLUMNS =
  'u.id, u.source, u.target, u.previous, u.next, u.state, u.rank, u.penalty, u.author, u.created, u.changed, o.name, o.imported'

/** The order of trust, `final` first. */
export const BY_TRUST = 'ORDER BY u.rank DESC, u.changed DESC, u.id DESC'

export function toUnit(row: unknown): StoredUnit {
  const [id, source, target, previous, next, state, rank, penalty, author, created, changed, origin, imported] =
    row as Row
  return {
    id,
    source,
    target,
    ...(previous !== null && { previous }),
    ...(next !== null && { next }),
    state,
    ...(rank === 0 && { machine: true }),
    origin,
    ...(imported === 1 && { imported: true }),
    ...(penalty > 0 && { penalty }),
    ...(author !== null && { author }),
    ...(created !== null && { created }),
    ...(changed !== '' && { changed }),
  }
}

/** The columns of a unit as it is put, in the order of `unitValues`. */
export const UNIT_COLUMNS = [
  'id',
  'identity',
  'source_key',
  'context_key',
  'rank',
  'changed',
  'origin',
  'source',
  'target',
  'previous',
  'next',
  'state',
  'penalty',
  'author',
  'created',
] as const

export type Value = string | number | null

export function unitValues(id: number, key: number, unit: MemoryUnit, origin: number): readonly Value[] {
  const { source, target, previous = null, next = null, state, penalty = 0, author = null, created = null } = unit
  return [
    id,
    key,
    sourceKey(source),
    contextKey(unit.previous, unit.next),
    rankOf(unit),
    unit.changed ?? unit.seen ?? '',
    origin,
    source,
    target,
    previous,
    next,
    state,
    penalty,
    author,
    created,
  ]
}

/** A unit as it would be read after it was put: what stays of one that was there before is its date, where the new one tells none. */
export function storedUnit(id: number, unit: MemoryUnit, before?: MemoryUnit): StoredUnit {
  const changed = unit.changed ?? (before === undefined ? unit.seen : before.changed)
  const { changed: _told, seen: _seen, ...rest } = unit
  return { ...rest, id, ...(changed !== undefined && changed !== '' && { changed }) }
}

/** What can change, in the order of `changeable`. */
export const CHANGEABLE = ['rank', 'changed', 'state', 'penalty', 'author', 'created'] as const

/** What can change of a unit that stays itself; a date that is not told stays as it was. */
export function changeable(unit: MemoryUnit, before: MemoryUnit = unit): readonly Value[] {
  const { state, penalty = 0, author = null, created = null, changed = before.changed ?? '' } = unit
  return [rankOf(unit), changed, state, penalty, author, created]
}

/** Of units that were found by a hash: those that are what was asked for. */
export const sameSource = (source: string): ((unit: MemoryUnit) => boolean) => {
  const text = exactText(source)
  return (unit) => exactText(unit.source) === text
}

export const sameContext = (source: string, previous: string, next: string): ((unit: MemoryUnit) => boolean) => {
  const text = [source, previous, next].map(exactText).join('\n')
  return (unit) => [unit.source, unit.previous ?? '', unit.next ?? ''].map(exactText).join('\n') === text
}
