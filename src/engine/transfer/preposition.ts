import type { Chunk, NounPhrase } from '../parse/types.js'
import type { Item, LatticeNode, Option } from '../types.js'
import { isEqualled } from './degrees.js'
import { leaf, ranked, scored } from './lattice.js'
import { isTold } from './special-verbs.js'
import { isPassive } from './verb-form.js'

const WEEKDAY = /^(?:(?:hari )?(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu|ahad)|hari)$/
const MONTH = /^(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)$/

const RECEIVING = /^(?:menerima|mendapat|mendapatkan|memperoleh|membeli|mengimpor|meminjam|menuntut)$/

/** A preposition in English, by what it stands before and what governs it. */
export function prepositionLeaf(item: Item, chunks: readonly Chunk[], at: number, verb: Item | undefined): LatticeNode {
  // `kata presiden kepada wartawan`: told reporters.
  if (item.lower === 'kepada' && (isTold(chunks, at - 1) || isTold(chunks, at - 2)))
    return leaf(item.from, item.to, scored(['', 0]), item.reading.by, true)
  // `menerima pasokan dari Rusia`: what is received comes from somebody, whatever stands between.
  if (item.lower === 'dari' && RECEIVING.test(verb?.reading.entry?.lemma ?? '') && chunks[at - 1]?.type === 'np')
    return leaf(item.from, item.to, scored(['from', 0]), item.reading.by, true)
  // `menjadikan Korea sebagai koloni`: made Korea a colony.
  if (item.lower === 'sebagai' && verb?.reading.entry?.lemma === 'menjadikan' && chunks[at - 1]?.type === 'np')
    return leaf(item.from, item.to, scored(['', 0], ['into', -1]), item.reading.by, true)
  // `didenda sebesar 5 juta dolar`, `naik sebesar 3 persen`: the sum follows the verb as it is.
  if (/^(?:sebesar|sebanyak|senilai)$/.test(item.lower) && chunks[at - 1]?.type === 'vg')
    return leaf(item.from, item.to, scored(['', 0], ['by', -0.2]), item.reading.by, true)
  // `sejak 5 hingga 9 Juli`: from one day to another.
  const days = chunks[at + 1]
  if (item.lower === 'sejak' && days?.type === 'date' && days.date.last !== undefined)
    return leaf(item.from, item.to, scored(['from', 0]), item.reading.by, true)
  // `anjing pelacak melawan penyelundup`: a table has the verb.
  if (item.lower === 'melawan') return leaf(item.from, item.to, ranked(item.reading.glosses), item.reading.by, true)
  // `gempa berkekuatan 6,1`: a table would leave "with … of" out.
  if (item.lower === 'berkekuatan' && item.reading.cat === 'prep')
    return leaf(item.from, item.to, ranked(item.reading.glosses), item.reading.by, true)
  // `mengurangi takaran sebanyak 4 persen`: by how much.
  if (/^(?:sebesar|sebanyak)$/.test(item.lower) && isPercentage(chunks[at + 1]))
    return leaf(
      item.from,
      item.to,
      CHANGING.test(verb?.lower ?? '') ? scored(['by', 0]) : scored(['by', 0], ['of', -0.7]),
      item.reading.by,
      true,
    )
  // `terbalik akibat diterjang ombak`: after being hit.
  const next = chunks[at + 1]
  if (item.lower === 'akibat' && next?.type === 'vg' && isPassive(next.vg))
    return leaf(item.from, item.to, scored(['after', 0]), item.reading.by, true)
  // `mengawal kapal itu selama melintasi selat`: while crossing it.
  if (item.lower === 'selama' && next?.type === 'vg')
    return leaf(item.from, item.to, scored(['while', 0]), item.reading.by, true)
  // What somebody died of is not to be lost.
  if (item.lower === 'akibat' && item.reading.cat === 'prep')
    return leaf(item.from, item.to, causes(verb), item.reading.by, true)
  // `sama mahalnya dengan`: as expensive as.
  if (item.lower === 'dengan' && isEqualled(chunks[at - 1]))
    return leaf(item.from, item.to, scored(['as', 0]), item.reading.by, true)
  // `buka mulai pukul 9`, `ditutup sejak pukul 18.00 hingga 02.00`
  if ((item.lower === 'mulai' && isClock(chunks[at + 1])) || (item.lower === 'sejak' && isHours(chunks[at + 1])))
    return leaf(item.from, item.to, scored(['from', 0]), item.reading.by, true)
  // `seminar di Canberra`: a table has "seminar on".
  const place = chunks[at + 1]
  // `terjadi di Jalan Sudirman No. 5`: a house has a number, and is "at" it.
  if (item.lower === 'di' && place?.type === 'np' && place.np.head.reading.by === 'rule:address')
    return leaf(item.from, item.to, scored(['at', 0]), item.reading.by, true)
  const city = place?.type === 'np' && place.np.head.reading.cat === 'pn' && isPlace(place.np)
  if (item.lower === 'di' && city && chunks[at - 1]?.type === 'np')
    return leaf(item.from, item.to, scored(['in', 0], ['at', -1.2]), item.reading.by, true)
  const options = governed(item, chunks, at, verb) ?? byComplement(item, chunks[at + 1], at, chunks[at + 2])
  // What lasts is no length of time: a table would say "for".
  return leaf(
    item.from,
    item.to,
    options,
    item.reading.by,
    options[0]?.text === 'during' || (options.length === 1 && options[0]?.text === 'at'),
  )
}

const isPlace = ({ head }: NounPhrase): boolean => head.reading.entry?.features.has('place') === true

