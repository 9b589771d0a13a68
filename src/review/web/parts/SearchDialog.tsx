import { useSignal, useSignalEffect } from '@preact/signals'
import type { SearchHit } from '../../api.js'
import { search } from '../api/client.js'
import { failureText } from '../api/http.js'
import { counted } from '../logic/plural.js'
import { visible } from '../logic/symbols.js'
import { closeDialog } from '../state/dialogs.js'
import { hashOf } from '../logic/route.js'
import { DialogFrame } from './DialogFrame.js'
import { StateBadge } from './StateBadge.js'

const PAUSE = 150
/** The most hits that are drawn; a narrower search finds the others. */
const MOST = 100

/** Finds a text in every article. */
export function SearchDialog() {
  const query = useSignal('')
  const hits = useSignal<readonly SearchHit[]>([])
  const told = useSignal('')
  useSignalEffect(() => {
    const wanted = query.value.trim()
    if (wanted === '') {
      hits.value = []
      told.value = ''
      return
    }
    const abort = new AbortController()
    const timer = setTimeout(async () => {
      const answer = await search(wanted, abort.signal)
      if (abort.signal.aborted) return
      hits.value = answer.ok ? answer.value : []
      told.value = answer.ok ? counted(answer.value.length, 'sentence') : failureText(answer)
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  })
  return (
    <DialogFrame title="Find in all articles" class="wide">
      <label class="field">
        <span>Text in source or translation</span>
        <input type="search" value={query.value} onInput={(event) => (query.value = event.currentTarget.value)} />
      </label>
      <p class="soft" role="status">
        {told.value}
        {hits.value.length > MOST ? `, the first ${MOST} are shown` : ''}
      </p>
      <ul class="hits">
        {hits.value.slice(0, MOST).map((hit) => (
          <li key={`${hit.path} ${hit.id}`}>
            <a href={hashOf({ view: 'article', path: hit.path, id: hit.id })} onClick={closeDialog}>
              <span class="meta soft">
                <StateBadge state={hit.state} brief /> {visible(hit.path)} · {hit.id}
              </span>
              <span lang="id" dir="auto">
                {visible(hit.source)}
              </span>
              <span lang="en" dir="auto">
                {visible(hit.target)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </DialogFrame>
  )
}
