import type { SentenceView } from '../../api.js'
import { stateNames } from '../logic/states.js'
import { CommandButton } from './CommandButton.js'
import { Diff } from './Diff.js'
import { Icon } from './Icon.js'

interface Props {
  readonly mine: string
  readonly theirs: SentenceView
}

/** Both texts of a sentence that somebody else changed meanwhile, and the choice. */
export function ConflictBox({ mine, theirs }: Props) {
  return (
    <section class="conflict-box" aria-label="Conflict">
      <h2>
        <Icon name="error" /> This sentence was changed elsewhere while you were editing it
      </h2>
      <div class="versions">
        <div>
          <h3>Yours, not saved</h3>
          <p lang="en" dir="ltr">
            {mine}
          </p>
          <CommandButton command="mine" class="small">
            Keep mine
          </CommandButton>
        </div>
        <div>
          <h3>
            The other{theirs.reviewer === undefined ? '' : `, by ${theirs.reviewer}`} (
            {stateNames[theirs.state].toLowerCase()})
          </h3>
          <Diff before={mine} after={theirs.target} lang="en" />
          <CommandButton command="theirs" class="small">
            Take the other
          </CommandButton>
        </div>
      </div>
    </section>
  )
}
