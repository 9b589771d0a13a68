import type { ReviewState } from '../../../types.js'
import { stateNames } from '../logic/states.js'
import { Icon } from './Icon.js'

/** A state as colour, drawing and word; `brief` leaves the word to screen readers and tooltips. */
export function StateBadge({ state, brief = false }: { readonly state: ReviewState; readonly brief?: boolean }) {
  return (
    <span class={`badge state-${state}`} title={brief ? stateNames[state] : undefined}>
      <Icon name={state} />
      <span class={brief ? 'spoken' : undefined}>{stateNames[state]}</span>
    </span>
  )
}
