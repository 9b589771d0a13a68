/** The journal's file. */
import { mkdir, open, readFile, stat, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { PadananError } from '../../errors.js'
import { fileError } from '../../files/file-error.js'
import type { Translation } from '../../types.js'
import { formatRecord, readRecords, type JournalRecord } from './records.js'

/** What is on disk. */
export interface Loaded {
  readonly known: Map<string, Translation>
  /** Length of the file in bytes. */
  length: number
  /** Whether every line of it is a record. */
  readonly sound: boolean
}

export async function readJournal(file: string): Promise<Loaded> {
  const bytes = await readBytes(file)
  const { records, damaged } = readRecords(bytes.toString('utf8'))
  const known = new Map(records.map(({ key, translation }) => [key, translation]))
  return { known, length: bytes.length, sound: damaged.length === 0 }
}

/** Empty where there is no file. */
const readBytes = (file: string): Promise<Buffer> =>
  readFile(file).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return Buffer.alloc(0)
    throw unwritable('read', file, cause)
  })

/** What a journal holds, in order; nothing where there is none. */
export async function readJournalRecords(file: string): Promise<readonly JournalRecord[]> {
  const bytes = await readBytes(file)
  return readRecords(bytes.toString('utf8')).records
}

/** In bytes; 0 where there is no file. */
export const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  )

export async function openFile(file: string): Promise<FileHandle> {
  try {
    await mkdir(path.dirname(file), { recursive: true })
    return await open(file, 'a', 0o600)
  } catch (cause) {
    throw unwritable('open', file, cause)
  }
}

/** All of the records or none: after a failed write the file is cut back to its last whole line. */
export async function append(handle: FileHandle, state: Loaded, records: readonly JournalRecord[]): Promise<void> {
  const bytes = Buffer.from(records.map(formatRecord).join(''))
  try {
    await handle.appendFile(bytes)
    await handle.datasync()
  } catch (cause) {
    await handle.truncate(state.length).catch(() => undefined)
    throw cause
  }
  state.length += bytes.length
  for (const { key, translation } of records) state.known.set(key, translation)
}

/** Makes a new file's name last; file systems that cannot do so are left alone. */
export async function syncFolder(file: string): Promise<void> {
  const handle = await open(path.dirname(file), 'r')
  await handle.sync().catch(() => undefined)
  await handle.close()
}

/** `Cannot write the journal: no space is left on the disk`. */
export const unwritable = (verb: string, file: string, cause: unknown): PadananError =>
  cause instanceof PadananError ? cause : fileError('output-unwritable', `${verb} the journal`, file, cause)
