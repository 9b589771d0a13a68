import type { FixableFinding } from '../../api.js'
import type { Entry, Overtaken } from '../state/entry.js'
import { textOf } from '../state/entry.js'
import { CommandButton } from './CommandButton.js'
import { ConflictBox } from './ConflictBox.js'
import { Diff } from './Diff.js'
import { Icon } from './Icon.js'

interface Props {
  readonly entry: Entry
  readonly isCurrent: boolean
}

/** What stands below a sentence: failures, conflicts, a changed source, findings. The current one tells everything, others what is pressing. */
export function RowNotes({ entry, isCurrent }: Props) {
  const { failure, findings, humanSource, source } = entry.sentence.value
  const saving = entry.saving.value
  const overtaken = entry.overtaken.value
  const told = isCurrent ? findings : findings.filter(({ severity }) => severity !== 'info')
  const first = findings.find(({ fix }) => fix !== undefined)
  const nothing =
    told.length === 0 &&
    failure === undefined &&
    humanSource === undefined &&
    overtaken === undefined &&
    !('message' in saving) &&
    saving.kind !== 'conflict'
  if (nothing) return null
  return (
    <div class="notes">
      {saving.kind === 'conflict' && <ConflictBox id={entry.id} mine={textOf(entry)} theirs={saving.theirs} />}
      {overtaken !== undefined && <OvertakenNote before={overtaken} after={entry.sentence.value} />}
      {'message' in saving && (
        <p class="note error">
          <Icon name="error" />
          <span>
            <span class="spoken">Not saved: </span>
            {saving.message}{' '}
            {saving.kind === 'failed' ? 'Your text is kept here and tried again.' : 'Your text is kept here.'}
          </span>
        </p>
      )}
      {failure !== undefined && (
        <p class="note error">
          <Icon name="error" />
          <span>Not translated: {failure.reason}</span>
        </p>
      )}
      {humanSource !== undefined && (
        <div class="note warning">
          <Icon name="warning" />
          <div>
            The source has changed since this was written:
            <Diff before={humanSource} after={source} lang="id" />
          </div>
        </div>
      )}
      {told.map((finding, index) => (
        <FindingNote key={index} finding={finding} fixable={isCurrent && finding === first} />
      ))}
    </div>
  )
}

/** What the person decided about is not what there is now. */
function OvertakenNote({ before, after }: { readonly before: Overtaken; readonly after: Overtaken }) {
  return (
    <div class="note warning">
      <Icon name="warning" />
      <div>
        This was changed elsewhere before you decided. Look at it again:
        {before.source !== after.source && <Diff before={before.source} after={after.source} lang="id" />}
        {before.target !== after.target && <Diff before={before.target} after={after.target} lang="en" />}
      </div>
    </div>
  )
}

function FindingNote({ finding, fixable }: { readonly finding: FixableFinding; readonly fixable: boolean }) {
  return (
    <p class={`note ${finding.severity}`}>
      <Icon name={finding.severity} />
      <span>
        <span class="spoken">{finding.severity}: </span>
        {finding.message}
      </span>
      {fixable && (
        <CommandButton command="fix" class="small">
          Fix
        </CommandButton>
      )}
    </p>
  )
}
