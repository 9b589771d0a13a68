/** Protects settled terms from a provider without a glossary: placeholders go out, are counted on return, and become the English. */
import type { Translation, TranslationRequest, Translator } from '../../types.js'
import { protect, restore, type Protected } from './protect.js'

/** Letters and digits survive most engines; brackets most of the rest. */
export const defaultForms: readonly string[] = ['XQ{n}Z', '[[{n}]]']

/**
 * Each sentence with terms is tried with one form after the other until every placeholder comes back once; then it is sent as it
 * is, and the glossary stage is left to do what it can. A sentence that is only terms is never sent.
 */
export function withPlaceholders(inner: Translator, forms: readonly string[] = defaultForms): Translator {
  return {
    ...inner,
    async translate(requests, signal) {
      if (!requests.some(({ terms }) => terms?.length)) return inner.translate(requests, signal)
      const answers: Translation[] = []
      let open = requests.map((_, index) => index)
      for (const form of forms) {
        const tried = open.flatMap((index): readonly Tried[] => {
          const request = requests[index] as TranslationRequest
          const made = request.terms?.length ? protect(request.text, request.terms, form) : undefined
          return made ? [{ index, request, made }] : []
        })
        const sent = tried.filter(({ made }) => !made.onlyTerms)
        const got = (await ask(inner, sent, signal)).values()
        for (const { index, made } of tried) {
          const translation = made.onlyTerms ? { text: made.text } : (got.next().value as Translation)
          const restored = translation.failed ? translation : restore(translation.text, made)
          if (restored) answers[index] = restored
        }
        open = open.filter((index) => answers[index] === undefined)
        if (!open.some((index) => requests[index]?.terms?.length)) break
      }
      const plain = open.map((index) => withoutTerms(requests[index] as TranslationRequest))
      const rest = plain.length > 0 ? await inner.translate(plain, signal) : []
      for (const [position, index] of open.entries()) answers[index] = rest[position] as Translation
      return answers
    },
  }
}

interface Tried {
  readonly index: number
  readonly request: TranslationRequest
  readonly made: Protected
}

async function ask(
  inner: Translator,
  tried: readonly Tried[],
  signal: AbortSignal | undefined,
): Promise<readonly Translation[]> {
  if (tried.length === 0) return []
  return inner.translate(
    tried.map(({ request, made }) => ({ ...withoutTerms(request), text: made.text })),
    signal,
  )
}

function withoutTerms({ text, kind, context }: TranslationRequest): TranslationRequest {
  return { text, ...(kind && { kind }), ...(context && { context }) }
}
