import type { ReviewState } from '../../../types.js'
import { states, stateNames } from '../logic/states.js'

interface Props {
  readonly counts: Readonly<Record<ReviewState, number>>
}

/** How far an article is, as a bar; its numbers are told in words. */
export function Progress({ counts }: Props) {
  const told = states.map((state) => `${counts[state]} ${stateNames[state].toLowerCase()}`).join(', ')
  return (
    <div class="progress" role="img" aria-label={told} title={told}>
      {states.map((state) => (
        <span key={state} class={`state-${state}`} style={{ flexGrow: counts[state] }} />
      ))}
    </div>
  )
}
