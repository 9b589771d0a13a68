import type { Check } from './check.js'

/** White space at either end of the translation: a sentence has none, what lies between sentences is kept from the source. */
export const edgeSpace: Check = {
  rule: 'edge-space',
  check: ({ target }) => {
    if (target.trim() === '') return []
    const start = target.length - target.trimStart().length
    const end = target.trimEnd().length
    const places = [
      ['start', [0, start]],
      ['end', [end, target.length]],
    ] as const
    return places
      .filter(([, [from, to]]) => from < to)
      .map(([where, range]) => ({
        severity: 'warning',
        message: `Unexpected space at the ${where} of the translation, expected none`,
        target: range,
        actual: target.slice(...range),
        expected: [''],
        fix: { range, text: '' },
      }))
  },
}
