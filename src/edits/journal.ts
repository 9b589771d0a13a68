/**
 * The review journal of an article: `.padanan/review/<article>.jsonl` in the output folder. It is only ever appended to, and an edit counts
 * once its line is on the disk; the XLIFF file gets it soon after.
 */
import { isUtf8 } from 'node:buffer'
import { mkdir, open, readFile, stat, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { fileError } from '../files/file-error.js'
import { outputPath, writeUnder } from '../files/write.js'
import { compacted } from './compact.js'
import { emptyJournal, formatRecord, parseJournal, type Journal, type JournalRecord } from './record.js'

/** Where everything that belongs to reviewing lies, under the output folder. */
export const REVIEW_FOLDER = '.padanan/review'

export function journalFile(out: string, article: string): string {
  return outputPath(out, `${REVIEW_FOLDER}/${article}.jsonl`)
}

export async function readJournal(out: string, article: string): Promise<Journal> {
  const file = journalFile(out, article)
  const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined
    throw fileError('input-unreadable', 'read', file, cause)
  })
  return bytes === undefined ? emptyJournal : parseJournal(wholeText(bytes))
}

/** A crash can tear a line inside a character: such a line is no record, and the others are what they were. */
function wholeText(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8')
  const lines: string[] = []
  let from = 0
  while (from <= bytes.length) {
    const end = bytes.indexOf(0x0a, from)
    const line = bytes.subarray(from, end < 0 ? bytes.length : end)
    lines.push(isUtf8(line) ? line.toString('utf8') : '\uFFFD')
    if (end < 0) break
    from = end + 1
  }
  return lines.join('\n')
}

/** A journal of fewer bytes is read in no time. */
const LONG = 65_536

export async function isLongJournal(out: string, article: string): Promise<boolean> {
  const info = await stat(journalFile(out, article)).catch(() => undefined)
  return info !== undefined && info.size > LONG
}

/**
 * Makes a journal that has grown shorter, at one stroke: the old or the new one is there at every moment. A journal that would not be
 * half as long is left alone. Only for one who holds the article, before a writer is opened. Gives whether it was written.
 */
export async function compactJournal(out: string, article: string): Promise<boolean> {
  const text = wholeText(await readFile(journalFile(out, article)))
  const shorter = compacted(text)
  return shorter.length * 2 <= text.length && writeUnder(out, `${REVIEW_FOLDER}/${article}.jsonl`, shorter)
}

export interface JournalWriter {
  /** Resolves when the records are on the disk. Throws `output-unwritable`; none of them counts then. */
  append(records: readonly JournalRecord[]): Promise<void>
  close(): Promise<void>
}

/** Opens the journal on the first record. Records of one call stand together; calls are done in turn. */
export function journalWriter(out: string, article: string): JournalWriter {
  const file = journalFile(out, article)
  let handle: FileHandle | undefined
  // The last byte may be inside a line: of a crash before, or of a write that failed half-way.
  let torn = true
  let turn: Promise<unknown> = Promise.resolve()
  const write = async (text: string): Promise<void> => {
    try {
      handle ??= await openForAppending(file)
      await handle.appendFile(torn ? `\n${text}` : text)
      torn = false
      await handle.datasync()
    } catch (cause) {
      torn = true
      throw fileError('output-unwritable', 'write the edit to', file, cause)
    }
  }
  return {
    append(records) {
      const text = records.map(formatRecord).join('')
      const done = turn.then(() => write(text))
      turn = done.catch(() => {})
      return done
    },
    async close() {
      await turn
      await handle?.close()
      handle = undefined
      torn = true
    },
  }
}

async function openForAppending(file: string): Promise<FileHandle> {
  await mkdir(path.dirname(file), { recursive: true })
  const handle = await open(file, 'a')
  // A new file's name has to be on the disk too.
  const folder = await open(path.dirname(file), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
  return handle
}

/** One append, where no writer is kept open. */
export async function appendToJournal(out: string, article: string, records: readonly JournalRecord[]): Promise<void> {
  const writer = journalWriter(out, article)
  try {
    await writer.append(records)
  } finally {
    await writer.close()
  }
}
