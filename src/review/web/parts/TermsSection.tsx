import type { Entry } from '../state/entry.js'
import { CommandButton } from './CommandButton.js'
import { Section } from './Section.js'

const outcomes = {
  native: 'as wanted',
  constrained: 'asked for',
  corrected: 'corrected',
  admitted: 'allowed',
  exempt: 'exempt',
  missed: 'missing',
} as const

/** The glossary's terms in a sentence, with what became of each; and the words that the translator did not know. */
export function TermsSection({ entry }: { readonly entry: Entry }) {
  const { matches, glossed, machine } = entry.sentence.value
  const unknown = machine?.unknown ?? []
  return (
    <Section
      title="Terms"
      action={
        <span class="pair">
          <CommandButton command="term" class="small">
            Add term
          </CommandButton>
          <CommandButton command="dictionary" class="small">
            Add word
          </CommandButton>
        </span>
      }
    >
      {matches.length === 0 && unknown.length === 0 && <p class="soft">No glossary term and no unknown word.</p>}
      {(matches.length > 0 || unknown.length > 0) && (
        <ul class="terms">
          {matches.map((match, index) => {
            const record = glossed?.records.find(
              (one) => one.match.range[0] === match.range[0] && one.match.term === match.term,
            )
            return (
              <li key={index}>
                <span lang="id">{match.surface}</span> → <b lang="en">{match.target}</b>{' '}
                <span class="soft">
                  {match.kind}
                  {record !== undefined && (
                    <span class={`outcome-${record.outcome}`} title={record.reason}>
                      {' '}
                      · {outcomes[record.outcome]}
                      {record.before === undefined ? '' : ` (was “${record.before}”)`}
                    </span>
                  )}
                </span>
              </li>
            )
          })}
          {unknown.map(({ word, range }) => (
            <li key={`unknown-${range[0]}`}>
              <span lang="id" class="unknown">
                {word}
              </span>{' '}
              <span class="soft">unknown to the translator</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
