import type { Check } from './check.js'

const DOUBLED = /(?<![\p{L}\p{M}\p{N}'’-])(\p{L}+)\s+\1(?![\p{L}\p{M}\p{N}'’-])/giu

/** English that may stand twice: `had had`, `that that`. */
const allowed = new Set(['had', 'that', 'very', 'bye', 'no', 'ha'])

/** No sentence says these twice on purpose; a name (`Pago Pago`) may. */
const certain = new Set(
  'a an the of to in on at by for from with and or but is are was were be been has have will would he she it they his her their'.split(
    ' ',
  ),
)

/** The same word twice in a row where the source has no such pair. */
export const doubledWord: Check = {
  rule: 'doubled-word',
  check: ({ source, target }) => {
    const doubled = [...target.matchAll(DOUBLED)]
    if (doubled.length === 0) return []
    const inSource = new Set([...source.matchAll(DOUBLED)].map(([, word]) => word?.toLowerCase()))
    return doubled
      .filter(([, word = '']) => !allowed.has(word.toLowerCase()) && !inSource.has(word.toLowerCase()))
      .filter((pair) => !isName(pair, source, target))
      .map(({ 0: actual, 1: word = '', index }) => ({
        severity: 'warning',
        message: `Unexpected “${actual}”, expected “${word}” once`,
        target: [index, index + actual.length],
        actual,
        expected: [word],
        ...(certain.has(word.toLowerCase()) && { fix: { range: [index, index + actual.length] as const, text: word } }),
      }))
  },
}

/** `Samsuar Said said`, `the central bank Bank Indonesia`: one of the two begins or ends a name. */
function isName({ 0: pair, 1: first = '', index }: RegExpExecArray, source: string, target: string): boolean {
  const second = pair.slice(-first.length)
  if (first === second || certain.has(first.toLowerCase())) return false
  const name = /^\p{Lu}/u.test(first) ? first : second
  const goesOn = name === second && /^\s+\p{Lu}/u.test(target.slice(index + pair.length))
  return goesOn || source.includes(name)
}
