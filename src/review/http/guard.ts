/**
 * Who may talk to the server. The page knows the token from the address that was printed; another site that the reviewer's browser visits
 * does not, and is told apart besides by Host (a name that was made to point here, DNS rebinding) and Origin.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'
import { hostname } from 'node:os'
import type { Context, MiddlewareHandler } from 'hono'
import { problem } from './problem.js'

export interface GuardOptions {
  readonly token: string
  /** The address that the server listens on: `127.0.0.1`, `0.0.0.0`. */
  readonly host: string
}

/** Refuses names that are not this machine's, and requests that another site's page makes. */
export function sameSite({ host }: Pick<GuardOptions, 'host'>): MiddlewareHandler {
  return async (c, next) => {
    const asked = c.req.header('host') ?? ''
    if (!isOwnHost(asked, host)) {
      return problem(c, 403, 'host', 'Unexpected Host, expected the address that padanan review printed')
    }
    const origin = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    if ((origin !== undefined && origin !== `http://${asked}`) || site === 'cross-site') {
      return problem(c, 403, 'origin', 'Unexpected request from another site, expected one from the review page')
    }
    return next()
  }
}

/** Names of this machine. An address in figures cannot be made to point elsewhere, so any will do where the server listens on all of them. */
function isOwnHost(asked: string, listening: string): boolean {
  const name = asked
    .replace(/:\d+$/u, '')
    .replace(/^\[(.*)\]$/u, '$1')
    .toLowerCase()
  if (['localhost', '127.0.0.1', '::1', listening.toLowerCase()].includes(name)) return true
  const everywhere = listening === '0.0.0.0' || listening === '::'
  return everywhere && (isIP(name) !== 0 || name === hostname().toLowerCase())
}

/** Refuses paths with dots or empty parts, however they are written: URL parsers quietly make other paths of them. */
export function plainPath(): MiddlewareHandler {
  return async (c, next) => {
    const { incoming } = c.env as { readonly incoming?: { readonly url?: string } }
    const [asked = '/'] = (incoming?.url ?? c.req.path).split('?')
    const parts = asked.slice(1).split('/')
    const odd = parts.some((part, at) => /^(?:\.|%2e){1,2}$/iu.test(part) || (part === '' && at < parts.length - 1))
    return odd ? problem(c, 404, 'not-found', 'No such page') : next()
  }
}

/** Lets only requests with the token through; the comparison takes the same time however much of it is right. */
export function withToken({ token }: Pick<GuardOptions, 'token'>): MiddlewareHandler {
  const wanted = digest(token)
  return async (c, next) => {
    const given = /^Bearer ([\w-]+)$/iu.exec(c.req.header('authorization') ?? '')?.[1] ?? ''
    if (timingSafeEqual(digest(given), wanted)) return next()
    c.header('WWW-Authenticate', 'Bearer')
    return problem(c, 401, 'token', 'Missing or wrong token, expected that of the address that padanan review printed')
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** On every answer, errors included. */
export const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
}

export function secured(): MiddlewareHandler {
  return async (c: Context, next) => {
    for (const [name, value] of Object.entries(headers)) c.header(name, value)
    if (!c.req.path.startsWith('/assets/')) c.header('Cache-Control', 'no-store')
    await next()
  }
}
