import { countNgrams, ngramTotal, overlap } from './ngrams.js'
import { tokenise13a } from './tokenise.js'

const ORDER = 4

/**
 * Corpus BLEU with one reference, 0 to 100 (Papineni et al. 2002): the geometric mean of the clipped 1- to 4-gram precisions,
 * times the brevity penalty. No smoothing; 0 when one of the orders has no match.
 */
export function bleu(hypotheses: readonly string[], references: readonly string[]): number {
  const matched = Array<number>(ORDER).fill(0)
  const total = Array<number>(ORDER).fill(0)
  let hypothesisLength = 0
  let referenceLength = 0
  for (const [index, line] of hypotheses.entries()) {
    const hypothesis = tokenise13a(line)
    const reference = tokenise13a(references[index] ?? '')
    hypothesisLength += hypothesis.length
    referenceLength += reference.length
    for (let n = 1; n <= ORDER; n++) {
      matched[n - 1]! += overlap(countNgrams(hypothesis, n), countNgrams(reference, n))
      total[n - 1]! += ngramTotal(hypothesis.length, n)
    }
  }
  if (Math.min(...matched) === 0) return 0
  const brevity = hypothesisLength > referenceLength ? 1 : Math.exp(1 - referenceLength / hypothesisLength)
  const logs = matched.map((count, order) => Math.log(count / (total[order] ?? 1)))
  return 100 * brevity * Math.exp(logs.reduce((sum, log) => sum + log, 0) / ORDER)
}
