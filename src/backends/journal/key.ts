import { hash } from 'node:crypto'
import type { TranslationRequest } from '../../types.js'
import type { Provider } from '../provider.js'

/** A sentence on its way, with its key where that has been worked out. */
export type Keyed = TranslationRequest & { readonly key?: string }

/**
 * What a bought translation is filed under: SHA-256 over the backend's name, everything that decides its output, the sentence, and
 * its terms and context where the provider gets them. The same sentence has the same key in every article.
 */
export function keyOf(provider: Provider, request: Keyed): string {
  if (request.key !== undefined) return request.key
  const { text, kind, terms = [], context } = request
  const sent = [
    provider.name,
    provider.fingerprint(),
    text,
    provider.handlesTerms ? terms.map(({ range, target }) => [...range, target]) : [],
    provider.usesContext ? [kind, context?.previous, context?.next] : [],
  ]
  return hash('sha256', JSON.stringify(sent), 'hex')
}
