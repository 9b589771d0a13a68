/** The translation table t(target | source) and its re-estimation. */
import type { Cells } from './cooccurrence.js'

/** Prior of a cell: below 1 it favours few translations a word, and keeps rare words from collecting everything. */
const ALPHA = 0.01

/** Derivative of log Γ, by recurrence and the asymptotic series. */
export function digamma(x: number): number {
  let result = 0
  let y = x
  while (y < 7) {
    result -= 1 / y
    y += 1
  }
  const f = 1 / (y * y)
  return result + Math.log(y) - 0.5 / y - f * (1 / 12 - f * (1 / 120 - f * (1 / 252 - f / 240)))
}

/** Uniform start: every co-occurring word is as likely. */
export function uniformTable(cells: Cells): Float32Array {
  const degree = new Float64Array(cells.sources)
  for (let cell = 0; cell < cells.size; cell++)
    degree[cells.sourceOf[cell] as number] = (degree[cells.sourceOf[cell] as number] as number) + 1
  return Float32Array.from({ length: cells.size }, (_, cell) => 1 / (degree[cells.sourceOf[cell] as number] as number))
}

/** Variational Bayes step: expected counts to (sub-normalised) probabilities, in place over `table`. */
export function reestimate(cells: Cells, counts: Float32Array, table: Float32Array): void {
  const totals = new Float64Array(cells.sources)
  for (let cell = 0; cell < cells.size; cell++) {
    const source = cells.sourceOf[cell] as number
    totals[source] = (totals[source] as number) + (counts[cell] as number) + ALPHA
  }
  const logs = totals.map((total) => (total > 0 ? digamma(total) : 0))
  for (let cell = 0; cell < cells.size; cell++) {
    const value = Math.exp(digamma((counts[cell] as number) + ALPHA) - (logs[cells.sourceOf[cell] as number] as number))
    table[cell] = Math.max(value, 1e-12)
  }
}
