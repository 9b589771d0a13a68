import type { Item } from '../types.js'
import type { DatePhrase, Parsed } from './types.js'

const MONTH =
  /^(?:januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember)$/

/** `Senin, 21 Oktober 2024`, `21 Oktober`, `Oktober 2024`. A lone month is left to the noun phrase. */
export function parseDate(items: readonly Item[], at: number): Parsed<DatePhrase> | undefined {
  let cursor = items[at]?.lower === 'tanggal' ? at + 1 : at
  const day = /^\d{1,2}$/.test(items[cursor]?.text ?? '') ? items[cursor] : undefined
  if (day !== undefined) cursor++
  const range = day === undefined ? undefined : lastDay(items, at, cursor)
  if (range !== undefined) cursor += 2
  const month = items[cursor]
  if (month === undefined || !MONTH.test(month.lower)) return undefined
  cursor++
  const year = /^\d{4}$/.test(items[cursor]?.text ?? '') ? items[cursor] : undefined
  if (year !== undefined) cursor++
  if (day === undefined && year === undefined) return undefined
  const past = items[cursor]
  if (day !== undefined && year === undefined && past !== undefined && isShift(items, cursor)) cursor++
  const from = items[at]?.from ?? 0
  const to = items[cursor - 1]?.to ?? from
  const known = { ...(day === undefined ? {} : { day }), ...(year === undefined ? {} : { year }) }
  return { value: { from, to, month, ...known, ...range }, to: cursor }
}

/** `6-7 April`, `5 hingga 9 Juli`, `antara 3 dan 9 Maret`: the last of several days, and what stands before it. */
function lastDay(items: readonly Item[], at: number, cursor: number): Pick<DatePhrase, 'until' | 'last'> | undefined {
  const [until, last, month] = items.slice(cursor, cursor + 3)
  if (until === undefined || last === undefined || month === undefined || !MONTH.test(month.lower)) return undefined
  const first = Number(items[cursor - 1]?.text)
  if (!/^\d{1,2}$/.test(last.text) || Number(last.text) > 31 || Number(last.text) <= first) return undefined
  if (/^(?:[-–—]|hingga|sampai|sampai dengan|s\/d)$/.test(until.lower)) return { until, last }
  const before = items[at - 1]?.lower ?? ''
  const both = until.lower === 'dan' && (/^(?:antara|pada)$/.test(before) || items[at]?.lower === 'tanggal')
  return both ? { until, last } : undefined
}

/** `20 Oktober mendatang`, `3 Maret lalu`: the day says it; `lalu` before a verb is "then". */
function isShift(items: readonly Item[], at: number): boolean {
  const lower = items[at]?.lower ?? ''
  if (/^(?:mendatang|silam)$/.test(lower)) return true
  return lower === 'lalu' && !/^(?:v|aux|neg|adv)$/.test(items[at + 1]?.reading.cat ?? '')
}
