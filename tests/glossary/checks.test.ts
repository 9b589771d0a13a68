import { describe, expect, it } from 'vitest'
import { checkUnits } from '../../src/checks/index.js'
import { enforceTerms, loadGlossary, matchArticle } from '../../src/glossary/index.js'
import type { BitextBlock, Unit } from '../../src/types.js'

const glossary = loadGlossary([
  {
    path: 'g.yaml',
    text: `terms:
  - {term: Mark Rutte, kind: person, unwanted: [Mark Root]}
  - {term: Egypt, kind: place, source: Mesir, adjective: Egyptian}
  - {term: Hong Kong, kind: place}
`,
  },
])

function block(units: readonly (Partial<Unit> & { source: string; said?: string })[]): BitextBlock {
  const matches = matchArticle(
    glossary,
    'a.txt',
    units.map(({ source }) => source),
  )
  return {
    number: 1,
    kind: 'paragraph',
    text: units.map(({ source }) => source).join(' '),
    units: units.map(({ source, said, ...rest }, index): Unit => {
      const found = matches[index] ?? []
      const machine = said === undefined ? undefined : { text: said }
      return {
        id: `1.${index + 1}`,
        source,
        range: [0, source.length],
        state: 'translated',
        matches: found,
        findings: [],
        ...(machine && { machine, glossed: enforceTerms(glossary, { source, target: machine.text, matches: found }) }),
        ...rest,
      }
    }),
  }
}

const rules = (...units: Parameters<typeof block>[0]) =>
  checkUnits([block(units)], glossary)
    .flatMap((each) => each.units.flatMap(({ id, findings }) => findings.map(({ rule }) => `${id} ${rule}`)))
    .filter((found) => /term|form|rendering/.test(found))

describe('checks of terms', () => {
  it('report a term that the translation lost', () => {
    expect(rules({ source: 'Mesir menolak usul itu.', said: 'They refused the proposal.' })).toEqual([
      '1.1 missed-term',
    ])
    expect(rules({ source: 'Mesir menolak usul itu.', said: 'The Egyptian side refused.' })).toEqual([])
  })

  it('report an unwanted form that a person wrote, and the other name beside the glossary’s', () => {
    const found = rules(
      { source: 'Mark Rutte hadir di sana.', said: 'Mark Rutte was there.', human: 'Mark Root was there.' },
      { source: 'Lalu Mark Rutte pergi.', said: 'Then Mark Rutte left.' },
    )
    expect(found).toEqual(['1.1 missed-term', '1.1 forbidden-form', '1.1 inconsistent-rendering'])
  })

  it('report a name that is nearly a term', () => {
    expect(rules({ source: 'Kemarin Mark Rute hadir.', said: 'Mark Rute was there yesterday.' })).toEqual([
      '1.1 resembles-term',
    ])
    expect(rules({ source: 'Kemarin Ahmad Fauzi hadir.', said: 'Ahmad Fauzi was there yesterday.' })).toEqual([])
  })
})

describe('a target of before', () => {
  it('is replaced where the translator had placed it', () => {
    const matches = matchArticle(glossary, 'a', ['Mesir menang'])[0] ?? []
    const { text, records } = enforceTerms(glossary, {
      source: 'Mesir menang',
      target: 'Kemet won',
      matches,
      alignment: [{ source: [0, 5], target: [0, 5], by: 'term:Kemet' }],
    })
    expect(text).toBe('Egypt won')
    expect(records).toMatchObject([{ outcome: 'corrected', before: 'Kemet', target: [0, 5] }])
  })
})
