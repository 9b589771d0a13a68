/** What stands around a noun phrase says of it: whether it is a predicate, a measure, a time, a place to do something. */
import type { NounPhrase } from '../parse/types.js'
import type { Item } from '../types.js'
import { current, type Walk } from './clause-state.js'
import { finiteAhead, predicateLater, previousWord } from './look-around.js'

/** The text of a word behind a chunk. */
export const nextText = (chunks: Walk['chunks'], at: number): string => {
  const next = chunks[at + 1]
  return next?.type === 'word' ? next.item.text : ''
}

export const isHour = ({ head }: NounPhrase, before: Item | undefined): boolean =>
  /^(?:pukul|jam)$/.test(head.lower) && /^(?:sebelum|setelah|sesudah|sejak|hingga|sampai)$/.test(before?.lower ?? '')

/** `tempat mencuci pakaian`: a place to do something, no subject. */
export const isPlaceToDo = (
  { head, modifiers, demonstrative }: NounPhrase,
  next: Walk['chunks'][number] | undefined,
): boolean =>
  head.lower === 'tempat' &&
  modifiers.length === 0 &&
  demonstrative === undefined &&
  next?.type === 'vg' &&
  next.vg.before.length === 0 &&
  next.vg.verb.lower.startsWith('me')

/** `S. Sudiro, wartawan dan menteri, pernah …`: two things that one person is, between commas. */
export function isApposed(chunks: Walk['chunks'], at: number): boolean {
  const whom = chunks[at - 4]
  return (
    previousWord(chunks, at - 2)?.text === ',' &&
    nextText(chunks, at) === ',' &&
    whom?.type === 'np' &&
    whom.np.head.reading.cat === 'pn'
  )
}

/** `Ibunya seorang guru`, `mereka mahasiswa`: a subject that is complete, and what it is, without a word for "is". */
export function identifies({ chunks, stack }: Walk, np: NounPhrase, at: number): boolean {
  const clause = stack.at(-1)
  const before = chunks[at - 1]
  if (before?.type !== 'np' || clause?.subject === undefined || clause.verb !== undefined || clause.relative)
    return false
  // `usianya 45 tahun`, `harganya 2 juta rupiah`: how much it is.
  const measured = before.np.clitic !== undefined && np.quantifiers.some((item) => item.reading.cat === 'num')
  const features = np.head.reading.entry?.features
  // `dia salah satu rapper yang mengubah namanya`: what a relative clause says is no predicate of its own.
  const one = /^salah (?:satu|seorang)/.test((np.quantifiers[0] ?? np.head).lower)
  if (one ? finiteAhead(chunks, at) : np.head.reading.cat !== 'n' || predicateLater(chunks, at)) return false
  if ((features?.has('time') === true || features?.has('unit') === true) && !measured) return false
  if (before.np.head.reading.entry?.features.has('time') === true) return false
  const whole =
    before.np.demonstrative !== undefined ||
    before.np.clitic !== undefined ||
    /^(?:saya|aku|dia|ia|kami|kita|mereka|anda|kamu)$/.test(before.np.head.lower)
  const first = chunks[at - 2]
  return (
    whole && (first === undefined || (first.type === 'word' && /^(?:sub|punct|conj)$/.test(first.item.reading.cat)))
  )
}

/** `berat 3,2 kilogram`, `kecepatan 90 km/jam`: a dimension and its size, "a weight of". */
export function isMeasureOf({ chunks, stack }: Walk, np: NounPhrase, at: number): boolean {
  const before = chunks[at - 1]
  if (before?.type !== 'np' || !DIMENSION.test(before.np.head.lower)) return false
  if (before.np.modifiers.some(({ type }) => type !== 'adjective') || before.np.demonstrative !== undefined)
    return false
  if (before.np.clitic !== undefined || !np.quantifiers.some((item) => item.reading.cat === 'num')) return false
  return stack.at(-1)?.verb !== undefined || previousWord(chunks, at - 1)?.reading.cat === 'prep'
}

/** `menderita kerugian Rp 50 juta`: a verb that has the noun in it, and how much of that. */
export function isAmountInVerb({ chunks }: Walk, { head, quantifiers }: NounPhrase, at: number): boolean {
  const before = chunks[at - 1]
  if (before?.type !== 'vg') return false
  const { entry, glosses, by } = before.vg.verb.reading
  if (entry?.lemma.includes(' ') !== true || by.startsWith('term:')) return false
  if (!glosses.every((gloss) => LOSSES.test(gloss))) return false
  const money = [...quantifiers, head].some(({ reading }) => reading.by === 'rule:money')
  return (
    money ||
    (head.reading.entry?.features.has('time') === true &&
      glosses.every((gloss) => / (?:sentence|contract)$/.test(gloss)))
  )
}

const LOSSES =
  / (?:bribes?|loss(?:es)?|fine|compensation|ransom|debts?|profits?|aid|assistance|contract|sentence|punishment|taxes)$/

export function isTimeGiven({ chunks, stack }: Walk, np: NounPhrase, at: number): boolean {
  const next = chunks[at + 1]
  return (
    np.head.lower === 'waktu' &&
    np.modifiers.length + np.quantifiers.length === 0 &&
    np.clitic === undefined &&
    next?.type === 'np' &&
    next.np.head.reading.entry?.features.has('time') === true &&
    next.np.quantifiers.length > 0 &&
    stack.at(-1)?.verb !== undefined
  )
}

const DIMENSION =
  /^(?:berat|bobot|ketinggian|tinggi|kedalaman|panjang|lebar|luas|kecepatan|suhu|temperatur|jarak|kapasitas|populasi|diameter|volume|kekuatan|daya|jangka waktu|periode|radius|ketebalan|elevasi|magnitudo|keuntungan|laba|kerugian|utang|anggaran|nilai|denda)$/

export const isMutual = (before: Walk['chunks'][number] | undefined): boolean =>
  before?.type === 'vg' &&
  (before.vg.verb.lower.startsWith('saling ') || before.vg.before.some((item) => item.lower === 'saling'))

export const isSomebody = (next: Walk['chunks'][number] | undefined): boolean =>
  next?.type === 'np' && next.np.head.reading.entry?.features.has('hum') === true

/** Whether a verb stands directly before that takes a clause rather than a thing. */
export function opensComplement(walk: Walk, at: number): boolean {
  const before = walk.chunks[at - 1]
  return (
    before?.type === 'vg' &&
    before.vg.verb === current(walk).verb &&
    /^(?:mengatakan|menyatakan|mengungkapkan|menegaskan|menjelaskan|melaporkan|menambahkan|mengklaim|menyebutkan|memperkirakan|memperingatkan|yakin|percaya)$/.test(
      before.vg.verb.lower,
    )
  )
}
