import type { Check } from './check.js'

/** A source word that the translator has no entry for. */
export const unknownWord: Check = {
  rule: 'unknown-word',
  check: ({ unit }) =>
    (unit.human === undefined ? (unit.machine?.unknown ?? []) : []).map(({ word, range }) => ({
      severity: 'info',
      message: `Unexpected word “${word}”, expected one of the dictionary`,
      source: range,
      actual: word,
    })),
}
