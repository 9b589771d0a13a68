/** The XLIFF file beside a translated article. */
import path from 'node:path'
import { checkUnits } from '../checks/index.js'
import { appendToJournal, readJournal } from '../edits/journal.js'
import { pendingOf } from '../edits/record.js'
import { replay } from '../edits/replay.js'
import { readXliff } from '../exchange/xliff-read.js'
import { writeXliff } from '../exchange/xliff-write.js'
import type { Glossary } from '../glossary/index.js'
import type { Bitext } from '../types.js'
import { xliffPath } from './collisions.js'
import { readTextIfAny } from '../files/read.js'
import { writeUnder } from '../files/write.js'

/** A bitext as it was read: what the file says, and the review edits that are not in the file yet. */
export interface StoredBitext extends Bitext {
  /** Given when there are such edits: the last of them, and what the file itself says. */
  readonly waiting?: { readonly edit: number; readonly file: Bitext }
}

/**
 * What earlier runs and reviewers left for an article, edits that wait in the review journal included. Throws `exchange-invalid` rather than
 * lose a review in a broken file.
 */
export async function readBitext(out: string, article: string): Promise<StoredBitext | undefined> {
  const file = path.join(out, xliffPath(article))
  const text = await readTextIfAny(file)
  if (text === undefined) return undefined
  const stored = readXliff(text, file)
  const edits = pendingOf(await readJournal(out, article))
  const last = edits.at(-1)
  if (last === undefined) return stored
  return { ...replay(stored, edits).bitext, waiting: { edit: last.seq, file: stored } }
}

/**
 * Writes the bitext unless `previous`, as the file holds it, says the same. A file that a CAT tool laid out anew or put its own
 * elements in is therefore left alone until there is something to change. Edits that waited in the review journal are in the file then,
 * and the journal says so. Gives whether it was written.
 */
export async function writeBitext(
  out: string,
  bitext: Bitext,
  previous: StoredBitext | undefined,
  glossary?: Glossary,
): Promise<boolean> {
  const written = await writeIfOther(out, bitext, previous?.waiting?.file ?? previous, glossary)
  if (previous?.waiting) await appendToJournal(out, bitext.path, [{ folded: previous.waiting.edit }])
  return written
}

async function writeIfOther(
  out: string,
  bitext: Bitext,
  previous: Bitext | undefined,
  glossary: Glossary | undefined,
): Promise<boolean> {
  const content = writeXliff(bitext)
  if (
    previous &&
    writeXliff({ ...previous, blocks: checkUnits(previous.blocks, glossary?.forArticle(bitext.path)) }) === content
  )
    return false
  return writeUnder(out, xliffPath(bitext.path), content)
}
