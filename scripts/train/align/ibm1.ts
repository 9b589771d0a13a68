/** IBM model 1: word translation without order. Starts the HMM off. */
import type { Cells } from './cooccurrence.js'
import { reestimate, uniformTable } from './translation.js'

/** `lengths[n]`: source words of sentence `n`, the empty word not counted. */
export function trainIbm1(cells: Cells, lengths: Uint32Array, iterations: number): Float32Array {
  const table = uniformTable(cells)
  for (let round = 0; round < iterations; round++) {
    const counts = new Float32Array(cells.size)
    for (let n = 0; n < lengths.length; n++) {
      const width = (lengths[n] as number) + 1
      for (let row = cells.starts[n] as number; row < (cells.starts[n + 1] as number); row += width) {
        let sum = 0
        for (let i = 0; i < width; i++) sum += table[cells.cellOf[row + i] as number] as number
        for (let i = 0; i < width; i++) {
          const cell = cells.cellOf[row + i] as number
          counts[cell] = (counts[cell] as number) + (table[cell] as number) / sum
        }
      }
    }
    reestimate(cells, counts, table)
  }
  return table
}
