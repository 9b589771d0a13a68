import type { Check } from './check.js'

const NUMBER = /\d+(?:[.,:]\d+)*/g
const TIME = /^([01]?\d|2[0-4])[.:]([0-5]\d)$/

const DATE = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const IN_WORDS = /\b(?:belas|puluh|ratus|ribu|seratus|seribu)\b/i

/** A number that was changed, lost or added. Separators may differ: `1.500` is `1,500`, `14.30` is `2:30`. */
export const numbers: Check = {
  rule: 'numbers',
  check: ({ source: written, target }) => {
    const source = withNamedMonths(written, target)
    const found = target.match(NUMBER) ?? []
    const left = new Map<string, number>()
    for (const number of found) left.set(digits(number), (left.get(digits(number)) ?? 0) + 1)
    const lost = (source.match(NUMBER) ?? []).filter((number) => !take(left, spellings(number)))
    // A number in words may become figures: `dua ribu lima ratus` is 2,500.
    const added = IN_WORDS.test(source) ? [] : found.filter((number) => take(left, [digits(number)]))
    return [
      ...lost.map((number) => ({
        severity: 'warning' as const,
        message: `Unexpected loss of the number ${number}, expected it in the translation`,
        expected: [number],
      })),
      ...added.map((number) => ({
        severity: 'warning' as const,
        message: `Unexpected number ${number}, expected none that the source lacks`,
        actual: number,
      })),
    ]
  },
}

/** `13/3/2024` may become March 13, 2024: then the month is no number any more. */
function withNamedMonths(source: string, target: string): string {
  return source.replace(DATE, (date: string, day: string, month: string, year: string) => {
    const name = MONTHS[Number(month) - 1]
    return name !== undefined && target.includes(name) ? `${day} ${year}` : date
  })
}

const digits = (number: string): string => number.replace(/\D/g, '')

/** The digits that may stand for a number in English; a time of day has several. */
function spellings(number: string): readonly string[] {
  const [, hour, minute = ''] = TIME.exec(number) ?? []
  if (hour === undefined) return [digits(number)]
  const hours = [hour, String(Number(hour)), String(Number(hour) % 12 || 12)]
  return [digits(number), ...hours.map((each) => each + minute), ...(minute === '00' ? hours : [])]
}

function take(left: Map<string, number>, candidates: readonly string[]): boolean {
  const found = candidates.find((candidate) => (left.get(candidate) ?? 0) > 0)
  if (found === undefined) return false
  left.set(found, (left.get(found) ?? 0) - 1)
  return true
}
