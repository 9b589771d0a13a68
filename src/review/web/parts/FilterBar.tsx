import { useRef } from 'preact/hooks'
import type { AboutFilter, StateFilter } from '../logic/filter.js'
import type { Order } from '../logic/order.js'
import { counted } from '../logic/plural.js'
import { article, choices, filter, order, setFilter, setOrder, shownIds } from '../state/article.js'
import { moveTo } from '../state/move.js'
import { current } from '../state/article.js'
import { CommandButton } from './CommandButton.js'
import { Icon } from './Icon.js'

const stateLabels: Readonly<Record<StateFilter, string>> = {
  all: 'All states',
  open: 'Not approved yet',
  initial: 'Untranslated',
  translated: 'To review',
  reviewed: 'Approved',
  final: 'Final',
  human: 'Written by a person',
  commented: 'With comments',
}

/** Which sentences are listed, and in which order. */
export function FilterBar() {
  const { states, flagged, unknown, changed, rules, terms } = choices.value
  const total = article.value?.entries.size ?? 0
  const shown = shownIds.value.length
  const before = useRef<string | undefined>(undefined)
  return (
    <form class="tools filters" role="search" aria-label="Filter" onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>State</span>
        <select
          id="filter-state"
          value={filter.value.state}
          onChange={(event) => setFilter({ state: event.currentTarget.value as StateFilter })}
        >
          {(Object.keys(stateLabels) as StateFilter[]).map((state) => (
            <option key={state} value={state}>
              {stateLabels[state]} ({states[state]})
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>About</span>
        <select
          value={filter.value.about}
          onChange={(event) => setFilter({ about: event.currentTarget.value as AboutFilter })}
        >
          <option value="any">Anything</option>
          <option value="flagged">Errors and warnings ({flagged})</option>
          <option value="unknown">Unknown words ({unknown})</option>
          <option value="changed">Changed source ({changed})</option>
          <Group label="Findings" prefix="rule" names={rules} />
          <Group label="Terms" prefix="term" names={terms} />
        </select>
      </label>
      <label>
        <span>Order</span>
        <select value={order.value} onChange={(event) => setOrder(event.currentTarget.value as Order)}>
          <option value="article">As in the article</option>
          <option value="risk">Risky first</option>
        </select>
      </label>
      <label class="grow">
        <span>Find</span>
        <input
          id="find"
          type="search"
          placeholder="Text or comment"
          value={filter.value.text}
          onFocus={() => {
            before.current = current.peek()
          }}
          onInput={(event) => setFilter({ text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return
            event.preventDefault()
            if (event.key === 'Escape') setFilter({ text: '' })
            // Who looked and found nothing goes on where the work was.
            const back = event.key === 'Escape' && shownIds.peek().includes(before.current ?? '')
            moveTo(back ? before.current : current.peek(), 'row')
          }}
        />
      </label>
      <CommandButton command="findAll" bare>
        <Icon name="search" /> In all articles
      </CommandButton>
      <p class="soft count" role="status">
        {shown === total ? counted(total, 'sentence') : `${shown} of ${counted(total, 'sentence')}`}
      </p>
    </form>
  )
}

interface GroupProps {
  readonly label: string
  readonly prefix: 'rule' | 'term'
  readonly names: readonly (readonly [name: string, count: number])[]
}

function Group({ label, prefix, names }: GroupProps) {
  if (names.length === 0) return null
  return (
    <optgroup label={label}>
      {names.map(([name, count]) => (
        <option key={name} value={`${prefix}:${name}`}>
          {name} ({count})
        </option>
      ))}
    </optgroup>
  )
}
