import { loadEngine } from '../engine/index.js'
import type { Engine, EngineOptions } from '../engine/index.js'
import { breather } from './breath.js'
import { withWorkers } from './engine-workers.js'
import type { AlignmentLink, TermMatch, Translation, TranslationRequest, Translator } from '../types.js'

export interface EngineTranslatorOptions extends EngineOptions {
  /** Threads for large batches, 1 to 256; they start once there is enough to do. Default 1: none but the caller's, save for a sentence of tens of thousands of characters, which would block it. */
  readonly workers?: number | undefined
}

/** The offline engine as a translator. The lexicon is opened on creation. However many threads, the output is the same. */
export function createEngine({ workers = 1, ...options }: EngineTranslatorOptions = {}): Translator {
  const translator = engineTranslator(loadEngine(options))
  return withWorkers(translator, options, workers)
}

/** An engine that is at hand as a translator. */
export function engineTranslator(engine: Engine): Translator {
  return {
    name: engine.name,
    async translate(requests, signal) {
      const breathe = breather(signal)
      const answers: Translation[] = []
      for (const request of requests) {
        await breathe()
        answers.push(translateOne(engine, request))
      }
      return answers
    },
  }
}

/** One sentence, as a translator answers it. */
export function translateOne(engine: Engine, { text, kind, terms }: TranslationRequest): Translation {
  const result = engine.translate({ text, ...(kind && { kind }), ...(terms && { terms }) })
  const { alignment, unknown, confidence } = result
  return { text: result.text, alignment, unknown, confidence, honoured: honouredBy(alignment, terms ?? []) }
}

/** The terms that the engine set itself. Always a list: a sentence whose terms change is then translated anew, which costs nothing. */
function honouredBy(alignment: readonly AlignmentLink[], terms: readonly TermMatch[]): readonly number[] {
  const set = alignment.filter(({ by }) => by?.startsWith('term:'))
  return terms.flatMap(({ range }, index) =>
    set.some(({ source }) => source[0] < range[1] && range[0] < source[1]) ? [index] : [],
  )
}
