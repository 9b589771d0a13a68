/** Words that modify a noun in ways of their own: measures, times, ordinals, titles. */
import { plural, takesAn } from '../english/inflect.js'
import type { Item, Reading } from '../types.js'
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

const DIMENSIONS: Readonly<Record<string, string>> = table({
  setinggi: 'high',
  sepanjang: 'long',
  sedalam: 'deep',
  selebar: 'wide',
  setebal: 'thick',
})

/** `jalur itu hanya sepanjang 26 kilometer`: a measure as a predicate, "26 kilometers long". */
export function measured(items: readonly Item[], at: number): Parsed<Item> | undefined {
  const found = parseMeasure(items, at)
  if (found?.value.type !== 'measure') return undefined
  const { word, number, unit, dimension } = found.value
  if (unit.reading.entry?.features.has('unit') !== true || unit.reading.entry.features.has('time')) return undefined
  const gloss = `${number.reading.glosses[0] ?? number.text} ${plural(unit.reading.glosses[0] ?? '')} ${dimension}`
  const reading: Reading = { cat: 'a', entry: undefined, glosses: [gloss], cost: 0, by: 'rule:measure' }
  return { value: { ...word, to: unit.to, capital: false, reading }, to: found.to }
}

/** `setinggi 1,2 meter` → 1.2 meters high. */
export function parseMeasure(items: readonly Item[], at: number): Parsed<Modifier> | undefined {
  const [word, number, unit] = items.slice(at, at + 3)
  const dimension = DIMENSIONS[word?.lower ?? '']
  if (word === undefined || dimension === undefined || number?.reading.cat !== 'num' || unit?.reading.cat !== 'n')
    return undefined
  if (unit.lower === 'halaman') {
    // `laporan setebal 300 halaman`: a 300-page report.
    const glosses = [`${number.reading.glosses[0] ?? number.text}-page`]
    const reading: Reading = { cat: 'a', entry: undefined, glosses, cost: 0, by: 'rule:pages' }
    return {
      value: { type: 'adjective', adverbs: [], item: { ...word, to: unit.to, capital: false, reading } },
      to: at + 3,
    }
  }
  return { value: { type: 'measure', word, number, unit, dimension }, to: at + 3 }
}

/** `anak berusia tujuh tahun` → seven-year-old child; `yang` may stand before it. A subject keeps its predicate. */
export function parseAge(items: readonly Item[], at: number, subject: boolean): Parsed<Modifier> | undefined {
  const relative = items[at]?.reading.cat === 'rel'
  const start = relative ? at + 1 : at
  const [word, number, unit] = items.slice(start, start + 3)
  if (word === undefined || !/^(?:berusia|berumur|usia)$/.test(word.lower)) return undefined
  if (
    number?.reading.cat !== 'num' ||
    !/^(?:tahun|bulan|hari|minggu|pekan|dekade|abad)$/.test(unit?.lower ?? '') ||
    unit === undefined
  )
    return undefined
  const figure = number.reading.glosses[0] ?? number.text
  if (figure.includes(' ') || (subject && !relative && !verbFollows(items, start + 3))) return undefined
  const gloss = `${figure}-${unit.reading.glosses[0] ?? 'year'}-old`
  const from = items[at]?.from ?? word.from
  const item: Item = {
    ...word,
    from,
    to: unit.to,
    capital: false,
    reading: { cat: 'a', entry: undefined, glosses: [gloss], cost: 0, by: 'rule:age' },
  }
  return { value: { type: 'adjective', adverbs: [], item }, to: start + 3 }
}

/** `burung berwarna biru`: a blue bird. A subject keeps its predicate. */
export function parseColour(items: readonly Item[], at: number, subject: boolean): Parsed<Modifier> | undefined {
  const start = items[at]?.reading.cat === 'rel' ? at + 1 : at
  const word = items[start]
  const [gloss] = word?.reading.glosses ?? []
  if (word?.lower.startsWith('berwarna ') !== true || gloss?.startsWith('be ') !== true) return undefined
  if (subject && start === at && !verbFollows(items, start + 1)) return undefined
  const colours = word.reading.glosses.map((each) => each.replace(/^be /, ''))
  const item: Item = {
    ...word,
    from: (items[at] ?? word).from,
    capital: false,
    reading: { cat: 'a', entry: undefined, glosses: colours, cost: 0, by: 'rule:colour' },
  }
  return { value: { type: 'adjective', adverbs: [], item }, to: start + 1 }
}

