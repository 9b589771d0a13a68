import type { Check } from './check.js'

/** A person's translation whose source was edited afterwards. */
export const sourceChanged: Check = {
  rule: 'source-changed',
  check: ({ unit }) =>
    unit.humanSource === undefined || unit.humanSource === unit.source
      ? []
      : [
          {
            severity: 'warning',
            message:
              'Unexpected change of the source under a reviewed translation, expected a review of the new sentence',
            actual: unit.source,
            expected: [unit.humanSource],
          },
        ],
}
