import { SERVER_IS_AWAY, SERVER_IS_NEW } from '../api/http.js'
import { counted } from '../logic/plural.js'
import { savingNow, sendAll } from '../state/saving.js'
import { online, startedAnew } from '../state/online.js'
import { Icon } from './Icon.js'

/** Whether everything is saved, in the bar. The live region says the same where it matters. */
export function SaveStatus() {
  const { conflicts } = savingNow.value
  if (conflicts === 0) return <Rest />
  return (
    <>
      <span class="save conflict">
        <Icon name="error" /> {counted(conflicts, 'conflict')}, not saved
      </span>
      <Rest />
    </>
  )
}

/** How it is with all that is in no conflict. */
function Rest() {
  const { count, failed, conflicts } = savingNow.value
  if (failed !== undefined && 'message' in failed)
    return (
      <span class="save failed">
        <Icon name="warning" /> Not saved. {failed.message}{' '}
        <button type="button" class="link" onClick={() => sendAll()}>
          Try now
        </button>
      </span>
    )
  if (count > conflicts) return <span class="save sending">Saving …</span>
  if (!online.value)
    return (
      <span class="save failed">
        <Icon name="warning" /> {startedAnew.value ? SERVER_IS_NEW : SERVER_IS_AWAY}
      </span>
    )
  if (conflicts > 0) return null
  return (
    <span class="save saved">
      <Icon name="reviewed" /> Saved
    </span>
  )
}
