/** Which adjectives modify the noun before them, and which are its predicate. */
import { participle, plain } from '../english/inflect.js'
import { table } from '../table.js'
import type { Item, Reading } from '../types.js'
import { parseCoordinated } from './coordination.js'
import { isJoinedToAct } from './relative-predicate.js'
import { newThing } from './new-things.js'
import type { Modifier, Parsed } from './types.js'

const DEGREE =
  /^(?:sangat|lebih|paling|amat|cukup|terlalu|semakin|makin|agak|sungguh|begitu|kurang|sedikit|sedikit lebih|jauh lebih|relatif|benar-benar|luar biasa|kian|semakin lama semakin|sama)$/

/** Whether an item is a degree adverb (`lebih`, `sangat`) before an adjective. */
export function isDegree(item: Item | undefined): boolean {
  return item !== undefined && DEGREE.test(item.lower)
}

/** `sisi yang salah`: no mistake of that side. */
function asAdjective(item: Item | undefined): Item | undefined {
  // `jumlah yang cukup`: enough of it.
  if (item?.lower === 'cukup') {
    const reading: Reading = { cat: 'a', entry: undefined, glosses: ['sufficient'], cost: 0, by: 'rule:cukup' }
    return { ...item, reading }
  }
  if (item?.lower !== 'salah') return item
  const reading: Reading = { cat: 'a', entry: undefined, glosses: ['wrong'], cost: 0, by: 'rule:salah' }
  return { ...item, reading }
}

const WIDELY: Readonly<Record<string, readonly string[]>> = table({
  banyak: ['widely', 'commonly'],
  sering: ['frequently', 'often', 'commonly'],
  umum: ['commonly', 'widely'],
  luas: ['widely'],
})

/** `bahan yang paling banyak digunakan`: the most widely used, where nobody is named who uses it. */
export function mostDone(items: readonly Item[], at: number): Parsed<Modifier> | undefined {
  const split = items[at + 1]?.lower === 'paling'
  const much = items[at + (split ? 2 : 1)]
  const verb = items[at + (split ? 3 : 2)]
  const after = items[at + (split ? 4 : 3)]
  const ways = WIDELY[much?.lower.replace(/^paling /, '') ?? '']
  if (ways === undefined || much === undefined || !(split || much.lower.startsWith('paling '))) return undefined
  if (verb?.reading.voice !== 'passive' || verb.reading.clitic !== undefined) return undefined
  if (after !== undefined && !/^(?:punct|dem|prep|sub|conj|cop)$/.test(after.reading.cat)) return undefined
  const [gloss = ''] = verb.reading.glosses
  const glosses = ways.map((way) => `${way} ${participle(plain(gloss))}`)
  const reading: Reading = { cat: 'a', entry: undefined, glosses, cost: 0, by: 'rule:most' }
  const most: Item = { ...much, lower: 'paling', to: much.from }
  const item: Item = { ...verb, from: much.from, capital: false, reading }
  return { value: { type: 'adjective', adverbs: [most], item }, to: at + (split ? 4 : 3) }
}

/** `atlet yang didiskualifikasi itu`: the disqualified athlete, where the participle is a quality as much as an event. */
function doneTo(items: readonly Item[], at: number): Parsed<Modifier> | undefined {
  const [verb, pointing] = items.slice(at + 1, at + 3)
  if (verb === undefined || pointing?.reading.cat !== 'dem' || !QUALIFYING.test(verb.lower)) return undefined
  const glosses = verb.reading.glosses
    .map(plain)
    .filter((gloss) => !gloss.includes(' '))
    .map(participle)
  if (glosses.length === 0) return undefined
  const reading: Reading = { cat: 'a', entry: undefined, glosses, cost: 0, by: 'rule:participle' }
  return { value: { type: 'adjective', adverbs: [], item: { ...verb, reading }, relative: true }, to: at + 2 }
}

const QUALIFYING =
  /^(?:didiskualifikasi|ditolak|dicuri|diculik|diusulkan|disita|direncanakan|ditangguhkan|dipecat|digulingkan|diasingkan|dipenjara|diusir|dibatalkan|dilarang|dibajak|dikepung|dipalsukan|dirusak|dimodifikasi)$/

