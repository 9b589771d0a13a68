/** Brings what the journal has into the files that count: the XLIFF file and the translated article. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { writeXliff } from '../exchange/xliff-write.js'
import { PadananError } from '../errors.js'
import { decode } from '../files/decode.js'
import { readTextIfAny } from '../files/read.js'
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
  await foldArticle({ out, source, bitext })
  return stamp
}

/** Writes the translated article alone, where its source still is what was translated. */
export async function foldArticle(input: Omit<FoldInput, 'stamp'>): Promise<void> {
  const text = await translatedText(input)
  if (text !== undefined) await writeUnder(input.out, input.bitext.path, text)
}

/** Whether the translated article says something else than the bitext, as after a CAT tool changed the XLIFF file. */
export async function articleIsBehind(input: Omit<FoldInput, 'stamp'>): Promise<boolean> {
  const text = await translatedText(input)
  if (text === undefined) return false
  return text !== (await readTextIfAny(path.join(input.out, input.bitext.path)).catch(() => undefined))
}

async function translatedText({ source, bitext }: Omit<FoldInput, 'stamp'>): Promise<string | undefined> {
  const article = source === undefined ? undefined : await readArticle(bitext.path, source)
  return article !== undefined && fits(article, bitext) ? serializeArticle(article, targetTexts(bitext)) : undefined
}

async function readArticle(name: string, file: string): Promise<Article | undefined> {
  const bytes = await readFile(file).catch(() => undefined)
  return bytes && parseArticle(name, decode(bytes, file))
}

/** Whether the source still is what was translated; an article that changed since waits for `padanan translate`. */
export function fits(article: Article, { blocks }: Bitext): boolean {
  return article.blocks.length === blocks.length && article.blocks.every(({ text }, at) => text === blocks[at]?.text)
}
