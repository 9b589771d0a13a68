/** How a number, a date, a month, a day or a name of a sentence is said in English, so that another one can be said the same way. */
import { monthNames, months, weekdays } from '../../indonesian/calendar.js'
import type { Token } from './tokens.js'

/** A way to say both: the old text as it may stand in the translation, and the new one in its form. */
export interface Rendering {
  readonly before: string
  readonly after: string
}

/** The ways to say `before`, with `after` said in the same way; none where the one says nothing certain about the other. */
export function renderings(before: Token, after: Token): readonly Rendering[] {
  switch (before.kind) {
    case 'number':
      return numbers(before.text, after.text)
    case 'date':
      return dates(before.text, after.text)
    case 'month':
      return named(months, before.text, after.text)
    case 'weekday':
      return named(weekdays, before.text, after.text)
    case 'name':
      return [{ before: before.english ?? '', after: after.english ?? '' }]
    case 'word':
      return []
  }
}

function named(names: ReadonlyMap<string, string>, before: string, after: string): readonly Rendering[] {
  const [old, now] = [names.get(before), names.get(after)]
  return old === undefined || now === undefined ? [] : [{ before: old, after: now }]
}

const TIME = /^(?:[01]?\d|2[0-4])[.:][0-5]\d$/u
const COUNT = /^(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/u

/** `2.350` → `2,350`, `1,2` → `1.2`, `14.30` → `14:30`. One and another number take different words, so that nothing is certain. */
function numbers(before: string, after: string): readonly Rendering[] {
  if (COUNT.test(before) && COUNT.test(after))
    return before === '1' || after === '1' ? [] : [{ before: english(before), after: english(after) }]
  if (TIME.test(before) && TIME.test(after))
    return [':', '.'].map((mark) => ({ before: before.replace(/[.:]/u, mark), after: after.replace(/[.:]/u, mark) }))
  return []
}

const english = (number: string): string => number.replace(/[.,]/gu, (mark) => (mark === '.' ? ',' : '.'))

interface CalendarDate {
  readonly day: number
  /** In English. */
  readonly month: string
  readonly monthNumber: number
  readonly year: string
}

function dates(before: string, after: string): readonly Rendering[] {
  const [old, now] = [parseDate(before), parseDate(after)]
  if (old === undefined || now === undefined || (old.year === '') !== (now.year === '')) return []
  return FORMS.map((form) => ({ before: form(old), after: form(now) }))
}

const FORMS: readonly ((date: CalendarDate) => string)[] = [
  ({ day, month, year }) => `${month} ${day}${year && `, ${year}`}`,
  ({ day, month, year }) => `${day} ${month}${year && ` ${year}`}`,
  ({ day, monthNumber, year }) => `${monthNumber}/${day}/${year}`,
  ({ day, monthNumber, year }) => `${day}/${monthNumber}/${year}`,
]

/** `13 Maret 2024`, `13 Maret`, `13/3/2024`. */
function parseDate(text: string): CalendarDate | undefined {
  const [day = '', month = '', year = ''] = text.split(/[ /]/u)
  const name = months.get(month) ?? monthNames[Number(month) - 1]
  return name === undefined
    ? undefined
    : { day: Number(day), month: name, monthNumber: monthNames.indexOf(name) + 1, year }
}
