import { useSignal, type Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { Impact } from '../../api.js'
import { failureText, type Answer } from '../api/http.js'
import { counted } from '../logic/plural.js'
import { refresh } from '../state/article.js'
import { loadArticles } from '../state/articles.js'
import { closeDialog } from '../state/dialogs.js'
import { notify } from '../state/live.js'
import { ImpactView } from './ImpactView.js'
import { usePreview } from './use-preview.js'

interface Props<Draft> {
  readonly draft: Signal<Draft>
  /** Whether there is enough to ask for a preview and to save. */
  readonly ready: (draft: Draft) => boolean
  readonly preview: (draft: Draft, signal: AbortSignal) => Promise<Answer<Impact>>
  readonly send: (draft: Draft) => Promise<Answer<Impact>>
  readonly noun: string
  readonly children: ComponentChildren
}

/** A form whose effect on the whole batch is shown before it is saved. */
export function DraftForm<Draft>({ draft, ready, preview, send, noun, children }: Props<Draft>) {
  const { impact, error } = usePreview(draft, ready, preview)
  const sending = useSignal(false)
  const refused = useSignal<string | undefined>(undefined)
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (!ready(draft.value) || sending.value) return
    sending.value = true
    const answer = await send(draft.value)
    sending.value = false
    refused.value = answer.ok ? undefined : failureText(answer)
    if (!answer.ok) return
    closeDialog()
    notify(`${noun} saved: ${counted(answer.value.changes.length, 'sentence')} changed`)
    void refresh()
    void loadArticles()
  }
  const problem = refused.value ?? error.value
  return (
    <form class="draft" onSubmit={(event) => void submit(event)}>
      {children}
      <div class="preview" role="status">
        {problem !== undefined && <p class="note error">{problem}</p>}
        {problem === undefined && ready(draft.value) && impact.value === undefined && (
          <p class="soft">Trying it out …</p>
        )}
        {problem === undefined && impact.value !== undefined && <p class="spoken">Preview ready</p>}
      </div>
      {problem === undefined && impact.value !== undefined && <ImpactView impact={impact.value} />}
      <div class="dialog-foot">
        <button type="button" class="secondary" onClick={closeDialog}>
          Cancel
        </button>
        <button type="submit" class="primary" disabled={!ready(draft.value) || sending.value}>
          Save {noun.toLowerCase()}
        </button>
      </div>
    </form>
  )
}
