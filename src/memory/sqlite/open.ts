/** The translation memory in one SQLite file. */
import { mkdir, open, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Database } from 'libsql'
import { fileError } from '../../files/file-error.js'
import { PadananError } from '../../errors.js'
import { withCleanText } from '../clean.js'
import type { MemoryStore, StoredUnit } from '../types.js'
import { isCorrupt, storeError } from './errors.js'
import { prepareSchema } from './schema.js'
import { createUnits, type Units } from './units.js'

export interface SqliteOptions {
  /** Told in one line that a broken file was put aside, and where. */
  readonly warn?: (message: string) => void
  /** Fills a store that was made anew in place of a broken file, from the files that are the truth. */
  readonly refill?: (store: MemoryStore) => Promise<void>
  /** The file can be nothing but a memory, whatever is in it now: one without SQLite's first bytes is broken, not somebody else's. Default false. */
  readonly own?: boolean
  /** How long to wait for another process that writes, in milliseconds. Default 5,000. */
  readonly patience?: number
}

interface Opened {
  readonly db: Database
  readonly units: Units
}

const PAGE = 500

/**
 * Opens a memory, or makes an empty one with its folder. A memory that is torn or corrupt, whether that shows now or later, is renamed to
 * `<file>.damaged-<date>`, never deleted; `warn` is told, an empty memory takes its place and is given to `refill`, and what was
 * asked is answered from that. Rejects with `memory-invalid` for a file that is no memory of this version, `locked` or
 * `output-unwritable`.
 */
export async function openSqliteMemory(file: string, options: SqliteOptions = {}): Promise<MemoryStore> {
  const { warn = () => undefined, refill, own = false, patience = 5_000 } = options
  let opened: Opened | undefined
  let closed = false
  let mending: Promise<void> | undefined

  const mend = async (): Promise<void> => {
    shut(opened)
    opened = undefined
    const aside = await putAside(file)
    opened = await openFile(file, patience)
    warn(`Unexpected damage in the translation memory ${file}, moved to ${aside}; making it again from the XLIFF files`)
    await refill?.(withCleanText(store(false)))
  }
  /** `safe`: whether damage may be mended; while it is being mended it may not. */
  const run = async <T>(work: (units: Units) => T, safe: boolean): Promise<T> => {
    if (safe && mending) await mending
    if (closed) throw new PadananError('internal', 'Unexpected use of a closed translation memory')
    try {
      opened ??= await openFile(file, patience)
      return work(opened.units)
    } catch (cause) {
      if (!safe || !isCorrupt(cause)) throw storeError(file, cause)
      if (!own && !(await isDatabase(file))) throw invalid(file, 'other')
    }
    mending ??= mend().finally(() => (mending = undefined))
    await mending
    return run(work, false)
  }
  const store = (safe: boolean): MemoryStore => ({
    put: (list) => run((units) => units.put(list), safe),
    replace: (origin, list) => run((units) => units.replace(origin, list), safe),
    exact: (source, limit) => run((units) => units.exact(source, limit), safe),
    inContext: (source, previous, next, limit) => run((units) => units.inContext(source, previous, next, limit), safe),
    candidates: (query) => run((units) => units.candidates(query), safe),
    remove: (filter) => run((units) => units.remove(filter), safe),
    count: () => run((units) => units.count(), safe),
    stats: () => run((units) => units.stats(), safe),
    async *all() {
      let after = 0
      while (true) {
        const from = after
        const part: readonly StoredUnit[] = await run((units) => units.page(from, PAGE), safe)
        yield* part
        if (part.length < PAGE) return
        after = part.at(-1)?.id ?? after
      }
    },
    close: async () => {
      closed = true
      shut(opened)
      opened = undefined
    },
  })
  const whole = withCleanText(store(true))
  const torn = await isEmptyFile(file)
  await whole.count()
  if (torn) {
    warn(`Unexpected empty file ${file}; making the translation memory again from the XLIFF files`)
    await refill?.(whole)
  }
  return whole
}

async function openFile(file: string, patience: number): Promise<Opened> {
  await mkdir(path.dirname(file), { recursive: true }).catch((cause: unknown) => {
    throw fileError('output-unwritable', 'make the folder of', file, cause)
  })
  // Loaded here, as it is a native library that only a memory needs.
  const { default: Sqlite } = await import('libsql')
  const db = connect(() => new Sqlite(file), file)
  try {
    db.exec(`PRAGMA busy_timeout = ${patience}`)
    const state = prepareSchema(db)
    if (state !== 'ready') throw invalid(file, state)
    return { db, units: createUnits(db) }
  } catch (error) {
    db.close()
    throw error
  }
}

/** The library tells of a file that it cannot open without a code. */
function connect(open: () => Database, file: string): Database {
  try {
    return open()
  } catch (cause) {
    throw new PadananError(
      'output-unwritable',
      'Cannot open the translation memory, expected a file that can be written',
      {
        place: { file },
        cause,
      },
    )
  }
}

function invalid(file: string, state: 'foreign' | 'newer' | 'other'): PadananError {
  const what = {
    foreign: 'a database of another program',
    newer: 'a memory of a later version',
    other: 'no database',
  }[state]
  return new PadananError('memory-invalid', `Unexpected file: ${what}, expected a translation memory`, {
    place: { file },
  })
}

/** The log goes into the file, so that one file is all there is to copy; the library would leave it beside an open statement. */
function shut(opened: Opened | undefined): void {
  if (opened === undefined) return
  try {
    opened.db.exec('PRAGMA busy_timeout = 0')
    opened.db.exec('PRAGMA journal_mode = DELETE')
  } catch {
    // A damaged file, or one that another process has open: the log stays beside it.
  }
  opened.db.close()
}

/** Whether a file begins as SQLite's do (SQLite's file format, section 1.3). */
async function isDatabase(file: string): Promise<boolean> {
  const handle = await open(file, 'r')
  try {
    const { buffer } = await handle.read(Buffer.alloc(16), 0, 16, 0)
    return buffer.toString('latin1') === 'SQLite format 3\0'
  } finally {
    await handle.close()
  }
}

/** What a crash can leave of a file; one that is not there is simply new. */
async function isEmptyFile(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined))?.size === 0
}

async function putAside(file: string): Promise<string> {
  const aside = `${file}.damaged-${new Date().toISOString().replace(/[-:.]/gu, '')}`
  for (const ending of ['', '-wal', '-shm'])
    await rename(file + ending, aside + ending).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'ENOENT') throw fileError('output-unwritable', 'put aside', file + ending, cause)
    })
  return aside
}
