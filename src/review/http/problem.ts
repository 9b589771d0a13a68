import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { PadananError, type ErrorCode } from '../../errors.js'
import type { Problem, SentenceView } from '../api.js'

export function problem(
  c: Context,
  status: ContentfulStatusCode,
  code: string,
  message: string,
  sentence?: SentenceView,
): Response {
  const body: Problem = { code, message, ...(sentence && { sentence }) }
  return c.json(body, status)
}

const STATUS: Partial<Record<ErrorCode, ContentfulStatusCode>> = {
  'glossary-invalid': 422,
  'dictionary-invalid': 422,
  'exchange-invalid': 422,
  'input-missing': 404,
  'output-unsafe': 404,
  'output-unwritable': 507,
  locked: 423,
}

/** An error as an answer. What is not a `PadananError` is a fault of ours: its message stays here. */
export function failure(c: Context, error: unknown): Response {
  if (error instanceof PadananError) return problem(c, STATUS[error.code] ?? 500, error.code, error.describe())
  return problem(c, 500, 'internal', 'Unexpected failure; the edits that were confirmed are on the disk')
}
