/** Words that count or choose: ordinals, collectives, enough, more, any, which. */
import { table } from '../table.js'
import type { Item } from '../types.js'
import { isTime } from './modifier-words.js'

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
