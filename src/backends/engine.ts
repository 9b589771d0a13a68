import { loadEngine } from '../engine/index.js'
import type { Engine, EngineOptions } from '../engine/index.js'
import type { Translation, TranslationRequest, Translator } from '../types.js'

/** The offline engine as a translator. The lexicon is read on creation. */
export function createEngine(options: EngineOptions = {}): Translator {
  const engine = loadEngine(options)
  return {
    name: engine.name,
    async translate(requests, signal) {
      signal?.throwIfAborted()
      return requests.map((request) => translateOne(engine, request))
    },
  }
}

function translateOne(engine: Engine, { text, kind, terms }: TranslationRequest): Translation {
  const result = engine.translate({ text, ...(kind && { kind }), ...(terms && { terms }) })
  const { alignment, unknown, confidence } = result
  return { text: result.text, alignment, unknown, confidence }
}
