/** Which files to translate, and where each one goes. */
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
}

/**
 * The articles under the given files and folders, in the order of their paths. Hidden files and the output folder are left out.
 * A file below the working folder's `input/` keeps its folders; any other file goes straight into the output folder.
 */
export async function discover(paths: readonly string[], out: string): Promise<Discovered> {
  const outside = path.resolve(out)
  const lists = await Promise.all(paths.map((each) => discoverOne(each, outside)))
  const found = lists.flat()
  const unique = [...new Map(found.map((each) => [path.resolve(each.file), each])).values()]
  const files = unique.filter(({ file }) => formatFor(file) !== undefined)
  files.sort((a, b) => (a.path < b.path ? -1 : 1))
  return { files, skipped: unique.filter(({ file }) => formatFor(file) === undefined).map(({ file }) => file) }
}

async function discoverOne(given: string, out: string): Promise<readonly InputFile[]> {
  const info = await stat(given).catch((cause: unknown) => {
    throw missing(given, cause)
  })
  if (info.isDirectory()) {
    if ((await realpath(given)) === (await realpath(out).catch(() => out))) {
      throw new PadananError('output-unsafe', 'Unexpected output folder, expected one other than the input', {
        place: { file: given },
      })
    }
    return walk(given, '', out)
  }
  if (formatFor(given) === undefined) {
    throw new PadananError('input-format', `Unexpected file type, expected one of: ${extensions.join(', ')}`, {
      place: { file: given },
    })
  }
  return [{ file: given, path: pathUnderInput(given) }]
}

function missing(given: string, cause: unknown): PadananError {
  const { code } = cause as NodeJS.ErrnoException
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return fileError('input-unreadable', 'read', given, cause)
  return new PadananError('input-missing', 'No such file or folder, expected articles to translate', {
    place: { file: given },
    cause,
  })
}

async function walk(root: string, under: string, out: string): Promise<readonly InputFile[]> {
  const folder = path.join(root, under)
  if (path.resolve(folder) === out) return []
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw fileError('input-unreadable', 'read the folder', folder, cause)
  })
  const visible = entries.filter(({ name }) => !name.startsWith('.'))
  const lists = await Promise.all(
    visible.map(async (entry): Promise<readonly InputFile[]> => {
      const relative = path.join(under, entry.name)
      if (entry.isDirectory()) return walk(root, relative, out)
      return [{ file: path.join(root, relative), path: relative.split(path.sep).join('/') }]
    }),
  )
  return lists.flat()
}

function pathUnderInput(file: string): string {
  const relative = path.relative(path.resolve('input'), path.resolve(file))
  const inside = !relative.startsWith('..') && !path.isAbsolute(relative)
  return inside ? relative.split(path.sep).join('/') : path.basename(file)
}
