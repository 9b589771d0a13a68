/**
 * The offline translator. Text goes through stages, each a pure function: tokens → words with every reading → one reading each →
 * phrases → a lattice of English → the best path → a sentence. It knows no pipeline, no file of its user's, no network.
 */
import type { AlignmentLink, BlockKind, Range, TermMatch, UnknownWord } from '../types.js'
import { createAnalyser } from './analyse/affixes.js'
import { lookUp } from './analyse/lookup.js'
import { createDecoder } from './decode/index.js'
import { confidenceOf } from './confidence.js'
import { explainStages } from './explain.js'
import { render } from './generate.js'
import { loadLexicon } from './lexicon/index.js'
import { chunk } from './parse/chunks.js'
import { tag } from './tag/index.js'
import { guessTense } from './tense.js'
import { tokenise } from './tokenise.js'
import { transferClauses } from './transfer/clause.js'
import type { Item, LatticeNode, Token, Word } from './types.js'
import type { Chunk } from './parse/types.js'
import type { Edge } from './decode/graph.js'

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
  /** Leave the learned models out: rules and lexicon alone. Default false. */
  readonly rulesOnly?: boolean
}

/** Everything the stages made of one sentence. */
export interface Trace {
  readonly tokens: readonly Token[]
  readonly words: readonly Word[]
  readonly items: readonly Item[]
  readonly chunks: readonly Chunk[]
  readonly lattice: LatticeNode
  readonly edges: readonly Edge[]
  readonly score: number
  readonly text: string
  readonly alignment: readonly AlignmentLink[]
}

/** The engine over the shipped lexicon, which is read once a process. */
export function loadEngine(options: EngineOptions = {}): Engine {
  const lexicon = loadLexicon(options.dictionary)
  const analyser = createAnalyser(lexicon)
  const decoder = options.rulesOnly === true ? createDecoder(undefined) : createDecoder()
  const run = (request: EngineRequest): Trace => {
    const tokens = tokenise(request.text, request.terms)
    const words = lookUp(lexicon, analyser, tokens, isTitleCase(tokens))
    const items = tag(words)
    const chunks = chunk(items)
    const lattice = transferClauses(chunks, guessTense(items))
    const { edges, score } = decoder.decode(lattice, tokens)
    return { tokens, words, items, chunks, lattice, edges, score, ...render(edges, tokens) }
  }
  return {
    name: 'engine@1',
    translate: (request) => result(run(request)),
    explain: (text) => explainStages(run({ text })),
  }
}

function result(trace: Trace): EngineResult {
  const unknown = trace.items
    .filter((item) => item.reading.by === 'unknown')
    .map((item) => ({ range: rangeOf(trace.tokens, item), word: item.text }))
  return {
    text: trace.text,
    alignment: trace.alignment,
    unknown,
    words: choices(trace),
    confidence: confidenceOf(trace),
  }
}

function choices(trace: Trace): readonly WordChoice[] {
  return trace.items
    .filter((item) => item.reading.cat !== 'punct')
    .map((item) => {
      const edge = trace.edges.find((found) => found.first <= item.from && found.last >= item.to && found.words.length > 0)
      return {
        range: rangeOf(trace.tokens, item),
        lemma: item.reading.entry?.lemma ?? item.lower,
        chosen: edge?.words.join(' ') ?? '',
        alternatives: item.reading.glosses.filter((gloss) => gloss !== ''),
        by: item.reading.by,
      }
    })
}

function rangeOf(tokens: readonly Token[], span: { from: number; to: number }): Range {
  return [tokens[span.from]?.range[0] ?? 0, tokens[span.to - 1]?.range[1] ?? 0]
}

/** A headline in which nearly every long word has a capital: capitals then say nothing about names. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const long = tokens.filter((token) => token.kind === 'word' && token.text.length > 3)
  if (long.length < 4) return false
  return long.filter((token) => token.text[0] !== token.lower[0]).length >= long.length * 0.85
}
