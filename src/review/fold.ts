/** Brings what the journal has into the files that count: the XLIFF file and the translated article. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { unitElement, writeXliff } from '../exchange/xliff-write.js'
import { decode } from '../files/decode.js'
import { readTextIfAny } from '../files/read.js'
import type { Stamp } from '../files/stamp.js'
import { writeOver, writeUnder } from '../files/write.js'
import { parseArticle, serializeArticle } from '../formats/index.js'
import { targetTexts } from '../pipeline.js'
import { xliffPath } from '../project/collisions.js'
import type { Article, Bitext, BitextBlock } from '../types.js'

/** Writes an article's XLIFF file again and again: a block that has not changed since is not written anew. */
export interface XliffWriter {
  /** Does most of the work, letting other work go on meanwhile. */
  prepare(bitext: Bitext): Promise<void>
  text(bitext: Bitext): string
}

/** How long other work waits at most, in milliseconds. */
const TURN = 8

export function xliffWriter(): XliffWriter {
  const written = new WeakMap<BitextBlock, string>()
  const unit = (block: BitextBlock): string => {
    const text = written.get(block) ?? unitElement(block)
    written.set(block, text)
    return text
  }
  return {
    text: (bitext) => writeXliff(bitext, { unit }),
    async prepare({ blocks }) {
      let since = performance.now()
      for (const block of blocks) {
        unit(block)
        if (performance.now() - since < TURN) continue
        await setImmediate()
        since = performance.now()
      }
    },
  }
}

export interface ArticleInput {
  readonly out: string
  readonly source: string | undefined
  readonly bitext: Bitext
}

export interface FoldInput extends ArticleInput {
  /** The text of the bitext's XLIFF file. */
  readonly xliff: string
  readonly stamp: Stamp
}

/**
 * Gives the stamp of the XLIFF file that is there now. Throws `locked` where another tool has put a new XLIFF file there since `stamp`: that
 * has to be read first.
 */
export async function foldFiles({ xliff, stamp: known, ...article }: FoldInput): Promise<Stamp> {
  const stamp = await writeOver(article.out, xliffPath(article.bitext.path), xliff, known)
  await foldArticle(article)
  return stamp
}

/** Writes the translated article alone, where its source still is what was translated. */
export async function foldArticle(input: ArticleInput): Promise<void> {
  const text = await translatedText(input)
  if (text !== undefined) await writeUnder(input.out, input.bitext.path, text)
}

/** Whether the translated article says something else than the bitext, as after a CAT tool changed the XLIFF file. */
export async function articleIsBehind(input: ArticleInput): Promise<boolean> {
  const text = await translatedText(input)
  if (text === undefined) return false
  return text !== (await readTextIfAny(path.join(input.out, input.bitext.path)).catch(() => undefined))
}

async function translatedText({ source, bitext }: ArticleInput): Promise<string | undefined> {
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
