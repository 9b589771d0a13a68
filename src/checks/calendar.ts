/** Names of weekdays and months in both languages. */
import { months, weekdays } from '../indonesian/calendar.js'

export interface CalendarName {
  readonly en: string
  /** As Indonesian writes it, also in old and short spellings, in small letters. */
  readonly id: readonly string[]
}

/** The English names in their order, each with all that Indonesian has for it. */
const byEnglish = (names: ReadonlyMap<string, string>): readonly CalendarName[] =>
  [...new Set(names.values())].map((en) => ({
    en,
    id: [...names].flatMap(([id, name]) => (name === en ? [id.toLowerCase()] : [])),
  }))

export const MONTHS = byEnglish(months)
export const WEEKDAYS = byEnglish(weekdays)
