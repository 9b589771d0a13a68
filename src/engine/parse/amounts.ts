/** How much of something there is, said behind it with nothing between: `hukuman 10 tahun`, `uang tunai Rp 200 juta`. */
import type { Item } from '../types.js'
import type { Chunk, NounPhrase } from './types.js'

type Kind = 'money' | 'percent' | 'time' | 'goods' | 'length'

const CASH = /^uang(?: tunai| kontan)?$|^dana tunai$/

/** Things that have an amount of each kind, by their Indonesian. */
const COUNTED: Readonly<Record<Kind, RegExp>> = {
  money:
    /(?:^| )(?:suap|kerugian|denda|dana|anggaran|bantuan|biaya|tebusan|utang|pinjaman|kredit|investasi|hibah|gaji|upah|honor|honorarium|ganti rugi|kompensasi|santunan|hadiah|modal|pendapatan|keuntungan|laba|omzet|nilai|tagihan|sumbangan|donasi|subsidi|pungutan|transaksi|tarif|insentif|bonus|tunjangan|simpanan|tabungan|kekayaan|aset|surplus|defisit|gratifikasi|iuran|komisi|pesangon|rugi|minimum)$/,
  percent:
    /(?:^| )(?:inflasi|deflasi|pertumbuhan|kenaikan|penurunan|peningkatan|bunga|tingkat|tarif|kadar|level|diskon|potongan|margin|defisit|surplus|kontribusi|dividen|porsi|pangsa|komisi|koreksi|lonjakan|kontraksi|kesalahan|selisih|rasio|keberhasilan|keuntungan|kecepatan)$/,
  time: /^(?:ancaman |tuntutan )?(?:hukuman|vonis|pidana|kurungan|masa|durasi|kontrak|cuti|larangan|skorsing|jeda|garansi|pengalaman|hukuman maksimal|hukuman penjara|gencatan senjata|tenggat waktu|jangka waktu|masa jabatan|masa percobaan)$|^ancaman hukuman$/,
  goods:
    /^(?:beras|gula|garam|jagung|kedelai|gandum|limbah|sampah|sabu|ganja|heroin|kokain|kopi|cokelat|emas|perak|batu bara|pupuk|minyak|minyak goreng|bensin|air|susu|daging|ikan|tanah|lahan|sawah|hutan|kebun|pasir|semen|tepung|terigu|bahan peledak|narkotika|narkoba)(?: |$)/,
  length:
    /^(?:jarak|panjang|tinggi|ketinggian|lebar|kedalaman|luas|berat|bobot|kecepatan|suhu|radius|diameter|volume|kapasitas)$/,
}

const GOODS =
  /^(?:ton|kilogram|kg|gram|kuintal|ons|liter|barel|meter kubik|hektare|hektar|meter persegi|kilometer persegi)$/

/** Verbs whose object changes by so much: `menaikkan tarif 5 persen`. */
const CHANGING =
  /^(?:mengurangi|menurunkan|menaikkan|meningkatkan|memangkas|memotong|menambah|memperbesar|memperkecil|menekan|menggeser|mengungguli|dinaikkan|diturunkan)$/

/** Joins a noun phrase and the amount right behind it into one phrase. */
export function joinAmounts(chunks: readonly Chunk[]): readonly Chunk[] {
  const joined: Chunk[] = []
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at] as Chunk
    const next = chunks[at + 1]
    const np =
      chunk.type === 'np' && next?.type === 'np' && hasPlace(chunks, at)
        ? together(chunk.np, next.np, chunks, at)
        : undefined
    joined.push(np === undefined ? chunk : { type: 'np', np })
    if (np !== undefined) at++
  }
  return joined
}

/** The object of a verb or a preposition; or a subject whose predicate comes behind its amount. */
function hasPlace(chunks: readonly Chunk[], at: number): boolean {
  const [before, after] = [chunks[at - 1], chunks[at + 2]]
  if (before?.type === 'vg') return true
  if (before?.type === 'word' && /^(?:prep|agent|there)$/.test(before.item.reading.cat)) return true
  if (after === undefined || after.type === 'np' || after.type === 'date') return false
  return after.type !== 'word' || /^(?:aux|neg|cop)$/.test(after.item.reading.cat)
}

function together(thing: NounPhrase, amount: NounPhrase, chunks: readonly Chunk[], at: number): NounPhrase | undefined {
  if (thing.head.reading.cat !== 'n' || thing.demonstrative !== undefined || thing.clitic !== undefined)
    return undefined
  if (thing.quantifiers.some(({ reading }) => reading.cat === 'num')) return undefined
  if (!thing.modifiers.every(({ type }) => type === 'adjective' || type === 'noun')) return undefined
  const kind = kindOf(amount)
  const before = chunks[at - 1]
  if (kind === undefined || !isOf(kind, thing)) return undefined
  if (kind === 'percent' && before?.type === 'vg' && CHANGING.test(before.vg.verb.reading.entry?.lemma ?? ''))
    return undefined
  const span = { from: thing.from, to: amount.to }
  const { demonstrative, ...own } = amount
  const pointed = demonstrative === undefined ? {} : { demonstrative }
  if ((kind === 'money' && CASH.test(thing.head.lower)) || kind === 'goods') {
    const { head } = thing
    const cash: Item = { ...head, reading: { ...head.reading, glosses: ['cash'] } }
    const phrase = kind === 'money' ? { ...thing, head: cash } : thing
    return {
      ...amount,
      ...span,
      modifiers: [...amount.modifiers, { type: 'amount', link: kind === 'money' ? 'in' : 'of', phrase }],
    }
  }
  return { ...thing, ...span, ...pointed, modifiers: [...thing.modifiers, { type: 'amount', link: 'of', phrase: own }] }
}

/** Whether a thing can have such an amount; land and loads have a weight or an area, and so has what is measured. */
function isOf(kind: Kind, { head, modifiers }: NounPhrase): boolean {
  if (kind === 'money' && CASH.test(head.lower)) return modifiers.length === 0
  const [inner] = modifiers
  // `rata-rata pertumbuhan`: the average of what has the amount.
  const average = /^(?:rata-rata|total|target|proyeksi|angka)$/.test(head.lower) && inner?.type === 'noun'
  const { lower } = average ? inner.phrase.head : head
  return COUNTED[kind].test(lower) || (kind === 'percent' && COUNTED.percent.test(lower.split(' ')[0] ?? ''))
}

/** What an amount is of; `undefined` for a phrase that is none. */
function kindOf({ head, quantifiers, modifiers, clitic }: NounPhrase): Kind | undefined {
  const numbers = [...quantifiers, head].filter(({ reading }) => reading.cat === 'num')
  if (numbers.length === 0 || clitic !== undefined) return undefined
  if (!modifiers.every((modifier) => modifier.type === 'noun' && modifier.phrase.head.lower === 'penjara'))
    return undefined
  if (numbers.some(isMoney)) return 'money'
  if (/^(?:persen|%)$/.test(head.lower) || head.text.endsWith('%')) return 'percent'
  const features = head.reading.entry?.features
  if (features?.has('time') === true) return 'time'
  if (GOODS.test(head.lower)) return 'goods'
  return features?.has('unit') === true ? 'length' : undefined
}

const isMoney = ({ reading }: Item): boolean => reading.by === 'rule:money'
