import { describeDiff, sourceDiff } from '../stages/source-diff.js'
import type { Check } from './check.js'

/** A person's translation whose source was edited afterwards. Approving it again settles this. */
export const sourceChanged: Check = {
  rule: 'source-changed',
  check: ({ unit }) => {
    const { source, state, humanSource } = unit
    if (humanSource === undefined || humanSource === source || state === 'reviewed' || state === 'final') return []
    const spans = sourceDiff(humanSource, source)
    const added = spans.flatMap(({ kind, after }) => (kind === 'added' && after ? [after] : []))
    const change = describeDiff(spans) || 'only its spaces'
    return [
      {
        severity: 'warning',
        message: `Unexpected change of the source (${change}), expected a review of this translation`,
        source: [added[0]?.[0] ?? 0, added.at(-1)?.[1] ?? source.length],
        actual: source,
        expected: [humanSource],
      },
    ]
  },
}
