/** An article's files as the review sees them: read with what is waiting, written so that nothing made elsewhere is lost. */
import path from 'node:path'
import { readJournal } from '../edits/journal.js'
import { pendingOf, type Journal } from '../edits/record.js'
import { replay } from '../edits/replay.js'
import { readXliff } from '../exchange/xliff-read.js'
import { readTextIfAny } from '../files/read.js'
import { stampOf, type Stamp } from '../files/stamp.js'
import { xliffPath } from '../project/collisions.js'
import type { Bitext } from '../types.js'

export interface Loaded {
  /** The file's, with the waiting edits. Findings are not made yet. */
  readonly bitext: Bitext
  /** What the file itself says. */
  readonly file: Bitext
  readonly journal: Journal
  /** The file is behind. */
  readonly behind: boolean
  /** Sentences that were changed in the file and in the journal. */
  readonly conflicts: readonly string[]
  readonly stamp: Stamp
}

export const xliffFile = (out: string, article: string): string => path.join(out, xliffPath(article))

/** Throws `exchange-invalid` for a broken file; `undefined` where there is none. */
export async function load(out: string, article: string): Promise<Loaded | undefined> {
  const file = xliffFile(out, article)
  // Before the file: an edit that goes into it meanwhile is then seen twice, which does no harm.
  const journal = await readJournal(out, article)
  const stamp = await stampOf(file)
  const text = await readTextIfAny(file)
  if (text === undefined) return undefined
  const stored = readXliff(text, file)
  const { bitext, conflicts } = replay(stored, journal)
  return { bitext, file: stored, journal, behind: bitext !== stored || pendingOf(journal).length > 0, conflicts, stamp }
}
