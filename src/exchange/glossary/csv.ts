/** Glossaries as CSV (RFC 4180): one row a term, lists with ` | ` between. */
import { PadananError } from '../../errors.js'
import type { NewEntry } from '../../glossary/edit/index.js'

const COLUMNS = ['term', 'kind', 'source', 'short', 'unwanted', 'admitted', 'note'] as const
const BETWEEN = ' | '

export function writeCsv(entries: readonly NewEntry[]): string {
  const rows = entries.map((entry) => COLUMNS.map((column) => cell(entry[column])).join(','))
  return [COLUMNS.join(','), ...rows, ''].join('\r\n')
}

/** Needs the columns `term` and `kind`; others may be left out or come in any order. Throws `exchange-invalid`. */
export function readCsv(text: string, file: string): readonly NewEntry[] {
  const [header, ...rows] = parse(text.replace(/^\uFEFF/, ''), file)
  const columns = (header ?? []).map((name) => name.trim().toLowerCase())
  const unknown = columns.find((name) => !(COLUMNS as readonly string[]).includes(name))
  if (unknown !== undefined || !columns.includes('term')) {
    throw invalid(file, 1, `Unexpected columns "${columns.join(',')}", expected ${COLUMNS.join(',')}`)
  }
  return rows
    .filter((row) => row.some((value) => value !== ''))
    .map((row) => {
      const value = (name: string): string => unguarded(row[columns.indexOf(name)]?.trim() ?? '')
      const list = (name: string): readonly string[] =>
        value(name)
          .split('|')
          .map((each) => each.trim())
          .filter((each) => each !== '')
      return {
        term: value('term'),
        kind: value('kind') === '' ? 'term' : value('kind'),
        source: list('source'),
        short: list('short'),
        unwanted: list('unwanted'),
        admitted: list('admitted'),
        ...(value('note') !== '' && { note: value('note') }),
      }
    })
}

function cell(value: string | readonly string[] | undefined): string {
  const text = typeof value === 'string' ? value : (value ?? []).join(BETWEEN)
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A spreadsheet takes a cell that begins with `=` for a formula; `writeCsv` puts an apostrophe before it. */
const unguarded = (text: string): string => (/^'[=+\-@]/.test(text) ? text.slice(1) : text)

function parse(text: string, file: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let value = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string
    if (quoted) {
      if (char !== '"') value += char
      else if (text[at + 1] === '"') value += text[++at]
      else quoted = false
    } else if (char === '"' && value === '') quoted = true
    else if (char === ',') {
      row.push(value)
      value = ''
    } else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[at + 1] === '\n') at++
      rows.push([...row, value])
      row = []
      value = ''
    } else value += char
  }
  if (quoted) throw invalid(file, rows.length + 1, 'Unexpected end of file inside quotes, expected a closing quote')
  if (value !== '' || row.length > 0) rows.push([...row, value])
  return rows
}

const invalid = (file: string, line: number, message: string): PadananError =>
  new PadananError('exchange-invalid', message, { place: { file, line, column: 1 } })
