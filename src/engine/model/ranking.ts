/**
 * The ranking model: of the ways to say a sentence that the rules and the phrase table offer, which ones come out closer to what
 * people wrote. A linear model over sparse features of a way (Watanabe et al. 2007; Chiang et al. 2009): who made a word, its
 * source and that source's neighbours, and the words that meet. Features are hashed into one table; trained by
 * `scripts/train/ranking.ts` on sentences that the other models had not seen.
 */
import { bytesOf, type Sections } from './container.js'
import { dataFile } from './data-file.js'
import { viewSections } from './flat.js'
import { hashOf } from './hash.js'

/** As training writes it. */
export const RANKING_FILE = 'ranking.bin.br'
/** Slots of the table; a power of two. */
export const RANKING_SLOTS = 1 << 21
/** Weights are stored in steps of this size, as signed bytes, in natural-log units of a way's score. */
export const RANKING_STEP = 0.01

export interface RankingModel {
  /** What a feature adds to the score of a way. */
  weight(slot: number): number
}

/** Something the decoder may say: some English for source tokens of the models, or an inserted word. */
export interface Said {
  /** Hash of who made it, as `makerHash` gives it. */
  readonly maker: number
  /** From the phrase table. */
  readonly learned: boolean
  /** Of the English: hashes of its words and of all of them together. */
  readonly names: readonly number[]
  readonly text: number
}

/** Kinds of features. */
const MAKER = 1
const PAIR = 2
const BEFORE = 3
const AFTER = 4
const SHAPE = 5
const MAKER_OF = 6
const WORD = 7
const MEETING = 8

/** Slots of one thing said by itself at most. */
export const MOST_SLOTS = 5

const joined = (hash: number, next: number): number => {
  const mixed = Math.imul(hash ^ next, 0x165667b1)
  return mixed ^ (mixed >>> 15)
}

const slotOf = (hash: number): number => {
  const mixed = Math.imul(hash, 0x85ebca6b)
  return (mixed ^ (mixed >>> 13)) & (RANKING_SLOTS - 1)
}

const seed = (kind: number): number => Math.imul(kind, 0x27d4eb2f)

/** The edges of a sentence. */
export const EDGE = hashOf('<s>')
export const CLOSE = hashOf('</s>')

/** Entries of the lexicon are one maker, and so is every affix: the words tell them apart. */
export const makerHash = (by: string): number => hashOf(by.startsWith('lex:') ? 'lex' : (by.split('/')[0] ?? by))

/** The hash of words in order. */
export function textHash(names: readonly number[]): number {
  let hash = seed(0)
  for (const name of names) hash = joined(hash, name)
  return hash
}

/** Fills `into` with the slots of something said for source tokens `[first, last)`, `source` being their hashes; tells how many. */
export function slotsOf(into: Int32Array, said: Said, source: readonly number[], first: number, last: number): number {
  const { maker, learned, names, text } = said
  if (first === last) {
    into[0] = slotOf(joined(joined(seed(MAKER), maker), text))
    return 1
  }
  let span = seed(PAIR)
  for (let at = first; at < last; at++) span = joined(span, source[at] as number)
  const pair = joined(span, text)
  into[0] = slotOf(pair)
  into[1] = slotOf(joined(joined(seed(BEFORE), pair), first === 0 ? EDGE : (source[first - 1] as number)))
  into[2] = slotOf(joined(joined(seed(AFTER), pair), last === source.length ? CLOSE : (source[last] as number)))
  into[3] = slotOf(joined(joined(joined(seed(SHAPE), learned ? 1 : 0), last - first), names.length))
  if (learned) return 4
  into[4] = slotOf(joined(joined(seed(MAKER_OF), maker), text))
  return 5
}

/** The slot of a word by itself. */
export const wordSlot = (name: number): number => slotOf(joined(seed(WORD), name))

/** The slot of two words in a row. */
export const meetingSlot = (before: number, name: number): number => slotOf(joined(joined(seed(MEETING), before), name))

/** Of words by themselves and where they meet. */
export function wordsScore(model: RankingModel, names: readonly number[]): number {
  let sum = 0
  for (const [at, name] of names.entries()) {
    sum += model.weight(wordSlot(name))
    if (at > 0) sum += model.weight(meetingSlot(names[at - 1] as number, name))
  }
  return sum
}

let loaded: RankingModel | undefined

/** The shipped ranking model, or `undefined` where its file is absent. */
export function loadRanking(): RankingModel | undefined {
  const file = loaded === undefined ? dataFile('ranking.bin') : undefined
  if (file !== undefined) loaded = openRanking(viewSections(file))
  return loaded
}

export function openRanking(sections: Sections): RankingModel {
  const bytes = bytesOf(sections, 'weights')
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  return { weight: (slot) => (weights[slot] as number) * RANKING_STEP }
}
