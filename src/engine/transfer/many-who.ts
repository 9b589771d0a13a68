import type { Chunk } from '../parse/types.js'
import { predicateLater } from './look-around.js'

const MANY = /^(?:banyak|(?:tidak|tak) sedikit|beberapa|sejumlah)$/

/** `banyak warga yang mengungsi.`: many residents fled, where the sentence says no more of them. `at` is the `yang`. */
export function isManyWho(chunks: readonly Chunk[], at: number, quantifier: string): boolean {
  if (!MANY.test(quantifier) || at !== 1) return false
  const last = chunks.at(-1)
  if (last?.type !== 'word' || !/^[.?!]$/.test(last.item.text)) return false
  const [verb, next] = chunks.slice(at + 1, at + 3)
  if (verb?.type !== 'vg') return false
  const features = verb.vg.verb.reading.entry?.features
  // `banyak pihak yang menilai putusan itu tidak adil`: what they think is no predicate of theirs.
  const [what, how, end] = chunks.slice(at + 2, at + 5)
  if (JUDGING.test(verb.vg.verb.lower) && what?.type === 'np' && how?.type === 'ap' && end === last) return true
  const completed = next?.type === 'vg' && next.vg.before.length === 0 && COMPLETED.some((one) => features?.has(one))
  return !predicateLater(chunks, completed ? at + 2 : at + 1)
}

const JUDGING = /^(?:menilai|menganggap|merasa|mengira|berpendapat)$/

/** Verbs that another one completes: `memilih mengungsi`. */
const COMPLETED = ['inf', 'ger', 'modal'] as const
