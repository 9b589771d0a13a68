/** The statements of the PostgreSQL store. */
import type { ClientBase } from 'pg'
import { contextKey, sourceKey } from '../key.js'
import { identitiesOf, planPut, type PutPlan } from '../plan.js'
import {
  BY_TRUST,
  CHANGEABLE,
  COLUMNS,
  sameContext,
  sameSource,
  toUnit,
  UNIT_COLUMNS,
  unitValues,
  type Value,
} from '../rows.js'
import { countMachine, countStates, statsFrom } from '../stats.js'
import type {
  CandidateQuery,
  MemoryStats,
  MemoryUnit,
  PutResult,
  StoredUnit,
  UnitFilter,
  UnitOrigin,
} from '../types.js'
import { asking, type Query } from '../../database/open.js'
import { originIds, projectOf } from './origins.js'
import { createPostings } from './postings.js'

/**
 * Those that change something run inside a transaction that has the memory's turn. `project`: whose articles these are; imports are everybody's,
 * and finding looks at all.
 */
export interface Units {
  put(client: ClientBase, project: string, units: readonly MemoryUnit[]): Promise<PutResult>
  replace(client: ClientBase, project: string, origin: UnitOrigin, units: readonly MemoryUnit[]): Promise<PutResult>
  remove(client: ClientBase, project: string, filter: UnitFilter): Promise<number>
  exact(ask: Query, source: string, limit: number): Promise<readonly StoredUnit[]>
  inContext(ask: Query, source: string, previous: string, next: string, limit: number): Promise<readonly StoredUnit[]>
  candidates(ask: Query, query: CandidateQuery): Promise<readonly StoredUnit[]>
  count(ask: Query): Promise<number>
  stats(ask: Query, project: string): Promise<MemoryStats>
  /** Units whose id is greater than `after`, by id. */
  page(ask: Query, after: number, limit: number): Promise<readonly StoredUnit[]>
}

/** Types that `json_to_recordset` gives the columns of a unit that are not text. */
const TYPES: Readonly<Record<string, string>> = {
  id: 'integer',
  identity: 'bigint',
  source_key: 'bigint',
  context_key: 'bigint',
  rank: 'smallint',
  origin: 'integer',
  penalty: 'smallint',
}
const typed = (names: readonly string[]): string => names.map((name) => `${name} ${TYPES[name] ?? 'text'}`).join()
const recordOf = (names: readonly string[], values: readonly Value[]): Readonly<Record<string, Value>> =>
  Object.fromEntries(names.map((name, at) => [name, values[at] ?? null]))

/** Units removed at once. */
const PAGE = 1_000

export function createUnits(schema: string): Units {
  const postings = createPostings(schema)
  const from = `FROM ${schema}.unit u JOIN ${schema}.origin o ON o.id = u.origin`
  const select = `SELECT ${COLUMNS} ${from}`
  const ofOrigin = 'o.project = $1 AND o.imported = $2 AND ($3::text IS NULL OR o.name = $3)'
  const own = (at: number): string => `o.project IN ($${at}, '')`
  const insert = `INSERT INTO ${schema}.unit (${UNIT_COLUMNS.join()})
SELECT ${UNIT_COLUMNS.join()} FROM json_to_recordset($1) AS new (${typed(UNIT_COLUMNS)})`
  const update = `UPDATE ${schema}.unit u SET ${CHANGEABLE.map((name) => `${name} = new.${name}`).join()}
FROM json_to_recordset($1) AS new (${typed(['id', ...CHANGEABLE])}) WHERE u.id = new.id`

  const putAll = async (client: ClientBase, project: string, list: readonly MemoryUnit[]): Promise<PutPlan> => {
    const ask = asking(client)
    const keys = identitiesOf(list)
    const known = await ask(`${select} WHERE u.identity = ANY ($1) AND ${own(2)} ORDER BY u.id`, [keys, project])
    const [last] = await ask(`SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM ${schema}.unit_id`, [])
    const plan = planPut(list, keys, known.map(toUnit), Number(last?.[0]))
    if (plan.added.length > 0) {
      const added = plan.added.map(({ unit }) => unit)
      const originOf = await originIds(ask, schema, project, added)
      const records = plan.added.map(({ id, key, unit }) =>
        recordOf(UNIT_COLUMNS, unitValues(id, key, unit, originOf(unit))),
      )
      await ask(`SELECT setval('${schema}.unit_id', $1)`, [plan.added.at(-1)?.id])
      await ask(insert, [JSON.stringify(records)])
      await postings.add(
        client,
        plan.added.map(({ id, unit }) => ({ id, source: unit.source })),
      )
    }
    // One that is changed twice is what it was changed to last: an update takes any of several.
    const changed = new Map(plan.changed.map(({ id, values }) => [id, values]))
    const records = [...changed].map(([id, values]) => ({ id, ...recordOf(CHANGEABLE, values) }))
    if (records.length > 0) await ask(update, [JSON.stringify(records)])
    return plan
  }

  const removeAll = async (client: ClientBase, units: readonly StoredUnit[]): Promise<void> => {
    if (units.length === 0) return
    await postings.remove(client, units)
    await client.query(`DELETE FROM ${schema}.unit WHERE id = ANY ($1)`, [units.map(({ id }) => id)])
  }

  return {
    put: async (client, project, list) => (await putAll(client, project, list)).result,
    async replace(client, project, { origin, imported }, list) {
      const before = await asking(client)(`${select} WHERE ${ofOrigin}`, [
        projectOf(imported, project),
        Number(imported),
        origin,
      ])
      const units = list.map((unit) => ({ ...unit, origin, imported }))
      const { ids, result } = await putAll(client, project, units)
      const gone = before.map(toUnit).filter(({ id }) => !ids.has(id))
      await removeAll(client, gone)
      return { ...result, removed: gone.length }
    },
    async remove(client, project, filter) {
      const name = 'origin' in filter ? filter.origin : null
      const values = [projectOf(filter.imported, project), Number(filter.imported), name]
      let removed = 0
      while (true) {
        const part = await asking(client)(`${select} WHERE ${ofOrigin} LIMIT ${PAGE}`, values)
        await removeAll(client, part.map(toUnit))
        removed += part.length
        if (part.length < PAGE) return removed
      }
    },
    async exact(query, source, limit) {
      const found = await query(`${select} WHERE u.source_key = $1 ${BY_TRUST} LIMIT $2`, [sourceKey(source), limit])
      return found.map(toUnit).filter(sameSource(source))
    },
    async inContext(query, source, previous, next, limit) {
      const found = await query(`${select} WHERE u.source_key = $1 AND u.context_key = $2 ${BY_TRUST} LIMIT $3`, [
        sourceKey(source),
        contextKey(previous, next),
        limit,
      ])
      return found.map(toUnit).filter(sameContext(source, previous, next))
    },
    candidates: (query, wanted) => postings.find(query, wanted),
    count: async (query) => Number((await query(`SELECT count(*) FROM ${schema}.unit`, []))[0]?.[0]),
    async stats(query, project) {
      const origins = `SELECT o.name, o.imported, count(*) ${from} WHERE ${own(1)} GROUP BY o.id ORDER BY 3 DESC, 1`
      const [states, machine, listed] = await Promise.all([
        query(countStates(`${schema}.unit`), []),
        query(countMachine(`${schema}.unit`), []),
        query(origins, [project]),
      ])
      return statsFrom(states, Number(machine[0]?.[0]), listed)
    },
    page: async (query, after, limit) =>
      (await query(`${select} WHERE u.id > $1 ORDER BY u.id LIMIT $2`, [after, limit])).map(toUnit),
  }
}
