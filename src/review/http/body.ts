/** Request bodies: JSON of at most a megabyte that has the shape that is expected. */
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { problem } from './problem.js'

/** In bytes. */
const LARGEST_BODY = 1024 * 1024

export const limited: MiddlewareHandler = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: (c) => {
    c.header('Connection', 'close')
    return problem(c, 413, 'too-large', `Unexpected body, expected at most ${LARGEST_BODY} bytes`)
  },
})

export const jsonOnly: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type === 'application/json') return next()
  return problem(c, 415, 'content-type', 'Unexpected content type, expected application/json')
}

const text = z.string().max(100_000)
const name = z.string().trim().min(1).max(500)
const names = z.array(name).max(100)

/** Keys that nobody knows are left out, `__proto__` like any other. */
export const shapes = {
  save: z.object({
    target: text.nullable().optional(),
    state: z.enum(['initial', 'translated', 'reviewed', 'final']).optional(),
    revision: z.int().nonnegative(),
  }),
  comment: z.object({ text: z.string().trim().min(1).max(10_000) }),
  term: z.object({
    term: name,
    kind: z.enum(['person', 'place', 'organisation', 'title', 'event', 'term', 'keep']),
    source: names,
    unwanted: names.default([]),
  }),
  word: z.object({ lemma: name, pos: name, translations: names.min(1) }),
}

/** The body, or the answer that refuses it. */
export async function bodyOf<T>(
  c: Context,
  shape: z.ZodType<T>,
): Promise<{ readonly body: T } | { readonly refusal: Response }> {
  const json = await c.req.json<unknown>().catch(() => undefined)
  const parsed = shape.safeParse(json)
  if (parsed.success) return { body: parsed.data }
  const issue = parsed.error.issues[0]
  const where = issue === undefined || issue.path.length === 0 ? 'body' : issue.path.join('.')
  return { refusal: problem(c, 400, 'body', `Unexpected ${where}: ${issue?.message ?? 'not JSON'}`) }
}
