import type { ReviewState } from '../../../types.js'

/** How the page names the states. */
export const stateNames: Readonly<Record<ReviewState, string>> = {
  initial: 'Untranslated',
  translated: 'To review',
  reviewed: 'Approved',
  final: 'Final',
}

export const states: readonly ReviewState[] = ['final', 'reviewed', 'translated', 'initial']
