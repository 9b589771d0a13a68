import { hash } from 'node:crypto'
import type { TranslationRequest } from '../../types.js'
import type { Provider } from '../provider.js'

/** Keys that have been worked out: the cache and the journal ask for the same ones. */
const known = new WeakMap<Provider, WeakMap<TranslationRequest, string>>()

/**
 * What a bought translation is filed under: SHA-256 over the backend's name, everything that decides its output, the sentence, and
 * its terms and context where the provider gets them. The same sentence has the same key in every article.
 */
export function keyOf(provider: Provider, request: TranslationRequest): string {
  const keys = known.get(provider) ?? new WeakMap<TranslationRequest, string>()
  known.set(provider, keys)
  const key = keys.get(request) ?? keyed(provider, request)
  keys.set(request, key)
  return key
}

function keyed(provider: Provider, { text, kind, terms = [], context }: TranslationRequest): string {
  const sent = [
    provider.name,
    provider.fingerprint(),
    text,
    provider.handlesTerms ? terms.map(({ range, target }) => [...range, target]) : [],
    provider.usesContext ? [kind, context?.previous, context?.next] : [],
  ]
  return hash('sha256', JSON.stringify(sent), 'hex')
}
