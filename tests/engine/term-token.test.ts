import { describe, expect, it } from 'vitest'
import { loadEngine } from '../../src/engine/index.js'
import { tokenise } from '../../src/engine/tokenise.js'
import type { TermMatch } from '../../src/types.js'

const term = (text: string, surface: string, target: string, adjective?: string): TermMatch => {
  const start = text.indexOf(surface)
  return {
    term: target,
    kind: 'place',
    range: [start, start + surface.length],
    surface,
    target,
    ...(adjective && { adjective }),
  }
}

describe('tokens of settled terms', () => {
  it.each([
    ['rakyat pro-Rusia di sana', ['Rusia', 'Russia', 'Russian'], 'pro-Rusia', 'pro-Russia', 'pro-Russian'],
    ['dunia pasca-Rusia itu', ['Rusia', 'Russia', 'Russian'], 'pasca-Rusia', 'post-Russia', 'post-Russian'],
    [
      'temu Keon-dan-Zinoviev itu',
      ['Zinoviev', 'Zinoviev', undefined],
      'Keon-dan-Zinoviev',
      'Keon-dan-Zinoviev',
      undefined,
    ],
  ] as const)('joins what is hyphened: %s', (text, [surface, target, adjective], token, english, described) => {
    const found = tokenise(text, [term(text, surface, target, adjective)]).find(({ kind }) => kind === 'term')
    expect(found).toMatchObject({ text: token, target: english })
    expect(found?.adjective).toBe(described)
  })

  it('joins two terms and keeps the space of what follows', () => {
    const text = 'kerja sama Rusia-Korea Utara, katanya'
    const tokens = tokenise(text, [
      term(text, 'Rusia', 'Russia', 'Russian'),
      term(text, 'Korea Utara', 'North Korea', 'North Korean'),
    ])
    const at = tokens.findIndex(({ kind }) => kind === 'term')
    expect(tokens[at]).toMatchObject({ target: 'Russia-North Korea', adjective: 'Russian-North Korean' })
    expect(tokens[at + 1]).toMatchObject({ text: ',', spaced: false })
    expect(tokens[at + 2]).toMatchObject({ text: 'katanya', spaced: true })
  })
})

describe('a sentence with a settled term', () => {
  it('keeps the infinitive that its clause asks for', () => {
    const text = 'Keputusan itu untuk mengirim pasukan berperang bersama Rusia akan menandai peningkatan.'
    const terms = [term(text, 'Rusia', 'Russia', 'Russian')]
    expect(loadEngine().translate({ text, terms }).text).toMatch(
      /send troops to (?:fight|wage war) (?:along)?(?:side|with) Russia/,
    )
  })
})
