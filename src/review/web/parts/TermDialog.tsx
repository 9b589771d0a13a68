import { useSignal } from '@preact/signals'
import type { TermKind } from '../../../types.js'
import type { TermDraft } from '../../api.js'
import { addTerm, previewTerm } from '../api/client.js'
import { DialogFrame } from './DialogFrame.js'
import { DraftForm } from './DraftForm.js'
import { ListField } from './ListField.js'

const kinds: readonly TermKind[] = ['person', 'place', 'organisation', 'title', 'event', 'term', 'keep']

const isReady = ({ term, source }: TermDraft): boolean => term.trim() !== '' && source.length > 0

/** A glossary term, with what it changes before it is saved. */
export function TermDialog({ start }: { readonly start: TermDraft }) {
  const draft = useSignal<TermDraft>(start)
  const set = (change: Partial<TermDraft>): void => {
    draft.value = { ...draft.value, ...change }
  }
  const { term, kind, source, unwanted = [] } = draft.value
  return (
    <DialogFrame title="Glossary term" class="wide">
      <DraftForm draft={draft} ready={isReady} preview={previewTerm} send={addTerm} noun="Term">
        <div class="fields">
          <ListField
            label="Indonesian spellings"
            hint="one a line"
            lang="id"
            values={source}
            onChange={(source) => set({ source })}
          />
          <label class="field">
            <span>English form</span>
            <input
              lang="en"
              spellcheck
              required
              value={term}
              onInput={(event) => set({ term: event.currentTarget.value })}
            />
          </label>
          <label class="field">
            <span>Kind</span>
            <select value={kind} onChange={(event) => set({ kind: event.currentTarget.value as TermKind })}>
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
          <ListField
            label="Unwanted English forms"
            hint="one a line, may be empty"
            lang="en"
            values={unwanted}
            onChange={(unwanted) => set({ unwanted })}
          />
        </div>
      </DraftForm>
    </DialogFrame>
  )
}
