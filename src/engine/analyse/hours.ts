/** Hours from one to another, half hours in words, and days given as figures behind their weekday. */
import { table } from '../table.js'
import type { Reading, Token, Word } from '../types.js'
import { MONTHS } from './numerals.js'
import { makeWord } from './word.js'

const CLOCK = /^\d{1,2}[.:]\d\d$/
const HOURLY = /^(?:pukul|jam)$/

const said = (cat: 'num' | 'adv' | 'pn', gloss: string, by: string): Reading => ({
  cat,
  entry: undefined,
  glosses: [gloss],
  cost: 0,
  by,
})

const clock = (token: Token | undefined): string => (token?.text ?? '').replace('.', ':')

/** `pukul 08.00–17.00 WIB`, `pukul 14.30 hingga 16.00`: from the one hour to the other, written the English way. */
function hoursAt(tokens: readonly Token[], at: number): Word | undefined {
  const [hour, first, link, more] = tokens.slice(at, at + 4)
  if (!HOURLY.test(hour?.lower ?? '') || !CLOCK.test(first?.text ?? '')) return undefined
  const dash = /^[-–—]$/.test(link?.text ?? '')
  const and = link?.lower === 'dan' && tokens[at - 1]?.lower === 'antara'
  const word = and ? 'and' : LINKS[link?.lower ?? '']
  const last = HOURLY.test(more?.lower ?? '') ? at + 4 : at + 3
  if ((!dash && word === undefined) || !CLOCK.test(tokens[last]?.text ?? '')) return undefined
  const zone = /^WI(?:B|T|TA)$/.test(tokens[last + 1]?.text ?? '') ? ` ${tokens[last + 1]?.text ?? ''}` : ''
  const text = `${clock(first)}${dash ? (link?.text ?? '') : ` ${word ?? ''} `}${clock(tokens[last])}${zone}`
  return timed(tokens, at, zone === '' ? last + 1 : last + 2, 'from', text)
}

/** A time behind a preposition, or with one of its own. */
function timed(tokens: readonly Token[], at: number, to: number, own: string, text: string): Word {
  const governed = BEFORE.test(tokens[at - 1]?.lower ?? '')
  return makeWord(tokens, at, to, [said(governed ? 'pn' : 'adv', governed ? text : `${own} ${text}`, 'rule:hours')])
}

const LINKS: Readonly<Record<string, string>> = table({ hingga: 'to', sampai: 'to', 's.d.': 'to', 's/d': 'to' })

const TWELVE: Readonly<Record<string, string>> = table({
  satu: 'twelve',
  dua: 'one',
  tiga: 'two',
  empat: 'three',
  lima: 'four',
  enam: 'five',
  tujuh: 'six',
  delapan: 'seven',
  sembilan: 'eight',
  sepuluh: 'nine',
  sebelas: 'ten',
})
const PARTS: Readonly<Record<string, string>> = table({
  pagi: ' in the morning',
  siang: ' in the afternoon',
  sore: ' in the afternoon',
  petang: ' in the evening',
  malam: ' at night',
})

/** `jam setengah tiga sore`: half past two in the afternoon. */
function halfHourAt(tokens: readonly Token[], at: number): Word | undefined {
  const [hour, half, number, part] = tokens.slice(at, at + 4)
  const past = TWELVE[number?.lower ?? '']
  if (!HOURLY.test(hour?.lower ?? '') || half?.lower !== 'setengah' || past === undefined) return undefined
  const evening = part?.lower === 'malam' && /^(?:six|seven|eight|nine)$/.test(past)
  const when = evening ? ' in the evening' : (PARTS[part?.lower ?? ''] ?? '')
  const text = `half past ${past}${when}`
  return timed(tokens, at, when === '' ? at + 3 : at + 4, 'at', text)
}

const BEFORE = /^(?:pada|sekitar|hingga|sampai|sebelum|setelah|sesudah|sejak|mulai|dari|antara|menjelang)$/
const WEEKDAY = /^(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad)$/

/** `Jumat (12/5)` → Friday (May 12). */
function dayAt(tokens: readonly Token[], at: number): Word | undefined {
  const [, day = '', month = ''] = /^(\d{1,2})\/(\d{1,2})$/.exec(tokens[at]?.text ?? '') ?? []
  const name = MONTHS[Number(month) - 1]
  if (name === undefined || Number(day) < 1 || Number(day) > 31) return undefined
  if (tokens[at - 1]?.text !== '(' || tokens[at + 1]?.text !== ')') return undefined
  const before = tokens.slice(Math.max(0, at - 3), at - 1).some(({ lower }) => WEEKDAY.test(lower))
  return before ? makeWord(tokens, at, at + 1, [said('num', `${name} ${Number(day)}`, 'rule:date')]) : undefined
}

/** What tells a time by figures or by half an hour. */
export const timeWord = (tokens: readonly Token[], at: number): Word | undefined =>
  hoursAt(tokens, at) ?? halfHourAt(tokens, at) ?? dayAt(tokens, at)
