/** What can go wrong between padanan and a provider, as data; and the one error that carries it. */
import { PadananError, type ErrorCode } from '../../errors.js'

/** How long padanan waited for what. */
export type Phase = 'connect' | 'first-byte' | 'whole'

/** A failed call. No member ever holds a key: all text in it has been redacted. */
export type Failure =
  /** The provider answered with an error; `retryAfter` in milliseconds. */
  | {
      readonly kind: 'status'
      readonly status: number
      readonly message: string
      readonly code?: string
      readonly retryAfter?: number
    }
  /** No connection, or one that broke. */
  | { readonly kind: 'network'; readonly message: string }
  | { readonly kind: 'timeout'; readonly phase: Phase; readonly seconds: number }
  /** Never followed: the key would travel. */
  | { readonly kind: 'redirect'; readonly status: number }
  | { readonly kind: 'too-large'; readonly limit: number }
  /** Not an API's answer at all, e.g. a log-in page. */
  | { readonly kind: 'not-json'; readonly contentType: string }
  /** JSON by its type, but cut off or broken. */
  | { readonly kind: 'bad-json'; readonly message: string }
  /** JSON, but not what the contract says. */
  | { readonly kind: 'shape'; readonly message: string }
  /** Fewer or more translations than sentences. */
  | { readonly kind: 'count'; readonly sent: number; readonly received: number }
  /** The answer is for another sentence, was cut short or refused. */
  | { readonly kind: 'content'; readonly message: string }
  /** The answer repeats the key. */
  | { readonly kind: 'leak' }

/**
 * What to do about a failure: `retry` the same call later, look for the sentence that causes it (`item`), or give up (`final`).
 */
export type Verdict = 'retry' | 'item' | 'final'

export type Classify = (failure: Failure) => Verdict

const codes: Readonly<Record<Verdict, ErrorCode>> = {
  retry: 'backend-unavailable',
  item: 'backend-mismatch',
  final: 'backend-refused',
}

/** What a `PadananError` of a provider has as its `cause`. */
export interface Cause {
  readonly failure: Failure
  readonly verdict: Verdict
}

export function providerError(backend: string, failure: Failure, classify: Classify): PadananError {
  const verdict = classify(failure)
  const cause: Cause = { failure, verdict }
  return new PadananError(codes[verdict], `${backend}: ${describe(failure)}`, { cause })
}

/** The failure an error carries, if it came from a provider. */
export function causeOf(error: unknown): Cause | undefined {
  if (!(error instanceof PadananError)) return undefined
  const cause = error.cause as Partial<Cause> | undefined
  return cause?.failure && cause.verdict ? (cause as Cause) : undefined
}

/** The failure as one line. */
export function describe(failure: Failure): string {
  switch (failure.kind) {
    case 'status':
      return `Unexpected status ${failure.status}${shownCode(failure)}${failure.message && `: ${failure.message}`}`
    case 'network':
      return `Cannot reach the server: ${failure.message}`
    case 'timeout':
      return `No answer in time: ${phases[failure.phase]} took more than ${failure.seconds} s`
    case 'redirect':
      return `Unexpected redirect (status ${failure.status}), expected an answer; set the final URL in the configuration`
    case 'too-large':
      return `Unexpected answer of more than ${failure.limit} bytes`
    case 'not-json':
      return `Unexpected content type "${failure.contentType}", expected JSON; is the URL right?`
    case 'bad-json':
      return `Unexpected end of the answer or broken JSON: ${failure.message}`
    case 'shape':
      return `Unexpected answer: ${failure.message}`
    case 'count':
      return `Unexpected ${failure.received} translations, expected ${failure.sent}: one for each sentence sent`
    case 'content':
      return failure.message
    case 'leak':
      return 'Unexpected answer that repeats the key; it was thrown away'
  }
}

/** The provider's own code, e.g. ` (400050)`, where it says more than the status. */
function shownCode({ status, code }: Extract<Failure, { kind: 'status' }>): string {
  return code === undefined || code === '' || code === String(status) ? '' : ` (${code})`
}

const phases: Readonly<Record<Phase, string>> = {
  connect: 'connecting',
  'first-byte': 'the first byte',
  whole: 'the whole answer',
}

/** What most providers mean. 400, 413, 414 and 422 can be one sentence's fault; 401, 402, 403 never are. */
export function usualVerdict(failure: Failure): Verdict {
  switch (failure.kind) {
    case 'status':
      return verdictOfStatus(failure.status)
    case 'network':
    case 'timeout':
      return 'retry'
    case 'bad-json':
    case 'shape':
    case 'count':
    case 'content':
      return 'item'
    case 'redirect':
    case 'too-large':
    case 'not-json':
    case 'leak':
      return 'final'
  }
}

function verdictOfStatus(status: number): Verdict {
  if (status === 408 || status === 429 || status >= 500) return 'retry'
  return [400, 413, 414, 422].includes(status) ? 'item' : 'final'
}
