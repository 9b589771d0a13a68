/** XLIFF 1.2's ten states and its `approved`, and our four (XLIFF 1.2, 2.4 `state`, `approved`). */
import type { ReviewState, Unit } from '../../types.js'

/** What a machine said waits for its review; older tools show it as fuzzy. */
export function stateOf({ state, human }: Unit): string {
  if (state === 'translated') return human === undefined ? 'needs-review-translation' : 'translated'
  return { initial: 'needs-translation', reviewed: 'signed-off', final: 'final' }[state]
}

const STATES: ReadonlyMap<string, ReviewState> = new Map([
  ['new', 'initial'],
  ['needs-translation', 'initial'],
  ['needs-adaptation', 'translated'],
  ['needs-l10n', 'translated'],
  ['needs-review-translation', 'translated'],
  ['needs-review-adaptation', 'translated'],
  ['needs-review-l10n', 'translated'],
  ['translated', 'translated'],
  ['signed-off', 'reviewed'],
  ['final', 'final'],
])

/** Tools that know only `approved` set nothing else; states of a tool’s own (`x-…`) say nothing. */
export function readState12(state: string | undefined, approved: string | undefined): ReviewState | undefined {
  const read = STATES.get(state ?? '')
  return approved === 'yes' && read !== 'final' ? 'reviewed' : read
}
