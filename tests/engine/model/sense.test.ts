import { describe, expect, test } from 'vitest'
import { hashOf } from '../../../src/engine/model/hash.js'
import {
  openSenses,
  senseOf,
  featuresAt,
  senseSlot,
  MOST_SENSES,
  SENSE_SLOTS,
  weighty,
} from '../../../src/engine/model/sense.js'
import { toByte } from '../../../src/engine/model/quantise.js'

describe('what counts as one sense', () => {
  test.each([
    ['carry', 'carried'],
    ['go', 'went'],
    ['child', 'children'],
    ['is', 'were'],
    ['study', 'Studies'],
    ['force', 'forced'],
    ['the', 'The'],
  ])('%s and %s', (one, other) => {
    expect(senseOf(one)).toBe(senseOf(other))
  })

  test.each([
    ['in', 'on'],
    ['fall', 'fell over'],
    ['contract', 'control'],
    ['due', 'die'],
  ])('%s and %s are two', (one, other) => {
    expect(senseOf(one)).not.toBe(senseOf(other))
  })
})

/** `jatuh` is "fall" in three of four; beside `tempo` it is "due". */
function model() {
  const [fall, due] = [senseOf('fall'), senseOf('due')]
  const weights = new Uint8Array(SENSE_SLOTS + MOST_SENSES)
  const tokens = ['utang', 'jatuh', 'tempo']
  const hashes = tokens.map(hashOf)
  // All but the first feature, which every context has.
  for (const feature of featuresAt(hashes, weighty(tokens, hashes), 1).slice(1))
    weights[senseSlot(hashOf('jatuh'), feature) + 1] = 24
  return openSenses({
    words: Uint32Array.of(hashOf('jatuh') >>> 0),
    begins: Uint32Array.of(0, 2),
    senses: Uint32Array.of(fall >>> 0, due >>> 0),
    priors: Uint8Array.of(toByte(Math.log10(0.75)), toByte(Math.log10(0.25))),
    weights,
  })
}

describe('senses in a sentence', () => {
  test('a context that was seen makes its sense likelier, and the other one less likely', () => {
    const { starts, senses, gains } = model().score(['utang', 'jatuh', 'tempo'])
    expect(starts).toEqual([0, 0, 2, 2])
    expect(senses).toEqual([senseOf('fall'), senseOf('due')])
    expect(gains[0]).toBeLessThan(0)
    expect(gains[1]).toBeGreaterThan(0.5)
  })

  test('words that have one sense, or are unknown, have nothing to say', () => {
    expect(model().score(['utang', 'negara'])).toEqual({ starts: [0, 0, 0], senses: [], gains: [] })
  })

  test('a context that was never seen changes little', () => {
    const { gains } = model().score(['sebuah', 'apel', 'jatuh', 'kemarin', 'sore'])
    for (const gain of gains) expect(Math.abs(gain)).toBeLessThan(0.7)
  })
})
