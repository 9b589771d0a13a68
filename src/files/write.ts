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
  { unless = async () => undefined }: WriteOptions = {},
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

async function staysInside(root: string, file: string, relative: string): Promise<void> {
  const top = await realpath(root)
  const folder = await realpath(path.dirname(file))
  if (folder !== top && !folder.startsWith(top + path.sep)) throw unsafe(relative)
}

async function replace(file: string, content: string, unless: () => Promise<void>): Promise<void> {
  const temporary = `${file}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`
  try {
    const handle = await open(temporary, 'wx')
    try {
      await handle.writeFile(content, 'utf8')
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
