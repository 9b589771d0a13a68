import { describe, expect, test } from 'vitest'
import { fitRanking } from '../../../scripts/train/ranking/fit.js'
import { rowOf } from '../../../scripts/train/ranking/examples.js'
import { recordWays } from '../../../scripts/train/ranking/ways.js'
import { createAnalyser } from '../../../src/engine/analyse/affixes.js'
import { createDecoder, shippedParts, WEIGHTS } from '../../../src/engine/decode/index.js'
import { loadLexicon } from '../../../src/engine/lexicon/index.js'
import { hashOf } from '../../../src/engine/model/hash.js'
import { loadModels } from '../../../src/engine/model/load.js'
import {
  makerHash,
  meetingSlot,
  MOST_SLOTS,
  openRanking,
  RANKING_SLOTS,
  RANKING_STEP,
  slotsOf,
  textHash,
  wordsScore,
  wordSlot,
} from '../../../src/engine/model/ranking.js'
import { prepare } from '../../../src/engine/stages.js'

describe('features', () => {
  const source = ['anak', 'itu', 'tidur'].map(hashOf)
  const names = ['the', 'child'].map(hashOf)
  const said = { maker: makerHash('lex:anak/n'), learned: false, names, text: textHash(names) }
  const slots = (more: Partial<typeof said> = {}, first = 0, last = 1): readonly number[] => {
    const into = new Int32Array(MOST_SLOTS)
    return [...into.subarray(0, slotsOf(into, { ...said, ...more }, source, first, last))]
  }

  test('an entry of the lexicon has its pair, two neighbours, its shape and its maker', () => {
    expect(new Set(slots()).size).toBe(5)
    for (const slot of slots()) {
      expect(slot).toBeGreaterThanOrEqual(0)
      expect(slot).toBeLessThan(RANKING_SLOTS)
    }
  })

  test('a phrase has no maker, an inserted word nothing else', () => {
    expect(slots({ learned: true })).toHaveLength(4)
    expect(slots({}, 1, 1)).toHaveLength(1)
  })

  test('entries are told apart by their English, rules by their name', () => {
    expect(makerHash('lex:anak/n')).toBe(makerHash('lex:bayi/n'))
    expect(makerHash('affix:di-/makan')).toBe(makerHash('affix:di-/baca'))
    expect(makerHash('rule:of')).not.toBe(makerHash('rule:agent'))
  })

  test('what follows the source tells the same English apart', () => {
    expect(slots({}, 0, 1)[2]).not.toBe(slots({}, 1, 2)[2])
  })

  test('order counts in a text', () => {
    expect(textHash(names)).not.toBe(textHash(names.toReversed()))
  })
})

test('a file of weights is read back in steps', () => {
  const [the = 0, child = 0] = ['the', 'child'].map(hashOf)
  const weights = new Int8Array(RANKING_SLOTS)
  weights[wordSlot(the)] = -3
  weights[meetingSlot(the, child)] = 127
  const model = openRanking({ weights: new Uint8Array(weights.buffer) })
  expect(model.weight(wordSlot(the))).toBeCloseTo(-3 * RANKING_STEP)
  expect(wordsScore(model, [the, child])).toBeCloseTo(124 * RANKING_STEP)
  expect(wordsScore(model, [])).toBe(0)
})

describe('fitting', () => {
  /** A sentence of two ways with equal scores. */
  const row = (better: readonly number[], worse: readonly number[]): Int32Array<ArrayBuffer> => {
    const numbers = new Int32Array(7 + better.length + worse.length)
    const floats = new Float32Array(numbers.buffer)
    numbers.set([2, 0, 0, better.length, ...better, 0, 0, worse.length, ...worse])
    floats[2] = 0.8
    floats[5 + better.length] = 0.2
    return numbers
  }
  const weights = fitRanking(
    Array.from({ length: 40 }, (_, at) => row(at === 7 ? [1, 9] : [1], [2])),
    () => 0.5,
    () => undefined,
  )

  test('what the better ways have is liked', () => {
    expect(weights[1]).toBeGreaterThan(5)
    expect(weights[2]).toBeLessThan(-5)
  })

  test('what one sentence alone has, and what none has, counts nothing', () => {
    expect(weights[9]).toBe(0)
    expect(weights[3]).toBe(0)
  })
})

describe('ways', () => {
  const lexicon = loadLexicon()
  const analyser = createAnalyser(lexicon)
  const { observer, best } = recordWays()
  const decoder = createDecoder(loadModels(), WEIGHTS, { ...shippedParts(), observer })
  const text = 'Anak itu membeli tiga buku baru di pasar.'
  const { lattice, tokens } = prepare(lexicon, analyser, text)
  const path = decoder.decode(lattice, tokens)
  const found = best(20)
  const words = found.ways.map(({ edges }) => edges.flatMap((edge) => found.store.english[edge]?.words ?? []).join(' '))

  test('the first is the one that the decoder takes, the others follow by their score', () => {
    expect(words[0]).toBe(path.edges.flatMap((edge) => edge.words).join(' '))
    const scores = found.ways.map(({ score }) => score)
    expect(scores[0]).toBeCloseTo(path.score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  })

  test('no two say the same', () => {
    expect(words.length).toBeGreaterThan(5)
    expect(new Set(words).size).toBe(words.length)
  })

  test('a row tells which is nearest to what was written', () => {
    const row = rowOf(found, words[3] ?? '')
    if (row === undefined) throw new Error('Expected ways')
    const floats = new Float32Array(row.buffer)
    const quality: number[] = []
    for (let at = 1; at < row.length; at += 3 + (row[at + 2] ?? 0)) quality.push(floats[at + 1] ?? 0)
    expect(quality).toHaveLength(found.ways.length)
    expect(quality.indexOf(Math.max(...quality))).toBe(3)
    expect(quality[3]).toBeCloseTo(1)
  })
})
