/** Turns a provider's answer into translations, and refuses what is not one. */
import type { z } from 'zod'
import type { TermMatch, Translation, TranslationRequest } from '../types.js'
import { failed } from './around/failed.js'
import { providerError, type Classify } from './http/failure.js'

/** The body as the contract says. Throws a `shape` failure that names the place, never the content. */
export function parseAnswer<T>(backend: string, schema: z.ZodType<T>, body: unknown, classify: Classify): T {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const place = issue?.path.map(String).join('.') || 'the top'
  throw providerError(backend, { kind: 'shape', message: `${issue?.message ?? 'not valid'} at ${place}` }, classify)
}

/** One translation for each sentence. Throws a `count` failure for fewer or more. */
export function pairUp(
  backend: string,
  requests: readonly TranslationRequest[],
  answers: readonly Translation[],
  classify: Classify,
): readonly Translation[] {
  if (answers.length !== requests.length) {
    throw providerError(backend, { kind: 'count', sent: requests.length, received: answers.length }, classify)
  }
  return requests.map((request, index) => plausible(backend, request, answers[index] as Translation))
}

/** A sentence of words that comes back without any (empty, an emoji, a dash) is no translation. */
function plausible(backend: string, { text }: TranslationRequest, answer: Translation): Translation {
  if (answer.failed || !WORD.test(text) || WORD.test(answer.text)) return answer
  const shown = answer.text.trim() === '' ? 'an empty answer' : 'an answer without words'
  return failed('backend-mismatch', `${backend}: Unexpected ${shown}, expected a translation`)
}

const WORD = /[\p{L}\p{N}]/u

/** Indexes of the terms whose English stands in the text; a term that stands twice has to be there twice. */
export function honouredIn(text: string, terms: readonly TermMatch[] | undefined): readonly number[] {
  const left = new Map<string, number>()
  return (terms ?? []).flatMap(({ target }, index) => {
    const count = left.get(target) ?? text.split(target).length - 1
    left.set(target, count - 1)
    return count > 0 ? [index] : []
  })
}

/** A translation that says which of its terms came out as asked. */
export function withHonoured(text: string, request: TranslationRequest): Translation {
  const honoured = honouredIn(text, request.terms)
  return honoured.length > 0 ? { text, honoured } : { text }
}
