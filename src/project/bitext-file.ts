/** The XLIFF file beside a translated article. */
import path from 'node:path'
import { checkUnits } from '../checks/index.js'
import { readXliff } from '../exchange/xliff-read.js'
import { writeXliff } from '../exchange/xliff-write.js'
import type { Glossary } from '../glossary/index.js'
import type { Bitext } from '../types.js'
import { xliffPath } from './collisions.js'
import { readTextIfAny } from '../files/read.js'
import { writeUnder } from '../files/write.js'

/** What an earlier run left for an article; throws `exchange-invalid` rather than lose a review in a broken file. */
export async function readBitext(out: string, article: string): Promise<Bitext | undefined> {
  return parseBitext(out, article, await readBitextText(out, article))
}

/** The file as it stands; nothing where there is none. */
export const readBitextText = (out: string, article: string): Promise<string | undefined> =>
  readTextIfAny(path.join(out, xliffPath(article)))

export function parseBitext(out: string, article: string, text: string | undefined): Bitext | undefined {
  return text === undefined ? undefined : readXliff(text, path.join(out, xliffPath(article)))
}

/**
 * Writes the bitext unless `previous`, as the file holds it, says the same. A file that a CAT tool laid out anew or put its own
 * elements in is therefore left alone until there is something to change. Gives whether it was written.
 */
export async function writeBitext(
  out: string,
  bitext: Bitext,
  previous: Bitext | undefined,
  glossary?: Glossary,
): Promise<boolean> {
  const content = writeXliff(bitext)
  if (
    previous &&
    writeXliff({ ...previous, blocks: checkUnits(previous.blocks, glossary?.forArticle(bitext.path)) }) === content
  )
    return false
  return writeUnder(out, xliffPath(bitext.path), content)
}
