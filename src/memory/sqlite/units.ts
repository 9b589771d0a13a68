/** The statements of the SQLite store. Everything here waits for the disk; `open.ts` makes a `MemoryStore` of it. */
import type { Database } from 'libsql'
import { contextKey, identity, sourceKey } from '../key.js'
import { exactText } from '../match/tokens.js'
import type { CandidateQuery, MemoryStats, MemoryUnit, PutResult, StoredUnit, UnitFilter } from '../types.js'
import { createPostings } from './postings.js'
import { changeable, INSERT_UNIT, SELECT_UNIT, storedUnit, toUnit, unitValues, UPDATE_UNIT } from './rows.js'
import { readStats } from './stats.js'

export interface Units {
  put(units: readonly MemoryUnit[]): PutResult
  replace(origin: Origin, units: readonly MemoryUnit[]): PutResult
  exact(source: string, limit: number): readonly StoredUnit[]
  inContext(source: string, previous: string, next: string, limit: number): readonly StoredUnit[]
  candidates(query: CandidateQuery): readonly StoredUnit[]
  remove(filter: UnitFilter): number
  count(): number
  stats(): MemoryStats
  /** Units whose id is greater than `after`, by id. */
  page(after: number, limit: number): readonly StoredUnit[]
}

type Origin = { readonly origin: string; readonly imported: boolean }

const BY_TRUST = 'ORDER BY u.rank DESC, u.changed DESC, u.id DESC LIMIT'

export function createUnits(db: Database): Units {
  const postings = createPostings(db)
  const rows = (sql: string): ((...values: unknown[]) => readonly unknown[]) => {
    const statement = db.prepare(sql).raw()
    return (...values) => statement.all(...values)
  }
  const units = (sql: string): ((...values: unknown[]) => readonly StoredUnit[]) => {
    const all = rows(`${SELECT_UNIT} ${sql}`)
    return (...values) => all(...values).map(toUnit)
  }
  const exact = units(`WHERE u.source_key = ? ${BY_TRUST} ?`)
  const inContext = units(`WHERE u.source_key = ? AND u.context_key = ? ${BY_TRUST} ?`)
  const byIds = units('WHERE u.id IN (SELECT value FROM json_each(?))')
  const byIdentities = units('WHERE u.identity IN (SELECT value FROM json_each(?)) ORDER BY u.id')
  const byOrigin = units('WHERE o.name = ? AND o.imported = ?')
  const byImported = units('WHERE o.imported = ? AND u.id > ? ORDER BY u.id LIMIT 1000')
  const page = units('WHERE u.id > ? ORDER BY u.id LIMIT ?')
  const count = rows('SELECT count(*) FROM unit')
  const lastId = rows('SELECT coalesce(max(id), 0) FROM unit')
  const originId = rows('SELECT id FROM origin WHERE name = ? AND imported = ?')
  const newOrigin = db.prepare('INSERT INTO origin (name, imported) VALUES (?, ?)')
  const insert = db.prepare(INSERT_UNIT)
  const update = db.prepare(UPDATE_UNIT)
  const drop = db.prepare('DELETE FROM unit WHERE id = ?')

  const atOnce = <T>(work: () => T): T => {
    db.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      postings.flush()
      db.exec('COMMIT')
      return result
    } catch (error) {
      postings.forget()
      if (db.inTransaction) db.exec('ROLLBACK')
      throw error
    }
  }
  const originOf = (origin: string, imported: boolean): number => {
    const [row] = originId(origin, Number(imported)) as [number][]
    return row?.[0] ?? Number(newOrigin.run(origin, Number(imported)).lastInsertRowid)
  }
  const removeUnit = ({ id, source }: StoredUnit): void => {
    postings.remove(id, source)
    drop.run(id)
  }
  const putAll = (list: readonly MemoryUnit[]): PutResult & { readonly ids: ReadonlySet<number> } => {
    const ids = new Set<number>()
    const origins = new Map<string, number>()
    const originFor = ({ origin, imported = false }: MemoryUnit): number => {
      const key = `${imported} ${origin}`
      const found = origins.get(key) ?? originOf(origin, imported)
      origins.set(key, found)
      return found
    }
    const keys = list.map(identity)
    const known = groupBy(byIdentities(JSON.stringify([...new Set(keys)])), identity)
    let [added, changed, id] = [0, 0, (lastId()[0] as [number])[0]]
    for (const [at, unit] of list.entries()) {
      const key = keys[at] ?? 0
      const same = known.get(key) ?? []
      const before = same.find((each) => sameText(each, unit))
      if (before === undefined) {
        insert.run(...unitValues(++id, key, unit, originFor(unit)))
        postings.add(id, unit.source)
        known.set(key, [...same, storedUnit(id, unit)])
        added++
      } else if (String(changeable(before)) !== String(changeable(unit, before))) {
        update.run(...changeable(unit, before), before.id)
        known.set(key, [...same.filter((each) => each !== before), storedUnit(before.id, unit, before)])
        changed++
      }
      ids.add(before?.id ?? id)
    }
    return { added, changed, unchanged: list.length - added - changed, removed: 0, ids }
  }

  return {
    put: (list) => withoutIds(atOnce(() => putAll(list))),
    replace: ({ origin, imported }, list) =>
      atOnce(() => {
        const before = byOrigin(origin, Number(imported))
        const result = putAll(list.map((unit) => ({ ...unit, origin, imported })))
        const gone = before.filter(({ id }) => !result.ids.has(id))
        gone.forEach(removeUnit)
        return withoutIds({ ...result, removed: gone.length })
      }),
    exact: (source, limit) => {
      const text = exactText(source)
      return exact(sourceKey(source), limit).filter((unit) => exactText(unit.source) === text)
    },
    inContext: (source, previous, next, limit) => {
      const text = [source, previous, next].map(exactText).join('\n')
      return inContext(sourceKey(source), contextKey(previous, next), limit).filter(
        (unit) => [unit.source, unit.previous ?? '', unit.next ?? ''].map(exactText).join('\n') === text,
      )
    },
    candidates(query) {
      const ids = postings.find(query)
      const found = new Map(byIds(JSON.stringify(ids)).map((unit) => [unit.id, unit]))
      return ids.flatMap((id) => found.get(id) ?? [])
    },
    remove: (filter) =>
      atOnce(() => {
        if ('origin' in filter) {
          const gone = byOrigin(filter.origin, Number(filter.imported))
          gone.forEach(removeUnit)
          return gone.length
        }
        let removed = 0
        for (let after = 0, part = byImported(Number(filter.imported), 0); part.length > 0;) {
          part.forEach(removeUnit)
          removed += part.length
          after = part.at(-1)?.id ?? after
          part = byImported(Number(filter.imported), after)
        }
        return removed
      }),
    count: () => (count()[0] as [number])[0],
    stats: () => readStats(db),
    page: (after, limit) => page(after, limit),
  }
}

function groupBy<T>(list: readonly T[], keyOf: (value: T) => number): Map<number, readonly T[]> {
  const groups = new Map<number, T[]>()
  for (const value of list) {
    const group = groups.get(keyOf(value))
    if (group) group.push(value)
    else groups.set(keyOf(value), [value])
  }
  return groups
}

const withoutIds = ({ added, changed, unchanged, removed }: PutResult): PutResult => ({
  added,
  changed,
  unchanged,
  removed,
})

const TEXTS = ['source', 'target', 'previous', 'next', 'origin'] as const

const sameText = (a: MemoryUnit, b: MemoryUnit): boolean =>
  TEXTS.every((key) => a[key] === b[key]) && (a.imported ?? false) === (b.imported ?? false)
