/** The page's files: known by name when the server starts, so that no request can name another. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Handler } from 'hono'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

export async function pageFiles(folder: string | undefined): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const names = folder === undefined ? [] : await readdir(folder, { recursive: true }).catch(() => [])
  const known = names.filter((name) => path.extname(name) in TYPES)
  const files = await Promise.all(
    known.map(
      async (name) =>
        [`/${name.split(path.sep).join('/')}`, new Uint8Array(await readFile(path.join(folder ?? '', name)))] as const,
    ),
  )
  return new Map(files)
}

/** Assets have a hash in their names, so a browser may keep them. */
export function servePages(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Handler {
  return (c) => {
    const asked = new URL(c.req.url).pathname
    const name = asked === '/' ? '/index.html' : asked
    const content = files.get(name)
    if (content === undefined) return c.text('Not found', 404)
    c.header('Content-Type', TYPES[path.extname(name)] ?? 'application/octet-stream')
    c.header('Cache-Control', name.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache')
    return c.body(content)
  }
}
