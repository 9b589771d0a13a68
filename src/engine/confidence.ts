import type { Trace } from './stages.js'

/**
 * How sure the engine is of a sentence, 0 to 1: lower for words without an entry, guessed derivations, long sentences, and paths
 * that the models find unlikely.
 */
export function confidenceOf(trace: Trace): number {
  const words = trace.items.filter((item) => item.reading.cat !== 'punct')
  if (words.length === 0) return 1
  const share = (test: (by: string) => boolean): number =>
    words.filter((item) => test(item.reading.by)).length / words.length
  const unknown = share((by) => by === 'unknown')
  const guessed = share((by) => by.startsWith('guess') || by.startsWith('affix:peN') || by.startsWith('affix:ke-'))
  const perWord = Math.max(-8, trace.score / words.length)
  const logit = 1.6 + perWord * 0.45 - unknown * 6 - guessed * 3 - Math.max(0, words.length - 15) * 0.02
  return 1 / (1 + Math.exp(-logit))
}
