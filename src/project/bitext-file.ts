/** The XLIFF file beside a translated article. */
import path from 'node:path'
import { checkUnits } from '../checks/index.js'
import { appendToJournal, readJournal } from '../edits/journal.js'
import { lastSeq, type Journal } from '../edits/record.js'
import { replay } from '../edits/replay.js'
import { readXliff } from '../exchange/xliff-read.js'
import { writeXliff } from '../exchange/xliff-write.js'
import type { Glossary } from '../glossary/index.js'
import type { Bitext } from '../types.js'
import { xliffPath } from './collisions.js'
import { readTextIfAny } from '../files/read.js'
import { stampOf, type Stamp } from '../files/stamp.js'
import { writeOver } from '../files/write.js'

/** A bitext as it was read: what the file says, and the review edits that are not in the file yet. */
export interface StoredBitext extends Bitext {
  /** Given when there are such edits: the last of them, and what the file itself says. */
  readonly waiting?: { readonly edit: number; readonly file: Bitext }
  /** Of the file that was read. */
  readonly stamp: Stamp
}

/** The file's text, and the review journal, whose edits it may not have yet. */
export interface StoredText {
  readonly xliff: string
  readonly journal: Journal
  readonly stamp: Stamp
}

/**
 * What earlier runs and reviewers left for an article, edits that wait in the review journal included. Throws `exchange-invalid` rather than
 * lose a review in a broken file.
 */
export async function readBitext(out: string, article: string): Promise<StoredBitext | undefined> {
  return parseBitext(out, article, await readBitextText(out, article))
}

/**
 * What is stored as it stands; nothing where there is no file. The journal is read first: an edit that goes into the file meanwhile is then
 * seen twice, which does no harm.
 */
export async function readBitextText(out: string, article: string): Promise<StoredText | undefined> {
  const journal = await readJournal(out, article)
  const file = path.join(out, xliffPath(article))
  const stamp = await stampOf(file)
  const xliff = await readTextIfAny(file)
  return xliff === undefined ? undefined : { xliff, journal, stamp }
}

/** Whether nothing was changed between two readings. */
export function sameText(a: StoredText | undefined, b: StoredText | undefined): boolean {
  // By number, not by how many there are: a journal can become shorter.
  return a?.xliff === b?.xliff && (a && lastSeq(a.journal)) === (b && lastSeq(b.journal))
}

export function parseBitext(out: string, article: string, text: StoredText | undefined): StoredBitext | undefined {
  if (text === undefined) return undefined
  const file = readXliff(text.xliff, path.join(out, xliffPath(article)))
  const { bitext } = replay(file, text.journal)
  const { stamp } = text
  return bitext === file ? { ...file, stamp } : { ...bitext, stamp, waiting: { edit: lastSeq(text.journal), file } }
}

/**
 * Writes the bitext unless `previous`, as the file holds it, says the same. A file that a CAT tool laid out anew or put its own
 * elements in is therefore left alone until there is something to change. Edits that waited in the review journal are in the file then,
 * and the journal says so. Gives whether it was written. Throws `locked`, with nothing written, where a program that knows nothing of our
 * locks has put another file there since `previous` was read.
 */
export async function writeBitext(
  out: string,
  bitext: Bitext,
  previous: StoredBitext | undefined,
  glossary?: Glossary,
): Promise<boolean> {
  const written = await writeIfOther(out, bitext, previous?.waiting?.file ?? previous, glossary, previous?.stamp)
  if (previous?.waiting) await appendToJournal(out, bitext.path, [{ folded: previous.waiting.edit }])
  return written
}

async function writeIfOther(
  out: string,
  bitext: Bitext,
  previous: Bitext | undefined,
  glossary: Glossary | undefined,
  stamp: Stamp = '',
): Promise<boolean> {
  const content = writeXliff(bitext)
  if (
    previous &&
    writeXliff({ ...previous, blocks: checkUnits(previous.blocks, glossary?.forArticle(bitext.path)) }) === content
  )
    return false
  return (await writeOver(out, xliffPath(bitext.path), content, stamp)) !== stamp
}
