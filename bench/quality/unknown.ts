import { createAnalyser } from '../../src/engine/analyse/affixes.js'
import { loadLexicon } from '../../src/engine/lexicon/index.js'
import { prepare } from '../../src/engine/stages.js'

export interface Coverage {
  /** Share of words without an entry, names aside, 0 to 100. */
  readonly percent: number
  /** The commonest of them, with their counts. */
  readonly words: readonly (readonly [word: string, count: number])[]
}

/** How many words of some sentences no entry, affix, name or number explains. */
export function coverageOf(sentences: readonly string[]): Coverage {
  const lexicon = loadLexicon()
  const analyser = createAnalyser(lexicon)
  const counts = new Map<string, number>()
  let total = 0
  for (const sentence of sentences) {
    for (const { reading, lower } of prepare(lexicon, analyser, sentence).items) {
      if (reading.cat === 'punct' || reading.cat === 'pn') continue
      total++
      if (reading.by === 'unknown') counts.set(lower, (counts.get(lower) ?? 0) + 1)
    }
  }
  const unknown = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const words = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, 20)
  return { percent: total === 0 ? 0 : (100 * unknown) / total, words }
}
