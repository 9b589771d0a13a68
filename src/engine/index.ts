/**
 * The offline translator. Text goes through stages, each a pure function: tokens → words with every reading → one reading each →
 * phrases → a lattice of English → the best path → a sentence. It knows no pipeline, no file of its user's, no network.
 */
import type { AlignmentLink, BlockKind, TermMatch, UnknownWord } from '../types.js'
import { confidenceOf } from './confidence.js'
import { explanationOf, type Explanation } from './explanation.js'
import { engineName } from './identity.js'
import { parseDictionary } from './lexicon/dictionary.js'
import { loadLexicon } from './lexicon/index.js'
import { loadModels, type Models } from './model/load.js'
import type { Trace } from './stages.js'
import { createTracer } from './tracer.js'
import { rangeOf, wordChoices, type WordChoice } from './words.js'

export type { Phrase, PhraseKind } from './explain-tree.js'
export type { Explanation, StageView, TargetPart } from './explanation.js'
export type { WordChoice } from './words.js'

export interface EngineRequest {
  readonly text: string
  readonly kind?: BlockKind
  /** Spans whose English is settled. The engine places and inflects it as a name or a term. */
  readonly terms?: readonly TermMatch[]
}

export interface EngineResult {
  readonly text: string
  readonly alignment: readonly AlignmentLink[]
  readonly unknown: readonly UnknownWord[]
  readonly words: readonly WordChoice[]
  /** 0 to 1. */
  readonly confidence: number
}

export interface Engine {
  /** With a hash of what decides its output: `engine@1+3f2a9c01`. */
  readonly name: string
  translate(request: EngineRequest): EngineResult
  /** The same translation, with all that led to it. */
  explain(request: EngineRequest): Explanation
}

export interface EngineOptions {
  /** Lines of a user's own `dictionary.tsv`; they win over the built-in lexicon. Throws `dictionary-invalid`. */
  readonly dictionary?: string | undefined
  /** For messages: where the lines come from. Default `dictionary.tsv`. */
  readonly dictionaryFile?: string | undefined
  /** Leave the learned models out: rules and lexicon alone. Default false. */
  readonly rulesOnly?: boolean
}

/** The engine over the shipped lexicon, which is read once a process. */
export function loadEngine(options: EngineOptions = {}): Engine {
  const dictionary = parseDictionary(options.dictionaryFile ?? 'dictionary.tsv', options.dictionary ?? '')
  const rulesOnly = options.rulesOnly === true
  const models = rulesOnly ? undefined : loadModels()
  const trace = createTracer(loadLexicon(dictionary), models)
  return {
    name: engineName({ dictionary, rulesOnly }),
    translate: (request) => result(trace(request.text, request.terms), request.text, models),
    explain: (request) => explanationOf(trace(request.text, request.terms), request.text, models),
  }
}

function result(trace: Trace, source: string, models: Models | undefined): EngineResult {
  const unknown = trace.items
    .filter((item) => item.reading.by === 'unknown')
    .map((item) => rangeOf(trace.tokens, item))
    .map((range) => ({ range, word: source.slice(...range) }))
  return {
    text: trace.text,
    alignment: trace.alignment,
    unknown,
    words: wordChoices(trace).filter(({ cat }) => cat !== 'punct'),
    confidence: confidenceOf(trace, models),
  }
}
