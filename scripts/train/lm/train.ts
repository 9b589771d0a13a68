/** Sentences to a packed language model. */
import type { Sections } from '../../../src/engine/model/container.js'
import { BEGIN, END, NAME, NUMBER, numberClass, UNKNOWN, YEAR } from '../../../src/engine/model/tokens.js'
import { countNgrams } from './count.js'
import { estimate } from './kneser-ney.js'
import { packLanguageModel } from './pack.js'
import { choose, type PruneOptions } from './prune.js'

export interface LmOptions extends PruneOptions {
  readonly order: number
  /** Least count of a word with an id of its own. */
  readonly minWordCount: number
}

export interface LmResult {
  readonly sections: Sections
  /** Words by id: classes and marks first, then by frequency. */
  readonly words: readonly string[]
  /** N-grams kept, by length. */
  readonly sizes: readonly number[]
}

const SPECIAL = [BEGIN, END, NAME, UNKNOWN, NUMBER, YEAR]

export function trainLanguageModel(sentences: readonly (readonly string[])[], options: LmOptions): LmResult {
  const frequencies = new Map<string, number>()
  for (const sentence of sentences) {
    for (const word of sentence)
      if (numberClass(word) === undefined) frequencies.set(word, (frequencies.get(word) ?? 0) + 1)
  }
  const known = [...frequencies].filter(([, count]) => count >= options.minWordCount)
  const sorted = known.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word)
  const words = [...SPECIAL, ...sorted]
  const ids = new Map(words.map((word, id) => [word, id]))
  const idOf = (word: string): number => {
    const id = ids.get(word)
    return id ?? ids.get(numberClass(word) ?? (/^\p{Lu}/u.test(word) ? NAME : UNKNOWN)) ?? 0
  }
  const begin = idOf(BEGIN)
  const marked = sentences.map((sentence) => Uint32Array.from([begin, ...sentence.map(idOf), idOf(END)]))
  const counts = countNgrams(marked, words.length, options.order)
  const estimates = estimate(counts, begin)
  const kept = choose(counts, estimates, options)
  const rare = Math.max(1, Math.round((frequencies.size - known.length) / 2))
  return {
    sections: packLanguageModel(counts, estimates, kept, rare),
    words,
    sizes: kept.map((level) => level.reduce((sum, one) => sum + one, 0)),
  }
}
