/** What stands around a noun phrase says of it: whether it is a predicate, a measure, a time, a place to do something. */
import type { NounPhrase } from '../parse/types.js'
import { isOfTopic } from '../parse/topics.js'
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
  const there = /^di (?:sana|sini|situ)$/.test(previousWord(chunks, at)?.lower ?? '')
  const subject = there ? at - 2 : isSum(chunks[0]) && isPlaced(chunks, at) ? 0 : at - 1
  const before = chunks[subject]
  if (before?.type !== 'np' || clause?.subject === undefined || clause.verb !== undefined || clause.relative)
    return false
  // `usianya 45 tahun`, `harganya 2 juta rupiah`: how much it is.
  // `jumlah korban lima orang`, `suhu di sana 40 derajat`: so does what is measured by its nature.
  const amount = AMOUNT.test(before.np.head.lower)
  const measured =
    (before.np.clitic !== undefined || amount) && np.quantifiers.some((item) => item.reading.cat === 'num')
  const features = np.head.reading.entry?.features
  // `dia salah satu rapper yang mengubah namanya`: what a relative clause says is no predicate of its own.
  const one = /^salah (?:satu|seorang)/.test((np.quantifiers[0] ?? np.head).lower)
  if (isNamed(chunks, at, np)) return true
  // `ia orang pertama yang tiba`: nor the first one who did something.
  const described = PERSONAL.test(before.np.head.lower) && nextText(chunks, at) === 'yang'
  const joined = amount && measured && isJoined(chunks[at + 1])
  const busy = joined ? false : one || described ? finiteAhead(chunks, at) : predicateLater(chunks, at)
  if (busy || (np.head.reading.cat !== 'n' && !one)) return false
  if ((features?.has('time') === true || features?.has('unit') === true) && !measured) return false
  if (before.np.head.reading.entry?.features.has('time') === true) return false
  const whole =
    before.np.demonstrative !== undefined ||
    before.np.clitic !== undefined ||
    isOfTopic(before.np) ||
    PERSONAL.test(before.np.head.lower) ||
    (amount && measured)
  const opening = chunks[subject - 1]
  return (
    whole &&
    (opening === undefined || (opening.type === 'word' && /^(?:sub|punct|conj)$/.test(opening.item.reading.cat)))
  )
}

/** `jarak antara kedua kota itu`: the sum is that of the first noun. */
const isPlaced = (chunks: Walk['chunks'], at: number): boolean =>
  at === 3 && chunks[2]?.type === 'np' && chunks[1]?.type === 'word' && chunks[1].item.reading.cat === 'prep'

/** `dua juta jiwa dan terus bertambah`: what else is said of it. */
const isJoined = (chunk: Walk['chunks'][number] | undefined): boolean =>
  chunk?.type === 'word' && /^(?:dan|tetapi|namun|karena|sehingga)$/.test(chunk.item.lower)

const PERSONAL = /^(?:saya|aku|dia|ia|kami|kita|mereka|anda|kamu)$/

/** What is said in figures: `harga tiketnya lima ribu rupiah`. */
const AMOUNT =
  /^(?:jumlah.*|total.*|suhu.*|temperatur|harga.*|tarif|biaya|ongkos|tinggi|panjang|berat|luas|lebar|tebal|bobot|ketinggian|kedalaman|jarak|kecepatan|usia|umur|gaji|upah|populasi|kapasitas|diameter|durasi|skor.*|nilai|denda|anggaran|lama|korban.*)(?:nya)?$/

/** `alasan ia mundur belum jelas`: behind a bare reason, somebody and what he does, with a predicate behind both. */
export function isReason({ chunks, stack }: Walk, at: number): boolean {
  const [before, next] = [chunks[at - 1], chunks[at + 1]]
  const clause = stack.at(-1)
  if (before?.type !== 'np' || next?.type !== 'vg' || clause?.subject === undefined || clause.verb !== undefined)
    return false
  return opensReason(before) && finiteAhead(chunks, at + 1)
}

export const opensReason = (chunk: Walk['chunks'][number]): boolean =>
  chunk.type === 'np' &&
  chunk.np.head.lower === 'alasan' &&
  chunk.np.modifiers.length === 0 &&
  chunk.np.demonstrative === undefined &&
  chunk.np.clitic === undefined

/** `jumlah korban lima orang`: the number of them is one thing. */
export const isCount = (chunk: Walk['chunks'][number] | undefined): boolean =>
  chunk?.type === 'np' && /^(?:jumlah|total)/.test(chunk.np.head.lower)

/** `jumlah korban lima orang`: the number of them is one. */
const isSum = (chunk: Walk['chunks'][number] | undefined): boolean =>
  chunk?.type === 'np' && AMOUNT.test(chunk.np.head.lower) && !chunk.np.head.lower.startsWith('korban')

/** `namanya Siti`, `ibu kotanya Jayapura`: a thing with its owner, and its name, which is all that the sentence says. */
function isNamed(chunks: Walk['chunks'], at: number, { head }: NounPhrase): boolean {
  const before = chunks[at - 1]
  const next = chunks[at + 1]
  if (at !== 1 || before?.type !== 'np' || head.reading.cat !== 'pn') return false
  // `orang itu namanya Budi`: the person's name.
  if (before.np.clitic === undefined && before.np.head.lower !== 'namanya') return false
  return chunks.length === 3 && next?.type === 'word' && next.item.reading.cat === 'punct'
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

/** What only a person is or does: `ia pandai memasak`. */
export const isPersons = (next: Walk['chunks'][number] | undefined): boolean =>
  /^(?:pandai|mahir|lihai|piawai|rajin|malas|gemar|bangga|kecewa|prihatin|menyesal|menyesalkan|tertawa|tersenyum|menangis|menikah|mengatakan|mengaku|menulis|membaca|berdoa|bercerita|berkata|mengenang)$/.test(
    next?.type === 'ap' ? next.ap.item.lower : next?.type === 'vg' ? next.vg.verb.lower : '',
  )

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

/** `Siti (19), warga Bekasi`: who one person is, behind her name or her age. */
export function isWhoSheIs({ chunks }: Walk, np: NounPhrase, at: number): boolean {
  if (previousWord(chunks, at)?.text !== ',' || np.quantifiers.length > 0 || np.head.reading.plural === true)
    return false
  if (
    !/^(?:warga|warga negara|penduduk|mahasiswa|mahasiswi|pelajar|pegawai|karyawan|anggota|guru|petani|pedagang)$/.test(
      np.head.lower,
    )
  )
    return false
  if (!/^[.,]$/.test(nextText(chunks, at))) return false
  const aged = previousWord(chunks, at - 1)?.text === ')'
  const who = chunks[aged ? at - 5 : at - 2]
  if (who?.type !== 'np' || previousWord(chunks, at - (aged ? 5 : 2))?.reading.cat === 'conj') return false
  const { head, modifiers } = who.np
  const named = head.reading.cat === 'pn' ? head : modifiers.findLast((modifier) => modifier.type === 'name')?.item
  return named?.reading.by === 'name' || named?.reading.entry?.features.has('person') === true
}