const CHANGING =
  /^(?:mengurangi|menurunkan|menaikkan|meningkatkan|memangkas|memotong|menambah|memperbesar|memperkecil|menekan|naik|turun|meningkat|menurun|berkurang|bertambah|tumbuh|menyusut|anjlok|melonjak|merosot)$/

const isPercentage = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'np' && (/^(?:persen|%)$/.test(chunk.np.head.lower) || chunk.np.head.text.endsWith('%'))

const causes = (verb: Item | undefined): readonly Option[] =>
  /^(?:meninggal|tewas|mati|gugur)/.test(verb?.lower ?? '')
    ? scored(['from', 0], ['of', 0], ['due to', -0.5])
    : scored(['due to', 0], ['because of', -0.3], ['as a result of', -0.6])

const isClock = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'np' && (/^(?:pukul|jam)$/.test(chunk.np.head.lower) || isHours(chunk))

/** From one hour to another. */
const isHours = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'np' &&
  chunk.np.head.reading.by === 'rule:hours' &&
  / to |[-–—]/.test(chunk.np.head.reading.glosses[0] ?? '')

/** `bertemu dengan` → meet: the verb, adjective or noun before decides. */
function governed(item: Item, chunks: readonly Chunk[], at: number, verb: Item | undefined) {
  const before = chunks[at - 1]
  const governors: (Item | undefined)[] = []
  if (before?.type === 'vg') governors.push(before.vg.verb)
  else if (before?.type === 'ap') governors.push(before.ap.item)
  else if (before?.type === 'np') {
    const last = before.np.modifiers.at(-1)
    if (last?.type === 'adjective') governors.push(last.item)
    if (last?.type === 'noun') governors.push(last.phrase.head)
    governors.push(before.np.head, verb)
  }
  for (const governor of governors) {
    const english = governor?.reading.entry?.government?.get(item.lower)
    if (english !== undefined)
      return scored(
        [english, 0],
        ...item.reading.glosses.filter((gloss) => gloss !== english).map((gloss) => [gloss, -1.8] as const),
      )
  }
  return undefined
}

/** `lima tahun`, `beberapa bulan`, `bertahun-tahun`: how long something lasts. */
function isSpan({ quantifiers, head }: NounPhrase): boolean {
  return quantifiers.length > 0 || head.reading.cat === 'num' || head.reading.entry?.features.has('time') === true
}

function byComplement(item: Item, next: Chunk | undefined, at: number, chunkAfter: Chunk | undefined) {
  const { lower } = item
  if (next?.type === 'vg') {
    if (lower === 'untuk' || lower === 'guna' || lower === 'demi') return scored(['', 0])
    if (lower === 'dengan') return scored(['by', 0], ['', -0.5], ['with', -1])
    if (lower === 'bagi') return scored(['for', 0])
  }
  if (next?.type === 'ap' && lower === 'dengan' && next.ap.before.length === 0 && chunkAfter?.type !== 'np')
    return scored(['', 0])
  const head = next?.type === 'np' ? next.np.head : undefined
  const features = head?.reading.entry?.features
  if (lower === 'pada' || lower === 'di') {
    if (next?.type === 'date') return next.date.day === undefined ? scored(['in', 0]) : scored(['on', 0])
    if (head !== undefined && /^(?:pukul|jam)$/.test(head.lower) && next?.type === 'np' && next.np.modifiers.length > 0)
      return scored(['at', 0])
    if (head !== undefined && WEEKDAY.test(head.lower)) return scored(['on', 0])
    if (head !== undefined && MONTH.test(head.lower)) return scored(['in', 0])
    if (head !== undefined && /^(?:bulan|tahun|abad|musim|dekade|era|periode|masa)$/.test(head.lower))
      return scored(['in', 0], ['during', -1.5])
    if (
      head !== undefined &&
      /^(?:pukul|jam|malam|saat|waktu|akhir|awal|usia|tingkat|kecepatan|suhu|harga)$/.test(head.lower)
    )
      return scored(['at', 0], ['in', -0.8], ['on', -1.5])
    if (/^\d{4}s?$/.test(head?.reading.glosses[0] ?? '')) return scored(['in', 0])
    if (lower === 'di')
      return features?.has('place') === true || head?.reading.cat === 'pn'
        ? scored(['in', 0], ['at', -0.8], ['on', -1.3])
        : scored(['in', 0], ['at', -0.7], ['on', -0.8])
    return scored(['in', 0], ['on', -0.2], ['at', -0.4], ['to', -1.3])
  }
  if (lower === 'dari') return scored(['from', 0], ['of', head?.reading.cat === 'pn' ? -1 : -0.3])
  if (lower === 'untuk') return scored(['for', 0], ['to', -1])
  if (lower === 'dalam') return scored(['in', 0], ['within', -1.5], ['during', -1.8])
  if (lower === 'adanya' && at > 0) return scored(['', 0], ['the existence of', -1.2], ['the presence of', -1.6])
  if (lower === 'selama' && next?.type === 'np' && !isSpan(next.np)) return scored(['during', 0], ['for', -1])
  const counted = next?.type === 'np' && next.np.quantifiers.some((quantifier) => quantifier.reading.cat === 'num')
  if (/^(?:hingga|sampai)$/.test(lower) && counted && features?.has('time') !== true && !/\d{4}/.test(head?.text ?? ''))
    return scored(['up to', 0], ['to', -0.4], ['until', -1.5])
  if (lower === 'oleh') return scored(['by', 0])
  return ranked(item.reading.glosses)
}
