/** The translation memory on a PostgreSQL server, for several machines at once. */
import { openDatabase, type Database } from '../../database/open.js'
import { clean } from '../../database/text.js'
import { cleanUnit } from '../clean.js'
import type { MemoryStore, StoredUnit } from '../types.js'
import { memoryPart } from './tables.js'
import { createUnits } from './units.js'

export interface PostgresOptions {
  /** Whose articles these are: those of other projects are found, and never replaced or removed. */
  readonly project: string
  /** How long to wait for another one that writes, in milliseconds. Default 30,000. */
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
  const units = createUnits(database.schema, project)
  await database.prepare().catch(async (error: unknown) => {
    await database.close()
    throw error
  })
  return {
    put: (list) => write((client) => units.put(client, list.map(cleanUnit))),
    replace: (origin, list) => write((client) => units.replace(client, origin, list.map(cleanUnit))),
    remove: (filter) => write((client) => units.remove(client, filter)),
    exact: (source, limit) => query((ask) => units.exact(ask, clean(source), limit)),
    inContext: (source, previous, next, limit) =>
      query((ask) => units.inContext(ask, clean(source), clean(previous), clean(next), limit)),
    candidates: (wanted) => query((ask) => units.candidates(ask, { ...wanted, tokens: wanted.tokens.map(clean) })),
    count: () => query((ask) => units.count(ask)),
    stats: () => query((ask) => units.stats(ask)),
    async *all() {
      let after = 0
      while (true) {
        const from = after
        const part: readonly StoredUnit[] = await query((ask) => units.page(ask, from, PAGE))
        yield* part
        if (part.length < PAGE) return
        after = part.at(-1)?.id ?? after
      }
    },
    close: () => database.close(),
  }
}
