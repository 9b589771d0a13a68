/** `index.html` of the output folder: every article that has an XLIFF file there, also those of earlier runs. */
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { checkUnits } from '../checks/index.js'
import { htmlArticle, htmlPage, type HtmlArticle } from '../exchange/html.js'
import { readHtmlPage } from '../exchange/html-read.js'
import { readXliff } from '../exchange/xliff-read.js'
import { xliffPath } from './collisions.js'
import { readText, readTextIfAny } from '../files/read.js'
import { writeUnder } from '../files/write.js'

const PAGE = 'index.html'

/** `fresh` are the articles of this run; the others are read. A file that cannot be read is left out: its own run reports it. */
export async function writeIndexPage(out: string, fresh: readonly HtmlArticle[]): Promise<void> {
  await writeWith(out, fresh, new Map())
}

/**
 * The same, where most articles are as they were: what the page says of an article is taken over unless its XLIFF file was written
 * after the page.
 */
export async function updateIndexPage(out: string, fresh: readonly HtmlArticle[]): Promise<void> {
  const file = path.join(out, PAGE)
  const written = await stat(file).catch(() => undefined)
  const articles = readHtmlPage((await readTextIfAny(file).catch(() => undefined)) ?? '') ?? []
  const known = new Map<string, HtmlArticle>()
  for (const article of written === undefined ? [] : articles) {
    const xliff = await stat(path.join(out, xliffPath(article.path))).catch(() => undefined)
    if (xliff !== undefined && xliff.mtimeMs < (written?.mtimeMs ?? 0)) known.set(xliffPath(article.path), article)
  }
  await writeWith(out, fresh, known)
}

/** `known` by XLIFF file. */
async function writeWith(
  out: string,
  fresh: readonly HtmlArticle[],
  known: ReadonlyMap<string, HtmlArticle>,
): Promise<void> {
  const given = new Set(fresh.map((article) => xliffPath(article.path)))
  const articles = [...fresh]
  for (const file of (await xliffFiles(out)).filter((name) => !given.has(name))) {
    const article = known.get(file) ?? (await readArticle(path.join(out, file)).catch(() => undefined))
    if (article) articles.push(article)
  }
  articles.sort((a, b) => (a.path < b.path ? -1 : 1))
  await writeUnder(out, PAGE, htmlPage(articles))
}

async function xliffFiles(out: string): Promise<readonly string[]> {
  const names = await readdir(out, { recursive: true }).catch(() => [])
  return names.filter((name) => name.endsWith('.xlf')).map((name) => name.split(path.sep).join('/'))
}

async function readArticle(file: string): Promise<HtmlArticle> {
  const bitext = readXliff(await readText(file), file)
  return htmlArticle({ ...bitext, blocks: checkUnits(bitext.blocks) })
}
