/** Atomic writes below one folder, and nowhere else. */
import { randomBytes } from 'node:crypto'
import { mkdir, open, realpath, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { PadananError } from '../errors.js'
import { fileError } from './file-error.js'
import { readTextIfAny } from './read.js'

/** Where `relative` is under `root`. Throws `output-unsafe` for a path that could leave it. */
export function outputPath(root: string, relative: string): string {
  const parts = relative.split(/[/\\]/u)
  if (relative === '' || relative.includes('\0') || path.isAbsolute(relative) || parts.includes('..')) {
    throw unsafe(relative)
  }
  return path.join(root, relative)
}

export interface WriteOptions {
  /** Called when all is ready, right before the new content takes the old one's place; by throwing it leaves the old content there. */
  readonly unless?: () => Promise<void>
}

/**
 * Writes a file under `root` so that at every moment the old or the new content is there, never a part of it: a temporary file
 * beside it, fsync, rename. A file that has this content already is not touched. Gives whether it was written.
 */
export async function writeUnder(
  root: string,
  relative: string,
  content: string,
  { unless }: WriteOptions = {},
): Promise<boolean> {
  const file = outputPath(root, relative)
  if ((await readTextIfAny(file).catch(() => undefined)) === content) return false
  await attempt(file, async () => {
    await mkdir(path.dirname(file), { recursive: true })
    await staysInside(root, file, relative)
    await replace(file, content, unless)
  })
  return true
}

/** The same for content that comes in pieces and need not fit in memory; always written. */
export async function writePieces(
  root: string,
  relative: string,
  pieces: AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const file = outputPath(root, relative)
  await attempt(file, async () => {
    await mkdir(path.dirname(file), { recursive: true })
    await staysInside(root, file, relative)
    await replace(file, pieces)
  })
}

async function staysInside(root: string, file: string, relative: string): Promise<void> {
  const top = await realpath(root)
  const folder = await realpath(path.dirname(file))
  if (folder !== top && !folder.startsWith(top + path.sep)) throw unsafe(relative)
}

async function replace(
  file: string,
  content: string | AsyncIterable<string | Uint8Array>,
  unless: () => Promise<void> = async () => undefined,
): Promise<void> {
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
    await unless()
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
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

async function attempt(file: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (cause) {
    throw cause instanceof PadananError ? cause : fileError('output-unwritable', 'write', file, cause)
  }
}

function unsafe(relative: string): PadananError {
  return new PadananError('output-unsafe', 'Unexpected path that leaves the output folder, expected one inside it', {
    place: { file: relative },
  })
}
