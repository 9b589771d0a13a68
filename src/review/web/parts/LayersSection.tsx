import { put } from '../state/commands.js'
import { machineText, textOf, type Entry } from '../state/entry.js'
import { CommandButton } from './CommandButton.js'
import { Diff } from './Diff.js'
import { Section } from './Section.js'

/** What the translator said, what the glossary made of it, and what a person wrote: each as a difference to the one before. */
export function LayersSection({ entry }: { readonly entry: Entry }) {
  const { machine, glossed, human, origin } = entry.sentence.value
  const draft = entry.draft.value?.target
  const own = draft === null ? undefined : (draft ?? human)
  const base = machineText(entry.sentence.value)
  return (
    <Section title="Layers">
      <Layer name={`Machine${origin === undefined ? '' : ` · ${origin}`}`}>
        {machine === undefined ? (
          <p class="soft">Nothing yet</p>
        ) : (
          <p lang="en" dir="ltr">
            {machine.text}
          </p>
        )}
      </Layer>
      {glossed !== undefined && machine !== undefined && glossed.text !== machine.text && (
        <Layer name="Glossary">
          <Diff before={machine.text} after={glossed.text} lang="en" />
        </Layer>
      )}
      {own !== undefined && (
        <Layer name="Person">
          {own === base ? <p class="soft">The same, vouched for</p> : <Diff before={base} after={own} lang="en" />}
        </Layer>
      )}
      <div class="actions">
        <CommandButton command="machine" class="small" disabled={own === undefined}>
          Machine’s text
        </CommandButton>
        <CommandButton command="copySource" class="small">
          Copy source
        </CommandButton>
        {glossed !== undefined &&
          machine !== undefined &&
          glossed.text !== machine.text &&
          textOf(entry) !== machine.text && (
            <button
              type="button"
              class="small"
              onClick={() => put(entry, machine.text, 'Text without the glossary taken')}
            >
              Without glossary
            </button>
          )}
      </div>
    </Section>
  )
}

function Layer({ name, children }: { readonly name: string; readonly children: preact.ComponentChildren }) {
  return (
    <div class="layer">
      <h4>{name}</h4>
      {children}
    </div>
  )
}
