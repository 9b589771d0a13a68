import { useSignal, useSignalEffect } from '@preact/signals'
import type { SearchHit } from '../../api.js'
import { search } from '../api/client.js'
import { failureText } from '../api/http.js'
import { counted } from '../logic/plural.js'
import { visible } from '../logic/symbols.js'
import { closeDialog } from '../state/dialogs.js'
import { hashOf } from '../logic/route.js'
import { DialogFrame } from './DialogFrame.js'
import { Found } from './Found.js'
import { StateBadge } from './StateBadge.js'

const PAUSE = 150
/** The most hits that are drawn; a narrower search finds the others. */
const MOST = 100

/** The arrow keys walk from the field through what was found and back; Enter in the field opens the first. */
function walk(event: KeyboardEvent): void {
  const { target, currentTarget } = event
  if (!(target instanceof HTMLElement) || !(currentTarget instanceof HTMLElement)) return
  const stops = [...currentTarget.querySelectorAll<HTMLElement>('input, .hits a')]
  const at = stops.indexOf(target)
  if (at < 0) return
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step !== undefined) {
    event.preventDefault()
    stops[at + step]?.focus()
  } else if (event.key === 'Enter' && at === 0) {
    event.preventDefault()
    stops[1]?.click()
  }
}

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
    <DialogFrame title="Find in all articles" class="wide" onKeyDown={walk}>
      <label class="field">
        <span>Text in source or translation</span>
        <input
          type="search"
          value={query.value}
          aria-describedby="search-keys"
          onInput={(event) => (query.value = event.currentTarget.value)}
        />
      </label>
      <p class="soft told" role="status">
        {told.value}
        {hits.value.length > MOST ? `, the first ${MOST} are shown` : ''}
        {query.value.trim() === '' && 'Finds sentences by their source or translation, whatever the capitals.'}
        <span id="search-keys" class={hits.value.length === 0 ? 'spoken' : 'grow'}>
          <kbd>↓</kbd> <kbd>↑</kbd> to walk, <kbd>Enter</kbd> to open
        </span>
      </p>
      <ul class="hits">
        {hits.value.slice(0, MOST).map((hit) => (
          <li key={`${hit.path} ${hit.id}`}>
            <a href={hashOf({ view: 'article', path: hit.path, id: hit.id })} onClick={closeDialog}>
              <span class="meta soft">
                <StateBadge state={hit.state} brief /> {visible(hit.path)} · {hit.id}
              </span>
              <span lang="id" dir="auto">
                <Found text={hit.source} wanted={query.value} />
              </span>
              <span lang="en" dir="ltr">
                <Found text={hit.target} wanted={query.value} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </DialogFrame>
  )
}
