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
const NAME = /^[a-z_][a-z0-9_]{0,62}$/u

export const isAddress = (place: string): boolean => SCHEME.test(place)

/**
 * `postgres://user@host:5432/database?schema=padanan`; other parameters (`sslmode`, `host` of a socket …) go to the driver. The schema is
 * `padanan` without one. Throws `config-invalid`, with the address unsaid: it may hold a password.
 */
export function parseAddress(text: string): Address {
  if (!URL.canParse(text)) throw invalid('Unexpected address of a database, expected postgres://host/database')
  const url = new URL(text)
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
