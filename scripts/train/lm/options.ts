/** The settings of the language model that is shipped, and the sentences it counts. */
import type { Sentences } from '../bitext.js'
import type { Pair } from '../read.js'
import { isSingleDomain } from '../weights.js'
import type { LmOptions } from './train.js'

export const LM_OPTIONS: LmOptions = { order: 4, minWordCount: 3, minCounts: [1, 1, 2, 2], minGain: 0 }

/** Every third sentence of a single-domain corpus counts, all others do; then the English that has no counterpart. */
export function lmSentences(pairs: readonly Pair[], sentences: Sentences): readonly (readonly string[])[] {
  const paired = sentences.en.filter((_, n) => !isSingleDomain(pairs[n]?.corpus ?? '') || n % 3 === 0)
  return [...paired, ...sentences.english]
}
