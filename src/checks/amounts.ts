/** Numbers in either language, each with its value: digits, their scale (`juta`, `million`) and their currency. */
import type { Range } from '../types.js'

export type Language = 'id' | 'en'

export interface Amount {
  /** From the currency sign to the scale word. */
  readonly range: Range
  /** The figure alone: `1.500`. */
  readonly figure: string
  readonly figureRange: Range
  /** The figure without separators: `1500`. */
  readonly digits: string
  /** Figure times scale. */
  readonly value: number
  /** 1 for none. */
  readonly scale: number
  /** The scale word as it stands, and where. */
  readonly scaleWord?: { readonly text: string; readonly range: Range }
  /** ISO 4217; `DOLLAR` for one of no named country. */
  readonly currency?: string
}

const SCALES: Readonly<Record<Language, Readonly<Record<string, number>>>> = {
  id: { ribu: 1e3, juta: 1e6, miliar: 1e9, milyar: 1e9, triliun: 1e12, trilyun: 1e12 },
  en: {
    thousand: 1e3,
    thousands: 1e3,
    k: 1e3,
    million: 1e6,
    millions: 1e6,
    mn: 1e6,
    m: 1e6,
    billion: 1e9,
    billions: 1e9,
    bn: 1e9,
    b: 1e9,
    trillion: 1e12,
    trillions: 1e12,
    tn: 1e12,
    quadrillion: 1e15,
  },
}

/** What the words for scales are called in English. */
export const SCALE_NAMES: ReadonlyMap<number, string> = new Map([
  [1e3, 'thousand'],
  [1e6, 'million'],
  [1e9, 'billion'],
  [1e12, 'trillion'],
])

const SIGNS: Readonly<Record<string, string>> = {
  Rp: 'IDR',
  IDR: 'IDR',
  US$: 'USD',
  USD: 'USD',
  S$: 'SGD',
  A$: 'AUD',
  RM: 'MYR',
  $: 'DOLLAR',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
}

const CURRENCIES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  id: {
    rupiah: 'IDR',
    'dolar AS': 'USD',
    'dollar AS': 'USD',
    'dolar Amerika': 'USD',
    'dolar Singapura': 'SGD',
    'dolar Australia': 'AUD',
    dolar: 'DOLLAR',
    dollar: 'DOLLAR',
    euro: 'EUR',
    poundsterling: 'GBP',
    'pound sterling': 'GBP',
    pound: 'GBP',
    yen: 'JPY',
    yuan: 'CNY',
    won: 'KRW',
    ringgit: 'MYR',
    baht: 'THB',
    rubel: 'RUB',
  },
  en: {
    rupiahs: 'IDR',
    rupiah: 'IDR',
    'US dollars': 'USD',
    'U.S. dollars': 'USD',
    'American dollars': 'USD',
    'Singapore dollars': 'SGD',
    'Singaporean dollars': 'SGD',
    'Australian dollars': 'AUD',
    dollars: 'DOLLAR',
    dollar: 'DOLLAR',
    euros: 'EUR',
    euro: 'EUR',
    pounds: 'GBP',
    pound: 'GBP',
    yen: 'JPY',
    yuan: 'CNY',
    won: 'KRW',
    ringgit: 'MYR',
    baht: 'THB',
    rubles: 'RUB',
    roubles: 'RUB',
  },
}

const escape = (text: string): string => text.replace(/[$.]/g, '\\$&')
const oneOf = (words: Readonly<Record<string, unknown>>): string => Object.keys(words).map(escape).join('|')

const pattern = (language: Language): RegExp =>
  new RegExp(
    `(?:(?<![\\p{L}\\p{N}])(?<sign>${oneOf(SIGNS)})\\.?\\s?)?(?<figure>\\d+(?:[.,:]\\d+)*)` +
      `(?:[\\s-]?(?<scale>${oneOf(SCALES[language])})(?![\\p{L}\\p{N}]))?` +
      `(?:[\\s-](?<currency>${oneOf(CURRENCIES[language])})(?![\\p{L}\\p{N}]))?`,
    'giu',
  )
