import type { IncomingHttpHeaders } from 'node:http'

/**
 * How long a server asks to be left alone, in milliseconds from `now`: `Retry-After` in seconds or as an HTTP date, or
 * `retry-after-ms`. `undefined` when it does not say, or says nonsense. The caller caps it.
 */
export function retryAfter(headers: IncomingHttpHeaders, now: number): number | undefined {
  const precise = number(one(headers['retry-after-ms']))
  if (precise !== undefined) return precise
  const value = one(headers['retry-after'])
  const seconds = number(value)
  if (seconds !== undefined) return seconds * 1000
  const date = value === undefined ? Number.NaN : Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)

function number(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*\d+(?:\.\d+)?\s*$/u.test(value) ? Number(value) : undefined
}
