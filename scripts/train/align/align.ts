/** Word alignment of a bitext in both directions. */
import type { Side } from '../bitext.js'
import { collectCells, foldCase } from './cooccurrence.js'
import { trainHmm } from './hmm.js'
import { trainIbm1 } from './ibm1.js'
import { symmetrise, type Links } from './symmetrise.js'

const lengthsOf = (side: Side): Uint32Array =>
  Uint32Array.from(
    { length: side.starts.length - 1 },
    (_, n) => (side.starts[n + 1] as number) - (side.starts[n] as number),
  )

/** For every target word, source position + 1 within its sentence, or 0. */
function alignOneWay(source: Side, target: Side, iterations: number): Uint8Array {
  const cells = collectCells(source, target)
  const lengths = lengthsOf(source)
  const table = trainIbm1(cells, lengths, iterations)
  return trainHmm(cells, lengths, lengthsOf(target), table, iterations).links
}

/** Links of every sentence pair. */
export function alignBitext(id: Side, en: Side, iterations = 5): readonly Links[] {
  const source = foldCase(id)
  const target = foldCase(en)
  const forward = alignOneWay(source, target, iterations)
  const backward = alignOneWay(target, source, iterations)
  return Array.from({ length: id.starts.length - 1 }, (_, n) =>
    symmetrise(forward.subarray(en.starts[n], en.starts[n + 1]), backward.subarray(id.starts[n], id.starts[n + 1])),
  )
}
