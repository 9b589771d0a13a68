/** Word pairs that stand in one sentence pair: the cells of the translation table, found once for all iterations. */
import { createPairMap } from '../pair-map.js'
import type { Side } from '../bitext.js'

export interface Cells {
  /** Cell of each (target position, source position) of each sentence; source position 0 is the empty word. */
  readonly cellOf: Uint32Array
  /** Where each sentence's cells start in `cellOf`. */
  readonly starts: Float64Array
  /** Source word of each cell; 0 is the empty word, others are word id + 1. */
  readonly sourceOf: Uint32Array
  readonly targetOf: Uint32Array
  readonly size: number
  readonly sources: number
}

/** Lower-cases a side, so that case does not split the counts. */
export function foldCase(side: Side): Side {
  const index = new Map<string, number>()
  const words: string[] = []
  const folded = Uint32Array.from(side.words, (word) => {
    const lower = word.toLowerCase()
    const known = index.get(lower)
    if (known !== undefined) return known
    index.set(lower, words.length)
    words.push(lower)
    return words.length - 1
  })
  return { ids: side.ids.map((id) => folded[id] as number), starts: side.starts, words }
}

export function collectCells(source: Side, target: Side): Cells {
  const sentences = source.starts.length - 1
  const starts = new Float64Array(sentences + 1)
  for (let n = 0; n < sentences; n++) {
    const i = (source.starts[n + 1] as number) - (source.starts[n] as number)
    const j = (target.starts[n + 1] as number) - (target.starts[n] as number)
    starts[n + 1] = (starts[n] as number) + j * (i + 1)
  }
  const cellOf = new Uint32Array(starts[sentences] as number)
  const map = createPairMap(1 << 23)
  let at = 0
  for (let n = 0; n < sentences; n++) {
    for (let j = target.starts[n] as number; j < (target.starts[n + 1] as number); j++) {
      const word = target.ids[j] as number
      cellOf[at++] = map.add(0, word)
      for (let i = source.starts[n] as number; i < (source.starts[n + 1] as number); i++) {
        cellOf[at++] = map.add((source.ids[i] as number) + 1, word)
      }
    }
  }
  const size = map.size()
  const sourceOf = new Uint32Array(size)
  const targetOf = new Uint32Array(size)
  for (let cell = 0; cell < size; cell++) {
    sourceOf[cell] = map.firstOf(cell)
    targetOf[cell] = map.secondOf(cell)
  }
  return { cellOf, starts, sourceOf, targetOf, size, sources: source.words.length + 1 }
}
