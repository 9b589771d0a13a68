/** The translation memory on a PostgreSQL server, for several machines at once. */
import type { ClientBase, Pool, PoolClient } from 'pg'
import { PadananError } from '../../errors.js'
import { clean, cleanUnit } from '../clean.js'
import type { MemoryStore, StoredUnit } from '../types.js'
import { parseAddress, type Address } from './address.js'
import { isLost, storeError } from './errors.js'
import type { Query } from './postings.js'
import { hasSchema, prepareSchema, takeTurn, type SchemaState } from './schema.js'
import { createUnits } from './units.js'

export interface PostgresOptions {
  /** Whose articles these are: those of other projects are found, and never replaced or removed. */
  readonly project: string
  /** How long to wait for another one that writes, in milliseconds. Default 30,000. */
  readonly patience?: number
}

/** Connections at once: look-ups of several sentences run beside each other. */
const CONNECTIONS = 4
/** How long a server may take to answer at first, in milliseconds. */
const REACH = 10_000
const PAGE = 500

/**
 * Opens the memory at an address (see `parseAddress`) and makes its tables where there are none. What a lost connection interrupts is
 * tried once more. Rejects with `config-invalid`, `memory-unreachable`, `memory-invalid` for a schema that holds something else, `locked`, or
 * `output-unwritable`.
 */
export async function openPostgresMemory(place: string, options: PostgresOptions): Promise<MemoryStore> {
  const { project, patience = 30_000 } = options
  const address = parseAddress(place)
  const { schema, shown } = address
  const pool = await connect(address)
  const units = createUnits(schema, project)
  let closed = false

  const run = async <T>(work: () => Promise<T>): Promise<T> => {
    if (closed) throw new PadananError('internal', 'Unexpected use of a closed translation memory')
    try {
      return await work().catch((cause: unknown) => {
        if (!isLost(cause)) throw cause
        return work()
      })
    } catch (cause) {
      throw storeError(shown, cause)
    }
  }
  const write = <T>(work: (client: ClientBase) => Promise<T>): Promise<T> =>
    run(() =>
      transaction(pool, async (client) => {
        await client.query(`SET LOCAL lock_timeout = ${patience}`)
        await takeTurn(client, schema)
        return work(client)
      }),
    )
  const ask: Query = async (text, values) =>
    (await pool.query<unknown[]>({ text, values: [...values], rowMode: 'array' })).rows

  const state = await run(() => transaction(pool, (client) => prepareSchema(client, schema))).catch(
    async (error: unknown) => {
      await pool.end()
      throw error
    },
  )
  if (state !== 'ready') {
    await pool.end()
    throw invalid(shown, state)
  }
  return {
    put: (list) => write((client) => units.put(client, list.map(cleanUnit))),
    replace: (origin, list) => write((client) => units.replace(client, origin, list.map(cleanUnit))),
    remove: (filter) => write((client) => units.remove(client, filter)),
    exact: (source, limit) => run(() => units.exact(ask, clean(source), limit)),
    inContext: (source, previous, next, limit) =>
      run(() => units.inContext(ask, clean(source), clean(previous), clean(next), limit)),
    candidates: (query) => run(() => units.candidates(ask, { ...query, tokens: query.tokens.map(clean) })),
    count: () => run(() => units.count(ask)),
    stats: () => run(() => units.stats(ask)),
    async *all() {
      let after = 0
      while (true) {
        const from = after
        const part: readonly StoredUnit[] = await run(() => units.page(ask, from, PAGE))
        yield* part
        if (part.length < PAGE) return
        after = part.at(-1)?.id ?? after
      }
    },
    async close() {
      if (closed) return
      closed = true
      await pool.end()
    },
  }
}

/** Whether there is a memory at the address; makes none. Rejects as `openPostgresMemory` does. */
export async function postgresMemoryExists(place: string): Promise<boolean> {
  const address = parseAddress(place)
  const pool = await connect(address)
  try {
    return await hasSchema(pool, address.schema)
  } catch (cause) {
    throw storeError(address.shown, cause)
  } finally {
    await pool.end()
  }
}

async function connect({ connection }: Address): Promise<Pool> {
  // Loaded here, as only a memory on a server needs it.
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({
    connectionString: connection,
    max: CONNECTIONS,
    connectionTimeoutMillis: REACH,
    application_name: 'padanan',
    // A command that is done ends, whatever is still connected.
    allowExitOnIdle: true,
  })
  // Of a connection that is lost while nobody uses it: the next query opens another one.
  pool.on('error', () => undefined)
  return pool
}

async function transaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  // A connection that is lost between two queries tells so here; the next query fails by itself.
  const ignore = (): void => undefined
  client.on('error', ignore)
  let failed = true
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    failed = false
    return result
  } finally {
    client.off('error', ignore)
    // What a failed transaction leaves behind ends with its connection.
    client.release(failed)
  }
}

function invalid(shown: string, state: Exclude<SchemaState, 'ready'>): PadananError {
  const message = {
    foreign: 'Unexpected tables of another program in this schema, expected a translation memory or an empty schema',
    newer: 'Unexpected memory of a later version, expected one of this version',
    encoding: 'Unexpected encoding of the database, expected UTF8',
  }[state]
  return new PadananError('memory-invalid', message, { place: { file: shown } })
}
