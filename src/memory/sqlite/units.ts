/** The statements of the SQLite store. Everything here waits for the disk; `open.ts` makes a `MemoryStore` of it. */
import type { Database } from 'libsql'
import { contextKey, sourceKey } from '../key.js'
import { identitiesOf, planPut, type PutPlan } from '../plan.js'
import type {
  CandidateQuery,
  MemoryStats,
  MemoryUnit,
  PutResult,
  StoredUnit,
  UnitFilter,
  UnitOrigin,
} from '../types.js'
import { createPostings } from './postings.js'
import { BY_TRUST, CHANGEABLE, COLUMNS, sameContext, sameSource, toUnit, UNIT_COLUMNS, unitValues } from '../rows.js'
import { countMachine, countStates, statsFrom } from '../stats.js'

export interface Units {
  put(units: readonly MemoryUnit[]): PutResult
  replace(origin: UnitOrigin, units: readonly MemoryUnit[]): PutResult
  exact(source: string, limit: number): readonly StoredUnit[]
  inContext(source: string, previous: string, next: string, limit: number): readonly StoredUnit[]
  candidates(query: CandidateQuery): readonly StoredUnit[]
  remove(filter: UnitFilter): number
  count(): number
  stats(): MemoryStats
  /** Units whose id is greater than `after`, by id. */
  page(after: number, limit: number): readonly StoredUnit[]
}

const SELECT_UNIT = `SELECT ${COLUMNS} FROM unit u JOIN origin o ON o.id = u.origin`

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
  const exact = units(`WHERE u.source_key = ? ${BY_TRUST} LIMIT ?`)
  const inContext = units(`WHERE u.source_key = ? AND u.context_key = ? ${BY_TRUST} LIMIT ?`)
  const byIds = units('WHERE u.id IN (SELECT value FROM json_each(?))')
  const byIdentities = units('WHERE u.identity IN (SELECT value FROM json_each(?)) ORDER BY u.id')
  const byOrigin = units('WHERE o.name = ? AND o.imported = ?')
  const byImported = units('WHERE o.imported = ? AND u.id > ? ORDER BY u.id LIMIT 1000')
  const page = units('WHERE u.id > ? ORDER BY u.id LIMIT ?')
  const count = rows('SELECT count(*) FROM unit')
  const states = rows(countStates('unit'))
  const machine = rows(countMachine('unit'))
  const origins = rows(
    'SELECT o.name, o.imported, count(*) FROM unit u JOIN origin o ON o.id = u.origin GROUP BY o.id ORDER BY 3 DESC, 1',
  )
  const lastId = rows('SELECT coalesce(max(id), 0) FROM unit')
  const originId = rows('SELECT id FROM origin WHERE name = ? AND imported = ?')
  const newOrigin = db.prepare('INSERT INTO origin (name, imported) VALUES (?, ?)')
  const insert = db.prepare(`INSERT INTO unit (${UNIT_COLUMNS.join()}) VALUES (${UNIT_COLUMNS.map(() => '?').join()})`)
  const update = db.prepare(`UPDATE unit SET ${CHANGEABLE.map((name) => `${name} = ?`).join()} WHERE id = ?`)
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
  const putAll = (list: readonly MemoryUnit[]): PutPlan => {
    const origins = new Map<string, number>()
    const originFor = ({ origin, imported = false }: MemoryUnit): number => {
      const key = `${imported} ${origin}`
      const found = origins.get(key) ?? originOf(origin, imported)
      origins.set(key, found)
      return found
    }
    const keys = identitiesOf(list)
    const known = byIdentities(JSON.stringify([...new Set(keys)]))
    const plan = planPut(list, keys, known, (lastId()[0] as [number])[0])
    for (const { id, key, unit } of plan.added) {
      insert.run(...unitValues(id, key, unit, originFor(unit)))
      postings.add(id, unit.source)
    }
    for (const { id, values } of plan.changed) update.run(...values, id)
    return plan
  }

  return {
    put: (list) => atOnce(() => putAll(list)).result,
    replace: ({ origin, imported }, list) =>
      atOnce(() => {
        const before = byOrigin(origin, Number(imported))
        const { ids, result } = putAll(list.map((unit) => ({ ...unit, origin, imported })))
        const gone = before.filter(({ id }) => !ids.has(id))
        gone.forEach(removeUnit)
        return { ...result, removed: gone.length }
      }),
    exact: (source, limit) => exact(sourceKey(source), limit).filter(sameSource(source)),
    inContext: (source, previous, next, limit) =>
      inContext(sourceKey(source), contextKey(previous, next), limit).filter(sameContext(source, previous, next)),
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
    stats: () => statsFrom(states() as unknown[][], (machine()[0] as [number])[0], origins() as unknown[][]),
    page: (after, limit) => page(after, limit),
  }
}
