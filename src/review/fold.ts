/** Brings what the journal has into the files that count: the XLIFF file and the translated article. */
import { readFile } from 'node:fs/promises'
import { writeXliff } from '../exchange/xliff-write.js'
import { PadananError } from '../errors.js'
import { decode } from '../files/decode.js'
import { writeUnder } from '../files/write.js'
import { parseArticle, serializeArticle } from '../formats/index.js'
import { targetTexts } from '../pipeline.js'
import { xliffPath } from '../project/collisions.js'
import type { Article, Bitext } from '../types.js'
import { stampOf, xliffFile, type Stamp } from './disk.js'

export interface FoldInput {
  readonly out: string
  readonly source: string | undefined
  readonly bitext: Bitext
  readonly stamp: Stamp
}

/**
 * Gives the stamp of the XLIFF file that is there now. Throws `locked` where another tool has put a new XLIFF file there since `stamp`: that
 * has to be read first.
 */
export async function foldFiles({ out, source, bitext, stamp: known }: FoldInput): Promise<Stamp> {
  const file = xliffFile(out, bitext.path)
  const unless = async (): Promise<void> => {
    if ((await stampOf(file)) === known) return
    throw new PadananError('locked', 'Changed by another program at this moment; read it and try again', {
      place: { file },
    })
  }
  await writeUnder(out, xliffPath(bitext.path), writeXliff(bitext), { unless })
  const stamp = await stampOf(file)
  const article = source === undefined ? undefined : await readArticle(bitext.path, source)
  if (article !== undefined && fits(article, bitext)) {
    await writeUnder(out, bitext.path, serializeArticle(article, targetTexts(bitext)))
  }
  return stamp
}

async function readArticle(path: string, file: string): Promise<Article | undefined> {
  const bytes = await readFile(file).catch(() => undefined)
  return bytes && parseArticle(path, decode(bytes, file))
}

/** Whether the source still is what was translated; an article that changed since waits for `padanan translate`. */
export function fits(article: Article, { blocks }: Bitext): boolean {
  return article.blocks.length === blocks.length && article.blocks.every(({ text }, at) => text === blocks[at]?.text)
}
