import type { Entry } from '../state/entry.js'
import { stateOf } from '../state/entry.js'
import { CommandButton } from './CommandButton.js'

/** What can be decided about a sentence. */
export function ActionsSection({ entry }: { readonly entry: Entry }) {
  const state = stateOf(entry)
  return (
    <div class="actions">
      <CommandButton command="approve" class="primary">
        Approve
      </CommandButton>
      <CommandButton command="final" class="secondary">
        Final
      </CommandButton>
      {(state === 'reviewed' || state === 'final') && (
        <CommandButton command="reject" class="secondary">
          Back to review
        </CommandButton>
      )}
      <CommandButton command="risky" class="secondary">
        Next risky
      </CommandButton>
    </div>
  )
}
