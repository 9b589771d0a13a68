/** The lines of a review journal. */
import { z } from 'zod'
import type { ReviewState } from '../types.js'

/**
 * One thing that happened to a sentence. `edit`, `state` and `comment` are a reviewer's, and wait in the journal until they are in the XLIFF
 * file; `machine` and `outside` tell the history what others did, and are in the file already.
 */
export interface EditRecord {
  /** Grows by one within an article; a sentence's revision is that of its last record. */
  readonly seq: number
  /** The sentence's id, and its source text, by which it is found again when ids have moved. */
  readonly id: string
  readonly source: string
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly author: string
  readonly action: 'edit' | 'state' | 'comment' | 'machine' | 'outside'
  /** A person's text from now on; `null` when there is none and the machine's shows. For `machine` and `outside` the text that shows. */
  readonly target?: string | null
  readonly state?: ReviewState
  /** What showed before: tells an edit made elsewhere meanwhile from the one this edit was made on. */
  readonly base?: string
  /** Of a comment. */
  readonly text?: string
}

/** Says that the XLIFF file has every edit up to this one. */
export interface FoldedRecord {
  readonly folded: number
}

export type JournalRecord = EditRecord | FoldedRecord

const edit = z.object({
  seq: z.int().positive(),
  id: z.string(),
  source: z.string(),
  at: z.string(),
  author: z.string(),
  action: z.enum(['edit', 'state', 'comment', 'machine', 'outside']),
  target: z.string().nullable().optional(),
  state: z.enum(['initial', 'translated', 'reviewed', 'final']).optional(),
  base: z.string().optional(),
  text: z.string().optional(),
})

const record = z.union([edit, z.object({ folded: z.int().nonnegative() })])

/** A line of the journal; `undefined` for one that was torn by a crash, and for an empty one. */
export function parseRecord(line: string): JournalRecord | undefined {
  try {
    return record.parse(JSON.parse(line)) as JournalRecord
  } catch {
    return undefined
  }
}

export const formatRecord = (each: JournalRecord): string => `${JSON.stringify(each)}\n`

/** What a journal says. */
export interface Journal {
  /** Everything that happened, in order. */
  readonly records: readonly EditRecord[]
  /** The last edit that is in the XLIFF file; 0 for none. */
  readonly folded: number
  /** The file ends inside a line: the next record has to begin a new one. */
  readonly torn: boolean
}

export const emptyJournal: Journal = { records: [], folded: 0, torn: false }

/** Lines that are not records are passed over: a crash tears at most the last one, whose edit was never confirmed. */
export function parseJournal(text: string): Journal {
  const records: EditRecord[] = []
  let folded = 0
  for (const line of text.split('\n')) {
    const each = parseRecord(line)
    if (each === undefined) continue
    if ('folded' in each) folded = Math.max(folded, each.folded)
    else records.push(each)
  }
  return { records, folded, torn: text !== '' && !text.endsWith('\n') }
}

/** A reviewer's own: what others did is in the XLIFF file already. */
export const isPending = ({ action }: EditRecord): boolean => action !== 'machine' && action !== 'outside'

/** A reviewer's edits that the XLIFF file does not have yet. */
export function pendingOf({ records, folded }: Journal): readonly EditRecord[] {
  return records.filter((each) => each.seq > folded && isPending(each))
}

/** Edits of one author that follow each other this closely, in milliseconds, are one: the page saves while a person types. */
const TYPING = 30_000

/** Whether the history shows only the later of two edits of a sentence that follow each other. */
export function sameStroke(last: Stroke, next: Stroke): boolean {
  return (
    last.action === 'edit' &&
    next.action === 'edit' &&
    last.author === next.author &&
    last.state === next.state &&
    Date.parse(next.at) - Date.parse(last.at) < TYPING
  )
}

type Stroke = Pick<EditRecord, 'action' | 'author' | 'state' | 'at'>

export const lastSeq = ({ records, folded }: Journal): number =>
  records.reduce((last, { seq }) => Math.max(last, seq), folded)
