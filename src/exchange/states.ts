/** States as files that came back name them. */
import type { ReviewState } from '../types.js'

const STATES: readonly ReviewState[] = ['initial', 'translated', 'reviewed', 'final']

/** In any case of letters. `fail` is called for anything else. */
export function readState(text: string, fail: (message: string) => never): ReviewState {
  const state = STATES.find((each) => each === text.trim().toLowerCase())
  return state ?? fail(`Unexpected state "${text}", expected one of: ${STATES.join(', ')}`)
}
