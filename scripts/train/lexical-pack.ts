/** Lays the word translation table out in the reader's flat order. */
import type { Sections } from '../../src/engine/model/container.js'
import { toByte } from '../../src/engine/model/quantise.js'
import { runningTotals } from './phrases/pack.js'

export interface LexicalEntry {
  readonly source: number
  readonly target: number
  readonly direct: number
  readonly inverse: number
}

/** Word ids are those of the models' vocabularies; `sources`: words of the source vocabulary. */
export function packLexical(entries: readonly LexicalEntry[], sources: number): Sections {
  const lists = Array.from({ length: sources }, (): LexicalEntry[] => [])
  for (const entry of entries) lists[entry.source]?.push(entry)
  const ordered = lists.map((list) => list.sort((a, b) => b.direct - a.direct || a.target - b.target))
  const flat = ordered.flat()
  return {
    'lexical.begins': runningTotals(ordered.map((list) => list.length)),
    'lexical.targets': Uint32Array.from(flat, ({ target }) => target),
    'lexical.direct': Uint8Array.from(flat, ({ direct }) => toByte(Math.log10(direct))),
    'lexical.inverse': Uint8Array.from(flat, ({ inverse }) => toByte(Math.log10(inverse))),
  }
}
