import type { Item } from '../types.js'
import type { DatePhrase, Parsed } from './types.js'

const MONTH =
  /^(?:januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember)$/

/** `Senin, 21 Oktober 2024`, `21 Oktober`, `Oktober 2024`. A lone month is left to the noun phrase. */
export function parseDate(items: readonly Item[], at: number): Parsed<DatePhrase> | undefined {
  let cursor = items[at]?.lower === 'tanggal' ? at + 1 : at
  const day = /^\d{1,2}$/.test(items[cursor]?.text ?? '') ? items[cursor] : undefined
  if (day !== undefined) cursor++
  const month = items[cursor]
  if (month === undefined || !MONTH.test(month.lower)) return undefined
  cursor++
  const year = /^\d{4}$/.test(items[cursor]?.text ?? '') ? items[cursor] : undefined
  if (year !== undefined) cursor++
  if (day === undefined && year === undefined) return undefined
  const from = items[at]?.from ?? 0
  const to = items[cursor - 1]?.to ?? from
  return {
    value: { from, to, month, ...(day === undefined ? {} : { day }), ...(year === undefined ? {} : { year }) },
    to: cursor,
  }
}
