/** Units as rows and back. */
import { contextKey, rankOf, sourceKey } from '../key.js'
import type { MemoryUnit, StoredUnit } from '../types.js'

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

export const SELECT_UNIT = `SELECT u.id, u.source, u.target, u.previous, u.next, u.state, u.rank, u.penalty, u.author, u.created, u.changed, o.name, o.imported
FROM unit u JOIN origin o ON o.id = u.origin`

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

export const INSERT_UNIT = `INSERT INTO unit (id, identity, source_key, context_key, rank, changed, origin, source, target, previous, next, state, penalty, author, created)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

export function unitValues(id: number, key: number, unit: MemoryUnit, origin: number): readonly unknown[] {
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

export const UPDATE_UNIT =
  'UPDATE unit SET rank = ?, changed = ?, state = ?, penalty = ?, author = ?, created = ? WHERE id = ?'

/** What can change of a unit that stays itself; a date that is not told stays as it was. */
export function changeable(unit: MemoryUnit, before: MemoryUnit = unit): readonly (string | number | null)[] {
  const { state, penalty = 0, author = null, created = null, changed = before.changed ?? '' } = unit
  return [rankOf(unit), changed, state, penalty, author, created]
}
