import type { Finding } from '../types.js'
import { amountsIn, englishFigure, sameValue, type Amount } from './amounts.js'
import type { Check } from './check.js'
import { MONTHS } from './calendar.js'
import { englishNumbers, indonesianNumbers, romanNumbers } from './number-words.js'
import { addressRanges } from './urls.js'

const TIME = /^([01]?\d|2[0-4])[.:]([0-5]\d)$/
const DATE = /\b(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?\b/g

/**
 * A number that was changed, lost or added. Separators may differ (`1.500` is `1,500`), times too (`14.30` is `2:30`), a number may
 * become a word or a word a number, and `1,2 juta` may be written out. Scales and currencies have checks of their own.
 */
export const numbers: Check = {
  rule: 'numbers',
  check: ({ source, target }) => {
    const left = [...outside(amountsIn(target, 'en'), target)]
    const missing = outside(amountsIn(source, 'id'), source).filter((amount) => !take(left, amount))
    if (missing.length === 0 && left.length === 0) return []
    const named = englishNumbers(target)
    const lost = missing.filter(
      ({ digits, figureRange }) => !named.has(plain(digits)) && !isNamedMonth(source, target, figureRange),
    )
    const spoken = new Set([...indonesianNumbers(source), ...romanNumbers(source)])
    const added = left.filter(({ digits, value }) => !spoken.has(plain(digits)) && !spoken.has(String(value)))
    const [only, other] = lost.length === 1 && added.length === 1 ? [lost[0], added[0]] : []
    return [
      ...lost.map((amount) => lostFinding(amount, amount === only ? other : undefined)),
      ...added.map(({ figure, figureRange }) => ({
        severity: 'warning' as const,
        message: `Unexpected number ${figure}, expected none that the source lacks`,
        target: figureRange,
        actual: figure,
        ...(only && { expected: [englishFigure(only.figure)] }),
      })),
    ]
  },
}

/** One lost and one added is one changed: then it is certain what belongs there. */
function lostFinding({ figure, figureRange }: Amount, instead: Amount | undefined): Omit<Finding, 'rule'> {
  const isTime = TIME.test(figure)
  return {
    severity: 'warning',
    message: `Unexpected loss of the number ${figure}, expected it in the translation`,
    source: figureRange,
    expected: [figure],
    ...(instead && !isTime && { fix: { range: instead.figureRange, text: englishFigure(figure) } }),
  }
}

/** What stands in an address is not counted: `urls` looks at it whole. */
function outside(amounts: readonly Amount[], text: string): readonly Amount[] {
  const addresses = addressRanges(text)
  return amounts.filter(({ range }) => !addresses.some(([from, to]) => from <= range[0] && range[1] <= to))
}

/** `13/3/2024` may become March 13, 2024: then the month is no number any more. */
function isNamedMonth(source: string, target: string, [start]: readonly [number, number]): boolean {
  return [...source.matchAll(DATE)].some(({ index, 1: day = '', 2: month = '' }) => {
    const name = MONTHS[Number(month) - 1]?.en
    return start === index + day.length + 1 && name !== undefined && target.includes(name.slice(0, 3))
  })
}

const plain = (digits: string): string => digits.replace(/^0+(?=\d)/u, '')

/** The digits that may stand for a number in English; a time of day has several. */
function spellings({ figure, digits }: Amount): readonly string[] {
  const [, hour, minute = ''] = TIME.exec(figure) ?? []
  if (hour === undefined) return [digits, plain(digits)]
  const hours = [hour, String(Number(hour)), String(Number(hour) % 12 || 12)]
  return [digits, ...hours.map((each) => each + minute), ...(minute === '00' ? hours : [])]
}

/** Takes what stands for the number out of `left`; by its value where a scale word was written out or put in. */
function take(left: Amount[], wanted: Amount): boolean {
  const forms = spellings(wanted)
  const exact = left.findIndex(({ digits }) => forms.includes(digits))
  const at = exact >= 0 ? exact : left.findIndex(({ value }) => sameValue(value, wanted.value))
  if (at >= 0) left.splice(at, 1)
  return at >= 0
}
