import type { Engine } from '../engine/index.js'
import type { BlockKind, Unit } from '../types.js'
import type { Explanation } from './api.js'

/** How the offline engine translates a sentence: its stages, and for each word the entry or rule and what else it could be. */
export function explain(engine: Engine, { source, matches }: Unit, kind: BlockKind): Explanation {
  // A hard-wrapped sentence on one line, of the same length so that all offsets hold.
  const text = source.replace(/[\r\n]/gu, ' ')
  const { stages, words } = engine.explain({ text, kind, terms: matches })
  return { stages, words: words.filter(({ cat }) => cat !== 'punct') }
}
