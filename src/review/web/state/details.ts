import { computed, effect, signal, type Signal } from '@preact/signals'
import type { Suggestion } from '../../../types.js'
import type { Explanation, HistoryEntry } from '../../api.js'
import { getExplanation, getHistory, getMemory } from '../api/client.js'
import { failureText, type Answer } from '../api/http.js'
import { currentEntry } from './article.js'

/** Something about the current sentence that the server is asked for. */
export type Detail<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'there'; readonly value: Value }
  | { readonly kind: 'failed'; readonly message: string }

export const memory = signal<Detail<readonly Suggestion[]>>({ kind: 'loading' })
export const timeline = signal<Detail<readonly HistoryEntry[]>>({ kind: 'loading' })
export const explanation = signal<Detail<Explanation>>({ kind: 'loading' })

/** Whoever walks quickly through the sentences asks for none of those in between. */
const PAUSE = 120

const place = computed(() => {
  const entry = currentEntry.value
  return entry === undefined ? undefined : { path: entry.path, id: entry.id }
})
const sourceNow = computed(() => currentEntry.value?.sentence.value.source)
const revisionNow = computed(() => currentEntry.value?.sentence.value.revision)

/** Keeps the details at the current sentence: memory and explanation by its source, history by its revision. */
export function followCurrent(): () => void {
  const stops = [
    follow(memory, [sourceNow], getMemory),
    follow(explanation, [sourceNow, currentMachine], getExplanation),
    follow(timeline, [revisionNow], getHistory),
  ]
  return () => stops.forEach((stop) => stop())
}

const currentMachine = computed(() => currentEntry.value?.sentence.value.machine?.text)

function follow<Value>(
  into: Signal<Detail<Value>>,
  when: readonly { readonly value: unknown }[],
  get: (path: string, id: string, signal: AbortSignal) => Promise<Answer<Value>>,
): () => void {
  let last: string | undefined
  return effect(() => {
    const at = place.value
    for (const one of when) void one.value
    if (at === undefined) return
    const moved = last !== `${at.path}\n${at.id}`
    last = `${at.path}\n${at.id}`
    if (moved) into.value = { kind: 'loading' }
    const abort = new AbortController()
    const timer = setTimeout(async () => {
      const answer = await get(at.path, at.id, abort.signal)
      if (abort.signal.aborted) return
      into.value = answer.ok ? { kind: 'there', value: answer.value } : { kind: 'failed', message: failureText(answer) }
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  })
}
