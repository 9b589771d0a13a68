import { describe, expect, it, test } from 'vitest'
import { isTranslated } from '../../src/engine/confidence-features.js'
import { confidenceOf } from '../../src/engine/confidence.js'
import { loadEngine } from '../../src/engine/index.js'
import { loadLexicon } from '../../src/engine/lexicon/index.js'
import { createTracer } from '../../src/engine/tracer.js'
import { readGold } from './gold/read.js'

const engine = loadEngine()
const sure = (text: string): number => engine.translate({ text }).confidence

describe('confidence', () => {
  test.each(['', '…', '2024', 'Jakarta', '21 Oktober 2024', '(AP)', 'Kim Hong-kyun', '1.500, 2.300', '12:30'])(
    'what has no word to translate is certain: %s',
    (text) => expect(sure(text)).toBe(1),
  )

  test.each(['(Foto: AP)', '(Foto: Reuters)', 'Jakarta, Senin (21/10/2024)', 'Foto: Reuters/Kim Hong-ji'])(
    'names and numbers with a word or two are nearly so: %s',
    (text) => expect(sure(text)).toBeGreaterThan(0.75),
  )

  test.each([
    ['words without an entry', 'Presiden membuka rapat itu.', 'Presiden mblekuthuk sruwet itu.'],
    ['more of them', 'Presiden membuka plekenyut itu.', 'Presiden mblekuthuk plekenyut itu.'],
    ['nothing but them', 'Ia membeli beras di pasar.', 'Mbrekunung plekenyut srengkuwing mblekuthuk.'],
    ['words of many senses', 'Polisi menangkap dua tersangka.', 'Mengangkat dalam kena atas jadi masuk.'],
  ])('falls with %s', (_, better, worse) => expect(sure(worse)).toBeLessThan(sure(better)))

  it('uses the range from 0 to 1 on ordinary sentences', () => {
    const all = readGold()
      .map(({ indonesian }) => sure(indonesian))
      .toSorted((a, b) => a - b)
    expect(all[0]).toBeGreaterThanOrEqual(0)
    expect(all.at(-1)).toBeLessThanOrEqual(1)
    expect((all[Math.floor(all.length * 0.9)] ?? 0) - (all[Math.floor(all.length * 0.1)] ?? 0)).toBeGreaterThan(0.3)
  })

  it('is told without the learned models too', () => {
    const trace = createTracer(loadLexicon(), undefined)
    for (const { indonesian } of readGold().slice(0, 20)) {
      const confidence = confidenceOf(trace(indonesian), undefined)
      expect(confidence > 0 && confidence <= 1).toBe(true)
    }
  })
})

test.each([
  ['Presiden', true],
  ['Jakarta', false],
  ['1.500', false],
  ['Oktober', false],
  ['.', false],
])('%s has to be translated: %s', (word, translated) => {
  const items = createTracer(loadLexicon(), undefined)(word).items
  expect(items.map(isTranslated)).toEqual([translated])
})
