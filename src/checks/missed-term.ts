import type { Check } from './check.js'
import { targetsOf } from './terms.js'

/** A glossary term of the source that the translation does not have. */
export const missedTerm: Check = {
  rule: 'missed-term',
  check: ({ target, unit }) =>
    unit.human === undefined
      ? (unit.glossed?.records ?? [])
          .filter(({ outcome }) => outcome === 'missed')
          .map(({ match }) => ({
            severity: 'warning',
            message: `Unexpected translation without “${match.term}”, expected “${match.target}” for “${match.surface}”`,
            source: match.range,
            expected: [match.target],
          }))
      : unit.matches
          .filter((match) => !targetsOf(match).some((form) => target.includes(form)))
          .map((match) => ({
            severity: 'info',
            message: `Unexpected translation without “${match.target}”, expected it for “${match.surface}”`,
            source: match.range,
            expected: [match.target],
          })),
}
