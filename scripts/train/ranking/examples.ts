/** What the ranking model learns from: of every sentence its ways, how good each is, and the features that tell them apart. */
import type { EdgeStore } from '../../../src/engine/decode/edges.js'
import { BEFORE_ALL, BEHIND_ALL } from '../../../src/engine/decode/ranking.js'
import { hashOf } from '../../../src/engine/model/hash.js'
import { makerHash, meetingSlot, MOST_SLOTS, slotsOf, wordSlot } from '../../../src/engine/model/ranking.js'
import { countNgrams, ngramTotal, overlap } from '../../../src/evaluate/ngrams.js'
import { tokenise13a } from '../../../src/evaluate/tokenise.js'
import type { Way, Ways } from './ways.js'

/**
 * Of every sentence a row of 32-bit numbers: how many ways, then for each its score and its BLEU (as floats), how many features
 * tell it apart, and their slots.
 */
export type Row = Int32Array<ArrayBuffer>

/** The row of a sentence whose English is known; `undefined` where there is nothing to choose. */
export function rowOf({ store, source, ways }: Ways, reference: string): Row | undefined {
  if (ways.length < 2) return undefined
  const hashes = source.texts.map(hashOf)
  const quality = sentenceBleu(reference)
  const counts = ways.map((way) => countsOf(slotsAlong(way, store, source.starts, hashes)))
  const kept = counts.map((own) => [...own].flatMap(([slot, count]) => repeated(slot, count - shared(slot, counts))))
  const row = new Int32Array(1 + ways.length * 3 + kept.reduce((sum, slots) => sum + slots.length, 0))
  const floats = new Float32Array(row.buffer)
  let at = 0
  row[at++] = ways.length
  for (const [index, way] of ways.entries()) {
    const slots = kept[index] ?? []
    floats[at++] = way.score
    floats[at++] = quality(way.edges.flatMap((edge) => store.english[edge]?.words ?? []).join(' '))
    row[at++] = slots.length
    row.set(slots, at)
    at += slots.length
  }
  return row
}

/** The slots of all that a way says, a feature as often as it occurs. */
function slotsAlong(
  way: Way,
  store: EdgeStore,
  starts: readonly number[],
  hashes: readonly number[],
): readonly number[] {
  const found: number[] = []
  const slots = new Int32Array(MOST_SLOTS)
  let before = BEFORE_ALL
  for (const edge of way.edges) {
    const by = store.by[edge] ?? ''
    const english = store.english[edge]
    // Where variants of a clause begin and end nothing is said.
    if (english === undefined || by === '') continue
    const [from, to] = [store.firsts[edge] ?? 0, store.lasts[edge] ?? 0]
    const first = starts[from] ?? hashes.length
    const last = from === to ? first : (starts[to] ?? hashes.length)
    const said = { maker: makerHash(by), learned: store.learned[edge] === 1, names: english.names, text: english.text }
    found.push(...slots.subarray(0, slotsOf(slots, said, hashes, first, last)))
    for (const name of english.names) {
      found.push(wordSlot(name), meetingSlot(before, name))
      before = name
    }
  }
  found.push(meetingSlot(before, BEHIND_ALL))
  return found
}

function countsOf(slots: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const slot of slots) counts.set(slot, (counts.get(slot) ?? 0) + 1)
  return counts
}

/** How often every way has a feature at least: so much of it tells none of them apart. */
function shared(slot: number, counts: readonly ReadonlyMap<number, number>[]): number {
  let least = Number.POSITIVE_INFINITY
  for (const own of counts) least = Math.min(least, own.get(slot) ?? 0)
  return least
}

const repeated = (slot: number, count: number): readonly number[] => Array<number>(count).fill(slot)

/** BLEU of one sentence, 0 to 1, every match and total above single words counted once more (Lin and Och 2004). */
function sentenceBleu(reference: string): (text: string) => number {
  const tokens = (text: string): readonly string[] => tokenise13a(text.toLowerCase())
  const right = tokens(reference)
  const grams = [1, 2, 3, 4].map((n) => countNgrams(right, n))
  return (text) => {
    const words = tokens(text)
    let logs = 0
    for (const [index, gram] of grams.entries()) {
      const more = index === 0 ? 0 : 1
      const matched = overlap(countNgrams(words, index + 1), gram) + more
      if (matched === 0) return 0
      logs += Math.log(matched / (ngramTotal(words.length, index + 1) + more))
    }
    return Math.min(1, Math.exp(1 - right.length / words.length)) * Math.exp(logs / grams.length)
  }
}
