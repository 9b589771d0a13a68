/** A part of padanan that is kept in a PostgreSQL database. */
import type { ClientBase, Pool, PoolClient } from 'pg'
import { PadananError } from '../errors.js'
import { parseAddress, type Address } from './address.js'
import { databaseError, isLost, unreachable } from './errors.js'
import { hasPart, preparePart, takeTurn, type Part, type PartState } from './schema.js'

/** Runs one query and gives its rows, each an array of its columns. */
export type Query = (text: string, values: readonly unknown[]) => Promise<readonly (readonly unknown[])[]>

export interface Database {
  readonly schema: string
  /** Whether the part's tables are there. */
  exists(): Promise<boolean>
  /** Makes them where they are not. Rejects with `database-invalid` for a schema that holds something else. */
  prepare(): Promise<void>
  /** Queries of which each stands alone. */
  query<T>(work: (ask: Query) => Promise<T>): Promise<T>
  /** Queries that all see the database as it is when the first is asked. */
  snapshot<T>(work: (ask: Query) => AsyncIterable<T>): AsyncIterable<T>
  /** A transaction that has the schema's turn: whole, or not at all. */
  write<T>(work: (client: ClientBase) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export interface DatabaseOptions {
  readonly part: Part
  /** What it is for, as messages name it: `the translation memory`. */
  readonly what: string
  /** How long to wait for another one that writes, in milliseconds, at least 1. Default 30,000. */
  readonly patience?: number
}

/** Connections at once: look-ups of several sentences run beside each other. */
const CONNECTIONS = 8
/** How long a server may take to let us in, in milliseconds. */
const REACH = 10_000
/** How long an answer may take beyond the patience, and a writer may be idle inside its turn, in milliseconds. */
const SILENCE = 60_000

/**
 * Throws `config-invalid` for an address that is none (`parseAddress`). Nothing is asked of the server before it is used; everything then
 * rejects with `database-unreachable`, `database-invalid`, `locked` or `output-unwritable` where it has to. What a lost connection
 * interrupts is begun again on another one.
 */
export function openDatabase(place: string, { part, what, patience = 30_000 }: DatabaseOptions): Database {
  const address = parseAddress(place)
  const { schema, shown } = address
  let pool: Promise<Pool> | undefined
  let closed = false
  let turn: Promise<unknown> = Promise.resolve()

  const acquire = async (): Promise<PoolClient> => {
    if (closed) throw new PadananError('internal', `Unexpected use of ${what} after it was closed`)
    const open = await (pool ??= connect(address, patience))
    return open.connect().catch((cause: unknown) => {
      throw unreachable(what, shown, cause)
    })
  }
  const once = async <T>(work: (client: PoolClient) => Promise<T>): Promise<T> => {
    const client = await acquire()
    const release = guard(client)
    try {
      const result = await work(client)
      release(false)
      return result
    } catch (cause) {
      release(true)
      throw cause
    }
  }
  const run = async <T>(work: (client: PoolClient) => Promise<T>): Promise<T> => {
    // Each try uses up a connection: the idle ones may all be dead.
    for (let left = CONNECTIONS; ; left--) {
      try {
        return await once(work)
      } catch (cause) {
        if (left === 0 || !isLost(cause)) throw databaseError(what, shown, cause)
      }
    }
  }
  const transaction = <T>(work: (client: PoolClient) => Promise<T>): Promise<T> =>
    run(async (client) => {
      // The turn is waited for inside: a snapshot taken before would not show what the one before has done.
      await client.query('BEGIN ISOLATION LEVEL READ COMMITTED')
      await client.query(`SET LOCAL lock_timeout = ${Math.max(1, Math.round(patience))}`)
      await client.query(`SET LOCAL idle_in_transaction_session_timeout = ${SILENCE}`)
      const result = await work(client)
      await client.query('COMMIT')
      return result
    })
  return {
    schema,
    exists: () => run((client) => hasPart(client, schema, part)),
    async prepare() {
      const state = await transaction((client) => preparePart(client, schema, part))
      if (state !== 'ready') throw invalid(shown, state)
    },
    query: (work) => run((client) => work(asking(client))),
    async *snapshot(work) {
      const client = await acquire()
      const release = guard(client)
      let failed = true
      try {
        await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
        yield* work(asking(client))
        await client.query('COMMIT')
        failed = false
      } catch (cause) {
        throw databaseError(what, shown, cause)
      } finally {
        release(failed)
      }
    },
    write(work) {
      // One after the other here too: those that wait would hold the connections that readers need.
      const done = turn.then(() =>
        transaction(async (client) => {
          await takeTurn(client, schema)
          return work(client)
        }),
      )
      turn = done.catch(() => undefined)
      return done
    },
    async close() {
      if (closed) return
      closed = true
      await turn
      await (await pool)?.end()
    },
  }
}

/** Rows as arrays. */
export const asking =
  (client: ClientBase): Query =>
  async (text, values) =>
    (await client.query<unknown[]>({ text, values: [...values], rowMode: 'array' })).rows

/** A connection that is lost between two queries tells so at any time; the next query fails by itself. Gives what gives it back. */
function guard(client: PoolClient): (failed: boolean) => void {
  const ignore = (): void => undefined
  client.on('error', ignore)
  return (failed) => {
    client.off('error', ignore)
    // What a failed transaction leaves behind ends with its connection.
    client.release(failed)
  }
}

async function connect({ connection }: Address, patience: number): Promise<Pool> {
  // Loaded here, as only what is kept on a server needs it.
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({
    connectionString: connection,
    max: CONNECTIONS,
    connectionTimeoutMillis: REACH,
    query_timeout: patience + SILENCE,
    keepAlive: true,
    application_name: 'padanan',
    // A command that is done ends, whatever is still connected.
    allowExitOnIdle: true,
  })
  // Of a connection that is lost while nobody uses it: the next query opens another one.
  pool.on('error', () => undefined)
  return pool
}

function invalid(shown: string, state: Exclude<PartState, 'ready'>): PadananError {
  const message = {
    foreign: 'Unexpected tables of another program in this schema, expected those of padanan or an empty schema',
    newer: 'Unexpected tables of a later version of padanan, expected those of this version',
    encoding: 'Unexpected encoding of the database, expected UTF8',
  }[state]
  return new PadananError('database-invalid', message, { place: { file: shown } })
}
