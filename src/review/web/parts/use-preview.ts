import { useSignal, useSignalEffect, type Signal } from '@preact/signals'
import type { Impact } from '../../api.js'
import { failureText, type Answer } from '../api/http.js'

export interface Preview {
  readonly impact: Signal<Impact | undefined>
  readonly error: Signal<string | undefined>
}

const PAUSE = 250

/** What the draft would do, asked for whenever it rests for a moment; nothing is asked while `ready` says no. */
export function usePreview<Draft>(
  draft: Signal<Draft>,
  ready: (draft: Draft) => boolean,
  ask: (draft: Draft, signal: AbortSignal) => Promise<Answer<Impact>>,
): Preview {
  const impact = useSignal<Impact | undefined>(undefined)
  const error = useSignal<string | undefined>(undefined)
  useSignalEffect(() => {
    const now = draft.value
    impact.value = undefined
    error.value = undefined
    if (!ready(now)) return undefined
    const abort = new AbortController()
    const timer = setTimeout(async () => {
      const answer = await ask(now, abort.signal)
      if (abort.signal.aborted) return
      if (answer.ok) impact.value = answer.value
      else error.value = failureText(answer)
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  })
  return { impact, error }
}
