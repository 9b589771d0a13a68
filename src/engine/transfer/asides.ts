/** Commas that English does not write: around a day, and between a verb of saying and what is said. */
import type { Chunk } from '../parse/types.js'
import type { Item } from '../types.js'
import { begin, current, type Walk } from './clause-state.js'
import { inserted, leaf, scored } from './lattice.js'

const DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/

/** Whether a chunk is a day of the week and nothing more. */
export function isDay(chunk: Chunk | undefined): boolean {
  return chunk?.type === 'np' && chunk.np.quantifiers.length === 0 && DAY.test(dayOf(chunk))
}

function dayOf(chunk: Chunk): string {
  if (chunk.type !== 'np') return ''
  const { head, modifiers } = chunk.np
  if (modifiers.length === 0) return head.reading.glosses[0] ?? ''
  const [inner] = modifiers
  return head.lower === 'hari' && inner?.type === 'noun' ? (inner.phrase.head.reading.glosses[0] ?? '') : ''
}

/** `konferensi digelar November`: a month alone right behind its verb. */
export function isMonthOf(chunks: readonly Chunk[], at: number): boolean {
  const [verb, month] = chunks.slice(at - 1, at + 1)
  if (at < 1 || verb?.type !== 'vg' || month?.type !== 'np') return false
  const { head, modifiers, quantifiers, demonstrative } = month.np
  const bare = modifiers.length + quantifiers.length === 0 && demonstrative === undefined
  return bare && head.capital && MONTH.test(head.reading.glosses[0] ?? '')
}

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/

/** `Beberapa sumber, Rabu, mengatakan`: "several sources said on Wednesday" has no commas. */
export function dayAside({ chunks }: Walk, at: number): boolean {
  const comma = (index: number): boolean => {
    const chunk = chunks[index]
    return chunk?.type === 'word' && chunk.item.text === ','
  }
  const phrase = (index: number): boolean => chunks[index]?.type === 'np' || chunks[index]?.type === 'vg'
  if (isDay(chunks[at + 1])) return phrase(at - 1) && comma(at + 2) && chunks[at + 3]?.type !== 'date'
  return isDay(chunks[at - 1]) && comma(at - 2) && phrase(at - 3)
}

const SAYING =
  /^(?:mengatakan|menyatakan|mengungkapkan|menegaskan|menjelaskan|menambahkan|menyebutkan|mengemukakan|menuturkan|mengaku|mengakui|berkata)$/

/** `mengatakan, harga naik`: "said that prices rose". */
export function commaOfSpeech(walk: Walk, item: Item, at: number): boolean {
  const { chunks, nodes } = walk
  const before = chunks[at - 1]
  const after = chunks[at + 1]
  if (item.text !== ',' || before?.type !== 'vg' || before.vg.verb !== current(walk).verb) return false
  if (!SAYING.test(before.vg.verb.lower) || (after?.type !== 'np' && after?.type !== 'date')) return false
  nodes.push(
    leaf(item.from, item.to, scored(['', 0], [',', -2]), 'rule:that', true),
    inserted(item.to, scored(['that', 0], ['', -0.3]), 'rule:that'),
  )
  begin(walk)
  return true
}
