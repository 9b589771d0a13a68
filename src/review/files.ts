/** What lies in an output folder: the articles that can be reviewed, and the folder itself. */
import { createHash } from 'node:crypto'
import { open, readdir, realpath } from 'node:fs/promises'
import path from 'node:path'
import pLimit from 'p-limit'
import { PadananError } from '../errors.js'
import { xliffPath } from '../project/collisions.js'
import { discover } from '../project/discover.js'

const missing = (out: string, cause: unknown): PadananError =>
  new PadananError('input-missing', 'No such folder, expected what padanan translate wrote', {
    place: { file: out },
    cause,
  })

/** Throws `input-missing` where there is no output folder. */
export async function requireFolder(out: string): Promise<void> {
  await readdir(out).catch((cause: unknown) => {
    throw missing(out, cause)
  })
}

/** Files that are looked into at once. */
const AT_ONCE = 16

/** The articles that have an XLIFF file, by the names that these give, in order. Throws `input-missing` where there is no folder. */
export async function articlePaths(out: string): Promise<readonly string[]> {
  const names = await readdir(out, { recursive: true }).catch((cause: unknown) => {
    throw missing(out, cause)
  })
  const files = names.filter((name) => name.endsWith('.xlf')).map((name) => name.split(path.sep).join('/'))
  const limit = pLimit(AT_ONCE)
  const paths = await Promise.all(files.map((file) => limit(articleOf, out, file)))
  return paths.filter((each) => each !== undefined).toSorted((a, b) => (a < b ? -1 : 1))
}

/** Bytes at the start of an XLIFF file that have its `<file>`. */
const HEAD = 4096

/** The article that an XLIFF file is for. */
async function articleOf(out: string, file: string): Promise<string | undefined> {
  const text = await headOf(path.join(out, file)).catch(() => '')
  const found = /<file\b[^>]*\boriginal="([^"]*)"/u.exec(text)?.[1]
  const name = found?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  return name !== undefined && xliffPath(name) === file ? name : undefined
}

async function headOf(file: string): Promise<string> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** The files of source articles by the articles' paths. */
export async function sourceFiles(paths: readonly string[], out: string): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(paths.map((each) => discover([each], out).catch(() => ({ files: [] }))))
  return new Map(found.flatMap(({ files }) => files.map(({ path: name, file }) => [name, file] as const)))
}

/** Tells an output folder from all others on this machine: twelve hexadecimal digits. */
export async function folderId(out: string): Promise<string> {
  const place = await realpath(out).catch(() => path.resolve(out))
  return createHash('sha256').update(place).digest('hex').slice(0, 12)
}