/** `burung berparuh panjang`: a bird with a long beak. A subject keeps its predicate. */
export function parseBodied(items: readonly Item[], at: number, subject: boolean): Parsed<Modifier> | undefined {
  const [word, quality] = items.slice(at, at + 2)
  const entry = word?.reading.entry
  if (word === undefined || entry === undefined || quality === undefined) return undefined
  const glosses = bodied(word, quality)
  if (glosses === undefined || (subject && !verbFollows(items, at + 2))) return undefined
  const item: Item = {
    ...word,
    to: quality.to,
    capital: false,
    reading: {
      cat: 'a',
      entry: { ...entry, features: new Set(['post']) },
      glosses: glosses.map((gloss) => `with ${gloss}`),
      cost: 0,
      by: 'rule:bodied',
    },
  }
  return { value: { type: 'adjective', adverbs: [], item }, to: at + 2 }
}

const LIMBS: Readonly<Record<string, string>> = table({
  berkaki: 'legged',
  bersisi: 'sided',
  beroda: 'wheeled',
  berlantai: 'story',
  bertingkat: 'story',
  berpintu: 'door',
  bermesin: 'engine',
  berkepala: 'headed',
  bersayap: 'winged',
  berlengan: 'armed',
  bermata: 'eyed',
  berkamar: 'room',
  bersenar: 'stringed',
  berjari: 'fingered',
  berdaun: 'leaved',
  berawak: 'man',
})

/** `mesin berkaki enam`: a six-legged machine. A subject keeps its predicate. */
export function parseLimbs(items: readonly Item[], at: number, subject: boolean): Parsed<Modifier> | undefined {
  const [word, number, after] = items.slice(at, at + 3)
  const limb = LIMBS[word?.lower ?? '']
  if (word === undefined || limb === undefined || number?.reading.cat !== 'num' || after?.reading.cat === 'n')
    return undefined
  const verbBefore = items.slice(0, at).some(({ reading }) => reading.cat === 'v')
  if (subject && !verbBefore && !verbFollows(items, at + 2)) return undefined
  const gloss = `${number.reading.glosses[0] ?? number.text}-${limb}`
  const reading: Reading = { cat: 'a', entry: undefined, glosses: [gloss], cost: 0, by: 'rule:limbs' }
  return {
    value: { type: 'adjective', adverbs: [], item: { ...word, to: number.to, capital: false, reading } },
    to: at + 2,
  }
}

/** What somebody or something has whose verb in ber- is followed by an adjective: `berekor` and `panjang`, "a long tail". */
export function bodied({ lower, reading }: Item, quality: Item): readonly string[] | undefined {
  const [gloss = ''] = reading.glosses
  const [, article = '', thing] = /^have (an? |)([a-z]+)$/.exec(gloss) ?? []
  if (thing === undefined || !lower.startsWith('ber') || quality.reading.cat !== 'a') return undefined
  return quality.reading.glosses.map((each) => `${article === '' ? '' : takesAn(each) ? 'an ' : 'a '}${each} ${thing}`)
}

