import { signal } from '@preact/signals'
import type { TermDraft, WordDraft } from '../../api.js'

export type Dialog =
  | { readonly kind: 'keys' }
  | { readonly kind: 'search' }
  | { readonly kind: 'term'; readonly draft: TermDraft }
  | { readonly kind: 'word'; readonly draft: WordDraft }

export const dialog = signal<Dialog | undefined>(undefined)

export function closeDialog(): void {
  dialog.value = undefined
}
