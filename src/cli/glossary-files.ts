/** Where a project's glossary stands: `glossary.yaml`, then `glossary/*.yaml` by name, then `glossary/articles/<article>.yaml` for that article alone. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { readText, readTextIfAny } from '../files/read.js'
import type { GlossaryFile } from '../glossary/index.js'
import { GLOSSARY_FILE } from './glossary-file.js'

const FOLDER = 'glossary'
const ARTICLES = 'articles'
const ENDING = /\.ya?ml$/u

/** In merging order; empty when there is none. */
export async function findGlossaryFiles(root = '.'): Promise<readonly GlossaryFile[]> {
  const main = await readTextIfAny(path.join(root, GLOSSARY_FILE))
  const names = await filesUnder(path.join(root, FOLDER), '')
  const more = await Promise.all(
    names.map(async (name): Promise<GlossaryFile> => {
      const text = await readText(path.join(root, FOLDER, name))
      const article = name.startsWith(`${ARTICLES}/`) ? name.slice(ARTICLES.length + 1).replace(ENDING, '') : undefined
      return { path: `${FOLDER}/${name}`, text, ...(article !== undefined && { article }) }
    }),
  )
  return [...(main === undefined ? [] : [{ path: GLOSSARY_FILE, text: main }]), ...more]
}

async function filesUnder(root: string, under: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(root, under), { withFileTypes: true }).catch(
    (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return []
      throw cause
    },
  )
  const visible = entries.filter(({ name }) => !name.startsWith('.')).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const lists = await Promise.all(
    visible.map(async (entry): Promise<readonly string[]> => {
      const relative = under === '' ? entry.name : `${under}/${entry.name}`
      if (entry.isDirectory())
        return relative === ARTICLES || under.startsWith(ARTICLES) ? filesUnder(root, relative) : []
      return ENDING.test(entry.name) ? [relative] : []
    }),
  )
  return lists.flat()
}