const PATTERNS: Readonly<Record<Language, RegExp>> = { id: pattern('id'), en: pattern('en') }

/** The last text of each language: several checks ask for the amounts of one sentence, one after the other. */
const last: Record<Language, { text: string; amounts: readonly Amount[] }> = {
  id: { text: '', amounts: [] },
  en: { text: '', amounts: [] },
}

/** Every number of a text, in order. */
export function amountsIn(text: string, language: Language): readonly Amount[] {
  if (last[language].text !== text) last[language] = { text, amounts: findAmounts(text, language) }
  return last[language].amounts
}

function findAmounts(text: string, language: Language): readonly Amount[] {
  if (!/\d/u.test(text)) return []
  return [...text.matchAll(PATTERNS[language])].map((match): Amount => {
    const { sign, figure = '', scale, currency } = match.groups ?? {}
    const whole = match[0]
    const from = match.index + whole.indexOf(figure, sign?.length ?? 0)
    const scaleAt = scale === undefined ? -1 : whole.indexOf(scale, from - match.index + figure.length)
    const times = scale === undefined ? 1 : (SCALES[language][scale.toLowerCase()] ?? 1)
    const money = currencyOf(sign, currency, language)
    return {
      range: [match.index, match.index + whole.length],
      figure,
      figureRange: [from, from + figure.length],
      digits: figure.replace(/\D/g, ''),
      value: numeric(figure, language) * times,
      scale: times,
      ...(scale !== undefined && {
        scaleWord: { text: scale, range: [match.index + scaleAt, match.index + scaleAt + scale.length] },
      }),
      ...(money !== undefined && { currency: money }),
    }
  })
}

function currencyOf(sign: string | undefined, name: string | undefined, language: Language): string | undefined {
  const named = name === undefined ? undefined : NAMED[language].get(name.toLowerCase())
  return named ?? (sign === undefined ? undefined : SIGNED.get(sign.toLowerCase()))
}

const inLowerCase = (words: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(words).map(([key, code]) => [key.toLowerCase(), code]))
const SIGNED = inLowerCase(SIGNS)
const NAMED: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  id: inLowerCase(CURRENCIES.id),
  en: inLowerCase(CURRENCIES.en),
}

/** Indonesian writes a point between thousands and a comma before decimals; English the other way round. */
function numeric(figure: string, language: Language): number {
  const [group, point] = language === 'id' ? ['.', ','] : [',', '.']
  const grouped = figure.split(group)
  const isGrouped = grouped.slice(1).every((part) => /^\d{3}(?:\D|$)/u.test(part))
  // `2.5 juta` in an Indonesian text: a writer who points decimals as English does.
  const plain = isGrouped ? figure.replaceAll(group, '').replace(point, '.') : figure.replace(group, '.')
  return Number.parseFloat(plain)
}

export const sameValue = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= 1e-9 * Math.max(a, b)

/** Scale words of a text that follow no figure: `beberapa miliar`, `millions of`. */
export function bareScales(text: string, language: Language): ReadonlySet<number> {
  const words =
    language === 'id'
      ? /\b(?:se)?(ribu|juta|mil[iy]ar|tril[iy]un)(?:an)?\b/giu
      : /\b(thousand|million|billion|trillion)s?\b/giu
  return new Set([...text.matchAll(words)].map(([, word = '']) => SCALES[language][word.toLowerCase()] ?? 1))
}

/** A figure as English writes it: `1.500` → `1,500`, `37,5` → `37.5`. */
export function englishFigure(figure: string): string {
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(figure)) {
    return figure.replace(/[.,]/gu, (mark) => (mark === '.' ? ',' : '.'))
  }
  return /^\d+,\d+$/u.test(figure) ? figure.replace(',', '.') : figure
}
