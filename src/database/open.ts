/** A part of padanan that is kept in a PostgreSQL database. */
import type { ClientBase, Pool, PoolClient } from 'pg'
import { PadananError } from '../errors.js'
import { parseAddress, type Address } from './address.js'
import { databaseError, isLost } from './errors.js'
import { hasPart, preparePart, takeTurn, type Part, type PartState } from './schema.js'

/** Runs one query and gives its rows, each an array of its columns. */
export type Query = (text: string, values: readonly unknown[]) => Promise<readonly (readonly unknown[])[]>

export interface Database {
  readonly schema: string
  /** For messages: without user and password. */
  readonly shown: string
  /** Whether the part's tables are there. */
  exists(): Promise<boolean>
  /** Makes them where they are not. Rejects with `database-invalid` for a schema that holds something else. */
  prepare(): Promise<void>
  /** Queries of which each stands alone. What a lost connection interrupts is tried once more, as in `write`. */
  query<T>(work: (ask: Query) => Promise<T>): Promise<T>
  /** A transaction that has the schema's turn: whole, or not at all. */
  write<T>(work: (client: ClientBase) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export interface DatabaseOptions {
  readonly part: Part
  /** What it is for, as messages name it: `the translation memory`. */
  readonly what: string
  /** How long to wait for another one that writes, in milliseconds. Default 30,000. */
  readonly patience?: number
}

/** Connections at once: look-ups of several sentences run beside each other. */
const CONNECTIONS = 4
/** How long a server may take to answer at first, in milliseconds. */
const REACH = 10_000

/**
 * Throws `config-invalid` for an address that is none (`parseAddress`). Nothing is asked of the server before it is used; everything then
 * rejects with `database-unreachable`, `locked` or `output-unwritable` where it has to.
 */
export function openDatabase(place: string, { part, what, patience = 30_000 }: DatabaseOptions): Database {
  const address = parseAddress(place)
  const { schema, shown } = address
  let pool: Promise<Pool> | undefined
  let closed = false
  const connected = (): Promise<Pool> => (pool ??= connect(address))

  const run = async <T>(work: (pool: Pool) => Promise<T>): Promise<T> => {
    if (closed) throw new PadananError('internal', `Unexpected use of ${what} after it was closed`)
    try {
      const open = await connected()
      return await work(open).catch((cause: unknown) => {
        if (!isLost(cause)) throw cause
        return work(open)
      })
    } catch (cause) {
      throw databaseError(what, shown, cause)
    }
  }
  return {
    schema,
    shown,
    exists: () => run((open) => hasPart(open, schema, part)),
    async prepare() {
      const state = await run((open) => transaction(open, (client) => preparePart(client, schema, part)))
      if (state !== 'ready') throw invalid(shown, state)
    },
    query: (work) =>
      run((open) =>
        work(async (text, values) => {
          const { rows } = await open.query<unknown[]>({ text, values: [...values], rowMode: 'array' })
          return rows
        }),
      ),
    write: (work) =>
      run((open) =>
        transaction(open, async (client) => {
          await client.query(`SET LOCAL lock_timeout = ${patience}`)
          await takeTurn(client, schema)
          return work(client)
        }),
      ),
    async close() {
      if (closed) return
      closed = true
      await (await pool)?.end()
    },
  }
}

async function connect({ connection }: Address): Promise<Pool> {
  // Loaded here, as only what is kept on a server needs it.
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

function invalid(shown: string, state: Exclude<PartState, 'ready'>): PadananError {
  const message = {
    foreign: 'Unexpected tables of another program in this schema, expected those of padanan or an empty schema',
    newer: 'Unexpected tables of a later version of padanan, expected those of this version',
    encoding: 'Unexpected encoding of the database, expected UTF8',
  }[state]
  return new PadananError('database-invalid', message, { place: { file: shown } })
}
