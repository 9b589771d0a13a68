/** Words that modify a noun in ways of their own: directions, times, places, titles. */
import type { Item } from '../types.js'
import type { Modifier, Parsed } from './types.js'
import { table } from '../table.js'

const WEEKDAY = /^(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad)$/

const DIRECTIONS: Readonly<Record<string, string>> = table({
  utara: 'northern',
  selatan: 'southern',
  timur: 'eastern',
  barat: 'western',
  tengah: 'central',
  tenggara: 'southeastern',
  'barat daya': 'southwestern',
  'barat laut': 'northwestern',
  'timur laut': 'northeastern',
})

/** `Meksiko tengah`, `Arizona Barat`: the part of a place, where the two are no name of their own. */
export function directionOf(item: Item): Item | undefined {
  const gloss = DIRECTIONS[item.lower]
  if (gloss === undefined) return undefined
  return { ...item, reading: { cat: 'a', entry: undefined, glosses: [gloss], cost: 0, by: 'rule:direction' } }
}

/** Nouns that do not continue a phrase: times after things, a title after a person. */
export function standsApart(item: Item, head: Item): boolean {
  const features = item.reading.entry?.features
  if (item.lower === 'pukul') return head.reading.entry?.features.has('time') !== true
  if (WEEKDAY.test(item.lower)) return head.reading.entry?.features.has('time') !== true
  if (
    features?.has('time') === true &&
    head.reading.entry?.features.has('time') !== true &&
    /^(?:hari|pekan|minggu|bulan|tahun|kemarin|besok)$/.test(item.lower)
  )
    return head.reading.entry?.features.has('unit') !== true
  return false
}

/** `pesawat buatan Jepang` → Japanese-made plane. */
export function parseMade(items: readonly Item[], at: number): Parsed<Modifier> | undefined {
  const [word, place] = items.slice(at, at + 2)
  const adjective = place?.reading.entry?.adjective
  if (word?.lower !== 'buatan' || place === undefined || adjective === undefined) return undefined
  const item: Item = {
    ...word,
    to: place.to,
    capital: false,
    reading: { cat: 'a', entry: undefined, glosses: [`${adjective}-made`], cost: 0, by: 'rule:made' },
  }
  return { value: { type: 'adjective', adverbs: [], item }, to: at + 2 }
}

/** An adjective alone between quotation marks, after its noun. */
export function parseQuoted(items: readonly Item[], at: number): Parsed<Modifier> | undefined {
  const [open, item, close] = items.slice(at, at + 3)
  if (item?.reading.cat !== 'a' || !/^["“]$/.test(open?.text ?? '') || !/^["”]$/.test(close?.text ?? ''))
    return undefined
  return open === undefined || close === undefined
    ? undefined
    : { value: { type: 'quoted', open, item, close }, to: at + 3 }
}

/** Two countries behind a thing that both have a share in; persons and bodies belong to the first alone. */
export function parsePlaces(items: readonly Item[], head: Item, at: number): Parsed<Modifier> | undefined {
  if (!SHARED.test(head.lower) || items.slice(Math.max(0, at - 3), at).some((item) => item.lower === 'antara'))
    return undefined
  const [first, conjunction, second] = items.slice(at, at + 3)
  if (conjunction?.lower !== 'dan' || !isCountry(first) || !isCountry(second)) return undefined
  return { value: { type: 'places', items: [first, conjunction, second] }, to: at + 3 }
}

const SHARED =
  /^(?:upaya|usaha|kerja sama|kerjasama|hubungan|tekanan|dukungan|sanksi|ancaman|serangan|latihan|tuntutan|permintaan|kebijakan|sikap|kepentingan|aliansi|intervensi|kekhawatiran|keprihatinan|pengaruh|ekonomi|industri|pasar|bantuan|campur tangan|partisipasi|keterlibatan|kehadiran|pemimpin|tentara|polisi|kepolisian|militer|otoritas|pasukan|pejabat|pemerintah|warga|perusahaan|diplomat|tim|pemain|media|petugas|pejuang|mata-mata)$/

function isCountry(item: Item | undefined): item is Item {
  return item?.reading.cat === 'pn' && item.reading.entry?.adjective !== undefined
}

export function isTime(item: Item): boolean {
  return item.reading.entry?.features.has('time') === true
}

/** `lalu` and its like after a time: "ago" behind a number, "last" before a single time, which the transfer decides. */
export function shifted(item: Item, gloss: string): Item {
  return { ...item, reading: { cat: 'adv', entry: undefined, glosses: [gloss], cost: 0, by: 'rule:time' } }
}

/** `lagunya sendiri`: the owner stands on the noun and is kept. */
export function ownOf(item: Item, { reading: { clitic } }: Item): Item {
  return {
    ...item,
    reading: { cat: 'a', entry: undefined, glosses: ['own'], cost: 0, by: 'rule:own', ...(clitic && { clitic }) },
  }
}

export function isTitleLike(item: Item): boolean {
  return item.reading.entry?.features.has('title') === true
}
