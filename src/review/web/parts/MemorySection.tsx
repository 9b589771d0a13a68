import type { Suggestion } from '../../../types.js'
import { memory } from '../state/details.js'
import { currentEntry } from '../state/article.js'
import { CommandButton } from './CommandButton.js'
import { Diff } from './Diff.js'
import { Section } from './Section.js'
import { StateBadge } from './StateBadge.js'
import { day } from './time.js'

/** Earlier translations of the same or a similar sentence; the first nine have a key. */
export function MemorySection() {
  const list = memory.value
  if (list.kind === 'loading') return null
  if (list.kind === 'failed')
    return (
      <Section title="Memory">
        <p class="soft">{list.message}</p>
      </Section>
    )
  if (list.value.length === 0) return null
  return (
    <Section title="Memory">
      <ol class="suggestions">
        {list.value.slice(0, 9).map((suggestion, index) => (
          <Offer key={index} suggestion={suggestion} digit={index + 1} />
        ))}
      </ol>
    </Section>
  )
}

function Offer({ suggestion, digit }: { readonly suggestion: Suggestion; readonly digit: number }) {
  const source = currentEntry.value?.sentence.value.source ?? ''
  const { score, target, origin, author, at, state, repaired = false } = suggestion
  return (
    <li class="suggestion">
      <p class="meta">
        <b class="score" title={score > 100 ? 'The sentences around it are the same too' : 'How alike the sources are'}>
          {score > 100 ? 'in context' : `${Math.round(score)} %`}
        </b>
        <StateBadge state={state} brief />
        <span class="soft">
          {[author, at === undefined ? undefined : day(at), origin, repaired ? 'adapted' : undefined]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      {suggestion.source !== source && <Diff before={suggestion.source} after={source} lang="id" />}
      <p lang="en" dir="ltr">
        {target}
      </p>
      <CommandButton command="suggestion" digit={digit} class="small">
        Take
      </CommandButton>
    </li>
  )
}
