/** Packages that padanan can use but does not bring along. */
import { createRequire } from 'node:module'
import { PadananError } from '../errors.js'
import type { Peer } from './kind.js'

/** Whether the package is there. It is not loaded. */
export function isInstalled({ name }: Peer): boolean {
  try {
    createRequire(import.meta.url).resolve(name)
    return true
  } catch (error) {
    // It is there, but not for `require`.
    return (error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND'
  }
}

export const installCommand = ({ name, version }: Peer): string => `npm install ${name}@${version}`

/** Loads a package when it is first needed. Throws `backend-unavailable` with the install command when it is absent. */
export async function loadOptional(backend: string, peer: Peer): Promise<Readonly<Record<string, unknown>>> {
  try {
    return (await import(peer.name)) as Readonly<Record<string, unknown>>
  } catch (cause) {
    const absent = (cause as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND'
    const message = absent
      ? `${backend}: Missing package ${peer.name}, expected it to be installed: ${installCommand(peer)}`
      : `${backend}: Cannot load ${peer.name}: ${cause instanceof Error ? cause.message : String(cause)}`
    throw new PadananError('backend-unavailable', message, { cause })
  }
}

/** A function or class of such a package. Throws `backend-unavailable` when this version has none. */
export function exported<T>(backend: string, module: Readonly<Record<string, unknown>>, name: string): T {
  const value = module[name]
  if (typeof value !== 'function') {
    throw new PadananError(
      'backend-unavailable',
      `${backend}: Unexpected version of the package, expected it to have ${name}`,
    )
  }
  return value as T
}

/** The value, made on the first call and once; a failure is not remembered. */
export function once<T>(make: () => Promise<T>): { (): Promise<T>; made(): Promise<T> | undefined } {
  let value: Promise<T> | undefined
  const get = (): Promise<T> => {
    value ??= make().catch((error: unknown) => {
      value = undefined
      throw error
    })
    return value
  }
  return Object.assign(get, { made: () => value })
}
