/** Whether a quality is all that a sentence says of its subject, so that nothing may leave out its "is". */
import type { AdjectivePhrase, Chunk } from '../parse/types.js'
import type { Item } from '../types.js'
import { opensReason } from './nominal-context.js'
import { finiteAhead, previousWord } from './look-around.js'

/**
 * `massa marah.`, `warga terbiasa hidup bersama`: the sentence begins with its subject, has no other predicate before, and none behind
 * but what completes it.
 */
export function isLonePredicate(chunks: readonly Chunk[], at: number, ap: AdjectivePhrase): boolean {
  if (ATTRIBUTIVE.test(ap.item.lower) || isAmbiguous(ap.item) || !isSentence(chunks)) return false
  if (
    !(isBehindSubject(chunks, at) || isTurn(chunks[at - 1], ap)) ||
    !opensSentence(chunks, at) ||
    !endsPhrase(chunks, at)
  )
    return false
  const next = chunks[at + 1]
  const completed = next?.type === 'vg' && next.vg.before.length === 0 && COMPLETED.test(ap.item.lower)
  return !finiteAhead(chunks, completed ? at + 1 : at)
}

const COMPLETED =
  /^(?:siap|rela|sanggup|bersedia|gemar|segan|mudah|sulit|rentan|berani|takut|enggan|layak|pantas|cenderung|sibuk|susah|pandai|pintar|mahir|terbiasa)$/

/** Words that tell which one of several, or of which kind. */
const ATTRIBUTIVE =
  /^(?:tetap|pertama|kedua|ketiga|terakhir|utama|biasa|lain|lainnya|tertentu|berikutnya|selanjutnya|sebelumnya|bersama|khusus|umum|kembar)$/

/** `lampu padam`, `gigitan nyamuk gatal`: a verb or noun in English as well, which a table may know better. */
const isAmbiguous = ({ lower, readings }: Item): boolean =>
  !/^(?:panik|rusak|terbiasa)$/.test(lower) &&
  readings.some(({ cat, by }) => (cat === 'v' || cat === 'n') && by.startsWith('lex:'))

/** A heading has no "is" to lose. */
function isSentence(chunks: readonly Chunk[]): boolean {
  const last = chunks.findLast((chunk) => chunk.type !== 'word' || !/^["”’')]$/.test(chunk.item.text))
  return last?.type === 'word' && /^[.?!]$/.test(last.item.text)
}

/** A noun phrase stands before it, or what ends one: a verb of its relative clause, a pointing word, an adverb, a place. */
function isBehindSubject(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 1]
  if (before?.type === 'vg') return !LINKING.test(before.vg.verb.lower)
  if (before?.type !== 'word') return before?.type === 'np' || before?.type === 'date'
  const { cat } = before.item.reading
  return cat === 'dem' || isWholePlace(before.item) || (cat === 'adv' && isBehindSubject(chunks, at - 1))
}

/** `kota yang dulu ramai kini sepi`: a quality behind another one, which was the relative clause's. */
const isTurn = (before: Chunk | undefined, ap: AdjectivePhrase): boolean =>
  before?.type === 'ap' && ap.before.some(({ lower }) => /^(?:kini|sekarang|tidak|belum)$/.test(lower))

/** Verbs behind which a quality is their complement: `yang dianggap penting`. */
const LINKING =
  /^(?:menjadi|disebut|dianggap|dinilai|dirasa|merasa|terasa|terlihat|tampak|terdengar|dibuat|dijadikan|dinyatakan|berada|ternyata|bernada|berwarna)$/

/** Nothing but a fronted adjunct or a conjunction stands before the subject, which opens the sentence. */
function opensSentence(chunks: readonly Chunk[], at: number): boolean {
  let relative = false
  for (const [index, chunk] of chunks.slice(0, at).entries()) {
    if (chunk.type === 'word') {
      const { reading, text } = chunk.item
      if (reading.cat === 'rel') relative = true
      if (text === ',' && index > 3) return false
      if (/^(?:sub|cop|there)$/.test(reading.cat) || (reading.cat === 'punct' && text !== ',')) return false
    } else if (opensReason(chunk) && chunks[index + 1]?.type === 'np') relative = true
    else if (!relative && (chunk.type === 'vg' || chunk.type === 'ap')) return false
  }
  return true
}

/** What comes next takes the quality for a predicate: an end, a place or time, a reason, a contrast. */
function endsPhrase(chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1]
  const comma = chunks.findIndex((_, index) => index > at + 1 && previousWord(chunks, index)?.text === ',')
  // `terowongan pertama di pulau itu, yang …, akan dibangun`: the predicate may be still to come.
  if (comma > 0 && !joins(chunks[comma])) return false
  if (next?.type === 'np') return next.np.head.reading.entry?.features.has('time') === true
  if (next?.type !== 'word') return true
  const { item } = next
  if (/^(?:dan|atau|serta)$/.test(item.lower)) return /^[av][pg]$/.test(chunks[at + 2]?.type ?? '')
  return !/^(?:rel|dem)$/.test(item.reading.cat) && item.lower !== 'bahwa'
}

const joins = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'word' && /^(?:sub|conj)$/.test(chunk.item.reading.cat)

/** `di tepi laut`: by the sea, which takes no noun. */
export const isWholePlace = ({ reading }: Item): boolean =>
  reading.cat === 'prep' && / the \w+$/.test(reading.glosses[0] ?? '')

/** `ia jelas kecewa`: "is clearly disappointed", the adverb between subject and predicate behind the "is". */
export function isMidAdverb(chunks: readonly Chunk[], at: number): boolean {
  const adverb = previousWord(chunks, at)
  return adverb !== undefined && MID.test(adverb.lower) && chunks[at - 2]?.type === 'np'
}

const MID =
  /^(?:jelas|pasti|tentu|tentunya|pastinya|umumnya|pada umumnya|biasanya|tampaknya|rupanya|memang|sebenarnya|jarang|sering|kadang-kadang|serba)$/
