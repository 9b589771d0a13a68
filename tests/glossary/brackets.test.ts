/** A first mention with the short form in brackets, as docs/glossary.md has it: said once, whatever stands behind the name already. */
import { describe, expect, it } from 'vitest'
import { enforceTerms, loadGlossary, matchArticle } from '../../src/glossary/index.js'
import { cli, folder, read } from '../helpers.js'

const entry = (more = ''): string => `
terms:
  - term: Corruption Eradication Commission
    kind: organisation
    source: [Komisi Pemberantasan Korupsi, KPK]
    first: Corruption Eradication Commission (KPK)
    later: KPK
${more}`

function enforced(yaml: string, sources: readonly string[], targets: readonly string[]): readonly string[] {
  const glossary = loadGlossary([{ path: 'g.yaml', text: yaml }])
  const matches = matchArticle(glossary, 'a.txt', sources)
  return sources.map(
    (source, at) => enforceTerms(glossary, { source, target: targets[at] ?? '', matches: matches[at] ?? [] }).text,
  )
}

const once = (source: string, target: string, more?: string): string | undefined =>
  enforced(entry(more), [source], [target])[0]

const FULL = 'Corruption Eradication Commission (KPK)'

describe('a first form with brackets', () => {
  it.each([
    ['KPK menang', `The ${FULL} won`, `The ${FULL} won`],
    ['KPK menang', 'The Corruption Eradication Commission won', `The ${FULL} won`],
    ['KPK menang', 'KPK won', `${FULL} won`],
    ['Komisi Pemberantasan Korupsi (KPK) menang', `The ${FULL} won`, `The ${FULL} won`],
    ['Komisi Pemberantasan Korupsi (KPK) menang', 'Komisi Pemberantasan Korupsi (KPK) won', `${FULL} won`],
    ['Komisi Pemberantasan Korupsi menang', 'Komisi Pemberantasan Korupsi (KPK) won', `${FULL} won`],
    ['KPK (Komisi Pemberantasan Korupsi) menang', 'KPK (Komisi Pemberantasan Korupsi) won', `${FULL} won`],
    ['KPK menang', 'The commission (KPK) won', 'The commission (KPK) won'],
  ])('%j, %j → %j', (source, target, expected) => {
    expect(once(source, target)).toBe(expected)
    expect(once(source, once(source, target) ?? '')).toBe(expected)
  })

  it('is one match with the bracketed form of the source', () => {
    const glossary = loadGlossary([{ path: 'g.yaml', text: entry() }])
    const [found] = matchArticle(glossary, 'a.txt', ['Kata Komisi Pemberantasan Korupsi (KPK) itu'])
    expect(found?.map(({ surface, target }) => [surface, target])).toEqual([
      ['Komisi Pemberantasan Korupsi (KPK)', FULL],
    ])
  })

  it('takes in a bracketed form that the entry does not list', () => {
    const yaml = entry().replace('[Komisi Pemberantasan Korupsi, KPK]', 'Komisi Pemberantasan Korupsi')
    const source = 'Komisi Pemberantasan Korupsi (KPK) menang'
    expect(enforced(yaml, [source], ['Komisi Pemberantasan Korupsi (KPK) won'])).toEqual([`${FULL} won`])
  })

  it('gives way to the later form', () => {
    const source = 'Komisi Pemberantasan Korupsi (KPK) bicara'
    const targets = [`The ${FULL} speaks`, 'Komisi Pemberantasan Korupsi (KPK) speaks']
    expect(enforced(entry('    article: the'), [source, source], targets)).toEqual([
      `The ${FULL} speaks`,
      'The KPK speaks',
    ])
  })

  it('gives way to the later form without a first one', () => {
    const source = 'Komisi Pemberantasan Korupsi (KPK) bicara'
    const yaml = entry('    article: the').replace(/ +first: .*\n/u, '')
    const targets = [`The ${FULL} speaks`, 'Komisi Pemberantasan Korupsi (KPK) speaks']
    expect(enforced(yaml, [source, source], targets)).toEqual([targets[0], 'The KPK speaks'])
  })

  it('says an unwanted name with the short form in brackets once', () => {
    const more = '    unwanted: [Anti-Corruption Commission]'
    expect(once('KPK menang', 'The Anti-Corruption Commission (KPK) won', more)).toBe(`The ${FULL} won`)
  })
})

describe('padanan translate', () => {
  it.each(['engine', 'echo'])('says it once with %s', async (backend) => {
    const base = await folder({
      'glossary.yaml': entry('    article: the'),
      'input/a.txt': 'KPK menangkap bupati. KPK menahan wali kota.\n',
      'input/b.txt': 'Komisi Pemberantasan Korupsi (KPK) menangkap bupati. Komisi Pemberantasan Korupsi (KPK) pergi.\n',
    })
    expect((await cli(base, 'translate', '-b', backend)).code).toBe(0)
    for (const name of ['a.txt', 'b.txt']) {
      const text = await read(base, `output/${name}`)
      expect(text.split('(KPK)')).toHaveLength(2)
      expect(text.split('Corruption Eradication Commission (KPK)')).toHaveLength(2)
    }
  })
})
