/** The offline engine that the review explains and re-translates with: made when it is first needed, and anew when a word is added. */
import { engineTranslator } from '../backends/engine.js'
import { loadEngine, type Engine } from '../engine/index.js'
import type { Translator } from '../types.js'

export interface EngineInUse {
  readonly engine: Engine
  readonly translator: Translator
}

export interface Engines {
  /** The dictionary's file; its text as it was when it was last read or written here. */
  readonly file: string
  current(): EngineInUse
  /** The engine with another text of the dictionary. Throws `dictionary-invalid`. */
  withDictionary(text: string): EngineInUse
  use(text: string, engine: EngineInUse): void
  text(): string
}

export function createEngines(file: string, dictionary: string): Engines {
  let text = dictionary
  let inUse: EngineInUse | undefined
  const make = (of: string): EngineInUse => {
    const engine = loadEngine({ dictionary: of, dictionaryFile: file })
    return { engine, translator: engineTranslator(engine) }
  }
  return {
    file,
    text: () => text,
    current: () => (inUse ??= make(text)),
    withDictionary: make,
    use(other, engine) {
      text = other
      inUse = engine
    },
  }
}

/** Sentences that the offline engine translated: only they are translated again here, since nothing else is free and at hand. */
export const isEngines = (origin: string | undefined): boolean => origin?.startsWith('engine@') ?? false
