/** Atomic writes below one folder, and nowhere else. */
import { randomBytes } from 'node:crypto'
import { renameSync } from 'node:fs'
import { mkdir, open, realpath, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { PadananError } from '../errors.js'
import { fileError } from './file-error.js'
import { readTextIfAny } from './read.js'
import { isMoved, stampNow, stampOf, type Stamp } from './stamp.js'

/** Where `relative` is under `root`. Throws `output-unsafe` for a path that could leave it. */
export function outputPath(root: string, relative: string): string {
  const parts = relative.split(/[/\\]/u)
  if (relative === '' || relative.includes('\0') || path.isAbsolute(relative) || parts.includes('..')) {
    throw unsafe(relative)
  }
  return path.join(root, relative)
}

/**
 * Writes a file under `root` so that at every moment the old or the new content is there, never a part of it: a temporary file
 * beside it, fsync, rename. A file that has this content already is not touched. Gives whether it was written.
 */
export async function writeUnder(root: string, relative: string, content: string): Promise<boolean> {
  const file = outputPath(root, relative)
  if (await holds(file, content)) return false
  await ready(root, relative, file)
  await attempt(file, () => replace(file, content, (temporary) => rename(temporary, file)))
  return true
}

/**
 * The same, over the file that has this stamp (none there: an empty one) and over no other: throws `locked` where another program has put
 * its own there since it was read, and leaves that. Gives the stamp of what is there from now on; never that of a file which another program
 * put in its place meanwhile.
 */
export async function writeOver(root: string, relative: string, content: string, known: Stamp): Promise<Stamp> {
  const file = outputPath(root, relative)
  if ((await holds(file, content)) && (await stampOf(file)) === known) return known
  await ready(root, relative, file)
  return attempt(file, () => replace(file, content, (temporary) => swap(temporary, file, known)))
}

/** The same for content that comes in pieces and need not fit in memory; always written. */
export async function writePieces(
  root: string,
  relative: string,
  pieces: AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const file = outputPath(root, relative)
  await ready(root, relative, file)
  await attempt(file, () => replace(file, pieces, (temporary) => rename(temporary, file)))
}

const holds = async (file: string, content: string): Promise<boolean> =>
  (await readTextIfAny(file).catch(() => undefined)) === content

const ready = (root: string, relative: string, file: string): Promise<void> =>
  attempt(file, async () => {
    await mkdir(path.dirname(file), { recursive: true })
    await staysInside(root, file, relative)
  })

async function staysInside(root: string, file: string, relative: string): Promise<void> {
  const top = await realpath(root)
  const folder = await realpath(path.dirname(file))
  if (folder !== top && !folder.startsWith(top + path.sep)) throw unsafe(relative)
}

/** Puts the content into a temporary file, and that in the file's place. */
async function replace<T>(
  file: string,
  content: string | AsyncIterable<string | Uint8Array>,
  move: (temporary: string) => Promise<T> | T,
): Promise<T> {
  const temporary = `${file}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`
  try {
    const handle = await open(temporary, 'wx')
    try {
      for await (const piece of typeof content === 'string' ? [content] : gathered(content)) {
        await handle.writeFile(piece)
      }
      await handle.sync()
    } finally {
      await handle.close()
    }
    return await move(temporary)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Without a wait in it: between two calls that are waited for, another program has milliseconds on a busy machine. */
function swap(temporary: string, file: string, known: Stamp): Stamp {
  if (stampNow(file) !== known) {
    throw new PadananError('locked', 'Changed by another program at this moment; read it and try again', {
      place: { file },
    })
  }
  const own = stampNow(temporary)
  renameSync(temporary, file)
  const there = stampNow(file)
  return isMoved(own, there) ? there : own
}

/** Bytes that are written at once. */
const AT_ONCE = 65_536

/** Small pieces put together, so that each write is worth its while. */
async function* gathered(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let waiting: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    waiting.push(bytes)
    size += bytes.length
    if (size < AT_ONCE) continue
    yield Buffer.concat(waiting)
    waiting = []
    size = 0
  }
  yield Buffer.concat(waiting)
}

async function attempt<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw cause instanceof PadananError ? cause : fileError('output-unwritable', 'write', file, cause)
  }
}

function unsafe(relative: string): PadananError {
  return new PadananError('output-unsafe', 'Unexpected path that leaves the output folder, expected one inside it', {
    place: { file: relative },
  })
}
