/**
 * The offline translator. Text goes through stages, each a pure function: tokens → words with every reading → one reading each →
 * phrases → a lattice of English → the best path → a sentence. It knows no pipeline, no file of its user's, no network.
 */
import type { AlignmentLink, BlockKind, TermMatch, UnknownWord } from '../types.js'
import { createAnalyser } from './analyse/affixes.js'
import { createDecoder, WEIGHTS } from './decode/index.js'
import { confidenceOf } from './confidence.js'
import { explanationOf, type Explanation } from './explanation.js'
import { engineName } from './identity.js'
import { agree } from './agree.js'
import { render } from './generate.js'
import { parseDictionary } from './lexicon/dictionary.js'
import { loadLexicon } from './lexicon/index.js'
import { loadChoices } from './model/choice.js'
import { loadModels } from './model/load.js'
import { prepare, type Trace } from './stages.js'
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
  const lexicon = loadLexicon(dictionary)
  const analyser = createAnalyser(lexicon)
  const decoder =
    options.rulesOnly === true
      ? createDecoder(undefined, { ...WEIGHTS, word: 0 })
      : createDecoder(loadModels(), WEIGHTS, loadChoices())
  const run = (request: EngineRequest): Trace => {
    const prepared = prepare(lexicon, analyser, request.text, request.terms)
    const { edges, score } = decoder.decode(prepared.lattice, prepared.tokens)
    return { ...prepared, edges, score, ...render(agree(edges, prepared.lattice), prepared.tokens) }
  }
  return {
    name: engineName({ dictionary, rulesOnly: options.rulesOnly === true }),
    translate: (request) => result(run(request), request.text),
    explain: (request) => explanationOf(run(request), request.text),
  }
}

function result(trace: Trace, source: string): EngineResult {
  const unknown = trace.items
    .filter((item) => item.reading.by === 'unknown')
    .map((item) => rangeOf(trace.tokens, item))
    .map((range) => ({ range, word: source.slice(...range) }))
  return {
    text: trace.text,
    alignment: trace.alignment,
    unknown,
    words: wordChoices(trace).filter(({ cat }) => cat !== 'punct'),
    confidence: confidenceOf(trace),
  }
}
