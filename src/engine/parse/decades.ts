/** How old somebody is, by tens: `pria berumur empat puluhan`. */
import { plural } from '../english/inflect.js'
import type { Item, Reading } from '../types.js'
import { verbFollows } from './measures.js'
import type { Modifier, Parsed } from './types.js'

const MAN = /^(?:pria|laki-laki|lelaki|pemuda|bapak|kakek|ayah)$/
const WOMAN = /^(?:wanita|perempuan|ibu|nenek|gadis|pemudi)$/

/** `pria berumur empat puluhan`, `wanita berusia 40-an tahun`: in his forties. A subject keeps its predicate. */
export function parseDecade(
  items: readonly Item[],
  head: Item,
  at: number,
  subject: boolean,
): Parsed<Modifier> | undefined {
  const start = items[at]?.reading.cat === 'rel' ? at + 1 : at
  const [word, number, year] = items.slice(start, start + 3)
  const entry = word?.reading.entry
  if (word === undefined || number === undefined || entry === undefined) return undefined
  if (!/^(?:berusia|berumur|usia)$/.test(word.lower)) return undefined
  const [figure = ''] = number.reading.glosses
  const tens = /^some (\w+ty)$/.exec(figure)?.[1]
  const decade = tens === undefined ? (/^[2-9]0s$/.test(figure) ? figure : undefined) : plural(tens)
  if (decade === undefined) return undefined
  const to = year?.lower === 'tahun' ? start + 3 : start + 2
  if (subject && start === at && !verbFollows(items, to)) return undefined
  const whose = MAN.test(head.lower) ? 'his' : WOMAN.test(head.lower) ? 'her' : 'their'
  const reading: Reading = {
    cat: 'a',
    entry: { ...entry, features: new Set(['post']) },
    glosses: [`in ${whose} ${decade}`],
    cost: 0,
    by: 'rule:age',
  }
  const last = items[to - 1] as Item
  const item: Item = { ...word, from: (items[at] ?? word).from, to: last.to, capital: false, reading }
  return { value: { type: 'adjective', adverbs: [], item }, to }
}
