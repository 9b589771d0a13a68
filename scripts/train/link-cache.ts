/** Keeps the links of a run, so that later steps can be tried again without aligning anew. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import type { Links } from './align/symmetrise.js'
import type { Bitext } from './bitext.js'

interface Cache {
  readonly key: string
  readonly links: readonly Links[]
}

function keyOf({ id, en }: Bitext): string {
  const hash = createHash('sha256')
  for (const side of [id, en]) hash.update(side.ids).update(side.starts).update(side.words.join('\n'))
  return hash.digest('hex')
}

/** The links kept for this very bitext, or those that `align` makes. */
export function cachedLinks(folder: string, bitext: Bitext, align: () => readonly Links[]): readonly Links[] {
  const file = join(folder, 'links.json')
  const key = keyOf(bitext)
  if (existsSync(file)) {
    const cache = JSON.parse(readFileSync(file, 'utf8')) as Cache
    if (cache.key === key) return cache.links
  }
  const links = align()
  writeFileSync(file, JSON.stringify({ key, links } satisfies Cache))
  return links
}
