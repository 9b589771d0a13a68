/** Opens a memory wherever it is. */
import { stat } from 'node:fs/promises'
import { isAddress } from '../database/address.js'
import { openPostgresMemory, postgresMemoryExists } from './postgres/open.js'
import { openSqliteMemory, type SqliteOptions } from './sqlite/open.js'
import type { MemoryStore } from './types.js'

export interface OpenMemoryOptions extends SqliteOptions {
  /** On a server: whose articles these are. Default: nobody's in particular. */
  readonly project?: string
}

/** A file (SQLite), or `postgres://user@host/database?schema=padanan`. Rejects as `openSqliteMemory` and `openPostgresMemory` do. */
export function openMemory(place: string, { project = '-', ...options }: OpenMemoryOptions = {}): Promise<MemoryStore> {
  if (!isAddress(place)) return openSqliteMemory(place, options)
  const { patience } = options
  return openPostgresMemory(place, { project, ...(patience !== undefined && { patience }) })
}

/** Whether there is one; makes none. */
export async function memoryExists(place: string): Promise<boolean> {
  if (isAddress(place)) return postgresMemoryExists(place)
  return (await stat(place).catch(() => undefined)) !== undefined
}
