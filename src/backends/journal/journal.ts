/** Bought translations, kept where a killed process cannot lose them. */
import { mkdir, open, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { PadananError } from '../../errors.js'
import type { Translation } from '../../types.js'
import { formatRecord, readRecords, type JournalRecord } from './records.js'
import { recover } from './recover.js'

export interface Journal {
  get(key: string): Promise<Translation | undefined>
  /** Resolves when the records are on disk. */
  add(records: readonly JournalRecord[]): Promise<void>
  close(): Promise<void>
}

/** A journal that lasts as long as the process. */
export function memoryJournal(): Journal {
  const known = new Map<string, Translation>()
  return {
    get: async (key) => known.get(key),
    add: async (records) => records.forEach(({ key, translation }) => known.set(key, translation)),
    close: async () => undefined,
  }
}

/** What is on disk. */
interface Loaded {
  readonly known: Map<string, Translation>
  /** Length of the file in bytes; every line up to it is whole. */
  length: number
}

/**
 * A file of one JSON object a line, only ever appended to, with fsync after each write; writes that wait are joined. Read on first
 * use, made on the first write. Lines that cannot be read (a torn last one, a damaged one) are moved to a file beside it and `warn`
 * is told; what they held is bought again. One process at a time.
 */
export function fileJournal(file: string, warn: (message: string) => void = () => undefined): Journal {
  let loaded: Promise<Loaded> | undefined
  let handle: Promise<FileHandle> | undefined
  let waiting: JournalRecord[] = []
  let writing: Promise<void> = Promise.resolve()
  const load = (): Promise<Loaded> => (loaded ??= readFile(file, warn))
  const flush = async (): Promise<void> => {
    const records = waiting
    waiting = []
    if (records.length === 0) return
    const state = await load()
    handle ??= openFile(file)
    await append(await handle, state, file, records)
  }
  return {
    get: async (key) => (await load()).known.get(key),
    add(records) {
      waiting.push(...records)
      const turn = writing.then(flush)
      writing = turn.catch(() => undefined)
      return turn
    },
    async close() {
      await writing
      await (await handle?.catch(() => undefined))?.close()
      handle = undefined
    },
  }
}

async function readFile(file: string, warn: (message: string) => void): Promise<Loaded> {
  try {
    const bytes = await recover(file, warn)
    const known = new Map(readRecords(bytes).records.map(({ key, translation }) => [key, translation]))
    return { known, length: bytes.length }
  } catch (cause) {
    throw unwritable('read', file, cause)
  }
}

async function openFile(file: string): Promise<FileHandle> {
  try {
    await mkdir(path.dirname(file), { recursive: true })
    const handle = await open(file, 'a', 0o600)
    await syncFolder(path.dirname(file))
    return handle
  } catch (cause) {
    throw unwritable('open', file, cause)
  }
}

/** All of the records or none: after a failed write the file is cut back to its last whole line. */
async function append(
  handle: FileHandle,
  state: Loaded,
  file: string,
  records: readonly JournalRecord[],
): Promise<void> {
  const bytes = Buffer.from(records.map(formatRecord).join(''))
  try {
    await handle.appendFile(bytes)
    await handle.datasync()
  } catch (cause) {
    await handle.truncate(state.length).catch(() => undefined)
    throw unwritable('write', file, cause)
  }
  state.length += bytes.length
  for (const { key, translation } of records) state.known.set(key, translation)
}

/** Makes a new file's name last; file systems that cannot do so are left alone. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().catch(() => undefined)
  await handle.close()
}

/** `Cannot write the journal: ENOSPC: no space left on device, write`. */
function unwritable(verb: string, file: string, cause: unknown): PadananError {
  const reason = cause instanceof Error ? cause.message.replace(/ '.*'$/u, '') : String(cause)
  return new PadananError('output-unwritable', `Cannot ${verb} the journal: ${reason}`, { place: { file }, cause })
}
