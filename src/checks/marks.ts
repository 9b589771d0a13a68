import type { Finding } from '../types.js'
import type { Check } from './check.js'

const BRACKET = /[([{][^()[\]{}]*[)\]}]/gu
/** `(UMP)`: an abbreviation explained, which a translator may well leave out. */
const ABBREVIATION = /^.[\p{L}\p{N}./-]{1,12}.$/u
const QUOTE = /(?<!\d)["“”„«»]|(?<=\d)[“”„«»]/gu
const SINGLE_QUOTE = /(?<!\p{L})[‘']|[’'](?!\p{L})/u

/** Brackets of the source that the translation has not, or the other way round. Those that do not close are `unbalanced`. */
export const brackets: Check = {
  rule: 'brackets',
  check: ({ source, target }) => {
    const wanted = [...source.matchAll(BRACKET)]
    const found = [...target.matchAll(BRACKET)]
    const needed = wanted.filter(([text]) => !ABBREVIATION.test(text))
    if (found.length < needed.length) {
      const [first] = needed
      const place = first && ([first.index, first.index + first[0].length] as const)
      return [{ ...differs('brackets', wanted.length, found.length, 'warning'), ...(place && { source: place }) }]
    }
    return found.length > wanted.length ? [differs('brackets', wanted.length, found.length, 'info')] : []
  },
}

/** Quotations of the source that the translation has not, or the other way round. Any style of mark counts. */
export const quotes: Check = {
  rule: 'quotes',
  check: ({ source, target }) => {
    const [before, after] = [count(source, QUOTE), count(target, QUOTE)]
    // An odd one runs over into the next sentence, or is `unbalanced`.
    if (before === after || before % 2 === 1 || after % 2 === 1) return []
    // Double marks in the one may be single marks in the other.
    if (SINGLE_QUOTE.test(before > after ? target : source)) return []
    return [differs('quotation marks', before, after, 'warning')]
  },
}

const count = (text: string, marks: RegExp): number => text.match(marks)?.length ?? 0

function differs(name: string, before: number, after: number, severity: Finding['severity']): Omit<Finding, 'rule'> {
  const message = `Unexpected number of ${name} (${after}), expected ${before} as in the source`
  return { severity, message, actual: String(after), expected: [String(before)] }
}
