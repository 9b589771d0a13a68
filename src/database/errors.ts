import { PadananError } from '../errors.js'

const codeOf = (cause: unknown): string => String((cause as { readonly code?: unknown } | undefined)?.code ?? '')

const reasonOf = (cause: unknown): string =>
  cause instanceof AggregateError ? String(cause.errors[0]) : cause instanceof Error ? cause.message : String(cause)

/** A connection that ended under a query: the server was stopped, or somebody ended it. Class 08 and 57P: PostgreSQL's appendix A. */
export const isLost = (cause: unknown): boolean =>
  /^(?:08...|25P03|57P0[12]|ECONNRESET|EPIPE)$/u.test(codeOf(cause)) ||
  /^Connection terminated|not queryable/u.test(reasonOf(cause))

/** A server that did not let us in, whatever it was that failed: names, network, certificates, passwords. */
export const unreachable = (what: string, shown: string, cause: unknown): PadananError =>
  new PadananError('database-unreachable', `Cannot reach the database of ${what}: ${reasonOf(cause)}`, {
    place: { file: shown },
    cause,
  })

/** What a failed query is told as. `what` is what it was for (`the translation memory`), `shown` the address without secrets. */
export function databaseError(what: string, shown: string, cause: unknown): PadananError {
  if (cause instanceof PadananError) return cause
  const code = codeOf(cause)
  const place = { file: shown }
  const reason = reasonOf(cause)
  if (code === '55P03')
    return new PadananError('locked', `Another process writes to ${what}; wait for it`, { place, cause })
  if (/^(?:28|3D|42501|53300)/u.test(code))
    return new PadananError('database-unreachable', `The database of ${what} refuses: ${reason}`, { place, cause })
  if (/^(?:25006|53100)$/u.test(code))
    return new PadananError('output-unwritable', `Cannot write ${what}: ${reason}`, { place, cause })
  if (/^(?:42P01|3F000)$/u.test(code))
    return new PadananError('database-invalid', `The tables of ${what} are gone from the database; run again`, {
      place,
      cause,
    })
  if (isLost(cause) || /^(?:57P|E[A-Z]+$)/u.test(code) || /timeout|SASL|password|SSL/iu.test(reason))
    return unreachable(what, shown, cause)
  return new PadananError('internal', `Unexpected failure of ${what}: ${reason}`, { place, cause })
}
