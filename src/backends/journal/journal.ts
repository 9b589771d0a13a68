/** Bought translations, kept where a killed process cannot lose them. */
import { mkdir, open, readFile, stat, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { PadananError } from '../../errors.js'
import { takeLock, type Lock } from '../../files/lock.js'
import type { Translation } from '../../types.js'
import { formatRecord, readRecords, type JournalRecord } from './records.js'
import { recover } from './recover.js'

export interface Journal {
  /** What is known of each key, in their order. */
  get(keys: readonly string[]): Promise<readonly (Translation | undefined)[]>
  /**
   * Makes sure that what will be bought can be kept, before it is: takes the journal for this process, and reads what another one has
   * added since. Throws `locked` and `output-unwritable`.
   */
  ready(): Promise<void>
  /** Resolves when the records are on disk. */
  add(records: readonly JournalRecord[]): Promise<void>
  close(): Promise<void>
}

/** A journal that lasts as long as the process. */
export function memoryJournal(): Journal {
  const known = new Map<string, Translation>()
  return {
    get: async (keys) => keys.map((key) => known.get(key)),
    ready: async () => undefined,
    add: async (records) => records.forEach(({ key, translation }) => known.set(key, translation)),
    close: async () => undefined,
  }
}

/** What is on disk. */
interface Loaded {
  readonly known: Map<string, Translation>
  /** Length of the file in bytes. */
  length: number
  /** Whether every line of it is a record. */
  readonly sound: boolean
}

/** The journal in the hands of this process. */
interface Held {
  readonly handle: FileHandle
  readonly lock: Lock
}

/**
 * A file of one JSON object a line, only ever appended to, with fsync after each write; writes that wait are joined. Read on first use
 * by whoever likes; written by one process at a time, from its `ready` to its `close`. That one moves lines that cannot be read (a torn
 * last one, a damaged one) to a file beside it and tells `warn`; what they held is bought again.
 */
export function fileJournal(file: string, warn: (message: string) => void = () => undefined): Journal {
  let loaded: Promise<Loaded> | undefined
  let held: Promise<Held> | undefined
  let waiting: JournalRecord[] = []
  let writing: Promise<void> = Promise.resolve()
  const load = (): Promise<Loaded> => (loaded ??= readJournal(file))
  const hold = async (): Promise<Held> => {
    const lock = await takeLock(`${file}.lock`, { purpose: 'a run that buys translations' })
    try {
      const before = await load()
      if (!before.sound || (await sizeOf(file)) !== before.length) {
        await recover(file, warn).catch((cause: unknown) => {
          throw unwritable('read', file, cause)
        })
        loaded = readJournal(file)
        await loaded
      }
      return { lock, handle: await openFile(file) }
    } catch (error) {
      await lock.release()
      throw error
    }
  }
  const ready = (): Promise<Held> =>
    (held ??= hold().catch((error: unknown) => {
      held = undefined
      throw error
    }))
  const flush = async (): Promise<void> => {
    const records = waiting
    waiting = []
    if (records.length === 0) return
    const { handle } = await ready()
    await append(handle, await load(), file, records)
  }
  return {
    async get(keys) {
      const { known } = await load()
      return keys.map((key) => known.get(key))
    },
    ready: async () => void (await ready()),
    add(records) {
      waiting.push(...records)
      const turn = writing.then(flush)
      writing = turn.catch(() => undefined)
      return turn
    },
    async close() {
      await writing
      const open = await held?.catch(() => undefined)
      held = undefined
      await open?.handle.close()
      await open?.lock.release()
    },
  }
}

async function readJournal(file: string): Promise<Loaded> {
  try {
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return Buffer.alloc(0)
      throw error
    })
    const { records, damaged } = readRecords(bytes)
    const known = new Map(records.map(({ key, translation }) => [key, translation]))
    return { known, length: bytes.length, sound: damaged.length === 0 }
  } catch (cause) {
    throw unwritable('read', file, cause)
  }
}

/** In bytes; 0 where there is no file. */
const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  )

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
