import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { enforceTerms, loadGlossary, matchArticle } from '../../src/glossary/index.js'
import type { AlignmentLink } from '../../src/types.js'
import { plainSentences, variantCases } from './corpus.js'

const shipped = loadGlossary([{ path: 'glossary.yaml', text: readFileSync('glossary.yaml', 'utf8') }])

function enforce(source: string, target: string, alignment?: readonly AlignmentLink[]) {
  const matches = matchArticle(shipped, 'a.txt', [source])[0] ?? []
  return enforceTerms(shipped, { source, target, matches, ...(alignment && { alignment }) })
}

const outcomes = (source: string, target: string) => enforce(source, target).records.map(({ outcome }) => outcome)

describe('enforceTerms', () => {
  it.each([
    ['Georgi Zinoviev pergi', 'Georgi Zinoviev left', 'Georgy Zinoviev left'],
    ['rumah Georgi Zinoviev', "Georgi Zinoviev's house", "Georgy Zinoviev's house"],
    ['Mesir menang', 'Mesir won', 'Egypt won'],
    ['di Amerika Serikat', 'in Amerika Serikat', 'in the United States'],
    ['pemerintah Belanda', 'the Belanda government', 'the Dutch government'],
    ['AS menolak', 'AS refused, as always', 'The US refused, as always'],
    ['tentara Irak', 'a Irak soldier', 'an Iraqi soldier'],
    ['Mayjen Pat Rider', 'Mayjen Pat Rider', 'Maj. Gen. Pat Ryder'],
    ['Mayjen Pat Ryder', 'Major General Pat Ryder', 'Major General Pat Ryder'],
    ['KORUT MENYERANG', 'KORUT ATTACKS', 'NORTH KOREA ATTACKS'],
    ['Uni Eropa $& $1', 'Uni Eropa $& $1', 'The European Union $& $1'],
    ['Organisasi Kesehatan Dunia', 'the World Health Agency', 'the World Health Organization'],
    ['orang Rusia dan Ukraina', 'Russians and Ukrainians', 'Russians and Ukrainians'],
    ['Austria dan Australia', 'Austria and Australia', 'Austria and Australia'],
  ])('%j, %j → %j', (source, target, expected) => {
    expect(enforce(source, target).text).toBe(expected)
  })

  it.each([
    ['Rusia', 'Russia', ['native']],
    ['Rusia', 'Russians', ['admitted']],
    ['Rusia', 'Rusia', ['corrected']],
    ['Rusia', 'nothing here', ['missed']],
    ['Rusia', '', ['exempt']],
    ['Rusia dan Rusia', 'Russia', ['native', 'exempt']],
    ['pasukan Korea Utara', 'North Korean troops', ['admitted']],
  ] as const)('gives outcomes for %j as %j', (source, target, expected) => {
    expect(outcomes(source, target)).toEqual(expected)
  })

  it('says constrained for what the translator was given', () => {
    const { records } = enforce('Rusia', 'Russia', [{ source: [0, 5], target: [0, 6], by: 'term:Russia' }])
    expect(records).toMatchObject([{ outcome: 'constrained', target: [0, 6] }])
    const matches = matchArticle(shipped, 'a', ['Rusia'])[0] ?? []
    expect(
      enforceTerms(shipped, { source: 'Rusia', target: 'Russia', matches, honoured: [0] }).records[0]?.outcome,
    ).toBe('constrained')
  })

  it('corrects the one that the alignment points at', () => {
    const source = 'Georgi Zinoviev dan Mark Rutte'
    const target = 'Marc Rute and Georgy Zinowiev'
    const { text } = enforce(source, target, [
      { source: [0, 15], target: [14, 29] },
      { source: [20, 30], target: [0, 9] },
    ])
    expect(text).toBe('Mark Rutte and Georgy Zinoviev')
  })

  it('records offsets of the final text and what stood before', () => {
    const { text, records } = enforce('Mesir dan Kementerian Luar Negeri di Kairo', 'Mesir and the Kemlu in Kairo')
    expect(text).toBe('Egypt and the Foreign Ministry in Cairo')
    expect(records.map(({ target, before }) => [text.slice(...(target ?? [0, 0])), before])).toEqual([
      ['Egypt', 'Mesir'],
      ['Foreign Ministry', 'Kemlu'],
      ['Cairo', 'Kairo'],
    ])
  })

  it('is idempotent and leaves no unrecorded change', () => {
    for (const { source, target } of variantCases) {
      const first = enforce(source, target)
      expect(enforce(source, first.text).text).toBe(first.text)
      if (first.text !== target) expect(first.records.some(({ outcome }) => outcome === 'corrected')).toBe(true)
    }
  })
})

describe('accuracy', () => {
  const wrong = (kind: 'exact' | 'fuzzy') =>
    variantCases.filter((each) => each.kind === kind && enforce(each.source, each.target).text !== each.expected)

  it('has 200 sentences and more', () => {
    expect(variantCases.length).toBeGreaterThanOrEqual(200)
  })

  it('corrects every exact variant', () => {
    expect(
      wrong('exact').map(({ source, target, expected }) => ({
        source,
        target,
        expected,
        actual: enforce(source, target).text,
      })),
    ).toEqual([])
  })

  it('corrects 95% of misspelt ones and more', () => {
    const all = variantCases.filter(({ kind }) => kind === 'fuzzy')
    const failed = wrong('fuzzy')
    expect(1 - failed.length / all.length, failed.map(({ target }) => target).join('\n')).toBeGreaterThanOrEqual(0.95)
  })

  it('changes nothing in 500 sentences without a term', () => {
    expect(plainSentences.length).toBeGreaterThanOrEqual(500)
    const matches = matchArticle(shipped, 'a.txt', plainSentences)
    expect(plainSentences.filter((_text, index) => (matches[index] ?? []).length > 0)).toEqual([])
    for (const sentence of plainSentences) {
      expect(enforceTerms(shipped, { source: sentence, target: sentence, matches: [] })).toEqual({
        text: sentence,
        records: [],
      })
    }
  })
})
