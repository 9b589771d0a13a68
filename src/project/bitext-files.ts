/** The XLIFF files of an output folder, and the articles they hold. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { PadananError } from '../errors.js'
import { readJournal } from '../edits/journal.js'
import { replay } from '../edits/replay.js'
import { readXliff } from '../exchange/xliff-read.js'
import { fileError } from '../files/file-error.js'
import { readText } from '../files/read.js'
import type { Bitext } from '../types.js'
import { xliffPath } from './collisions.js'

/** Paths below `out` with `/`, in order. Hidden files and folders are left out. Throws `input-missing` where there is no folder. */
export async function bitextFiles(out: string): Promise<readonly string[]> {
  const names = await readdir(out, { recursive: true }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT') throw fileError('input-unreadable', 'read the folder', out, cause)
    throw new PadananError(
      'input-missing',
      'No such folder, expected translated articles: run padanan translate first',
      {
        place: { file: out },
        cause,
      },
    )
  })
  return names
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.xlf') && !name.split('/').some((part) => part.startsWith('.')))
    .toSorted((a, b) => (a < b ? -1 : 1))
}

/**
 * Those that are meant by `articles`: an article's path, its XLIFF file, or a folder of either, with the input or output folder
 * before it or not; all without any. Throws `input-missing` for one that means none.
 */
export function selectFiles(
  files: readonly string[],
  articles: readonly string[],
  folders: readonly string[],
): readonly string[] {
  if (articles.length === 0) return files
  const chosen = new Set(
    articles.flatMap((article) => {
      const names = candidates(article, folders)
      const found = files.filter((file) =>
        names.some((name) => name === '' || file === name || file === xliffPath(name) || file.startsWith(`${name}/`)),
      )
      if (found.length > 0) return found
      throw new PadananError(
        'input-missing',
        'No translated article there, expected one that padanan translate wrote',
        {
          place: { file: article },
        },
      )
    }),
  )
  return files.filter((file) => chosen.has(file))
}

function candidates(article: string, folders: readonly string[]): readonly string[] {
  const below = folders
    .map((folder) => path.relative(path.resolve(folder), path.resolve(article)))
    .filter((name) => !name.startsWith('..') && !path.isAbsolute(name))
  return [...below, path.normalize(article).replace(/[/\\]+$/u, '')].map((name) => name.split(path.sep).join('/'))
}

/** What the file says, and the review edits that are not in it yet. */
export async function readBitextFile(out: string, name: string): Promise<Bitext> {
  const file = path.join(out, name)
  const bitext = readXliff(await readText(file), file)
  return replay(bitext, await readJournal(out, bitext.path)).bitext
}
