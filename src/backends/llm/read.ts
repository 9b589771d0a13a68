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
  const sources = requests.map(({ text }) => normal(text))
  const answers = requests.map((request, index): Translation => {
    const item = byId.get(index + 1)
    if (item === undefined)
      return failed('backend-mismatch', `${backend}: Unexpected lack of this sentence in the answer`)
    if (!belongs(normal(item.source), index, sources)) {
      return failed('backend-mismatch', `${backend}: Unexpected answer to another sentence`)
    }
    return withHonoured(item.target, request)
  })
  if (shifted(answers)) throw refuse('Unexpected answers to other sentences, as when some were merged or left out')
  return answers
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

/** Whether an echo is of the sentence at `index`: much like it, and like no other one more. */
function belongs(echo: string, index: number, sources: readonly string[]): boolean {
  const own = sources[index] ?? ''
  if (echo === own) return true
  const score = similarity(echo, own)
  return (
    score >= ALIKE && sources.every((other, at) => at === index || other === own || similarity(echo, other) < score)
  )
}

/** 0 to 1. */
function similarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length)
  return longest === 0 ? 1 : 1 - distance(a, b) / longest
}

/** More than half of several sentences are wrong: no use in asking for them one by one. */
const shifted = (answers: readonly Translation[]): boolean =>
  answers.length > 2 && answers.filter((answer) => answer.failed).length * 2 > answers.length

const normal = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase()
