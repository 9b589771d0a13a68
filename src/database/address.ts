/** Where a PostgreSQL database is. */
import { PadananError } from '../errors.js'

export interface Address {
  /** As `pg` takes it. */
  readonly connection: string
  /** A plain name in small letters: it needs no quotes in SQL. */
  readonly schema: string
  /** For messages: without user and password. */
  readonly shown: string
}

const SCHEME = /^postgres(?:ql)?:\/\//iu
/** Also one with a mistake in it, or of another kind: no file is called like that, and it may hold a password. */
const ANY = /:\/\//u
const NAME = /^[a-z_][a-z0-9_]{0,62}$/u

export const isAddress = (place: string): boolean => ANY.test(place)

/**
 * `postgres://user@host:5432/database?schema=padanan`; other parameters (`sslmode`, `host` of a socket …) go to the driver. The schema is
 * `padanan` without one. A socket's folder: `postgres:///database?host=/run/postgresql&user=me`. Throws `config-invalid`, with the address unsaid: it may hold a password.
 */
export function parseAddress(text: string): Address {
  const url = SCHEME.test(text) && URL.canParse(text) ? new URL(text) : undefined
  // A slash or a hash that the password should have had as %2F or %23 ends the host early.
  if (url === undefined || url.pathname.includes('@') || text.includes('#'))
    throw invalid(
      'Unexpected address of a database, expected postgres://user@host/database with special characters as %XX',
    )
  const schema = url.searchParams.get('schema') ?? 'padanan'
  if (!NAME.test(schema)) {
    throw invalid(`Unexpected schema "${schema}", expected small letters, digits and underscores, at most 63`)
  }
  url.searchParams.delete('schema')
  const shown = `postgres://${url.host}${url.pathname}${schema === 'padanan' ? '' : `?schema=${schema}`}`
  return { connection: url.href, schema, shown }
}

/** A place for messages: an address without user and password, a file as it is. */
export const shownPlace = (place: string): string => (isAddress(place) ? parseAddress(place).shown : place)

const invalid = (message: string): PadananError => new PadananError('config-invalid', message)
