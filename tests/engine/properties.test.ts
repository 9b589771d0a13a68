import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadEngine } from '../../src/engine/index.js'
import { tokenise } from '../../src/engine/tokenise.js'
import { readGold } from './gold/read.js'

const engines = { rules: loadEngine({ rulesOnly: true }), models: loadEngine() }

const GOLD_WORDS = [...new Set(readGold().flatMap(({ indonesian }) => indonesian.split(' ')))]
const NUMBERS = ['3', '17', '250', '1.500', '2.750.000', '2,5', '12,5%', '1999', '0,75']

const word = fc.constantFrom(...GOLD_WORDS)
const sentence = fc.array(word, { minLength: 1, maxLength: 25 }).map((words) => words.join(' '))
const punctuation = fc
  .array(
    fc.constantFrom('"', '“', '”', '‘', '’', '.', '…', ',', '-', '—', '(', ')', '!', '?', ' ', '/', ':', ';', '*'),
    {
      maxLength: 60,
    },
  )
  .map((marks) => marks.join(''))
const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  punctuation,
  sentence,
)

/** The digits of a number, whichever marks stand between its thousands and decimals. */
const digitsOf = (number: string): string => number.replaceAll(/\D/g, '')

describe.each(Object.entries(engines))('%s', (_, engine) => {
  test('never throws, and gives a text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(typeof engine.translate({ text }).text).toBe('string')
      }),
      { numRuns: 120 },
    )
  })

  test('alignment and words point into both texts', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { text: english, alignment, unknown, words } = engine.translate({ text })
        for (const { source, target } of alignment) {
          expect(inside(source, text) && inside(target, english)).toBe(true)
          expect(target[1]).toBeGreaterThan(target[0])
        }
        for (const { range } of [...unknown, ...words]) expect(inside(range, text)).toBe(true)
        for (const { range, word } of unknown) expect(text.slice(...range)).toBe(word)
      }),
      { numRuns: 80 },
    )
  })

  test('keeps every number', () => {
    const numbered = fc
      .array(fc.tuple(word, fc.option(fc.constantFrom(...NUMBERS), { freq: 3 })), { minLength: 2, maxLength: 14 })
      .map((pairs) =>
        pairs
          .map(([text, number]) => (number === null ? text : `${number} ${text.replaceAll(/[\d.,]+/g, 'x')}`))
          .join(' '),
      )
    fc.assert(
      fc.property(numbered, (text) => {
        const english = digits(engine.translate({ text }).text)
        for (const token of tokenise(text))
          if (NUMBERS.includes(token.text)) expect(english).toContain(digitsOf(token.text))
      }),
      { numRuns: 80 },
    )
  })

  test('says the same twice', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(engine.translate({ text })).toEqual(engine.translate({ text }))
      }),
      { numRuns: 40 },
    )
  })

  test('a confidence lies between 0 and 1', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { confidence } = engine.translate({ text })
        expect(confidence >= 0 && confidence <= 1).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a long run of one mark takes time in proportion', () => {
  test.each(['“', '!', '"', '(', 'a', '9', '- ', '. '])('%j', (mark) => {
    const { rules } = engines
    const small = seconds(() => rules.translate({ text: mark.repeat(4_000) }))
    const large = seconds(() => rules.translate({ text: mark.repeat(40_000) }))
    // Ten times the text: quadratic time would be a hundred times as long.
    expect(large).toBeLessThan(Math.max(small, 0.01) * 50)
  })

  test('100,000 opening quotes', () => {
    const { rules } = engines
    const small = seconds(() => rules.translate({ text: '“'.repeat(10_000) }))
    const large = seconds(() => rules.translate({ text: '“'.repeat(100_000) }))
    expect(large).toBeLessThan(Math.max(small, 0.01) * 50)
  })
})

const inside = ([start, end]: readonly [number, number], text: string): boolean =>
  start >= 0 && start <= end && end <= text.length

const digits = (text: string): string => text.replaceAll(/(?<=\d)[.,](?=\d)/g, '')

function seconds(run: () => void): number {
  const started = performance.now()
  run()
  return (performance.now() - started) / 1000
}
