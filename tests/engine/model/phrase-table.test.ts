import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSections, packSections } from '../../../src/engine/model/container.js'
import { openPhraseTable, type PhraseTable } from '../../../src/engine/model/phrase-table.js'
import { packPhrases } from '../../../scripts/train/phrases/pack.js'
import type { PhrasePair } from '../../../scripts/train/phrases/score.js'

const open = (pairs: readonly PhrasePair[]): PhraseTable =>
  openPhraseTable(openSections(packSections(packPhrases(pairs))))

const walk = (table: PhraseTable, source: readonly number[]): number =>
  source.reduce((node, token) => (node < 0 ? -1 : table.step(node, token)), table.root)

const optionsAt = (table: PhraseTable, node: number): readonly number[] =>
  Array.from({ length: table.firstOption(node + 1) - table.firstOption(node) }, (_, k) => table.firstOption(node) + k)

const targetOf = (table: PhraseTable, option: number): readonly number[] =>
  Array.from(table.targets.subarray(table.targetStart(option), table.targetStart(option + 1)))

const probability = fc.double({ min: 1e-7, max: 1, noNaN: true })
const target = fc.array(fc.nat(60_000), { minLength: 1, maxLength: 7 })
const pair = fc.record({
  source: fc.array(fc.nat(30), { minLength: 1, maxLength: 5 }),
  target,
  direct: probability,
  inverse: probability,
  lexicalDirect: probability,
  lexicalInverse: probability,
  count: fc.integer({ min: 1, max: 5000 }),
})
const pairs = fc
  .array(pair)
  .map((list) => list.map((one) => ({ ...one, links: one.target.map((_, j) => j % (one.source.length + 1)) })))

describe('the phrase table', () => {
  it('finds every pair again, in order, with its scores', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const table = open(list)
        const key = (source: readonly number[]): string => source.join(' ')
        for (const { source } of list) {
          const wanted = list.filter((other) => key(other.source) === key(source))
          const found = optionsAt(table, walk(table, source))
          expect(found.map((option) => targetOf(table, option))).toEqual(wanted.map((one) => one.target))
          found.forEach((option, index) => {
            const one = wanted[index] as PhrasePair
            expect(table.direct(option)).toBeCloseTo(Math.log10(one.direct), 1)
            expect(table.lexicalInverse(option)).toBeCloseTo(Math.log10(one.lexicalInverse), 1)
            expect(table.bucket(option)).toBe(1 + Math.floor(Math.log2(one.count)))
            expect(table.added(option)).toBe(one.links.filter((link) => link === 0).length)
            expect(one.source.length - table.dropped(option)).toBe(new Set(one.links.filter((link) => link > 0)).size)
          })
        }
      }),
    )
  })

  it('ends where no phrase goes on', () => {
    const one = {
      source: [4, 7],
      target: [1],
      links: [1],
      direct: 1,
      inverse: 1,
      lexicalDirect: 1,
      lexicalInverse: 1,
      count: 2,
    }
    const table = open([one])
    expect(optionsAt(table, walk(table, [4]))).toEqual([])
    expect(walk(table, [7])).toBe(-1)
    expect(walk(table, [4, 7, 4])).toBe(-1)
    expect(table.step(table.root, -1)).toBe(-1)
  })
})
