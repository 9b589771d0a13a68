/** Bought translations, kept where a killed process cannot lose them. */
import type { FileHandle } from 'node:fs/promises'
import type { PadananError } from '../../errors.js'
import { takeLock, type Lock } from '../../files/lock.js'
import type { Translation } from '../../types.js'
import { append, openFile, readJournal, sizeOf, syncFolder, unwritable, type Loaded } from './file.js'
import type { JournalRecord } from './records.js'
import { recover } from './recover.js'
import { isFull, makeReserve, type Reserve } from './reserve.js'

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

/** The journal in the hands of this process. */
interface Held {
  readonly handle: FileHandle
  readonly lock: Lock
  readonly reserve: Reserve
  /** The file's name is on the disk: calls need not wait for it, but what they buy does. */
  readonly named: Promise<void>
}

/** Records that wait to be written, and whom to tell. */
interface Turn {
  readonly records: readonly JournalRecord[]
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/**
 * A file of one JSON object a line, only ever appended to, with fsync after each write; writes that wait are joined. Read on first use
 * by whoever likes; written by one process at a time, from its `ready` to its `close`. That one moves lines that cannot be read (a torn
 * last one, a damaged one) to a file beside it and tells `warn`; what they held is bought again. When the disk is full, what has been
 * bought still goes into room that was kept for it; `ready` then throws, so that no more is bought.
 */
export function fileJournal(file: string, warn: (message: string) => void = () => undefined): Journal {
  let loaded: Promise<Loaded> | undefined
  let held: Promise<Held> | undefined
  let waiting: Turn[] = []
  let writing: Promise<void> = Promise.resolve()
  let full: PadananError | undefined
  const load = (): Promise<Loaded> => (loaded ??= readJournal(file))
  const take = async (): Promise<Held> => {
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
      const handle = await openFile(file)
      const reserve = await makeReserve(file).catch(async (cause: unknown) => {
        await handle.close()
        throw unwritable('make room for', file, cause)
      })
      full = undefined
      const named = syncFolder(file)
      named.catch(() => undefined)
      return { lock, handle, reserve, named }
    } catch (error) {
      await lock.release()
      throw error
    }
  }
  const hold = (): Promise<Held> =>
    (held ??= take().catch((error: unknown) => {
      held = undefined
      throw error
    }))
  const write = async (records: readonly JournalRecord[]): Promise<void> => {
    const { handle, reserve, named } = await hold()
    const state = await load()
    try {
      await named
      await append(handle, state, records)
    } catch (cause) {
      const error = unwritable('write', file, cause)
      if (!isFull(cause) || !(await reserve.release())) throw error
      full = error
      await append(handle, state, records).catch(() => {
        throw error
      })
    }
  }
  const flush = async (): Promise<void> => {
    const turns = waiting
    waiting = []
    if (turns.length === 0) return
    try {
      await write(turns.flatMap(({ records }) => records))
      for (const { resolve } of turns) resolve()
    } catch (error) {
      for (const { reject } of turns) reject(error)
    }
  }
  return {
    async get(keys) {
      const { known } = await load()
      return keys.map((key) => known.get(key))
    },
    async ready() {
      if (full) throw full
      await hold()
    },
    add: (records) =>
      new Promise((resolve, reject) => {
        waiting.push({ records, resolve, reject })
        writing = writing.then(flush)
      }),
    async close() {
      await writing
      const open = await held?.catch(() => undefined)
      held = undefined
      await open?.handle.close()
      await open?.reserve.release()
      await open?.lock.release()
    },
  }
}
