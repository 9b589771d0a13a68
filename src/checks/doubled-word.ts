import type { Check } from './check.js'

const DOUBLED = /(?<![\p{L}\p{M}\p{N}'’-])(\p{L}+)\s+\1(?![\p{L}\p{M}\p{N}'’-])/giu

/** English that may stand twice: `had had`, `that that`. */
const allowed = new Set(['had', 'that', 'very', 'bye', 'no', 'ha'])

/** The same word twice in a row where the source has no such pair. */
export const doubledWord: Check = {
  rule: 'doubled-word',
  check: ({ source, target }) => {
    const inSource = new Set([...source.matchAll(DOUBLED)].map(([, word]) => word?.toLowerCase()))
    return [...target.matchAll(DOUBLED)]
      .filter(([, word = '']) => !allowed.has(word.toLowerCase()) && !inSource.has(word.toLowerCase()))
      .map(({ 0: actual, 1: word = '', index }) => ({
        severity: 'warning',
        message: `Unexpected “${actual}”, expected “${word}” once`,
        target: [index, index + actual.length],
        actual,
        expected: [word],
      }))
  },
}