function verbFollows(items: readonly Item[], at: number): boolean {
  for (let cursor = at; cursor < items.length; cursor++) {
    const item = items[cursor]
    if (item === undefined || item.reading.cat === 'sub' || /^[.;:?!]$/.test(item.text)) return false
    if (/^(?:v|aux|cop|neg)$/.test(item.reading.cat)) return true
    if (item.reading.cat === 'dem' && cursor === at) return true
  }
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

export function ordinalOf(item: Item): Item {
  const gloss = item.lower === 'kedua' ? 'second' : item.lower === 'ketiga' ? 'third' : 'fourth'
  return { ...item, reading: { cat: 'a', entry: undefined, glosses: [gloss], cost: 0, by: 'rule:ordinal' } }
}

const ORDINALS: Readonly<Record<string, string>> = table({
  pertamanya: 'first',
  keduanya: 'second',
  ketiganya: 'third',
  keempatnya: 'fourth',
  kelimanya: 'fifth',
  keenamnya: 'sixth',
  ketujuhnya: 'seventh',
  kedelapannya: 'eighth',
  kesembilannya: 'ninth',
  kesepuluhnya: 'tenth',
})

/** `meraih gelar keduanya`: its second title. Before a verb `keduanya` is "both of them". */
export function ownedOrdinal(items: readonly Item[], at: number): Item | undefined {
  const item = items[at]
  const gloss = ORDINALS[item?.lower ?? '']
  if (item === undefined || gloss === undefined) return undefined
  if (/^(?:v|aux|neg|cop|a)$/.test(items[at + 1]?.reading.cat ?? '')) return undefined
  return {
    ...item,
    reading: { cat: 'a', entry: undefined, glosses: [gloss], cost: 0, by: 'rule:ordinal', clitic: '3' },
  }
}

/** `tebing tempat kedua pemanjat itu terjebak`: a noun behind another that says what happens there. */
export function opensPlace(items: readonly Item[], at: number): boolean {
  if (items[at]?.lower !== 'tempat' || !/^(?:n|pn|pron|det|num)$/.test(items[at + 1]?.reading.cat ?? '')) return false
  for (let next = at + 2; next < Math.min(items.length, at + 7); next++) {
    const cat = items[next]?.reading.cat ?? ''
    if (/^(?:v|aux|neg)$/.test(cat)) return true
    if (/^(?:punct|prep|sub|rel|conj)$/.test(cat)) return false
  }
  return false
}

/** `cara penyelam memasuki air`: the way the diver enters the water, where a person and his act stand behind it. */
export function opensManner(items: readonly Item[], head: Item, at: number): boolean {
  if (head.lower !== 'cara' || items[at]?.reading.entry?.features.has('hum') !== true) return false
  const next = items[at + 1]?.reading.cat === 'dem' ? items[at + 2] : items[at + 1]
  return next?.reading.cat === 'v' && next.lower.startsWith('me')
}

/** Whether a counted noun phrase that begins here says whose the head is: `tubuh seorang wanita`, `menteri kedua negara`. */
export function opensOwner(items: readonly Item[], head: Item, at: number): boolean {
  const [item, next] = [items[at], items[at + 1]]
  if (item === undefined || isTime(head)) return false
  if (/^(?:para|sang)$/.test(item.lower)) return true
  if (next?.reading.cat !== 'n') return false
  if (item.lower === 'seorang') return true
  // `gambar sepasang mata`
  if (
    /^(?:gambar|foto|lukisan|patung|kisah|cerita|suara|jejak)$/.test(head.lower) &&
    /^(?:sepasang|sekelompok|sejumlah|beberapa|sebuah|seekor)$/.test(item.lower)
  )
    return true
  const features = next.reading.entry?.features
  // `penggabungan kedua bank itu`; `babak kedua pertandingan` is the second one.
  if (item.lower === 'kedua')
    return (
      /^(?:negara|belah pihak|pihak|tim|kubu|kelompok|pemimpin|perusahaan|partai)$/.test(next.lower) ||
      (isDeverbal(head) && items.slice(at + 2, at + 4).some(({ reading }) => reading.cat === 'dem'))
    )
  const thing = features?.has('time') !== true && features?.has('unit') !== true
  // `di dalam ban sebuah truk`; in `memberi desa sebuah truk` the two are apart.
  if (item.lower === 'sebuah')
    return thing && (isDeverbal(head) || items[items.indexOf(head) - 1]?.reading.cat === 'prep')
  // `pembunuhan dua aktivis`, `keluarga 14 korban`
  return (
    item.reading.cat === 'num' &&
    features?.has('hum') === true &&
    (isDeverbal(head) ||
      /^(?:keluarga|kematian|kelahiran|kedatangan|kepergian|kehilangan|tewasnya|nasib|foto|gambar|kisah)$/.test(
        head.lower,
      ))
  )
}

/** A noun in pe-…-an: what is done, and to whom. */
const isDeverbal = ({ lower }: Item): boolean => /^pe.{4,}an$/.test(lower)

const COLLECTIVES: Readonly<Record<string, string>> = table({
  ketiga: 'three',
  keempat: 'four',
  kelima: 'five',
  keenam: 'six',
  ketujuh: 'seven',
  kedelapan: 'eight',
  kesembilan: 'nine',
  kesepuluh: 'ten',
})

/** A number that takes all of its things together, where it stands before them. */
export const isCollective = (item: Item): boolean => item.lower in COLLECTIVES

export function collectiveOf(item: Item): Item {
  const gloss = `the ${COLLECTIVES[item.lower] ?? ''}`
  return { ...item, reading: { cat: 'num', entry: undefined, glosses: [gloss], cost: 0, by: 'rule:collective' } }
}

/** `500 orang lagi`: 500 more people; of times it is another matter. */
export function moreOf(item: Item | undefined, head: Item, quantifiers: readonly Item[]): Item | undefined {
  if (item?.lower !== 'lagi' || head.reading.cat !== 'n' || isTime(head)) return undefined
  if (quantifiers.length === 0 || !quantifiers.every(({ reading }) => reading.cat === 'num' || reading.cat === 'clf'))
    return undefined
  return { ...item, reading: { cat: 'det', entry: undefined, glosses: ['more'], cost: 0, by: 'rule:more' } }
}

/** `cukup` right behind what somebody has, or what there is, and before a noun. */
export const isEnough = (items: readonly Item[], at: number): boolean =>
  items[at]?.lower === 'cukup' &&
  items[at + 1]?.reading.cat === 'n' &&
  (items[at - 1]?.reading.cat === 'there' ||
    /^(?:memiliki|mempunyai|punya|menyediakan|mendapat|mendapatkan|membawa|menyimpan|memperoleh|menghasilkan|memberi|memberikan|minum|makan)$/.test(
      items[at - 1]?.lower ?? '',
    ))

export const enoughOf = (item: Item): Item => ({
  ...item,
  reading: { cat: 'det', entry: undefined, glosses: ['enough'], cost: 0, by: 'rule:enough' },
})

/** `lagunya sendiri`: the owner stands on the noun and is kept. */
export function ownOf(item: Item, { reading: { clitic } }: Item): Item {
  return {
    ...item,
    reading: { cat: 'a', entry: undefined, glosses: ['own'], cost: 0, by: 'rule:own', ...(clitic && { clitic }) },
  }
}

/** `lagu apa pun`: any song. */
export function anyOf(item: Item | undefined): Item | undefined {
  if (item === undefined || !/^(?:apa|mana|apapun|manapun)(?: pun)?$/.test(item.lower) || !item.lower.endsWith('pun'))
    return undefined
  return { ...item, reading: { cat: 'det', entry: undefined, glosses: ['any'], cost: 0, by: 'rule:any' } }
}

/** `tumbuhan apa yang tumbuh di sana`: what plants. */
export function whatOf(items: readonly Item[], at: number): Item | undefined {
  const item = items[at]
  // `untuk negara mana`: for which country.
  if (item?.lower === 'mana' && items[at - 1]?.lower !== 'di')
    return { ...item, reading: { cat: 'det', entry: undefined, glosses: ['which'], cost: 0, by: 'rule:what' } }
  if (item?.lower !== 'apa yang' || !/^(?:v|aux|neg|a)$/.test(items[at + 1]?.reading.cat ?? '')) return undefined
  return { ...item, reading: { cat: 'det', entry: undefined, glosses: ['what', 'which'], cost: 0, by: 'rule:what' } }
}

export function isTitleLike(item: Item): boolean {
  return item.reading.entry?.features.has('title') === true
}

/** What `sekitar` can be "about"; before anything else it is "around". */
export function counts(item: Item | undefined): boolean {
  return (
    item?.reading.cat === 'num' ||
    item?.reading.cat === 'det' ||
    /^(?:pukul|jam|tahun|abad|bulan|tanggal|setengah|separuh|seperempat|sepertiga|usia|tengah|akhir|awal|pertengahan)$/.test(
      item?.lower ?? '',
    )
  )
}
