/** A spreadsheet that came back: separated by commas, semicolons or tabs, whichever the program that saved it chose. */
import { parse, type CsvError } from 'csv-parse'
import { PadananError } from '../../errors.js'
import type { Pieces } from '../format.js'
import { decodePieces } from '../pieces.js'
import { present, type ReceivedRow } from '../rows/row.js'
import { readState } from '../states.js'
import { unguard } from './cells.js'
import { COLUMNS, type Column } from './columns.js'

/** Characters in one row: more is a quote that was never closed, or a bomb. */
const MAX_ROW = 1_000_000
const MAX_COLUMNS = 1_000
const MAX_HEADER = 100_000
const DELIMITERS = [',', ';', '\t'] as const

/**
 * Needs the columns `key` and `target`; others may be left out, added or come in any order. Rows that are empty are passed over.
 * Throws `exchange-invalid` with line and column.
 */
export async function* readTable(input: Pieces, file: string): AsyncGenerator<ReceivedRow, void, undefined> {
  const { first, rest } = await splitHead(decodePieces(input, file))
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(first),
    info: true,
    max_record_size: MAX_ROW,
    relax_column_count: true,
    skip_empty_lines: true,
  })
  const feeding = feed(parser, first, rest)
  let columns: ReadonlyMap<Column, number> | undefined
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const fail = (message: string): never => {
        throw new PadananError('exchange-invalid', message, { place: { file, line: info.lines, column: 1 } })
      }
      if (record.length > MAX_COLUMNS) fail(`Unexpected number of columns, expected at most ${MAX_COLUMNS}`)
      if (columns === undefined) columns = header(record, fail)
      else if (record.some((cell) => cell.trim() !== '')) yield row(record, columns, { file, line: info.lines }, fail)
    }
    await feeding
  } catch (cause) {
    throw located(cause, file)
  }
  if (columns === undefined) {
    throw new PadananError('exchange-invalid', 'Unexpected empty file, expected a table', { place: { file, line: 1 } })
  }
}

/** The text up to the end of the first line, at least, and what follows. */
async function splitHead(
  pieces: AsyncIterable<string>,
): Promise<{ readonly first: string; readonly rest: AsyncIterator<string> }> {
  const rest = pieces[Symbol.asyncIterator]()
  let first = ''
  while (!first.includes('\n') && first.length < MAX_HEADER) {
    const { value, done } = await rest.next()
    if (done) break
    first += value
  }
  return { first, rest }
}

function delimiterOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/u)
  const count = (mark: string): number => line.split(mark).length
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ','
}

/** Resolves when the parser takes more, or never will. */
function drained(parser: ReturnType<typeof parse>): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      parser.off('drain', done).off('close', done)
      resolve()
    }
    parser.on('drain', done).on('close', done)
  })
}

async function feed(parser: ReturnType<typeof parse>, first: string, rest: AsyncIterator<string>): Promise<void> {
  try {
    let next: string | undefined = first
    while (next !== undefined) {
      if (!parser.write(next)) await drained(parser)
      if (parser.destroyed) return
      const { value, done } = await rest.next()
      next = done ? undefined : value
    }
    parser.end()
  } catch (cause) {
    parser.destroy(cause instanceof Error ? cause : new Error(String(cause)))
  }
}

function header(record: readonly string[], fail: (message: string) => never): ReadonlyMap<Column, number> {
  const names = record.map((name) => unguard(name).trim().toLowerCase())
  const columns = new Map(
    COLUMNS.flatMap((name) => (names.includes(name) ? [[name, names.indexOf(name)] as const] : [])),
  )
  const named = columns.has('key') ? 'key' : 'source'
  const missing = ([named, 'target'] as const).filter((name) => !columns.has(name))
  if (missing.length > 0) {
    const names = missing.map((name) => (name === 'source' ? '"key" or "source"' : `"${name}"`))
    fail(`Unexpected table without the column ${names.join(' and ')}, expected one that padanan exported`)
  }
  return columns
}

function row(
  record: readonly string[],
  columns: ReadonlyMap<Column, number>,
  place: { readonly file: string; readonly line: number },
  fail: (message: string) => never,
): ReceivedRow {
  const cell = (name: Column): string | undefined => {
    const at = columns.get(name)
    return at === undefined ? undefined : unguard(record[at] ?? '')
  }
  const filled = (name: Column): string | undefined => {
    const text = cell(name)?.trim()
    return text === '' ? undefined : text
  }
  const [comment, state, reviewer] = [filled('new comment'), filled('state'), filled('reviewer')]
  return present<ReceivedRow>({
    path: filled('article'),
    unit: filled('sentence'),
    key: filled('key'),
    source: cell('source'),
    target: cell('target'),
    state: state === undefined ? undefined : readState(state, fail),
    comments: comment === undefined ? undefined : [{ text: comment }],
    reviewer,
    changed: filled('changed'),
    place,
  })
}

/** What csv-parse says, in our words and with the place. */
function located(cause: unknown, file: string): unknown {
  const { code, lines, column } = cause as CsvError & { readonly lines?: number; readonly column?: number | string }
  if (typeof code !== 'string' || !(code.startsWith('CSV_') || Object.hasOwn(REASONS, code))) return cause
  const reason = REASONS[code] ?? `a table (${code})`
  const place = {
    file,
    ...(lines !== undefined && { line: lines }),
    ...(typeof column === 'number' && { column: column + 1 }),
  }
  return new PadananError('exchange-invalid', `Unexpected table, expected ${reason}`, { place, cause })
}

const REASONS: Readonly<Record<string, string>> = {
  CSV_MAX_RECORD_SIZE: `at most ${MAX_ROW} characters in a row: is a quotation mark never closed?`,
  CSV_QUOTE_NOT_CLOSED: 'a closing quotation mark before the end of the file',
  CSV_INVALID_CLOSING_QUOTE: 'a separator or a line end after a closing quotation mark',
  INVALID_OPENING_QUOTE: 'quotation marks inside of a cell to be doubled and the cell quoted',
}
