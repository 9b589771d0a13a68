import type { Check } from './check.js'

/** A sentence without a translation. */
export const empty: Check = {
  rule: 'empty',
  check: ({ source, target }) =>
    target.trim() === '' && source.trim() !== ''
      ? [{ severity: 'error', message: 'Unexpected empty translation, expected a sentence', actual: target }]
      : [],
}
