import { signal, type Signal } from '@preact/signals'
import type { ReviewState } from '../../../types.js'
import type { SentenceView } from '../../api.js'
import type { Version } from '../logic/undo.js'
import type { Draft } from './drafts.js'

/** Where a sentence is on its way to the server. */
export type Saving =
  | { readonly kind: 'saved' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending' }
  /** It will be tried again. */
  | { readonly kind: 'failed'; readonly message: string; readonly attempt: number }
  /** The server will not have it as it is. */
  | { readonly kind: 'refused'; readonly message: string }
  /** Somebody else changed the sentence: the person chooses. */
  | { readonly kind: 'conflict'; readonly theirs: SentenceView }

/** A sentence on the page: what the server has, and what it does not have yet. */
export interface Entry {
  readonly path: string
  readonly id: string
  readonly sentence: Signal<SentenceView>
  readonly draft: Signal<Draft | undefined>
  readonly saving: Signal<Saving>
  /** What a decision was made on that another change overtook: it was not put on the new text, and has to be made again. */
  readonly overtaken: Signal<Overtaken | undefined>
}

export type Overtaken = Pick<SentenceView, 'source' | 'target'>

export const newEntry = (path: string, sentence: SentenceView): Entry => ({
  path,
  id: sentence.id,
  sentence: signal(sentence),
  draft: signal(undefined),
  saving: signal<Saving>({ kind: 'saved' }),
  overtaken: signal<Overtaken | undefined>(undefined),
})

/** What the sentence shows when no person has written anything. */
export const machineText = ({ glossed, machine, source }: SentenceView): string =>
  glossed?.text ?? machine?.text ?? source

/** The text as the person sees it. */
export function textOf({ sentence, draft }: Entry): string {
  const target = draft.value?.target
  return target === undefined ? sentence.value.target : (target ?? machineText(sentence.value))
}

export const stateOf = ({ sentence, draft }: Entry): ReviewState => draft.value?.state ?? sentence.value.state

/** The sentence with what the server does not have yet. */
export const shownSentence = (entry: Entry): SentenceView => ({
  ...entry.sentence.value,
  target: textOf(entry),
  state: stateOf(entry),
})

/** What undo brings back. */
export function versionOf(entry: Entry): Version {
  const { human, source } = entry.sentence.peek()
  const target = entry.draft.peek()?.target
  const own = target === undefined ? human !== undefined : target !== null
  return { target: own ? textOf(entry) : null, state: stateOf(entry), source }
}
