import type { SentenceView } from '../../api.js'
import { stateNames } from '../logic/states.js'
import { current } from '../state/article.js'
import { CommandButton } from './CommandButton.js'
import { Diff } from './Diff.js'
import { Icon } from './Icon.js'

interface Props {
  /** The sentence. */
  readonly id: string
  readonly mine: string
  readonly theirs: SentenceView
}

/** Both texts of a sentence that somebody else changed meanwhile, and the choice. */
export function ConflictBox({ id, mine, theirs }: Props) {
  // The box of a row that is not the current one decides about its own.
  const toThis = (): void => void (current.value = id)
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
          <CommandButton command="mine" class="small" before={toThis}>
            Keep mine
          </CommandButton>
        </div>
        <div>
          <h3>
            The other{theirs.reviewer === undefined ? '' : `, by ${theirs.reviewer}`} (
            {stateNames[theirs.state].toLowerCase()})
          </h3>
          <Diff before={mine} after={theirs.target} lang="en" />
          <CommandButton command="theirs" class="small" before={toThis}>
            Take the other
          </CommandButton>
        </div>
      </div>
    </section>
  )
}
