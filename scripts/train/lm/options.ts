/** The settings of the language model that is shipped, and the sentences it counts. */
import type { Sentences } from '../bitext.js'
import type { Pair } from '../read.js'
import { isOwn, isSingleDomain } from '../weights.js'
import type { LmOptions } from './train.js'

const OWN_LM = Number(process.env.OWN_LM ?? 1)

export const LM_OPTIONS: LmOptions = { order: 4, minWordCount: 2, minCounts: [1, 1, 2, 2], minGain: 0 }

/** Every third sentence of a single-domain corpus counts, all others do; then the English that has no counterpart. */
export function lmSentences(pairs: readonly Pair[], sentences: Sentences): readonly (readonly string[])[] {
  const paired = sentences.en.flatMap((words, n) => {
    const corpus = pairs[n]?.corpus ?? ''
    if (isOwn(corpus)) return Array<readonly string[]>(OWN_LM).fill(words)
    return isSingleDomain(corpus) && n % 3 !== 0 ? [] : [words]
  })
  return [...paired, ...sentences.english]
}
