/** Reads a language model's answer, and believes none of it unchecked. */
import { distance } from 'fastest-levenshtein'
import { z } from 'zod'
import type { Translation, TranslationRequest } from '../../types.js'
import { withHonoured } from '../answer.js'
import { failed } from '../around/failed.js'
import { providerError, type Classify } from '../http/failure.js'

const answer = z.object({
  translations: z.array(z.object({ id: z.coerce.number().int(), source: z.string(), target: z.string() })),
})

/** The echoed source must be so much like the one sent: 0 (nothing shared) to 1 (the same). */
const ALIKE = 0.75

/**
 * The translations by their ids. A sentence that is missing, or whose echo is another sentence, is `failed`. Throws a `content`
 * failure for text around the JSON, and for ids that were not asked for or come twice.
 */
export function readAnswer(
  backend: string,
  content: string,
  requests: readonly TranslationRequest[],
  classify: Classify,
): readonly Translation[] {
  const refuse = (message: string): Error => providerError(backend, { kind: 'content', message }, classify)
  const parsed = answer.safeParse(jsonIn(content))
  if (!parsed.success) throw refuse('Unexpected text from the model, expected only JSON with translations')
  const byId = new Map(parsed.data.translations.map((item) => [item.id, item]))
  const strangers = [...byId.keys()].some((id) => id < 1 || id > requests.length)
  if (strangers || byId.size !== parsed.data.translations.length) {
    throw refuse('Unexpected ids from the model, expected each sentence once')
  }
  return requests.map((request, index) => {
    const item = byId.get(index + 1)
    if (item === undefined)
      return failed('backend-mismatch', `${backend}: Unexpected lack of this sentence in the answer`)
    if (!alike(item.source, request.text)) {
      return failed('backend-mismatch', `${backend}: Unexpected answer to another sentence`)
    }
    return withHonoured(item.target, request)
  })
}

/** Bare JSON, or JSON in one code fence; anything around it makes it `undefined`. */
function jsonIn(content: string): unknown {
  const text = content.trim()
  const fenced = /^```(?:json)?[ \t]*\n([\s\S]*?)\n?```$/u.exec(text)
  try {
    return JSON.parse(fenced?.[1] ?? text)
  } catch {
    return undefined
  }
}

function alike(a: string, b: string): boolean {
  const [left, right] = [normal(a), normal(b)]
  const longest = Math.max(left.length, right.length)
  return longest === 0 || 1 - distance(left, right) / longest >= ALIKE
}

const normal = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase()
