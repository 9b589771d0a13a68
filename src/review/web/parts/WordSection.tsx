import { explained, withAlternative, type ExplainedWord } from '../logic/replacement.js'
import { explanation } from '../state/details.js'
import { put } from '../state/commands.js'
import { textOf, type Entry } from '../state/entry.js'
import { pinnedLit } from '../state/words.js'
import { Section } from './Section.js'

/** The word that was clicked, walked to, or stands at the caret: its counterpart, what made it, and what else it could be. */
export function WordSection({ entry }: { readonly entry: Entry }) {
  const word = pinnedLit.value
  if (word === undefined) return null
  const { source, machine } = entry.sentence.value
  const text = textOf(entry)
  const detail = explanation.value
  const words = detail.kind === 'there' ? explained(detail.value.words, word.source) : []
  const there = word.target.map((range) => text.slice(...range)).join(' … ')
  const here = word.source.map((range) => source.slice(...range)).join(' … ')
  const offered = words.map((one) => ({
    word: one,
    options: options(one, there)
      .map((option) => ({ option, changed: withAlternative(machine, text, one, option) }))
      .filter(({ changed }) => changed !== text),
  }))
  return (
    <Section title="Word" id="word">
      <p class="pairing">
        <span lang="id">{here || <span class="soft">(not in the source)</span>}</span>
        <span aria-hidden="true"> → </span>
        <span class="spoken"> becomes </span>
        <span lang="en">{there || <span class="soft">(nothing)</span>}</span>
      </p>
      {word.by.length > 0 && (
        <p class="soft">
          Made by{' '}
          {word.by.map((by) => (
            <code key={by}>{by}</code>
          ))}
        </p>
      )}
      {word.by.length === 0 && (
        <p class="soft">No rule or entry is known for this word: a person wrote it, or the translator did not say.</p>
      )}
      {offered.map(({ word: one, options }) => (
        <div key={one.range[0]} class="alternatives">
          <p class="soft">
            <b lang="id">{one.lemma}</b> <code>{one.by}</code>
            {options.length > 0 ? ' could also be' : ' has no other translation'}
          </p>
          <div class="chips">
            {options.map(({ option, changed }) => (
              <button
                key={option}
                type="button"
                class="chip"
                lang="en"
                disabled={changed === undefined}
                title={
                  changed === undefined ? 'Which words of the translation it would replace is not known' : undefined
                }
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => changed !== undefined && put(entry, changed, `Replaced by ${option}`)}
              >
                {option}
              </button>
            ))}
          </div>
        </div>
      ))}
    </Section>
  )
}

/** The alternatives as they would be written; the lexicon marks a phrase's head word with `*`. */
function options({ alternatives }: ExplainedWord, there: string): readonly string[] {
  const clean = alternatives.map((one) => one.replaceAll('*', ''))
  return [...new Set(clean)].filter((one) => one !== '' && one.toLowerCase() !== there.toLowerCase())
}
