/** How strong an earthquake is, said behind it. */
import type { Item, Reading } from '../types.js'
import { verbFollows } from './measures.js'
import type { Modifier, Parsed } from './types.js'

/** `gempa bermagnitudo 5,8 mengguncang`, `gempa berkekuatan magnitudo 6,2`: a magnitude 5.8 earthquake. A subject keeps its predicate. */
export function parseMagnitude(
  items: readonly Item[],
  head: Item,
  at: number,
  subject: boolean,
): Parsed<Modifier> | undefined {
  if (!/^gempa(?: bumi)?$/.test(head.lower)) return undefined
  const start = items[at]?.reading.cat === 'rel' ? at + 1 : at
  const of = /^(?:berkekuatan|dengan|berskala)$/.test(items[start]?.lower ?? '') ? start + 1 : start
  const named = of === start ? /^(?:bermagnitudo|magnitudo)$/ : /^magnitudo$/
  const [word, number] = items.slice(of, of + 2)
  if (word === undefined || number?.reading.cat !== 'num' || !named.test(word.lower)) return undefined
  if (/^(?:n|clf|num)$/.test(items[of + 2]?.reading.cat ?? '')) return undefined
  if (subject && of === start && word.lower === 'bermagnitudo' && !verbFollows(items, of + 2)) return undefined
  const glosses = [`magnitude ${number.reading.glosses[0] ?? number.text}`]
  const reading: Reading = { cat: 'a', entry: undefined, glosses, cost: 0, by: 'rule:magnitude' }
  const item: Item = { ...word, from: (items[at] ?? word).from, to: number.to, capital: false, reading }
  return { value: { type: 'adjective', adverbs: [], item }, to: of + 2 }
}
