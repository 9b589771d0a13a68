import type { Chunk, DatePhrase } from '../parse/types.js'
import type { Item, LatticeNode, Option } from '../types.js'
import { inserted, leaf, scored, sequence } from './lattice.js'
import { previousWord } from './look-around.js'
import { table } from '../table.js'

const MONTHS: Readonly<Record<string, string>> = table({
  januari: 'January',
  februari: 'February',
  pebruari: 'February',
  maret: 'March',
  april: 'April',
  mei: 'May',
  juni: 'June',
  juli: 'July',
  agustus: 'August',
  september: 'September',
  oktober: 'October',
  november: 'November',
  nopember: 'November',
  desember: 'December',
})

/** `21 Oktober 2024` → October 21, 2024; `6-7 April` → April 6–7. */
export function dateNodes(date: DatePhrase, chunks: readonly Chunk[], at: number): LatticeNode {
  const before = previousWord(chunks, at)
  const month = MONTHS[date.month.lower] ?? date.month.text
  const days = daysOf(date, before)
  const year = date.year === undefined ? '' : `${days === '' ? ' ' : ', '}${date.year.text}`
  const text = `${month}${days}${year}`
  const node = leaf(date.from, date.to, scored([text, 0]), 'rule:date', true)
  const when = atWhichTime(date, chunks, at)
  if (when !== undefined) return sequence([inserted(date.from, when, 'rule:date'), node])
  const bare = before === undefined || before.reading.cat === 'punct'
  if (!bare || date.from === 0) return node
  return sequence([inserted(date.from, scored(['', 0]), 'rule:date'), node])
}

/** The day or days, with their space. */
function daysOf({ day, until, last }: DatePhrase, before: Item | undefined): string {
  if (day === undefined) return ''
  const first = ` ${Number(day.text)}`
  if (until === undefined || last === undefined) return first
  const end = Number(last.text)
  if (until.lower === 'dan') return `${first} and ${end}`
  const wordy = /^\p{L}/u.test(until.text) && !/^(?:pada|di)$/.test(before?.lower ?? '')
  return wordy ? `${first} to ${end}` : `${first}–${end}`
}

/** `digelar 21 Oktober`: behind a verb or its object, English has a preposition where Indonesian needs none. */
function atWhichTime({ day, until }: DatePhrase, chunks: readonly Chunk[], at: number): readonly Option[] | undefined {
  const before = chunks[at - 1]
  if (until !== undefined && until.lower !== 'dan' && /^\p{L}/u.test(until.text))
    return before?.type === 'word' && before.item.reading.cat !== 'punct' ? undefined : scored(['from', 0])
  // `mulai 1 Juni`: starting June 1.
  if (before?.type !== 'vg' || before.vg.verb.lower === 'mulai') return undefined
  return day === undefined ? scored(['in', 0]) : scored(['on', 0], ['', -0.3])
}