/** `yang` and an adjective alone: `rumah yang besar`, `kota yang paling penting`. More than that is a clause. */
export function relativeAdjective(items: readonly Item[], at: number): Parsed<Modifier> | undefined {
  const most = mostDone(items, at) ?? doneTo(items, at) ?? newThing(items, at)
  if (most !== undefined) return most
  // `langkah yang lamban tetapi mantap`: slow but steady steps.
  const row = parseCoordinated(items, at + 1, /^(?:tetapi|tapi|namun)$/)
  if (row !== undefined && !takesVerb(items, row.to - 1)) return row
  let cursor = at + 1
  const adverbs: Item[] = []
  while (
    isDegree(items[cursor]) &&
    !(/^(?:cukup|sama)$/.test(items[cursor]?.lower ?? '') && items[cursor + 1]?.reading.cat !== 'a')
  ) {
    const adverb = items[cursor]
    if (adverb !== undefined) adverbs.push(adverb)
    cursor++
  }
  const item = asAdjective(items[cursor])
  if (
    item?.lower === 'ada' &&
    adverbs.length === 0 &&
    /^(?:untuk|guna|bagi|[.,;:?!"”)])$/.test(items[cursor + 1]?.lower ?? '.')
  ) {
    // `semua cara yang ada`: "all existing means".
    const reading: Reading = { cat: 'a', entry: undefined, glosses: ['existing', 'available'], cost: 0, by: 'rule:ada' }
    return { value: { type: 'adjective', adverbs: [], item: { ...item, reading } }, to: cursor + 1 }
  }
  if (item === undefined || (item.reading.cat !== 'a' && !/^sama$/.test(item.lower))) return undefined
  const after = items[cursor + 1]?.reading.cat
  // `sepatu yang terlalu sempit`: "shoes that are too tight".
  if (adverbs.some(({ lower }) => /^(?:terlalu|begitu|sedemikian)$/.test(lower))) return undefined
  const closed =
    after === undefined ||
    after === 'punct' ||
    after === 'dem' ||
    (after === 'v' && !isSkill(item)) ||
    after === 'aux' ||
    after === 'neg' ||
    after === 'cop' ||
    after === 'sub' ||
    after === 'conj' ||
    after === 'rel' ||
    (after === 'n' && items[cursor + 1]?.reading.entry?.features.has('time') === true) ||
    after === 'agent' ||
    (after === 'prep' && item.reading.entry?.government === undefined)
  return closed ? { value: { type: 'adjective', adverbs, item, relative: true }, to: cursor + 1 } : undefined
}

/** `orang yang pandai menawar`: the verb says what somebody is good at, ready for or busy with. */
export const isSkill = ({ lower }: Item): boolean =>
  /^(?:pandai|pintar|mahir|piawai|jago|terbiasa|siap|cenderung|sibuk)$/.test(lower)

/** `pasukan siap menyerang`: an adjective that a verb completes is a predicate anywhere. */
export function takesVerb(items: readonly Item[], at: number): boolean {
  return (
    /^(?:(?:belum|tidak|tak|sudah) )?(?:siap|rela|sanggup|bersedia|gemar|segan|sudi|mudah|sulit|rentan|berani|takut|enggan|layak|pantas|cenderung|sibuk|susah|gagal|berhak|pandai|pintar|mahir|piawai|jago|terbiasa)$/.test(
      items[at]?.lower ?? '',
    ) && items[at + 1]?.reading.cat === 'v'
  )
}

/**
 * `petunjuk di kartu kamar rancu`: an adjective behind a preposition's noun is the subject's predicate where the clause has none before
 * it, and none comes after it. `at` is the adjective.
 */
export function isOnlyPredicate(items: readonly Item[], at: number): boolean {
  if (!/^[.?!]$/.test(items.at(-1)?.text ?? '') || items[at]?.capital === true) return false
  if (/^ke-\d/.test(items[at]?.lower ?? '') || isKindOfPeople(items, at)) return false
  let start = at
  let prepositions = 0
  while (start > 0 && !/^(?:sub|punct|conj)$/.test(items[start - 1]?.reading.cat ?? '')) {
    start--
    const { cat } = (items[start] as Item).reading
    if (/^(?:v|aux|cop|there|neg|rel|a)$/.test(cat)) return false
    if (/^terkait(?: dengan)?$/.test((items[start] as Item).lower)) return false
    if (cat === 'prep') prepositions++
  }
  if (prepositions === 0 || !/^(?:n|pn|det|num|pron)$/.test(items[start]?.reading.cat ?? '')) return false
  const next = items[at + 1]
  if (next !== undefined && !/^(?:punct|prep|sub|conj)$/.test(next.reading.cat)) return false
  return !verbLater(items, at)
}

/** `aspirin, salah satu obat paling tua, …`: one of the oldest. */
const isOneOfMost = (items: readonly Item[], at: number): boolean =>
  items[at - 1]?.lower === 'paling' &&
  items.slice(Math.max(0, at - 5), at).some(({ lower }) => /^salah (?:satu|seorang)$/.test(lower))

/** `jurang antara kaum kaya dan kaum miskin`: the rich and the poor. */
const isKindOfPeople = (items: readonly Item[], at: number): boolean => items[at - 1]?.lower === 'kaum'

/** An adjective ends a subject as its predicate when no verb follows in the clause. */
export function isPredicate(items: readonly Item[], at: number): boolean {
  // `pemerintah khawatir rakyatnya akan menyerbu`: what is feared or believed follows.
  if (/^(?:khawatir|yakin|takut|percaya|curiga|cemas)$/.test(items[at]?.lower ?? '') && opensFear(items, at + 1))
    return true
  if (takesVerb(items, at) || isJoinedToAct(items, at)) return true
  if (isKindOfPeople(items, at) || isOneOfMost(items, at)) return false
  if (items[at]?.capital === true || /^ke-\d/.test(items[at]?.lower ?? '')) return false
  const { by, voice } = items[at]?.reading ?? {}
  if (by?.startsWith('affix:ter-') === true && voice === undefined) return false
  // `kecelakaan terbesar dalam …`: a superlative right behind its noun describes it.
  if (items[at]?.lower.startsWith('ter') === true && /(?:est$|^most )/.test(items[at]?.reading.glosses[0] ?? ''))
    return false
  for (let cursor = at + 1; cursor < items.length; cursor++) {
    const item = items[cursor]
    if (item === undefined) break
    const cat = item.reading.cat
    if (cat === 'v' || cat === 'aux' || cat === 'cop' || cat === 'neg' || cat === 'there') return false
    if (cat === 'dem' && cursor === at + 1) return false
    // `wakil presiden terpilih tidak hadir`: what is denied behind it is the predicate.
    if (cat === 'a' && cursor === at + 1 && /^(?:tidak|belum|tak) /.test(item.lower)) return false
    if (cat === 'a' && cursor > at + 1) return false
    if (cat === 'n' && cursor === at + 1) return false
    // `lebih kecil daripada yang kanan`: what it is compared with.
    if (cat === 'rel' && /^(?:daripada|dari)$/.test(items[cursor - 1]?.lower ?? '')) return true
    if (cat === 'rel') return false
    // `wartawan lepas Ansel`: a name behind belongs to the noun.
    if (cat === 'pn' && cursor === at + 1) return false
    // `pejabat tinggi, menteri dan jaksa menolak`: one of several things, and the predicate is still to come.
    if (item.text === ',' && cursor === at + 1) return !verbLater(items, cursor)
    if (cat === 'sub' || (cat === 'punct' && !/^["“”]$/.test(item.text))) return true
  }
  return true
}

const opensFear = (items: readonly Item[], at: number): boolean =>
  /^(?:n|pron|det|pn)$/.test(items[at]?.reading.cat ?? '') &&
  items.slice(at + 1, at + 6).some(({ reading }) => reading.cat === 'aux' || reading.cat === 'neg')

/** Whether a verb comes before the sentence ends, and no clause of its own begins right here. */
function verbLater(items: readonly Item[], comma: number): boolean {
  const next = items[comma + 1]
  if (next === undefined || /^(?:conj|sub|v|aux|neg|rel|cop)$/.test(next.reading.cat)) return false
  for (let cursor = comma + 1; cursor < items.length; cursor++) {
    const item = items[cursor]
    if (item === undefined || /^[.;:?!"“”]$/.test(item.text)) return false
    if (/^(?:v|aux|cop|neg)$/.test(item.reading.cat)) return true
  }
  return false
}
