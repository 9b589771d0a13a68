import type { ChoiceModel } from './model/choice.js'
import type { Item } from './types.js'
import { CERTAIN, type Tense } from './transfer/tensed.js'

const PAST =
  /^(?:lalu|kemarin|tadi|semalam|silam|dulu|dahulu|terakhir|kala itu|saat itu|pekan lalu|tahun lalu|bulan lalu|minggu lalu|ketika|setelah|sejak|awalnya|sebelumnya|kemudian|akhirnya|pernah|katanya|ujarnya|tambahnya|jelasnya)$/
const PRESENT =
  /^(?:sekarang|kini|saat ini|biasanya|selalu|sering|umumnya|setiap|dapat|bisa|adalah|merupakan|jika|apabila|bila|kalau|anda|kita|harus|sehingga|mungkin|seringkali)$/
const SAYING =
  /^(?:kata|ujar|mengatakan|menyatakan|melaporkan|menambahkan|mengungkapkan|menjelaskan|tutur|tewas|menang|membunuh|ditangkap|dilaporkan|diumumkan|mengumumkan)$/

/** What leaves no doubt, wherever it stands; and at the head of a sentence only: `makan dulu`, "eat first". */
const LONG_PAST =
  /^(?:kemarin(?: .+)?|semalam|tadi malam|(?:tahun|bulan|pekan|minggu) lalu|dahulu kala|dulu kala|pada (?:masa lalu|zaman dahulu|waktu itu|masa itu|saat itu)|(?:waktu|kala) itu)$/
const ONCE = /^(?:dulu|dahulu|dulunya)$/
/** Behind these it is only what something of today is held against: `dibandingkan tahun lalu`. */
const BESIDE = /^(?:dari|dibanding|dibandingkan|daripada|sejak|semenjak|seperti|sampai|hingga|ketimbang)$/
/** A tense, and how much likelier it is than the other one, as a natural-log ratio. */
export interface Told {
  readonly tense: Tense
  readonly odds: number
}

/** The tense a sentence is told in. Indonesian marks none; a model tells it from the words, or rules where there is none. */
export function guessTense(items: readonly Item[], model?: ChoiceModel): Told {
  if (model === undefined) return { tense: byRules(items) > 0 ? 'past' : 'present', odds: 1 }
  const [past = 0, present = 0] = model.score(tenseFeatures(items))
  if (isAhead(items)) return { tense: 'present', odds: Math.max(2, present - past) }
  if (tellsOfVictims(items) && present - past < 2) return { tense: 'past', odds: Math.max(2, past - present) }
  if (isLongPast(items)) return { tense: 'past', odds: Math.max(CERTAIN, past - present) }
  return { tense: past > present ? 'past' : 'present', odds: Math.abs(past - present) }
}

function isLongPast(items: readonly Item[]): boolean {
  if (items.some(({ lower }) => /^(?:kini|sekarang|saat ini|akan)$/.test(lower))) return false
  return items.some(
    ({ lower }, at) =>
      (at === 0 && ONCE.test(lower)) ||
      (LONG_PAST.test(lower) && !items.slice(Math.max(0, at - 3), at).some((item) => BESIDE.test(item.lower))),
  )
}

/** `pada 2030 … akan`: a year that no text of today looks back on. */
function isAhead(items: readonly Item[]): boolean {
  return items.some(({ lower }) => lower === 'akan') && items.some(({ text }) => /^20(?:[3-9]\d|2[89])$/.test(text))
}

/** `lima orang meninggal`: how many it befell is news. */
const tellsOfVictims = (items: readonly Item[]): boolean =>
  items.some(
    ({ reading }, at) =>
      reading.cat === 'num' &&
      /^(?:orang|korban|warga|penumpang|pekerja|tentara|prajurit|polisi|anak)$/.test(items[at + 1]?.lower ?? '') &&
      /^(?:tewas|meninggal|terluka|luka-luka|hilang|ditangkap|terbunuh|dibunuh)(?: |$)/.test(
        items[at + 2]?.lower ?? '',
      ),
  )

/** What a sentence shows of its tense: its words, alone and two in a row, its verbs, what is said of whom, and what the rules think. */
export function tenseFeatures(items: readonly Item[]): readonly string[] {
  const features = ['b', `r${Math.round(byRules(items) * 2)}`]
  const words = new Set<string>()
  let previous = ''
  let subject = ''
  let verb = ''
  let pointed = 0
  let names = 0
  for (const item of items) {
    const { cat, entry, voice } = item.reading
    const word = cat === 'num' ? (/^\d{4}$/.test(item.text) ? 'YEAR' : 'NUM') : cat === 'pn' ? 'NAME' : item.lower
    words.add(word)
    if (previous !== '') features.push(`${previous}_${word}`)
    previous = word
    if (cat === 'dem') pointed++
    if (cat === 'pn') names++
    if (subject === '' && cat === 'n') subject = entry?.lemma ?? item.lower
    if (cat === 'v' || cat === 'cop' || cat === 'there' || cat === 'a') {
      const said = `${entry?.lemma ?? item.lower}${voice?.[0] ?? ''}`
      features.push(`V${said}`)
      if (verb === '') verb = said
    }
  }
  for (const word of words) features.push(`w${word}`)
  features.push(
    `s${subject}`,
    `v${verb}`,
    `d${Math.min(pointed, 2)}`,
    `n${Math.min(names, 3)}`,
    `d${Math.min(pointed, 2)}v${verb}`,
  )
  features.push(
    `d${Math.min(pointed, 2)}n${Math.min(names, 2)}`,
    `f${items[0]?.lower ?? ''}`,
    `g${items[1]?.lower ?? ''}`,
  )
  return features
}

/** Above 0 for the past: time words, years and verbs of saying hint at it. */
function byRules(items: readonly Item[]): number {
  let past = 0.2
  for (const item of items) {
    if (PAST.test(item.lower)) past += 1
    else if (PRESENT.test(item.lower)) past -= 0.8
    else if (SAYING.test(item.lower)) past += 1.2
    else if (/^(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu)$/.test(item.lower) && item.capital) past += 1
    else if (/^(?:1[0-9]\d\d|20[01]\d|202[0-5])$/.test(item.text)) past += 1
    else if (item.lower === 'telah' || item.lower === 'sudah') past += 0.4
    else if (item.reading.voice === 'passive') past += 0.1
    else if (item.reading.cat === 'pn') past += 0.15
  }
  return past
}
