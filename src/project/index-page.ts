/** `index.html` of the output folder: every article that has an XLIFF file there, also those of earlier runs. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { checkUnits } from '../checks/index.js'
import { htmlArticle, htmlPage, type HtmlArticle } from '../exchange/html.js'
import { readXliff } from '../exchange/xliff-read.js'
import { xliffPath } from './collisions.js'
import { readText } from '../files/read.js'
import { writeUnder } from '../files/write.js'

/** `fresh` are the articles of this run; the others are read. A file that cannot be read is left out: its own run reports it. */
export async function writeIndexPage(out: string, fresh: readonly HtmlArticle[]): Promise<void> {
  const known = new Set(fresh.map((article) => xliffPath(article.path)))
  const others = (await xliffFiles(out)).filter((file) => !known.has(file))
  const articles = [...fresh]
  for (const file of others) {
    const article = await readArticle(path.join(out, file)).catch(() => undefined)
    if (article) articles.push(article)
  }
  articles.sort((a, b) => (a.path < b.path ? -1 : 1))
  await writeUnder(out, 'index.html', htmlPage(articles))
}

async function xliffFiles(out: string): Promise<readonly string[]> {
  const names = await readdir(out, { recursive: true }).catch(() => [])
  return names.filter((name) => name.endsWith('.xlf')).map((name) => name.split(path.sep).join('/'))
}

async function readArticle(file: string): Promise<HtmlArticle> {
  const bitext = readXliff(await readText(file), file)
  return htmlArticle({ ...bitext, blocks: checkUnits(bitext.blocks) })
}
