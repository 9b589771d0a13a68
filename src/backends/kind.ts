/** How a provider's file describes itself: its options, its key, and how to make it. To add one, list its kind in `kinds.ts`. */
import type { z } from 'zod'
import { PadananError } from '../errors.js'
import { requestJson, type HttpCall, type JsonAnswer } from './http/request.js'
import { apiUrl } from './http/url.js'
import type { CommonOptions } from './options.js'
import type { Limits, Provider } from './provider.js'

/** A glossary as providers keep it: spellings and their English, without duplicates. */
export interface TermList {
  /** Hash of the content. */
  readonly hash: string
  readonly entries: readonly { readonly source: string; readonly target: string }[]
}

/** What surrounds a provider. */
export interface Surroundings {
  /** Its name in the configuration, and in messages. */
  readonly name: string
  /** The only place keys come from. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** The project's glossary, for providers that keep one. */
  readonly terms?: TermList | undefined
}

export interface KindOf<Options extends CommonOptions> {
  /** The name in `type:`, and of the backend that needs no configuration. */
  readonly type: string
  /** One line for `padanan backends`. */
  readonly about: string
  readonly schema: z.ZodType<Options>
  /** Environment variable of the key, unless `keyEnv` names another. Absent where there is no key. */
  readonly keyEnv?: string
  /** Whether it can do nothing without a key. */
  readonly needsKey: boolean
  /** Environment variables that its options name beside the key's; it can do nothing without them. */
  readonly variables?: (options: Options) => readonly string[]
  /** The optional package that does its work. */
  readonly peer?: Peer
  /** Options it cannot do without, that have no default. */
  readonly requires: readonly (keyof Options & string)[]
  create(options: Options, connection: Connection): Provider
}

/** A package that padanan can use but does not bring along; `version` as `npm install` takes it. */
export interface Peer {
  readonly name: string
  readonly version: string
}

/** A kind whose options have been forgotten by the type system, but not by its schema. */
export type Kind = KindOf<CommonOptions>

export const defineKind = <Options extends CommonOptions>(kind: KindOf<Options>): Kind => kind as unknown as Kind

/** A provider's own view of the network. */
export interface Connection extends Surroundings {
  readonly key: string | undefined
  readonly secrets: readonly string[]
  readonly options: CommonOptions
}

/** Throws `backend-unavailable` when the key is missing, and names the variable. */
export function connect(kind: Kind, options: CommonOptions, around: Surroundings): Connection {
  const variable = options.keyEnv ?? kind.keyEnv
  const key = variable === undefined ? undefined : around.env[variable]?.trim() || undefined
  if (kind.needsKey && key === undefined) {
    throw new PadananError('backend-unavailable', `${around.name}: Missing key, expected it in ${variable}`)
  }
  if (key !== undefined && /[^\u0021-\u007E]/u.test(key)) {
    throw new PadananError('config-invalid', `${around.name}: Unexpected characters in the key of ${variable}`)
  }
  return { ...around, key, secrets: key === undefined ? [] : [key], options }
}

export interface Call {
  /** Joined to the base; begins with `/`, or is empty. */
  readonly path: string
  readonly method?: HttpCall['method']
  readonly headers?: HttpCall['headers']
  readonly body?: unknown
}

/** A function that calls one API with the connection's limits, time-outs and secrets. */
export function caller(
  connection: Connection,
  base: string,
  classify: HttpCall['classify'],
): (call: Call, signal?: AbortSignal) => Promise<JsonAnswer> {
  const { name, secrets, options } = connection
  const keyed = secrets.length > 0
  apiUrl(name, base, '', { keyed })
  return ({ path, ...rest }, signal) => {
    const url = apiUrl(name, base, path, { keyed })
    const { timeouts, maxBytes } = options
    return requestJson({ backend: name, url, secrets, timeouts, maxBytes, classify, ...rest }, signal)
  }
}

/** The provider's limits with the configuration's over them. */
export function limitsOf(options: CommonOptions, limits: Partial<Limits>): Limits {
  return {
    items: options.limits.items ?? limits.items ?? Infinity,
    characters: options.limits.characters ?? limits.characters ?? Infinity,
    bytes: options.limits.bytes ?? limits.bytes ?? Infinity,
  }
}
