/** The translation memory on a PostgreSQL server, for several machines at once. */
import { openDatabase, type Database } from '../../database/open.js'
import { withCleanText } from '../clean.js'
import type { MemoryStore, StoredUnit } from '../types.js'
import { memoryPart } from './tables.js'
import { createUnits } from './units.js'

/** The id of the project whose articles these are: made where it is missing, if `make` says so, else empty. */
export type ProjectId = (make: boolean) => Promise<string>

export interface PostgresOptions {
  /** Articles of other projects are found, and never replaced or removed. */
  readonly project: ProjectId
  /** How long to wait for another one that writes, in milliseconds, at least 1. Default 30,000. */
  readonly patience?: number
}

const PAGE = 500

const databaseAt = (place: string, patience?: number): Database =>
  openDatabase(place, {
    part: memoryPart,
    what: 'the translation memory',
    ...(patience !== undefined && { patience }),
  })

/** Whether there is a memory at the address; makes none. Rejects as `openPostgresMemory` does. */
export async function postgresMemoryExists(place: string): Promise<boolean> {
  const database = databaseAt(place)
  try {
    return await database.exists()
  } finally {
    await database.close()
  }
}

/**
 * Opens the memory at an address (see `parseAddress`) and makes its tables where there are none. Rejects with `config-invalid`,
 * `database-unreachable`, `database-invalid`, `locked` or `output-unwritable`, then and later.
 */
export async function openPostgresMemory(place: string, { project, patience }: PostgresOptions): Promise<MemoryStore> {
  const database = databaseAt(place, patience)
  const { query, write } = database
  const units = createUnits(database.schema)
  await database.prepare().catch(async (error: unknown) => {
    await database.close()
    throw error
  })
  return withCleanText({
    put: async (list) => {
      const own = await project(true)
      return write((client) => units.put(client, own, list))
    },
    replace: async (origin, list) => {
      const own = await project(true)
      return write((client) => units.replace(client, own, origin, list))
    },
    remove: async (filter) => {
      const own = await project(true)
      return write((client) => units.remove(client, own, filter))
    },
    exact: (source, limit) => query((ask) => units.exact(ask, source, limit)),
    inContext: (source, previous, next, limit) => query((ask) => units.inContext(ask, source, previous, next, limit)),
    candidates: (wanted) => query((ask) => units.candidates(ask, wanted)),
    count: () => query((ask) => units.count(ask)),
    stats: async () => {
      const own = await project(false)
      return query((ask) => units.stats(ask, own))
    },
    all: () =>
      database.snapshot(async function* (ask) {
        for (let after = 0, part: readonly StoredUnit[] | undefined; part === undefined || part.length === PAGE;) {
          part = await units.page(ask, after, PAGE)
          yield* part
          after = part.at(-1)?.id ?? after
        }
      }),
    close: () => database.close(),
  })
}
