import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { join, segmentText } from '../../src/index.js'

const cases = readFileSync(new URL('../cases/segmentation.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))

describe('sentence boundaries', () => {
  test.each(cases)('%s', (line) => {
    const expected = line.split('¦').filter((part) => part !== '')
    expect(segmentText(expected.join(' ')).map(({ text }) => text)).toEqual(expected)
  })

  it('takes a hard-wrapped sentence as one', () => {
    expect(segmentText('Ia pergi ke\r\npasar. Kami\n tidak.').map(({ text }) => text)).toEqual([
      'Ia pergi ke\r\npasar.',
      'Kami\n tidak.',
    ])
  })

  test.each(['', ' ', '\r\n\t', '\uFEFF'])('finds nothing in %j', (text) => {
    expect(segmentText(text)).toEqual([])
  })
})

const hostile = fc.array(
  fc.oneof(
    fc.constantFrom(
      '. ',
      '.',
      '! ',
      '?"',
      '… ',
      '“',
      '”',
      '"',
      '\n',
      '\r\n',
      ' ',
      'a. ',
      'Dr. ',
      'No. ',
      '\uFEFF',
      '\0',
      '(',
      ')',
    ),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('Ia', 'pergi', '1.500', 'S.H.', 'dll.', 'Namun'),
  ),
)

describe('segmentation', () => {
  it('is lossless: joining gives the text back', () => {
    fc.assert(
      fc.property(hostile, (parts) => {
        const text = parts.join('')
        expect(join(text, segmentText(text))).toBe(text)
      }),
    )
  })

  it('gives sentences in order, without white space around them, with only white space between them', () => {
    fc.assert(
      fc.property(hostile, (parts) => {
        const text = parts.join('')
        let from = 0
        for (const { text: sentence, range } of segmentText(text)) {
          expect(text.slice(from, range[0]).trim()).toBe('')
          expect(sentence).toBe(text.slice(...range))
          expect(sentence.trim()).toBe(sentence)
          expect(sentence).not.toBe('')
          from = range[1]
        }
        expect(text.slice(from).trim()).toBe('')
      }),
    )
  })
})

describe('hostile lengths', () => {
  test.each([
    ['quotes', '“'.repeat(100_000)],
    ['stops', '.'.repeat(100_000)],
    ['spaced stops', '. '.repeat(100_000)],
    ['initials', 'a. '.repeat(100_000)],
    ['a megabyte of sentences', 'Ia pergi ke pasar bersama Dr. Budi. '.repeat(28_000)],
    ['a megabyte without a stop', 'ia pergi ke pasar '.repeat(58_000)],
  ])('%s are segmented and lossless', (_name, text) => {
    expect(join(text, segmentText(text))).toBe(text)
  })
})
