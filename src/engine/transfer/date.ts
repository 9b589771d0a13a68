import type { DatePhrase } from '../parse/types.js'
import type { Item, LatticeNode } from '../types.js'
import { inserted, leaf, scored, sequence } from './lattice.js'
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

/** `21 Oktober 2024` → October 21, 2024. */
export function dateNodes(date: DatePhrase, before: Item | undefined): LatticeNode {
  const month = MONTHS[date.month.lower] ?? date.month.text
  const bare = before === undefined || before.reading.cat === 'punct'
  const text = `${month}${date.day === undefined ? '' : ` ${Number(date.day.text)}`}${date.year === undefined ? '' : `${date.day === undefined ? ' ' : ', '}${date.year.text}`}`
  const node = leaf(date.from, date.to, scored([text, 0]), 'rule:date', true)
  if (!bare || date.from === 0) return node
  return sequence([inserted(date.from, scored(['', 0]), 'rule:date'), node])
}
