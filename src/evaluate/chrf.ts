import { countNgrams, ngramTotal, overlap } from './ngrams.js'
import { splitOnSpace } from './tokenise.js'

const ORDER = 6
const BETA = 2

/**
 * Corpus chrF2, 0 to 100 (Popović 2015): the F-score of 1- to 6-grams of characters without white space, recall weighted twice.
 * Counts are summed over the corpus; precision and recall are averaged over the orders.
 */
export function chrf(hypotheses: readonly string[], references: readonly string[]): number {
  const rows = Array.from({ length: ORDER }, () => ({ hypothesis: 0, reference: 0, matched: 0 }))
  for (const [index, line] of hypotheses.entries()) {
    const hypothesis = characters(line)
    const reference = characters(references[index] ?? '')
    for (const [at, row] of rows.entries()) {
      row.hypothesis += ngramTotal(hypothesis.length, at + 1)
      row.reference += ngramTotal(reference.length, at + 1)
      row.matched += overlap(countNgrams(hypothesis, at + 1), countNgrams(reference, at + 1))
    }
  }
  const kept = rows.filter(({ hypothesis, reference }) => hypothesis > 0 && reference > 0)
  if (kept.length === 0) return 0
  const precision = kept.reduce((sum, { matched, hypothesis }) => sum + matched / hypothesis, 0) / kept.length
  const recall = kept.reduce((sum, { matched, reference }) => sum + matched / reference, 0) / kept.length
  if (precision + recall === 0) return 0
  return (100 * (1 + BETA ** 2) * precision * recall) / (BETA ** 2 * precision + recall)
}

const characters = (line: string): readonly string[] => [...splitOnSpace(line).join('')]
