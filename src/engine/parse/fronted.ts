/** `Pada musim dingin danau itu membeku`: where a fronted adjunct ends and the subject begins, with no comma to tell. */
import type { Item } from '../types.js'
import { isTime } from './modifier-words.js'
import type { Chunk } from './types.js'

/** Verbs that come before their subject when a place or a time is fronted: `di desa itu hidup seorang raja`. */
const INVERTING =
  /^(?:ada|terdapat|hidup|tinggal|muncul|terjadi|berlangsung|berdiri|terletak|terlihat|tampak|lahir|tumbuh|berkembang|mengalir|hadir|ikut|turut|tersedia|bermunculan|datang|mendekati|menjelang|termasuk|mengenai|menyangkut|terkait|berusia|bernama|berjudul|meninggal|tewas)$/

/**
 * Where a noun phrase behind a fronted preposition is to be cut, since the verb behind it would be left without a subject; `undefined`
 * where it may stand as it is. `to` is the item behind the phrase.
 */
export function subjectIn(
  items: readonly Item[],
  chunks: readonly Chunk[],
  at: number,
  to: number,
): number | undefined {
  if (!isFronted(chunks) || !wantsSubject(items, to)) return undefined
  let best: number | undefined
  let most = 0
  for (let cut = at + 1; cut < to; cut++) {
    const strength = boundary(items[cut - 1] as Item, items[cut] as Item, cut === at + 1)
    if (strength === 0 || strength < most) continue
    most = strength
    best = cut
  }
  return best
}

/** The preposition opens the sentence, or the clause behind a subordinator. */
function isFronted(chunks: readonly Chunk[]): boolean {
  const clock = chunks.at(-1)
  // `pada pukul 9 pagi …`: the part of the day is a phrase of its own.
  const shown = clock?.type === 'np' && /^(?:pukul|jam)$/.test(clock.np.head.lower) ? chunks.slice(0, -1) : chunks
  const [before, last] = [shown.at(-2), shown.at(-1)]
  if (last?.type !== 'word' || last.item.reading.cat !== 'prep' || FIXED.test(last.item.lower)) return false
  return before === undefined || (before.type === 'word' && /^(?:sub|conj)$/.test(before.item.reading.cat))
}

const FIXED = /^(?:untuk|guna|demi|bagi|seperti|sebagai|antara|tentang|dari|ke|kepada|terhadap|atas)$/

function wantsSubject(items: readonly Item[], to: number): boolean {
  let cursor = to
  while (/^(?:aux|neg|adv)$/.test(items[cursor]?.reading.cat ?? '')) cursor++
  const verb = items[cursor]
  if (verb === undefined || INVERTING.test(verb.lower)) return false
  if (verb.reading.cat !== 'v') return false
  if (!/^(?:di|ter)/.test(verb.lower)) return true
  // A passive may come before its subject, unless nothing stands behind it that could be one.
  const next = items[cursor + 1]
  return next === undefined || /^(?:prep|agent|punct|sub|conj|adv)$/.test(next.reading.cat)
}

/** How surely a phrase ends between two words: 0 for not at all. */
function boundary(before: Item, item: Item, first: boolean): number {
  if (!/^(?:n|pn|det)$/.test(item.reading.cat)) return 0
  const { cat } = before.reading
  if (cat === 'dem') return 5
  if (/\d$/.test(before.text) || /^(?:pertama|kedua|ketiga|keempat|terakhir)$/.test(before.lower)) return 5
  if (item.reading.cat === 'pn') return cat === 'n' && isTime(before) ? 2 : 0
  if (isTime(item)) return 0
  if (cat === 'pn') return item.capital ? 0 : 4
  if (cat === 'a') return 3
  if (cat !== 'n') return 0
  return isTime(before) && !first ? 4 : 1
}
