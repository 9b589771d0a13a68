import { describe, expect, it } from 'vitest'
import { alignBitext } from '../../../scripts/train/align/align.js'
import { symmetrise } from '../../../scripts/train/align/symmetrise.js'
import { digamma } from '../../../scripts/train/align/translation.js'
import type { Bitext, Side } from '../../../scripts/train/bitext.js'
import { createInterner } from '../../../scripts/train/interner.js'
import { countLexical } from '../../../scripts/train/lexical.js'
import { extractPhrases } from '../../../scripts/train/phrases/extract.js'
import { logLikelihoodRatio } from '../../../scripts/train/phrases/score.js'

const PAIRS = [
  ['rumah merah', 'red house'],
  ['rumah besar', 'big house'],
  ['mobil merah', 'red car'],
  ['mobil besar', 'big car'],
  ['kapal besar', 'big ship'],
  ['kapal merah', 'red ship'],
  ['dia melihat rumah', 'she saw the house'],
  ['dia melihat mobil', 'she saw the car'],
  ['kami melihat kapal', 'we saw the ship'],
] as const

function sideOf(sentences: readonly string[]): Side {
  const interner = createInterner()
  const rows = sentences.map((sentence) => sentence.split(' ').map((word) => interner.add(word)))
  const starts = rows.reduce<readonly number[]>((ends, row) => [...ends, (ends.at(-1) ?? 0) + row.length], [0])
  return { ids: Uint32Array.from(rows.flat()), starts: Uint32Array.from(starts), words: interner.words }
}

const id = sideOf(PAIRS.map(([text]) => text))
const en = sideOf(PAIRS.map(([, text]) => text))
const bitext: Bitext = { id, en, corpora: PAIRS.map(() => 'test'), capitals: new Float64Array(id.words.length) }

describe('alignment', () => {
  it('learns that Indonesian adjectives follow their noun', () => {
    const links = alignBitext(id, en)
    expect(links.slice(0, 6)).toEqual(Array.from({ length: 6 }, () => [1, 256]))
  })

  it('gives translation shares that sum to one', () => {
    const lexical = countLexical(bitext, alignBitext(id, en))
    const house = en.words.indexOf('house')
    const sum = [-1, ...id.words.keys()].reduce((total, word) => total + lexical.inverse(word, house), 0)
    expect(sum).toBeCloseTo(1)
  })

  it('gives phrases that agree with the links', () => {
    const links = alignBitext(id, en)
    const phrases = extractPhrases(bitext, links)
    const text = (words: readonly number[], list: readonly string[]): string =>
      words.map((word) => list[word]).join(' ')
    const all = Array.from({ length: phrases.size }, (_, pair) =>
      [
        text(phrases.sourceWords(phrases.source(pair)), id.words),
        text(phrases.targetWords(phrases.target(pair)), en.words),
      ].join(' = '),
    )
    expect(all).toContain('rumah merah = red house')
    expect(all).toContain('merah = red')
    expect(all.filter((pair) => pair.startsWith('rumah merah = ')).every((pair) => pair.endsWith('red house'))).toBe(
      true,
    )
  })
})

describe('symmetrisation', () => {
  it('keeps what both directions say and grows from there', () => {
    expect(symmetrise(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toEqual([0, 257])
    expect(symmetrise(Uint8Array.of(1, 1), Uint8Array.of(1, 0))).toEqual([0, 1])
    expect(symmetrise(Uint8Array.of(0, 0), Uint8Array.of(0))).toEqual([])
  })
})

describe('statistics', () => {
  it('digamma agrees with known values', () => {
    expect(digamma(1)).toBeCloseTo(-0.5772156649, 8)
    expect(digamma(0.5)).toBeCloseTo(-1.963510026, 8)
  })

  it('the log-likelihood ratio is zero for independence and grows with surprise', () => {
    expect(logLikelihoodRatio(10, 100, 100, 1000)).toBeCloseTo(0)
    expect(logLikelihoodRatio(2, 2, 2, 100_000)).toBeGreaterThan(logLikelihoodRatio(2, 20, 20, 100_000))
  })
})
