/** What became of each word of the source, and where a span of tokens stands in it. */
import type { Range } from '../types.js'
import type { Edge } from './decode/search.js'
import type { Trace } from './stages.js'
import type { Cat, Token } from './types.js'

/** One word or phrase of the source with every English the lexicon lists for it. */
export interface WordChoice {
  readonly range: Range
  readonly lemma: string
  readonly cat: Cat
  /** The English that stands for it in the sentence, perhaps together with its neighbours; empty for none. */
  readonly chosen: string
  readonly alternatives: readonly string[]
  readonly by: string
}

/** One for each item of the trace, punctuation included. */
export function wordChoices(trace: Trace): readonly WordChoice[] {
  const covering: Edge[] = []
  for (const edge of trace.edges) {
    if (edge.words.length > 0) for (let token = edge.first; token < edge.last; token++) covering[token] ??= edge
  }
  return trace.items.map((item) => ({
    range: rangeOf(trace.tokens, item),
    lemma: item.reading.entry?.lemma ?? item.lower,
    cat: item.reading.cat,
    chosen: covering[item.from]?.words.join(' ') ?? '',
    alternatives: item.reading.glosses.filter((gloss) => gloss !== ''),
    by: item.reading.by,
  }))
}

/** Where the tokens `[from, to)` stand in the source. */
export function rangeOf(tokens: readonly Token[], span: { readonly from: number; readonly to: number }): Range {
  return [tokens[span.from]?.range[0] ?? 0, tokens[span.to - 1]?.range[1] ?? 0]
}
