import type { Check } from './check.js'

/** A translation of a similar sentence that was approved as it was: something in the source differs from what it translates. */
export const fuzzyUnedited: Check = {
  rule: 'fuzzy-unedited',
  check: ({ target, unit }) => {
    if (unit.human === undefined || (unit.state !== 'reviewed' && unit.state !== 'final')) return []
    const same = (unit.suggestions ?? []).filter((each) => each.target === target)
    const [best] = same.toSorted((a, b) => b.score - a.score)
    if (best === undefined || best.score >= 100 || best.repaired === true) return []
    return [
      {
        severity: 'warning',
        message: `Unexpected approval of a ${Math.floor(best.score)}% match as it was, expected an edit: it translates “${best.source}”`,
        target: [0, target.length],
        actual: target,
      },
    ]
  },
}
