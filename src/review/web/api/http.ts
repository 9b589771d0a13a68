import type { Problem } from '../../api.js'

/** An answer that is not a success, or no answer at all (`status` 0). */
export interface Failure {
  readonly ok: false
  readonly status: number
  readonly problem: Problem
}

export type Answer<Value> = { readonly ok: true; readonly value: Value } | Failure

const TOKEN = 'padanan-token'

/**
 * The token that the address brought along, as `#token=…` or `?token=…`. It is kept for this tab, so that a reload works, and taken out
 * of the address bar, so that it is in no bookmark and no picture of the screen. Says whether there was one.
 */
export function takeToken(): boolean {
  const url = new URL(location.href)
  const fragment = new URLSearchParams(url.hash.replace(/^#/u, ''))
  const token = fragment.get('token') ?? url.searchParams.get('token')
  if (token === null) return false
  sessionStorage.setItem(TOKEN, token)
  url.searchParams.delete('token')
  history.replaceState(null, '', `${url.pathname}${url.search}${fragment.has('token') ? '' : url.hash}`)
  return true
}

/** The headers that every request carries. */
export function headers(): Record<string, string> {
  const token = sessionStorage.getItem(TOKEN)
  return token === null ? {} : { authorization: `Bearer ${token}` }
}

export interface Asked {
  readonly method?: 'GET' | 'PUT' | 'POST'
  readonly body?: unknown
  readonly signal?: AbortSignal
  /** Let the request outlive the page. */
  readonly keepalive?: boolean
}

/** One request to the server. It never throws: no answer is a failure with status 0. */
export async function ask<Value>(
  path: string,
  { method = 'GET', body, signal, keepalive }: Asked = {},
): Promise<Answer<Value>> {
  try {
    const response = await fetch(`./api${path}`, {
      method,
      headers: body === undefined ? headers() : { ...headers(), 'content-type': 'application/json' },
      credentials: 'same-origin',
      cache: 'no-store',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
      ...(keepalive === true ? { keepalive } : {}),
    })
    if (response.ok) return { ok: true, value: (await response.json()) as Value }
    return { ok: false, status: response.status, problem: await problemOf(response) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { ok: false, status: 0, problem: { code: 'UNREACHABLE', message } }
  }
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    const problem = (await response.json()) as Partial<Problem>
    if (typeof problem.message === 'string') return { code: 'UNKNOWN', ...problem, message: problem.message }
  } catch {
    // Not the server's own JSON: the status says what there is to say.
  }
  return { code: `HTTP_${response.status}`, message: response.statusText || `HTTP ${response.status}` }
}

export const SERVER_IS_AWAY = 'The server does not answer.'
export const SERVER_IS_NEW = 'The server was started anew: open the address that it printed.'

/** Whether the server that answered does not know this page's token. */
export const isTokenRefusal = (status: number): boolean => status === 401 || status === 403

/** What to tell a person about a failure. */
export function failureText({ status, problem }: Failure): string {
  if (status === 0) return SERVER_IS_AWAY
  if (isTokenRefusal(status)) return SERVER_IS_NEW
  return problem.message
}
