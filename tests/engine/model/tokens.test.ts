import { describe, expect, it } from 'vitest'
import { englishWords, numberClass, sourceTokens, splitClitic } from '../../../src/engine/model/tokens.js'
import { tokenise } from '../../../src/engine/tokenise.js'

const KNOWN = new Set(['buku', 'rumah', 'bukan', 'tangan', 'hanya', 'masalah', 'masa', 'anak', 'punya'])
const isKnown = (word: string): boolean => KNOWN.has(word)
const split = (word: string): readonly string[] => splitClitic(word, isKnown, isKnown)

describe('clitics', () => {
  it.each([
    ['bukunya', ['buku', '+nya']],
    ['bukanlah', ['bukan', '+lah']],
    ['rumahku', ['rumah', '+ku']],
    ['rumahmukah', ['rumahmukah']],
    ['hanya', ['hanya']],
    ['masalah', ['masalah']],
    ['tangannya', ['tangan', '+nya']],
    ['kpk-nya', ['kpk', '+nya']],
    ['anak-anak', ['anak-anak']],
    ['ku-ku', ['ku-ku']],
    ['kotanya', ['kotanya']],
  ])('%s', (word, parts) => {
    expect(split(word)).toEqual(parts)
  })
})

describe('source tokens', () => {
  it('are lower-cased, numbers a class, each with its engine token', () => {
    const tokens = sourceTokens(tokenise('Bukunya “3.500” halaman, ke-2.'), split)
    expect(tokens.map(({ text }) => text)).toEqual(['buku', '+nya', '"', '<num>', '"', 'halaman', ',', '<num>', '.'])
    expect(tokens.map(({ token }) => token)).toEqual([0, 0, 1, 2, 3, 4, 5, 6, 7])
  })
})

describe('English words', () => {
  it.each([
    ["Jane's brother-in-law didn’t pay.", ['Jane', "'s", 'brother-in-law', "didn't", 'pay', '.']],
    [
      'He said: “the U.S. sold 1,500 (9%).”',
      ['He', 'said', ':', '"', 'the', 'U.S.', 'sold', '1,500', '(', '9%', ')', '.', '"'],
    ],
    ['Rp50,000 or US$3.5', ['Rp50,000', 'or', 'US$3.5']],
  ])('%s', (text, words) => {
    expect(englishWords(text)).toEqual(words)
  })

  it('has classes for numbers only', () => {
    expect(['1998', '2,500', 'Rp50,000', '9%', '3rd', 'F-16', 'word'].map(numberClass)).toEqual([
      '<year>',
      '<num>',
      '<num>',
      '<num>',
      undefined,
      undefined,
      undefined,
    ])
  })
})
