import { useSignal } from '@preact/signals'
import type { WordDraft } from '../../api.js'
import { addWord, previewWord } from '../api/client.js'
import { DialogFrame } from './DialogFrame.js'
import { DraftForm } from './DraftForm.js'
import { ListField } from './ListField.js'

/** The lexicon's parts of speech that people add words of. */
const parts: readonly (readonly [pos: string, name: string])[] = [
  ['n', 'noun'],
  ['v', 'verb'],
  ['a', 'adjective'],
  ['adv', 'adverb'],
  ['pn', 'proper name'],
  ['prep', 'preposition'],
  ['conj', 'conjunction'],
  ['pron', 'pronoun'],
  ['det', 'determiner'],
  ['num', 'numeral'],
  ['clf', 'classifier'],
  ['part', 'particle'],
  ['intj', 'interjection'],
]

const isReady = ({ lemma, translations }: WordDraft): boolean => lemma.trim() !== '' && translations.length > 0

/** A word of the user's own dictionary, with every sentence that it changes before it is saved. */
export function WordDialog({ start }: { readonly start: WordDraft }) {
  const draft = useSignal<WordDraft>(start)
  const set = (change: Partial<WordDraft>): void => {
    draft.value = { ...draft.value, ...change }
  }
  const { lemma, pos, translations } = draft.value
  return (
    <DialogFrame title="Dictionary word" class="wide">
      <DraftForm draft={draft} ready={isReady} preview={previewWord} send={addWord} noun="Word">
        <div class="fields">
          <label class="field">
            <span>
              Indonesian word <small>without affixes</small>
            </span>
            <input lang="id" required value={lemma} onInput={(event) => set({ lemma: event.currentTarget.value })} />
          </label>
          <label class="field">
            <span>Part of speech</span>
            <select value={pos} onChange={(event) => set({ pos: event.currentTarget.value })}>
              {parts.map(([code, name]) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <ListField
            label="English"
            hint="one a line, the usual one first"
            lang="en"
            values={translations}
            onChange={(translations) => set({ translations })}
          />
        </div>
      </DraftForm>
    </DialogFrame>
  )
}
