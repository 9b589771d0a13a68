import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openVocabulary } from '../../../src/engine/model/vocabulary.js'

const word = fc.string({ minLength: 1 }).filter((text) => !text.includes('\n'))

describe('a vocabulary', () => {
  it('numbers words by their line', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1 }), (words) => {
        const vocabulary = openVocabulary(words.join('\n'))
        expect(vocabulary.size).toBe(words.length)
        words.forEach((text, id) => {
          expect(vocabulary.idOf(text)).toBe(id)
          expect(vocabulary.wordOf(id)).toBe(text)
        })
      }),
    )
  })

  it('has -1 for others, prefixes and neighbours included', () => {
    const vocabulary = openVocabulary('rumah\nsakit')
    for (const other of ['', 'rumah sakit', 'ruma', 'rumah\nsakit', 'sakita']) expect(vocabulary.idOf(other)).toBe(-1)
    expect(openVocabulary('').size).toBe(0)
  })
})
