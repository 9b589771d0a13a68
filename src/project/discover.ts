/** Which files to translate, and where each one goes. */
import type { Dirent, Stats } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { PadananError } from '../errors.js'
import { extensions, formatFor } from '../formats/index.js'
import { fileError } from '../files/file-error.js'

export interface InputFile {
  /** Where it is. */
  readonly file: string
  /** Path under the input folder with `/`, which is also its path under the output folder. */
  readonly path: string
}

export interface Discovered {
  readonly files: readonly InputFile[]
  /** Files of the folders whose type no format takes. */
  readonly skipped: readonly string[]
  /** Folders inside the given ones that could not be read. */
  readonly unreadable: readonly UnreadableFolder[]
}

export interface UnreadableFolder {
  /** As an article's path would be. */
  readonly path: string
  readonly error: PadananError
}

type Found = InputFile | UnreadableFolder

/**
 * The articles under the given files and folders, in the order of their paths. Hidden files and the output folder are left out.
 * A file or folder below the working folder's `input/` keeps its folders; what any other folder holds keeps those below that folder, and
 * any other file goes straight into the output folder.
 */
export async function discover(paths: readonly string[], out: string): Promise<Discovered> {
  const outside = path.resolve(out)
  const lists = await Promise.all(paths.map((each) => discoverOne(each, outside)))
  const found = lists.flat()
  const unreadable = found.filter((each) => 'error' in each)
  const unique = [
    ...new Map(found.filter((each) => 'file' in each).map((each) => [path.resolve(each.file), each])).values(),
  ]
  const files = unique.filter(({ file }) => formatFor(file) !== undefined)
  files.sort((a, b) => (a.path < b.path ? -1 : 1))
  const skipped = unique.filter(({ file }) => formatFor(file) === undefined).map(({ file }) => file)
  return { files, skipped, unreadable }
}

async function discoverOne(given: string, out: string): Promise<readonly Found[]> {
  const info = await inputStat(given)
  if (info.isDirectory()) {
    if ((await realpath(given)) === (await realpath(out).catch(() => out))) {
      throw new PadananError('output-unsafe', 'Unexpected output folder, expected one other than the input', {
        place: { file: given },
      })
    }
    return walk(given, pathUnderInput(given) ?? '', out, await entriesOf(given))
  }
  if (formatFor(given) === undefined) {
    throw new PadananError('input-format', `Unexpected file type, expected one of: ${extensions.join(', ')}`, {
      place: { file: given },
    })
  }
  return [{ file: given, path: pathUnderInput(given) ?? path.basename(given) }]
}

/** Throws `input-missing` where nothing is. */
export const inputStat = (given: string): Promise<Stats> =>
  stat(given).catch((cause: unknown) => {
    throw missing(given, cause)
  })

function missing(given: string, cause: unknown): PadananError {
  const { code } = cause as NodeJS.ErrnoException
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return fileError('input-unreadable', 'read', given, cause)
  return new PadananError('input-missing', 'No such file or folder, expected articles to translate', {
    place: { file: given },
    cause,
  })
}

const entriesOf = (folder: string): Promise<readonly Dirent[]> =>
  readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw fileError('input-unreadable', 'read the folder', folder, cause)
  })

/** What `folder` has, `under` being its path under the input folder. */
async function walk(folder: string, under: string, out: string, entries: readonly Dirent[]): Promise<readonly Found[]> {
  if (path.resolve(folder) === out) return []
  const visible = entries.filter(({ name }) => !name.startsWith('.'))
  const lists = await Promise.all(
    visible.map(async (entry): Promise<readonly Found[]> => {
      const [file, name] = [path.join(folder, entry.name), path.posix.join(under, entry.name)]
      return entry.isDirectory() ? walkInside(file, name, out) : [{ file, path: name }]
    }),
  )
  return lists.flat()
}

/** One that cannot be read is an error of its own: the others are translated all the same. */
async function walkInside(folder: string, under: string, out: string): Promise<readonly Found[]> {
  try {
    return await walk(folder, under, out, await entriesOf(folder))
  } catch (error) {
    if (error instanceof PadananError) return [{ path: under, error }]
    throw error
  }
}

/** Empty for `input/` itself, undefined for what is not below it. */
function pathUnderInput(file: string): string | undefined {
  const relative = path.relative(path.resolve('input'), path.resolve(file))
  const inside = relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative)
  return inside ? relative.split(path.sep).join('/') : undefined
}
