/** Brackets and double quotation marks of a text: which have no other half, and which look the wrong way. */
import type { Range } from '../types.js'

export const PAIRS = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
  ['«', '»'],
] as const

const MARK = /[()[\]"“”«»]/u
export const QUOTE = /["“”«»]/u

export interface TurnedMark {
  readonly range: Range
  readonly mark: '“' | '”'
  readonly expected: '“' | '”'
}

/** `katanya, ”Ya.”` begins with a mark that closes. Not after a letter: `katanya,”Ya` lacks a space, `Den”s` is something else. */
const CLOSES_FIRST = /(?<=^|[\s([{—–,:‘'])”(?=[\p{L}\p{N}])/gu
/** `“Ya,“ katanya` ends with a mark that opens. */
const OPENS_LAST = /(?<=[\p{L}\p{N}.,!?…])“(?=$|[\s.,;:!?)\]}])/gu

/** Only English and Indonesian quotations: „so“ is how others write them. */
export function turnedMarks(text: string): readonly TurnedMark[] {
  if (!/[“”]/u.test(text) || text.includes('„')) return []
  const found = (pattern: RegExp, mark: '“' | '”', expected: '“' | '”'): readonly TurnedMark[] =>
    [...text.matchAll(pattern)].map(({ index }) => ({ range: [index, index + 1], mark, expected }))
  return [...found(CLOSES_FIRST, '”', '“'), ...found(OPENS_LAST, '“', '”')]
}

/** A mark for each kind that is not in pairs; one that looks the wrong way counts as what it was meant to be. */
export function oddMarks(text: string): readonly string[] {
  if (!MARK.test(text)) return []
  const meant = turnedMarks(text).reduce(
    (made, { range: [start, end], expected }) => made.slice(0, start) + expected + made.slice(end),
    text,
  )
  const odd = PAIRS.flatMap(([open, close]): readonly string[] => {
    // „so“ or „so”: closed by either.
    if (open === '“' && text.includes('„')) return []
    const difference = count(meant, open) - count(meant, close)
    return difference === 0 ? [] : [difference > 0 ? open : close]
  })
  if (count(meant.replace(/\d"/gu, ''), '"') % 2 === 0) return odd
  // `“Ya," katanya` is a pair of two styles, which `quote-style` tells of.
  const other = odd.find((mark) => mark === '“' || mark === '”')
  return other === undefined ? [...odd, '"'] : odd.filter((mark) => mark !== other)
}

const count = (text: string, mark: string): number => text.split(mark).length - 1
