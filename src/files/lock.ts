/**
 * A lock between processes: a small file that names its holder. It is made and removed whole; one whose holder is gone (killed, or the
 * machine restarted) is taken over. A holder on another machine cannot be looked up and counts as alive.
 */
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { PadananError } from '../errors.js'
import { fileError } from './file-error.js'
import { describeHolder, isGone, parseHolder, thisProcess, type Holder } from './lock-holder.js'

export interface LockOptions {
  /** What the lock is held for, as others will read it: `padanan translate`. */
  readonly purpose: string
  /** How long to wait for another holder, in milliseconds. Default 0: give up at once. */
  readonly wait?: number
  readonly signal?: AbortSignal | undefined
}

export interface Lock {
  /** Gives the lock back; more than once does no harm. */
  release(): Promise<void>
}

/** How often a held lock is looked at, in milliseconds. */
const POLL = 40

/**
 * Makes `file` the lock, with its folder where that is missing. Throws `locked` with the holder's name when another one, in this process
 * too, has it longer than `wait`; `output-unwritable` when it cannot be made; `cancelled`.
 */
export async function takeLock(file: string, { purpose, wait = 0, signal }: LockOptions): Promise<Lock> {
  const text = JSON.stringify(thisProcess(purpose))
  const until = performance.now() + wait
  for (;;) {
    if (signal?.aborted) throw new PadananError('cancelled', 'Cancelled while waiting for a lock', { place: { file } })
    const holder = await tryLock(file, text)
    if (holder === undefined) return { release: () => removeOwn(file, text, 'ours') }
    if (performance.now() >= until) {
      throw new PadananError('locked', `In use by ${describeHolder(holder)}`, { place: { file } })
    }
    await pause(POLL)
  }
}

/** Does the work while it holds the lock. */
export async function withLock<T>(file: string, options: LockOptions, work: () => Promise<T>): Promise<T> {
  const lock = await takeLock(file, options)
  try {
    return await work()
  } finally {
    await lock.release()
  }
}

/** Who has the lock: `undefined` when it was free and is ours now. */
async function tryLock(file: string, text: string): Promise<Holder | undefined> {
  for (;;) {
    if (await create(file, text)) return undefined
    const found = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT') return undefined
      throw fileError('output-unwritable', 'read the lock', file, cause)
    })
    if (found === undefined) continue
    const holder = await parseHolder(found, file)
    if (holder === undefined || !isGone(holder)) return holder ?? { purpose: 'a run that is just starting' }
    if (!(await removeStale(file, found, text))) return holder
  }
}

/**
 * Removes a lock whose holder is gone. Only one process at a time may do so, under a lock of its own: a second one that had read the
 * same stale lock would otherwise remove the new one of the first. That lock can be left behind too, by a process that was killed just
 * here, and is taken over in the same way, as often as it takes. Gives whether another try makes sense.
 */
async function removeStale(file: string, found: string, text: string): Promise<boolean> {
  const claim = `${file}.stale`
  if ((await tryLock(claim, text)) !== undefined) return false
  try {
    // Looked at again, as it may be another one by now: an empty one that is just being written looks like an empty one left behind.
    const now = await readFile(file, 'utf8').catch(() => undefined)
    const holder = now === found ? await parseHolder(now, file) : undefined
    if (holder !== undefined && isGone(holder)) await removeOwn(file, found, 'unknown')
    return true
  } finally {
    await removeOwn(claim, text, 'ours')
  }
}

/** Gives whether the file was made; a half-made one is removed. */
async function create(file: string, text: string): Promise<boolean> {
  try {
    await mkdir(path.dirname(file), { recursive: true })
    const handle = await open(file, 'wx')
    try {
      await handle.writeFile(text)
    } catch (cause) {
      await rm(file, { force: true })
      throw cause
    } finally {
      await handle.close()
    }
    return true
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw fileError('output-unwritable', 'lock', file, cause)
  }
}

/** Removes the file if this is what it holds. One that cannot be read (too many open files) is taken for what it is said to be. */
async function removeOwn(file: string, text: string, unread: 'ours' | 'unknown'): Promise<void> {
  const found = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) =>
    error.code !== 'ENOENT' && unread === 'ours' ? text : undefined,
  )
  if (found === text) await rm(file, { force: true })
}
