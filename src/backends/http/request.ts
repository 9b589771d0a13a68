/** The one place that talks HTTP. JSON out, JSON in; everything else is a failure, with no key in its text. */
import { PadananError } from '../../errors.js'
import { readBody } from './body.js'
import { deadline, type Deadline, type Timeouts } from './deadline.js'
import { providerError, type Classify, type Failure } from './failure.js'
import { mentions, redact } from './redact.js'
import { retryAfter } from './retry-after.js'

export interface HttpCall {
  /** For messages: `deepl`. */
  readonly backend: string
  /** From `apiUrl`, which has refused what is not safe. */
  readonly url: URL
  /** Default POST. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Sent as JSON; a string is sent as it is, with the content type of `headers`. */
  readonly body?: unknown
  /** Masked in every message; an answer that repeats one is refused. */
  readonly secrets: readonly string[]
  readonly timeouts: Timeouts
  /** The largest answer that is read, in bytes. */
  readonly maxBytes: number
  readonly classify: Classify
}

export interface JsonAnswer {
  readonly body: unknown
  readonly headers: Headers
}

export const defaultMaxBytes = 8 * 1024 * 1024

/** Longest part of a provider's own message that is shown, in UTF-16 code units. */
const MESSAGE = 300

/** One request, no retry. Throws `backend-unavailable`, `backend-mismatch` or `backend-refused` (see `Verdict`), or `cancelled`. */
export async function requestJson(call: HttpCall, signal?: AbortSignal): Promise<JsonAnswer> {
  const fail = (failure: Failure): PadananError => providerError(call.backend, failure, call.classify)
  const limit = deadline(call.url, call.timeouts, signal)
  try {
    return await exchange(call, limit, fail)
  } catch (error) {
    const reason = limit.reason()
    if (reason instanceof PadananError) throw reason
    if (reason) throw fail(reason)
    if (error instanceof PadananError) throw error
    throw fail({ kind: 'network', message: shorten(redact(networkMessage(error), call.secrets)) })
  } finally {
    limit.release()
  }
}

type Fail = (failure: Failure) => PadananError

async function exchange(call: HttpCall, limit: Deadline, fail: Fail): Promise<JsonAnswer> {
  const response = await fetch(call.url, {
    method: call.method ?? 'POST',
    redirect: 'manual',
    signal: limit.signal,
    headers: { accept: 'application/json', ...bodyType(call.body), ...call.headers },
    ...(call.body !== undefined && { body: typeof call.body === 'string' ? call.body : JSON.stringify(call.body) }),
  })
  limit.answered()
  if (response.status >= 300 && response.status < 400) {
    await response.body?.cancel()
    throw fail({ kind: 'redirect', status: response.status })
  }
  const body = await readBody(response, call.maxBytes)
  if (body.kind === 'too-large') throw fail({ kind: 'too-large', limit: call.maxBytes })
  if (!response.ok) throw fail(statusFailure(response, body.text, call.secrets))
  if (mentions(body.text, call.secrets)) throw fail({ kind: 'leak' })
  return { body: parseJson(response, body.text, call.secrets, fail), headers: response.headers }
}

const bodyType = (body: unknown): Readonly<Record<string, string>> =>
  body === undefined || typeof body === 'string' ? {} : { 'content-type': 'application/json' }

function parseJson(response: Response, text: string, secrets: readonly string[], fail: Fail): unknown {
  if (response.status === 204 || text === '') return undefined
  const contentType = response.headers.get('content-type') ?? ''
  if (!/[/+]json\b/iu.test(contentType)) {
    throw fail({ kind: 'not-json', contentType: shorten(redact(contentType, secrets)) })
  }
  try {
    return JSON.parse(text)
  } catch {
    throw fail({ kind: 'bad-json', message: `${text.length} characters were received` })
  }
}

function statusFailure(response: Response, text: string, secrets: readonly string[]): Failure {
  const { message, code } = errorText(text)
  const wait = retryAfter(response.headers, Date.now())
  return {
    kind: 'status',
    status: response.status,
    message: shorten(redact(message, secrets)),
    ...(code !== undefined && { code: shorten(redact(code, secrets)) }),
    ...(wait !== undefined && { retryAfter: wait }),
  }
}

/** The message in `{error: "…"}`, `{error: {code, message}}`, `{message: "…"}` or `{detail: "…"}`; a page's text is not shown. */
function errorText(text: string): { readonly message: string; readonly code?: string } {
  const body = tryJson(text)
  const error = field(body, 'error')
  const holder = typeof error === 'object' && error !== null ? error : body
  const message = [error, field(holder, 'message'), field(holder, 'detail')].find((value) => typeof value === 'string')
  const code = [field(holder, 'code'), field(holder, 'type'), field(holder, 'status')].find((value) => scalar(value))
  return { message: typeof message === 'string' ? message : '', ...(code !== undefined && { code: String(code) }) }
}

const scalar = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number'

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined
}

/** On one line and without controls: it goes to terminals, XML and pages. */
function shorten(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  return line.length > MESSAGE ? `${line.slice(0, MESSAGE)}…` : line
}

function networkMessage(error: unknown): string {
  const cause = (error as { cause?: unknown }).cause
  const code = (cause as NodeJS.ErrnoException | undefined)?.code
  const message = cause instanceof Error ? cause.message : error instanceof Error ? error.message : String(error)
  return code === undefined || message.includes(code) ? message : `${message} (${code})`
}
