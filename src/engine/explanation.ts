/** All that can be said about how one sentence came to be, for `padanan explain` and the review page. */
import type { Range } from '../types.js'
import { confidenceOf } from './confidence.js'
import { phraseTree, type Phrase } from './explain-tree.js'
import { explainStages } from './explain.js'
import type { Models } from './model/load.js'
import type { Trace } from './stages.js'
import { wordChoices, type WordChoice } from './words.js'

/** The sentence after one stage, as one line. */
export interface StageView {
  readonly stage: string
  readonly text: string
}

/** Some neighbouring words of the target that one entry or rule made. */
export interface TargetPart {
  readonly range: Range
  readonly text: string
  /** Indexes into `words` of the source words it stands for; empty where a rule inserted it. */
  readonly words: readonly number[]
  /** The entry or rule: `lex:pasukan/n`, `phrase` for a learned phrase, `rule:article`. */
  readonly by: string
}

export interface Explanation {
  readonly source: string
  readonly text: string
  /** 0 to 1. */
  readonly confidence: number
  readonly stages: readonly StageView[]
  /** Every word and mark of the source, in order. */
  readonly words: readonly WordChoice[]
  readonly phrases: Phrase
  /** Every word of the target is in exactly one part; in order. */
  readonly parts: readonly TargetPart[]
}

export function explanationOf(trace: Trace, source: string, models: Models | undefined): Explanation {
  const words = wordChoices(trace)
  return {
    source,
    text: trace.text,
    confidence: confidenceOf(trace, models),
    stages: explainStages(trace),
    words,
    phrases: phraseTree(trace.chunks, trace.items),
    parts: targetParts(trace, words),
  }
}

function targetParts(trace: Trace, words: readonly WordChoice[]): readonly TargetPart[] {
  const starts = new Map(words.map(({ range }, index) => [range[0], index]))
  const covered = ([start, end]: Range): readonly number[] => {
    const found: number[] = []
    let at = starts.get(start) ?? words.findIndex(({ range }) => range[1] > start)
    for (; at >= 0 && (words[at]?.range[0] ?? end) < end; at++) found.push(at)
    return found
  }
  const aligned = trace.alignment.map(({ source, target, by = '' }) => ({ range: target, words: covered(source), by }))
  const inserted = trace.inserted.map(({ target, by }) => ({ range: target, words: [], by }))
  return [...aligned, ...inserted]
    .toSorted((a, b) => a.range[0] - b.range[0])
    .map((part) => ({ ...part, text: trace.text.slice(...part.range) }))
}
