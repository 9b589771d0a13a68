/**
 * How long a server asks to be left alone, in milliseconds from `now`: `Retry-After` in seconds or as an HTTP date, or
 * `retry-after-ms`. `undefined` when it does not say, or says nonsense. The caller caps it.
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const precise = number(headers.get('retry-after-ms'))
  if (precise !== undefined) return precise
  const value = headers.get('retry-after')
  const seconds = number(value)
  if (seconds !== undefined) return seconds * 1000
  const date = value === null ? Number.NaN : Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

function number(value: string | null): number | undefined {
  return value !== null && /^\s*\d+(?:\.\d+)?\s*$/u.test(value) ? Number(value) : undefined
}
