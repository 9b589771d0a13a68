/** What the ranking model says of the decoder's ways. */
import { hashOf } from '../model/hash.js'
import { CLOSE, EDGE, makerHash, MOST_SLOTS, meetingSlot, type RankingModel, slotsOf } from '../model/ranking.js'
import type { English } from './english.js'
import type { Source } from './support.js'

/** How a sentence's edges are liked; scores are natural-log. */
export interface EdgeRanking {
  /** Some English for engine tokens `[from, to)` by itself. */
  alone(english: English, from: number, to: number, by: string, learned: boolean): number
}

/** How a word is liked behind another. */
export type Joining = (before: number, first: number) => number

export const BEFORE_ALL = EDGE
export const BEHIND_ALL = CLOSE

/** `scale`: how much the model counts. */
export function joiningOf(model: RankingModel, scale: number): Joining {
  return (before, first) => scale * model.weight(meetingSlot(before, first))
}

/** Hashes of makers; as many as the lexicon has derived words at most. */
const makers = new Map<string, number>()

export function edgeRanking(model: RankingModel, { texts, starts }: Source, scale: number): EdgeRanking {
  const hashes = texts.map(hashOf)
  const slots = new Int32Array(MOST_SLOTS)
  const at = (token: number): number => starts[token] ?? hashes.length
  return {
    alone({ names, text, liking }, from, to, by, learned) {
      let maker = makers.get(by)
      if (maker === undefined) makers.set(by, (maker = makerHash(by)))
      const first = at(from)
      const count = slotsOf(slots, { maker, learned, names, text }, hashes, first, from === to ? first : at(to))
      let sum = liking
      for (let each = 0; each < count; each++) sum += model.weight(slots[each] as number)
      return scale * sum
    },
  }
}
