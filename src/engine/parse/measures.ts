/** How large, how old, of what colour and with what limbs a thing is, said behind it. */
import { plural, takesAn } from '../english/inflect.js'
import { table } from '../table.js'
import type { Item, Reading } from '../types.js'
import type { Modifier, Parsed } from './types.js'

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
  const listed = unit.reading.glosses[0] ?? ''
  const symbol = unit.reading.by === 'rule:unit'
  // `setinggi 3.676 mdpl`: above sea level, which tells how.
  const how = symbol && listed.includes(' ') ? '' : ` ${dimension}`
  const gloss = `${number.reading.glosses[0] ?? number.text} ${symbol ? listed : plural(listed)}${how}`
  const reading: Reading = { cat: 'a', entry: undefined, glosses: [gloss], cost: 0, by: 'rule:measure' }
  return { value: { ...word, to: unit.to, capital: false, reading }, to: found.to }
}

const OWN: Readonly<Record<string, string>> = table({
  tingginya: 'high',
  panjangnya: 'long',
  dalamnya: 'deep',
  lebarnya: 'wide',
  tebalnya: 'thick',
})

/** `menara itu tingginya seratus meter`: "100 meters high", behind what is measured. */
export function measuredSelf(items: readonly Item[], at: number): Parsed<Item> | undefined {
  const [word, number, unit] = items.slice(at, at + 3)
  const dimension = OWN[word?.lower ?? '']
  if (word === undefined || dimension === undefined || !/^(?:dem|pn)$/.test(items[at - 1]?.reading.cat ?? ''))
    return undefined
  if (number?.reading.cat !== 'num' || unit?.reading.entry?.features.has('unit') !== true) return undefined
  const gloss = `${number.reading.glosses[0] ?? number.text} ${plural(unit.reading.glosses[0] ?? '')} ${dimension}`
  const reading: Reading = { cat: 'a', entry: undefined, glosses: [gloss], cost: 0, by: 'rule:measure' }
  return { value: { ...word, to: unit.to, capital: false, reading }, to: at + 3 }
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

/** `perempuan 60 tahun itu`, `seorang pria 35 tahun`: how old somebody is, with no word for it. */
export function parseBareAge(items: readonly Item[], head: Item, at: number): Parsed<Modifier> | undefined {
  const [number, unit, next] = items.slice(at, at + 3)
  if (head.reading.entry?.features.has('hum') !== true || number?.reading.cat !== 'num' || unit?.lower !== 'tahun')
    return undefined
  const one =
    items[items.indexOf(head) - 1]?.lower === 'seorang' && /^(?:v|aux|punct)$/.test(next?.reading.cat ?? 'punct')
  if (next?.reading.cat !== 'dem' && !one) return undefined
  const gloss = `${number.reading.glosses[0] ?? number.text}-year-old`
  if (gloss.includes(' ')) return undefined
  const reading: Reading = { cat: 'a', entry: undefined, glosses: [gloss], cost: 0, by: 'rule:age' }
  return {
    value: { type: 'adjective', adverbs: [], item: { ...number, to: unit.to, capital: false, reading } },
    to: at + 2,
  }
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

/**
 * `anak berusia enam hingga dua belas tahun`: aged six to twelve; `warga berusia di atas 60 tahun`: over the age of 60; `berusia lima
 * tahun ke atas`: aged five and over. A subject keeps its predicate.
 */
export function parseAges(items: readonly Item[], at: number, subject: boolean): Parsed<Modifier> | undefined {
  const relative = items[at]?.reading.cat === 'rel'
  const start = relative ? at + 1 : at
  const word = items[start]
  const entry = word?.reading.entry
  if (word === undefined || entry === undefined || !/^(?:berusia|berumur|usia)$/.test(word.lower)) return undefined
  const found = agesAt(items, start + 1)
  if (found === undefined || (subject && !relative && !verbFollows(items, found.to))) return undefined
  const last = items[found.to - 1] as Item
  const reading: Reading = {
    cat: 'a',
    entry: { ...entry, features: new Set(['post']) },
    glosses: [found.value],
    cost: 0,
    by: 'rule:age',
  }
  const item: Item = { ...word, from: (items[at] as Item).from, to: last.to, capital: false, reading }
  return { value: { type: 'adjective', adverbs: [], item }, to: found.to }
}

/** Between which years, or above or below which one. */
function agesAt(items: readonly Item[], at: number): Parsed<string> | undefined {
  const years = (from: number): string | undefined =>
    items[from]?.reading.cat === 'num' ? (items[from].reading.glosses[0] ?? items[from].text) : undefined
  const limit = LIMITS[items[at]?.lower ?? '']
  const first = years(limit === undefined && items[at]?.lower !== 'antara' ? at : at + 1)
  if (first === undefined) return undefined
  if (limit !== undefined)
    return items[at + 2]?.lower === 'tahun' ? { value: `${limit} the age of ${first}`, to: at + 3 } : undefined
  const between = items[at]?.lower === 'antara'
  const after = between ? at + 2 : at + 1
  const second = years(after + 1)
  if (second !== undefined && /^(?:hingga|sampai|dan|-|–)$/.test(items[after]?.lower ?? ''))
    return items[after + 2]?.lower === 'tahun'
      ? { value: between ? `between the ages of ${first} and ${second}` : `aged ${first} to ${second}`, to: after + 3 }
      : undefined
  const bound = items[after]?.lower === 'tahun' ? BOUNDS[items[after + 1]?.lower ?? ''] : undefined
  return bound === undefined ? undefined : { value: `aged ${first} and ${bound}`, to: after + 2 }
}

const LIMITS: Readonly<Record<string, string>> = table({
  'di atas': 'over',
  'lebih dari': 'over',
  'di bawah': 'under',
  'kurang dari': 'under',
})
const BOUNDS: Readonly<Record<string, string>> = table({ 'ke atas': 'over', 'ke bawah': 'under' })

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

export function verbFollows(items: readonly Item[], at: number): boolean {
  for (let cursor = at; cursor < items.length; cursor++) {
    const item = items[cursor]
    if (item === undefined || item.reading.cat === 'sub' || /^[.;:?!]$/.test(item.text)) return false
    if (/^(?:v|aux|cop|neg)$/.test(item.reading.cat)) return true
    if (item.reading.cat === 'dem' && cursor === at) return true
  }
  return false
}

/** `kiper berkebangsaan Polandia itu`: the Polish goalkeeper. A subject keeps its predicate. */
export function parseCitizen(items: readonly Item[], at: number, subject: boolean): Parsed<Modifier> | undefined {
  const start = items[at]?.reading.cat === 'rel' ? at + 1 : at
  const [word, place] = items.slice(start, start + 2)
  const named = place?.reading.cat === 'pn' && place.reading.entry !== undefined
  if (word === undefined || place === undefined || !named || !/^(?:berkewarganegaraan|berkebangsaan)$/.test(word.lower))
    return undefined
  if (subject && start === at && !verbFollows(items, start + 2)) return undefined
  return { value: { type: 'place', item: { ...place, from: (items[at] ?? word).from } }, to: start + 2 }
}
