import { describe, expect, test } from 'vitest'
import { loadEngine } from '../../../src/engine/index.js'
import { loadLexicon } from '../../../src/engine/lexicon/index.js'
import { bleu, chrf } from '../../../src/evaluate/index.js'
import { readGold } from './read.js'

const gold = readGold()
const engine = loadEngine()
const lexicon = loadLexicon()
const results = gold.map(({ indonesian }) => engine.translate({ text: indonesian }))
const digits = (text: string): readonly string[] =>
  (text.match(/\d+(?:[.,:]\d+)*/g) ?? []).map((number) => number.replaceAll(/\D/g, ''))

describe('the gold file', () => {
  test('has 200 sentences, none twice', () => {
    expect(gold).toHaveLength(200)
    expect(new Set(gold.map(({ indonesian }) => indonesian)).size).toBe(200)
  })

  test('has whole sentences of both languages', () => {
    for (const { indonesian, english } of gold) {
      expect(indonesian).toMatch(/^["A-Z].*[.!?"]$/)
      expect(english).toMatch(/^["A-Z].*[.!?"]$/)
    }
  })
})

describe('every gold sentence', () => {
  test.each(gold.map(({ indonesian }, index) => [indonesian, index] as const))('%s', (indonesian, index) => {
    const result = results[index]
    if (result === undefined) throw new RangeError(`no result ${index}`)
    expect(result.text.trim()).not.toBe('')
    expect(result.text).not.toBe(indonesian)
    const kept = digits(result.text)
    for (const number of digits(indonesian)) expect(kept).toContain(String(number))
    for (const { word } of result.unknown) expect(lexicon.has(word.toLowerCase())).toBe(false)
  })
})

test('scores are printed by bench/quality; here they are only numbers', () => {
  const hypotheses = results.map(({ text }) => text)
  const references = gold.map(({ english }) => english)
  expect(bleu(hypotheses, references)).toBeGreaterThan(0)
  expect(chrf(hypotheses, references)).toBeGreaterThan(0)
})
