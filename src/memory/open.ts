/** Opens a memory wherever it is. */
import { stat } from 'node:fs/promises'
import { isAddress } from '../database/address.js'
import { PadananError } from '../errors.js'
import { openPostgresMemory, postgresMemoryExists, type ProjectId } from './postgres/open.js'
import { openSqliteMemory, type SqliteOptions } from './sqlite/open.js'
import type { MemoryStore } from './types.js'

export interface OpenMemoryOptions extends Omit<SqliteOptions, 'patience'> {
  /** On a server, where it has to be told: whose articles these are. */
  readonly project?: ProjectId
  /** How long to wait for another one that writes, in milliseconds. Default 5,000 for a file, 30,000 on a server. */
  readonly patience?: number
}

/** A file (SQLite), or `postgres://user@host/database?schema=padanan`. Rejects as `openSqliteMemory` and `openPostgresMemory` do. */
export async function openMemory(
  place: string,
  { project, patience, ...options }: OpenMemoryOptions = {},
): Promise<MemoryStore> {
  const waiting = patience === undefined ? {} : { patience }
  if (!isAddress(place)) return openSqliteMemory(place, { ...options, ...waiting })
  if (project === undefined) throw new PadananError('internal', 'Unexpected shared memory without a project')
  return openPostgresMemory(place, { project, ...waiting })
}

/** Whether there is one; makes none. */
export async function memoryExists(place: string): Promise<boolean> {
  if (isAddress(place)) return postgresMemoryExists(place)
  return (await stat(place).catch(() => undefined)) !== undefined
}
