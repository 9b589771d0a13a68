/** The translators by name. To add one: write its file and list its factory here. */
import { PadananError } from '../errors.js'
import type { Translator } from '../types.js'
import { createEcho } from './echo.js'
import { createEngine } from './engine.js'

const factories: Readonly<Record<string, () => Translator>> = {
  engine: () => createEngine(),
  echo: () => createEcho(),
}

/** Names that `createTranslator` knows, the default first. */
export const backendNames: readonly string[] = Object.keys(factories)

/** Throws `backend-unknown` for a name that is not in `backendNames`. */
export function createTranslator(name: string): Translator {
  if (!Object.hasOwn(factories, name)) {
    throw new PadananError(
      'backend-unknown',
      `Unexpected backend "${name}", expected one of: ${backendNames.join(', ')}`,
    )
  }
  return (factories[name] as () => Translator)()
}
