import type { HistoryEntry } from '../../api.js'
import { stateNames } from '../logic/states.js'
import { put } from '../state/commands.js'
import { timeline } from '../state/details.js'
import { textOf, type Entry } from '../state/entry.js'
import { Diff } from './Diff.js'
import { moment } from './time.js'

const actions: Readonly<Record<HistoryEntry['action'], string>> = {
  edit: 'wrote',
  state: 'decided',
  comment: 'commented',
  machine: 'translated',
  outside: 'changed the file',
}

/** An entry that has a translation; that of a comment has the comment. */
const isText = (one: HistoryEntry): one is HistoryEntry & { readonly target: string } =>
  one.target !== undefined && one.action !== 'comment'

/** What became of a sentence, the latest first. */
export function HistorySection({ entry }: { readonly entry: Entry }) {
  const list = timeline.value
  if (list.kind === 'loading') return null
  const entries = list.kind === 'there' ? list.value : []
  return (
    <details class="section">
      <summary>
        <h3>History</h3> <span class="soft">{list.kind === 'there' ? entries.length : list.message}</span>
      </summary>
      <ol class="history">
        {entries
          .map((one, index) => ({
            one,
            before: entries.slice(0, index).findLast(isText)?.target,
          }))
          .toReversed()
          .map(({ one, before }, index) => (
            <li key={index}>
              <p class="meta soft">
                {moment(one.at)} · {one.author} {actions[one.action]}
                {one.state === undefined ? '' : `: ${stateNames[one.state].toLowerCase()}`}
              </p>
              {one.action === 'comment' && <p dir="auto">{one.target}</p>}
              {isText(one) && one.target !== before && (
                <Diff before={before ?? one.target} after={one.target} lang="en" />
              )}
              {isText(one) && one.target !== textOf(entry) && (
                <button
                  type="button"
                  class="small"
                  onClick={() => put(entry, one.target ?? null, 'Earlier text taken')}
                >
                  Take this text
                </button>
              )}
            </li>
          ))}
      </ol>
    </details>
  )
}
