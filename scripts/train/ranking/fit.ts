/** Fits the ranking model to sentences with their ways. */
import { RANKING_SLOTS, RANKING_STEP } from '../../../src/engine/model/ranking.js'
import type { Row } from './examples.js'

const EPOCHS = 4
const RATE = 0.1
const DECAY = 5e-4
/** How sharply a way's score, and its BLEU, tell it from the others. */
const SHARPNESS = 0.35
const QUALITY = 60
/** A feature that tells the ways of fewer sentences apart has no weight. */
const LEAST_SENTENCES = 4

/**
 * Weights for which the better ways are the likelier ones: cross-entropy between what the ways' BLEU and what their scores make of
 * them, by AdaGrad, one sentence at a time in the order of `random`.
 */
export function fitRanking(rows: readonly Row[], random: () => number, say: (text: string) => void): Int8Array {
  const weights = new Float32Array(RANKING_SLOTS)
  const squares = new Float32Array(RANKING_SLOTS).fill(1)
  const seen = sentencesOf(rows)
  const gradient = new Map<number, number>()
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    let loss = 0
    for (const row of shuffled(rows, random)) {
      loss += step(row, weights, (slot, amount) => {
        if ((seen[slot] as number) >= LEAST_SENTENCES) gradient.set(slot, (gradient.get(slot) ?? 0) + amount)
      })
      for (const [slot, amount] of gradient) {
        const towards = amount - DECAY * (weights[slot] as number)
        squares[slot] = (squares[slot] as number) + towards * towards
        weights[slot] = (weights[slot] as number) + (RATE * towards) / Math.sqrt(squares[slot] as number)
      }
      gradient.clear()
    }
    say(`round ${epoch}: ${(loss / rows.length).toFixed(4)} nats a sentence`)
  }
  return Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / RANKING_STEP))))
}

/** Adds a sentence's gradient; tells its loss. */
function step(row: Row, weights: Float32Array, add: (slot: number, amount: number) => void): number {
  const floats = new Float32Array(row.buffer, row.byteOffset, row.length)
  const ways = row[0] as number
  const starts: number[] = []
  const scores: number[] = []
  const qualities: number[] = []
  for (let at = 1, way = 0; way < ways; way++) {
    const count = row[at + 2] as number
    let score = floats[at] as number
    for (let each = at + 3; each < at + 3 + count; each++) score += weights[row[each] as number] as number
    starts.push(at + 2)
    scores.push(SHARPNESS * score)
    qualities.push(QUALITY * (floats[at + 1] as number))
    at += 3 + count
  }
  const said = softmax(scores)
  const wanted = softmax(qualities)
  let loss = 0
  for (const [way, start] of starts.entries()) {
    const [is, should] = [said[way] as number, wanted[way] as number]
    loss -= should * Math.log(is + 1e-12)
    const amount = should - is
    if (Math.abs(amount) < 1e-6) continue
    const end = start + 1 + (row[start] as number)
    for (let each = start + 1; each < end; each++) add(row[each] as number, amount)
  }
  return loss
}

function softmax(values: readonly number[]): readonly number[] {
  const top = Math.max(...values)
  const powers = values.map((value) => Math.exp(value - top))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

/** Of every slot: in how many sentences it tells ways apart, up to 255. */
function sentencesOf(rows: readonly Row[]): Uint8Array {
  const counts = new Uint8Array(RANKING_SLOTS)
  const last = new Int32Array(RANKING_SLOTS).fill(-1)
  for (const [index, row] of rows.entries())
    for (let at = 1, way = 0; way < (row[0] as number); way++) {
      const end = at + 3 + (row[at + 2] as number)
      for (at += 3; at < end; at++) {
        const slot = row[at] as number
        if (last[slot] === index) continue
        last[slot] = index
        if ((counts[slot] as number) < 255) counts[slot] = (counts[slot] as number) + 1
      }
    }
  return counts
}

function shuffled<Value>(values: readonly Value[], random: () => number): readonly Value[] {
  const mixed = [...values]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[mixed[at], mixed[other]] = [mixed[other] as Value, mixed[at] as Value]
  }
  return mixed
}
