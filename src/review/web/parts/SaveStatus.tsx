import { counted } from '../logic/plural.js'
import { savingNow, sendAll } from '../state/saving.js'
import { online } from '../state/online.js'
import { Icon } from './Icon.js'

/** Whether everything is saved, in the bar. The live region says the same where it matters. */
export function SaveStatus() {
  const { count, failed, conflicts } = savingNow.value
  if (conflicts > 0)
    return (
      <span class="save conflict">
        <Icon name="error" /> {counted(conflicts, 'conflict')}
      </span>
    )
  if (failed !== undefined && 'message' in failed)
    return (
      <span class="save failed">
        <Icon name="warning" /> Not saved. {failed.message}{' '}
        <button type="button" class="link" onClick={() => sendAll()}>
          Try now
        </button>
      </span>
    )
  if (count > 0) return <span class="save sending">Saving …</span>
  if (!online.value)
    return (
      <span class="save failed">
        <Icon name="warning" /> The server does not answer
      </span>
    )
  return (
    <span class="save saved">
      <Icon name="reviewed" /> Saved
    </span>
  )
}
