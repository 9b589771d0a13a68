/** What opens a clause with its verb: `terlihat dua mobil`, `hadir pula menteri`, `tercatat 40 rumah rusak`. */
import type { Item, Reading } from '../types.js'
import type { Chunk } from './types.js'

/** Verbs that show something, and stand before it. */
const SHOWING =
  /^(?:terdengar|terlihat|tampak|hadir|turut hadir|ikut hadir|berdiri|tercatat|terpampang|tertulis|tersimpan|tersedia|terpasang|terbentang)$/

/** Whether a verb is one of those that show something. */
export const isShowing = (verb: Item): boolean => SHOWING.test(verb.lower)

/** What somebody is seen or heard doing: `tampak polisi berjaga`. */
export const isPerceiving = (verb: Item): boolean => /^(?:terdengar|terlihat|tampak)$/.test(verb.lower)

const STATE =
  /^(?:rusak|rusak berat|rusak parah|rusak ringan|hilang|hancur|luka|luka-luka|luka berat|luka ringan|terluka|terendam|selamat|kritis)$/

/** Nothing stands before but a beginning, a conjunction, or an adverb that opens the clause. */
const opensAt = (items: readonly Item[], at: number): boolean => {
  const before = items[at - 1]
  if (before === undefined || /^(?:sub|conj|punct)$/.test(before.reading.cat)) return true
  return before.reading.cat === 'adv' && opensAt(items, at - 1)
}

/** `tercatat 40 rumah rusak`: "a total of 40 houses", where what befell them follows. */
export function isTotal(items: readonly Item[], at: number): boolean {
  const [word, number] = items.slice(at, at + 2)
  if (word?.lower !== 'tercatat' || number?.reading.cat !== 'num' || !opensAt(items, at)) return false
  for (let next = at + 2; next < items.length; next++) {
    const { reading, lower, text } = items[next] as Item
    if (/^(?:sub|rel|prep|agent|punct)$/.test(reading.cat) && text !== '%') return false
    if (/^(?:v|aux|neg)$/.test(reading.cat) || STATE.test(lower)) return true
  }
  return false
}

export const totalOf = (item: Item): Item => ({
  ...item,
  reading: { cat: 'det', entry: undefined, glosses: ['a total of'], cost: 0, by: 'rule:total' },
})

/** `hadir pula menteri`, `tersedia kursi roda`: the adverb goes with the verb, and what is available is a verb of its own. */
export function joinOpenings(chunks: readonly Chunk[]): readonly Chunk[] {
  const joined: Chunk[] = []
  for (let at = 0; at < chunks.length; at++) {
    const chunk = asVerb(chunks, at)
    const [adverb, thing] = chunks.slice(at + 1, at + 3)
    const also =
      chunk.type === 'vg' &&
      isShowing(chunk.vg.verb) &&
      adverb?.type === 'word' &&
      /^(?:pula|juga)$/.test(adverb.item.lower) &&
      thing?.type === 'np' &&
      begins(chunks[at - 1])
        ? adverb.item
        : undefined
    if (also === undefined || chunk.type !== 'vg') {
      joined.push(chunk)
      continue
    }
    const { vg } = chunk
    const reading: Reading = { cat: 'adv', entry: undefined, glosses: ['also'], cost: 0, by: 'rule:also' }
    joined.push({ type: 'vg', vg: { ...vg, to: also.to, before: [...vg.before, { ...also, lower: 'juga', reading }] } })
    at++
  }
  return joined
}

/** `tersedia kursi roda`: are available. */
function asVerb(chunks: readonly Chunk[], at: number): Chunk {
  const chunk = chunks[at] as Chunk
  if (chunk.type !== 'ap' || chunk.ap.item.lower !== 'tersedia' || !begins(chunks[at - 1])) return chunk
  const { from, to, before, item } = chunk.ap
  const reading: Reading = {
    cat: 'v',
    entry: undefined,
    glosses: ['be available'],
    voice: 'active',
    cost: 0,
    by: 'lex:tersedia/v',
  }
  return { type: 'vg', vg: { from, to, before, verb: { ...item, reading } } }
}

const begins = (before: Chunk | undefined): boolean =>
  before === undefined || (before.type === 'word' && /^(?:sub|conj|punct|adv)$/.test(before.item.reading.cat))
