/** What the chunks so far say about the one that comes: whether it is a subject, a thing's own adjective, an opponent. */
import type { Item } from '../types.js'
import { opensPlace } from './owners.js'
import type { Chunk } from './types.js'

/** A word for "because", or "because of" before a thing. */
export const isReason = (item: Item | undefined): boolean => /^(?:karena|sebab|lantaran)$/.test(item?.lower ?? '')

/** `karena cuaca buruk`: with no verb to come, what stands behind "because" is a thing and what it is like. */
export function isMereCause(chunks: readonly Chunk[], items: readonly Item[], at: number): boolean {
  const last = chunks.at(-1)
  if (last?.type !== 'word' || !isReason(last.item)) return false
  for (let next = at; next < items.length; next++) {
    const { reading, text } = items[next] as Item
    if (reading.cat === 'sub' || reading.cat === 'conj' || /^[,.;:?!()]$/.test(text)) return true
    if (/^(?:v|aux|neg|cop|there|rel|dem|pron|adv)$/.test(reading.cat)) return false
  }
  return true
}

/** `membuat warga khawatir`: what somebody is made stands behind him. */
export function isMade(chunks: readonly Chunk[]): boolean {
  const last = chunks.at(-1)
  return last?.type === 'vg' && last.vg.verb.reading.entry?.lemma === 'membuat'
}

/** `tebing tempat kedua pemanjat itu terjebak`: "the cliff where". */
export const isWhere = (items: readonly Item[], chunks: readonly Chunk[], at: number): boolean =>
  chunks.at(-1)?.type === 'np' && items[at - 1]?.text !== ',' && opensPlace(items, at)

/** `kemenangan melawan …`: a contest has an opponent. */
export function isContest(chunks: readonly Chunk[]): boolean {
  const last = chunks.at(-1)
  return (
    last?.type === 'np' &&
    /^(?:kemenangan|kekalahan|pertandingan|laga|perang|perjuangan|gol|hasil|peluang|kampanye|pertempuran|pertarungan|final|semifinal|tindakan|gugatan)$/.test(
      last.np.head.lower,
    )
  )
}

export function afterPreposition(chunks: readonly Chunk[]): boolean {
  let last = chunks.at(-1)
  if (last?.type === 'word' && last.item.reading.cat === 'conj' && chunks.at(-2)?.type === 'np') last = chunks.at(-3)
  return last?.type === 'word' && (last.item.reading.cat === 'prep' || last.item.reading.cat === 'agent')
}

/** `jika hujan turun, jalan licin`: behind the first comma the main clause begins with its subject. */
export function endsFronted(items: readonly Item[], chunks: readonly Chunk[], at: number): boolean {
  const first = items[0]
  if (items[at]?.text !== ',' || first === undefined) return false
  if (first.reading.cat !== 'sub' && !/^(?:seperti yang|sejak|selain|dengan|untuk)$/.test(first.lower)) return false
  return !chunks.some((chunk) => chunk.type === 'word' && chunk.item.text === ',')
}

/** `ia pemain paling mahal`: behind a pronoun stands what somebody is, with all its adjectives. */
export function afterPronoun(chunks: readonly Chunk[]): boolean {
  const last = chunks.at(-1)
  return last?.type === 'np' && /^(?:saya|aku|dia|ia|kami|kita|mereka)$/.test(last.np.head.lower)
}
