/** HMM word alignment (Vogel 1996) with an empty word per position (Och and Ney 2003), trained by forward-backward. */
import type { Cells } from './cooccurrence.js'
import { reestimate } from './translation.js'

/** Jumps further than this share one bucket each way. */
const REACH = 12
const BUCKETS = 2 * REACH + 1
/** Chance that a target word comes from no source word. */
const EMPTY = 0.15
const MAX = 128

/** Which source position each target position comes from (0 = none, else position + 1), sentence after sentence. */
export interface HmmResult {
  readonly links: Uint8Array
  /** Posterior probability of each link. */
  readonly certainty: Float32Array
}

const bucketOf = (jump: number): number => Math.max(-REACH, Math.min(REACH, jump)) + REACH

export function trainHmm(
  cells: Cells,
  sourceLengths: Uint32Array,
  targetLengths: Uint32Array,
  table: Float32Array,
  iterations: number,
): HmmResult {
  let jumps = new Float64Array(BUCKETS).map((_, bucket) => 1 / (1 + Math.abs(bucket - REACH - 1)))
  const total = targetLengths.reduce((sum, length) => sum + length, 0)
  const links = new Uint8Array(total)
  const certainty = new Float32Array(total)
  // Rows of one sentence: states 0…I-1 are source positions, the empty state of position i is at I + i.
  const alpha = new Float64Array(MAX * MAX * 2)
  const beta = new Float64Array(MAX * 2)
  const betaNext = new Float64Array(MAX * 2)
  const scale = new Float64Array(MAX)
  const move = new Float64Array(MAX * MAX)
  const weighted = new Float64Array(MAX)

  for (let round = 0; round < iterations; round++) {
    const last = round === iterations - 1
    const counts = new Float32Array(cells.size)
    const jumpCounts = new Float64Array(BUCKETS).fill(0.1)
    let done = 0
    for (let n = 0; n < sourceLengths.length; n++) {
      const I = sourceLengths[n] as number
      const J = targetLengths[n] as number
      const first = cells.starts[n] as number
      const width = I + 1
      if (I === 0 || I > MAX || J > MAX) {
        done += J
        continue
      }
      for (let i = 0; i < I; i++) {
        let sum = 0
        for (let k = 0; k < I; k++) sum += jumps[bucketOf(k - i)] as number
        for (let k = 0; k < I; k++) move[i * MAX + k] = ((jumps[bucketOf(k - i)] as number) / sum) * (1 - EMPTY)
      }
      // Forward.
      for (let j = 0; j < J; j++) {
        const row = first + j * width
        const empty = table[cells.cellOf[row] as number] as number
        const here = j * MAX * 2
        const before = here - MAX * 2
        let sum = 0
        if (j > 0)
          for (let i = 0; i < I; i++) weighted[i] = (alpha[before + i] as number) + (alpha[before + I + i] as number)
        for (let i = 0; i < I; i++) {
          let reach = 0
          if (j === 0) reach = (1 - EMPTY) / I
          else for (let k = 0; k < I; k++) reach += (weighted[k] as number) * (move[k * MAX + i] as number)
          const word = reach * (table[cells.cellOf[row + 1 + i] as number] as number)
          const none = (j === 0 ? EMPTY / I : (weighted[i] as number) * EMPTY) * empty
          alpha[here + i] = word
          alpha[here + I + i] = none
          sum += word + none
        }
        if (sum <= 0) sum = 1e-300
        scale[j] = sum
        for (let i = 0; i < 2 * I; i++) alpha[here + i] = (alpha[here + i] as number) / sum
      }
      // Backward, with counts.
      beta.fill(1, 0, 2 * I)
      for (let j = J - 1; j >= 0; j--) {
        const row = first + j * width
        const here = j * MAX * 2
        let best = 0
        let bestMass = 0
        let emptyMass = 0
        for (let i = 0; i < I; i++) {
          const mass = (alpha[here + i] as number) * (beta[i] as number)
          const cell = cells.cellOf[row + 1 + i] as number
          counts[cell] = (counts[cell] as number) + mass
          if (mass > bestMass) {
            bestMass = mass
            best = i + 1
          }
          emptyMass += (alpha[here + I + i] as number) * (beta[I + i] as number)
        }
        const emptyCell = cells.cellOf[row] as number
        counts[emptyCell] = (counts[emptyCell] as number) + emptyMass
        if (last) {
          links[done + j] = bestMass >= emptyMass ? best : 0
          certainty[done + j] = Math.max(bestMass, emptyMass)
        }
        if (j === 0) break
        const before = here - MAX * 2
        const norm = scale[j] as number
        const empty = table[emptyCell] as number
        for (let i = 0; i < I; i++) {
          weighted[i] = ((table[cells.cellOf[row + 1 + i] as number] as number) * (beta[i] as number)) / norm
        }
        for (let k = 0; k < I; k++) {
          const from = (alpha[before + k] as number) + (alpha[before + I + k] as number)
          let sum = (EMPTY * empty * (beta[I + k] as number)) / norm
          for (let i = 0; i < I; i++) {
            const part = (move[k * MAX + i] as number) * (weighted[i] as number)
            sum += part
            const bucket = bucketOf(i - k)
            jumpCounts[bucket] = (jumpCounts[bucket] as number) + from * part
          }
          betaNext[k] = sum
          betaNext[I + k] = sum
        }
        beta.set(betaNext.subarray(0, 2 * I))
      }
      done += J
    }
    const jumpTotal = jumpCounts.reduce((sum, count) => sum + count, 0)
    jumps = jumpCounts.map((count, bucket) => count / jumpTotal / (Math.abs(bucket - REACH) === REACH ? 4 : 1))
    reestimate(cells, counts, table)
  }
  return { links, certainty }
}
