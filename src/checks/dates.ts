import type { Finding, Range } from '../types.js'
import { MONTHS, WEEKDAYS, type CalendarName } from './calendar.js'
import type { Check } from './check.js'

/** A name that certainly is a date's: `Minggu` is also a week, `May` also a verb, `Mei` and `March` also other things. */
interface Named {
  readonly name: string
  readonly text: string
  readonly range: Range
}

const IN_DATE = '(?:(?<=\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? )|(?<=\\bbulan ))'
const alternatives = (all: readonly CalendarName[]): string => all.flatMap(({ id }) => id).join('|')

const ID_WEEKDAY = new RegExp(`(?<![\\p{L}-])(?:${alternatives(WEEKDAYS)})(?![\\p{L}-])`, 'giu')
const ID_MONTH = new RegExp(
  `(?<![\\p{L}-])(?:${IN_DATE}(?:${alternatives(MONTHS)})|(?:${alternatives(MONTHS)})(?= \\d{4}))(?![\\p{L}-])`,
  'giu',
)
/** How every name above begins, wherever it stands. */
const ID_NAME = new RegExp(alternatives([...WEEKDAYS, ...MONTHS]), 'iu')
const EN_NAME = /Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/u
const MONTH_WORD = new RegExp(`\\b(?:${alternatives(MONTHS)})\\b`, 'iu')
const EN_WEEKDAY = /(?<![\p{L}-])(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:s|['’]s)?(?![\p{L}-])/gu
const EN_WEEKDAY_SHORT = /(?<![\p{L}-])(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?(?![\p{L}-])/gu
const EN_MONTH = /(?<![\p{L}-])(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?![\p{L}-])/gu
const EN_MONTH_IN_DATE = new RegExp(`${IN_DATE}${EN_MONTH.source}|${EN_MONTH.source}(?=,? (?:the )?\\d)`, 'gu')

/** A weekday or a month that was changed, lost or added; `Sunday Times` in the source is neither. The day and the year are numbers, which `numbers` looks at. */
export const dates: Check = {
  rule: 'dates',
  check: ({ source, target }) => {
    // Most sentences have no date, and these patterns are slow.
    if (!ID_NAME.test(source) && !EN_NAME.test(target)) return []
    return [
      ...compare(
        idWeekdays(source),
        [...enNames(target, EN_WEEKDAY, WEEKDAYS), ...enNames(target, EN_WEEKDAY_SHORT, WEEKDAYS)],
        enNames(target, EN_WEEKDAY, WEEKDAYS),
      ),
      ...compare(
        idNames(source, ID_MONTH, MONTHS),
        enNames(target, EN_MONTH, MONTHS),
        mentionsMonth(source) ? [] : enNames(target, EN_MONTH_IN_DATE, MONTHS),
        enNames(target, EN_MONTH_IN_DATE, MONTHS),
      ),
    ].filter(({ actual, expected }) => expected !== undefined || !source.includes(actual ?? ''))
  },
}

/** Sunday is written large inside a sentence, or stands behind `hari` or before a date in brackets; a week is neither. */
function idWeekdays(source: string): readonly Named[] {
  return idNames(source, ID_WEEKDAY, WEEKDAYS).filter(({ name, text, range: [start, end] }) => {
    const capital = /^\p{Lu}/u.test(text)
    if (name !== 'Sunday' || text.toLowerCase() === 'ahad') return capital
    const isDay = /\bhari\s+$/iu.test(source.slice(0, start)) || /^,? \(?\d/u.test(source.slice(end))
    const isWeek = /^\s+(?:lalu|ini|depan|kemarin|pertama|kedua)\b/iu.test(source.slice(end))
    return isDay || (capital && start > 0 && !isWeek && !/[.!?“"]\s*$/u.test(source.slice(0, start)))
  })
}

function idNames(text: string, pattern: RegExp, all: readonly CalendarName[]): readonly Named[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: word, index }) => {
    const found = all.find(({ id }) => id.includes(word.toLowerCase()))
    return found ? [{ name: found.en, text: word, range: [index, index + word.length] as const }] : []
  })
}

function enNames(text: string, pattern: RegExp, all: readonly CalendarName[]): readonly Named[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: word, index }) => {
    const bare = word.replace(/['’]s$|s$|\.$/u, '')
    const found = all.find(({ en }) => en === bare || (bare.length <= 5 && en.startsWith(bare)))
    return found ? [{ name: found.en, text: word, range: [index, index + word.length] as const }] : []
  })
}

/** A month as a number or a word of two meanings: then nothing in English is too much. */
const mentionsMonth = (source: string): boolean => /\d\s?[/.-]\s?\d/u.test(source) || MONTH_WORD.test(source)

function compare(
  wanted: readonly Named[],
  found: readonly Named[],
  suspicious: readonly Named[],
  replaceable: readonly Named[] = suspicious,
): readonly Omit<Finding, 'rule'>[] {
  const lost = wanted.filter(({ name }) => !found.some((each) => each.name === name))
  const isAdded = ({ name }: Named): boolean => !wanted.some((each) => each.name === name)
  const others = replaceable.filter(isAdded)
  const changed = lost.length === 1 && others.length === 1 ? others[0] : undefined
  return [
    ...lost.map(({ name, text, range }) => ({
      severity: 'warning' as const,
      message: changed
        ? `Unexpected “${changed.text}”, expected “${name}” for “${text}”`
        : `Unexpected translation without “${name}”, expected it for “${text}”`,
      source: range,
      ...(changed && { target: changed.range, actual: changed.text }),
      expected: [name],
      ...(changed && isWhole(changed) && { fix: { range: changed.range, text: name } }),
    })),
    ...(changed || wanted.length > 0 ? [] : suspicious.filter(isAdded)).map(({ text, range }) => ({
      severity: 'warning' as const,
      message: `Unexpected “${text}”, expected no date that the source lacks`,
      target: range,
      actual: text,
    })),
  ]
}

/** `Mondays` and `Oct.` are put right by hand. */
const isWhole = ({ name, text }: Named): boolean => text === name
