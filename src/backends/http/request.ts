/** The one place that talks HTTP. JSON out, JSON in; everything else is a failure, with no key in its text. */
import type { IncomingHttpHeaders } from 'node:http'
import { PadananError } from '../../errors.js'
import { deadline, type Timeouts } from './deadline.js'
import { providerError, type Classify, type Failure } from './failure.js'
import { mentions, redact } from './redact.js'
import { retryAfter } from './retry-after.js'
import { send, type Outgoing, type Received } from './send.js'

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
  /** As `node:http` has them; its own type would ask users of the package for `@types/node`. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

/** Longest part of a provider's own message that is shown, in UTF-16 code units. */
const MESSAGE = 300

/** One request, no retry. Throws `backend-unavailable`, `backend-mismatch` or `backend-refused` (see `Verdict`), or `cancelled`. */
export async function requestJson(call: HttpCall, signal?: AbortSignal): Promise<JsonAnswer> {
  const fail = (failure: Failure): PadananError => providerError(call.backend, failure, call.classify)
  if (signal?.aborted) throw new PadananError('cancelled', 'Cancelled')
  const limit = deadline(call.timeouts, signal, () => exchange.abort())
  const exchange = send(outgoing(call), limit)
  try {
    return accept(call, await exchange.received, fail)
  } catch (error) {
    if (error instanceof PadananError) throw error
    const reason = limit.reason()
    if (reason instanceof PadananError) throw reason
    if (reason) throw fail(reason)
    throw fail({ kind: 'network', message: shorten(redact(networkMessage(error), call.secrets)) })
  } finally {
    limit.release()
  }
}

function outgoing({ url, method = 'POST', headers, body, maxBytes }: HttpCall): Outgoing {
  const isText = body === undefined || typeof body === 'string'
  const sent = isText ? body : JSON.stringify(body)
  return {
    url,
    method,
    headers: {
      accept: 'application/json',
      ...(!isText && { 'content-type': 'application/json' }),
      ...(sent !== undefined && { 'content-length': String(Buffer.byteLength(sent)) }),
      ...headers,
    },
    body: sent,
    maxBytes,
  }
}

type Fail = (failure: Failure) => PadananError

function accept(call: HttpCall, { status, headers, body }: Received, fail: Fail): JsonAnswer {
  if (status >= 300 && status < 400) throw fail({ kind: 'redirect', status })
  if (body.kind === 'too-large') throw fail({ kind: 'too-large', limit: call.maxBytes })
  const text = body.kind === 'text' ? body.text : ''
  if (status < 200 || status > 299) throw fail(statusFailure(status, headers, text, call.secrets))
  if (body.kind === 'not-text') throw fail({ kind: 'bad-json', message: 'it has bytes that are not UTF-8' })
  if (mentions(text, call.secrets)) throw fail({ kind: 'leak' })
  const parsed = parseJson(status, headers, text, call.secrets, fail)
  // A key may be spelt with JSON's escapes, or stand in JSON that is text in JSON.
  if (text.includes('\\') && mentions(stringsIn(parsed).join('\n'), call.secrets)) throw fail({ kind: 'leak' })
  return { body: parsed, headers }
}

function parseJson(
  status: number,
  headers: IncomingHttpHeaders,
  text: string,
  secrets: readonly string[],
  fail: Fail,
): unknown {
  if (status === 204 || text === '') return undefined
  const contentType = headers['content-type'] ?? ''
  if (!/[/+]json\b/iu.test(contentType)) {
    throw fail({ kind: 'not-json', contentType: shorten(redact(contentType, secrets)) })
  }
  try {
    return JSON.parse(text)
  } catch {
    throw fail({ kind: 'bad-json', message: `${text.length} characters were received` })
  }
}

function statusFailure(
  status: number,
  headers: IncomingHttpHeaders,
  text: string,
  secrets: readonly string[],
): Failure {
  const { message, code } = errorText(text)
  const wait = retryAfter(headers, Date.now())
  return {
    kind: 'status',
    status,
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

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...stringsIn(inner)])
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

/** A host with several addresses gives an error for each, and a message of its own without words. */
function networkMessage(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return networkMessage(error.errors[0])
  const code = (error as NodeJS.ErrnoException).code
  const message = error instanceof Error ? error.message : String(error)
  return code === undefined || message.includes(code) ? message : `${message} (${code})`
}
