import { describe, expect, it } from 'vitest'
import type { NewEntry } from '../../src/glossary/edit/index.js'
import { glossaryFormat } from '../../src/exchange/glossary/index.js'
import { loadGlossary } from '../../src/glossary/index.js'
import { coverageOf, suggestEntries } from '../../src/glossary/mine.js'

const entries: readonly NewEntry[] = [
  {
    term: 'Yoon "Suk"-yeol',
    kind: 'person',
    source: ['Eun Suk-yeol', '<Yun> & co'],
    short: ['Yoon'],
    unwanted: ['Yun'],
    admitted: ['Y, S'],
    note: 'two\nlines',
  },
  { term: '=SUM(A1)', kind: 'term', source: ['jumlah'], short: [], unwanted: [], admitted: [] },
]

describe('exchange', () => {
  it.each(['a.csv', 'a.tbx'])('%s brings back what it wrote', async (file) => {
    const format = glossaryFormat(file)
    expect(await format.read(format.write(entries), file)).toEqual(entries)
  })

  it('tmx brings back forms and kinds', async () => {
    const format = glossaryFormat('a.tmx')
    expect(await format.read(format.write(entries), 'a.tmx')).toEqual(
      entries.map(({ term, kind, source }) => ({ term, kind, source })),
    )
  })

  it('reads the TMX of other tools: document type, regions, inline codes', async () => {
    const text =
      '<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="*all*"/><body>' +
      '<tu><tuv xml:lang="EN-GB"><seg><bpt i="1">&lt;b></bpt>Egypt<ept i="1">&lt;/b></ept></seg></tuv><tuv xml:lang="in-ID"><seg> Mesir </seg></tuv></tu>' +
      '<tu><tuv xml:lang="en"><seg>Egypt</seg></tuv><tuv xml:lang="id"><seg>Misr</seg></tuv></tu></body></tmx>'
    expect(await glossaryFormat('a.tmx').read(text, 'a.tmx')).toEqual([
      { term: 'Egypt', kind: 'term', source: ['Mesir', 'Misr'] },
    ])
  })

  it('guards cells that a spreadsheet would run', () => {
    expect(glossaryFormat('a.csv').write(entries)).toContain("\r\n'=SUM(A1),term")
  })

  it('reads TBX of the style DCA', async () => {
    const text =
      '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body><conceptEntry id="c1"><langSec xml:lang="id"><termSec><term>Mesir</term></termSec></langSec><langSec xml:lang="en-US"><termSec><term>Egypt</term></termSec><termSec><term>Misr</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec></langSec></conceptEntry></body></text></tbx>'
    expect(await glossaryFormat('a.tbx').read(text, 'a.tbx')).toEqual([
      { term: 'Egypt', kind: 'term', source: ['Mesir'], short: [], unwanted: ['Misr'], admitted: [] },
    ])
  })

  it.each([
    ['a.csv', 'nonsense\n1', /a\.csv|expected term,kind/],
    ['a.csv', 'term,kind\n"open', /closing quote/],
    ['a.tbx', '<html/>', /expected TBX/],
    ['a.tmx', '<tmx', /XML|end/],
    ['a.tbx', '<!DOCTYPE x [<!ENTITY a "b">]><tbx/>', /document type/],
    ['a.xls', '', /expected \.csv/],
  ])('refuses a broken %s', async (file, text, message) => {
    await expect((async () => glossaryFormat(file).read(text, file))()).rejects.toThrow(message)
  })
})

describe('mining', () => {
  const glossary = loadGlossary([{ path: 'g', text: 'terms:\n  - {term: Mark Rutte, kind: person, short: [Rutte]}\n' }])
  const articles = [
    {
      path: 'a.txt',
      sentences: [
        'Menurut Budi Santoso, Mark Rutte hadir.',
        'Santoso dan Rutte bicara.',
        'Budi Santosa pergi ke Kementerian Kelautan.',
      ],
    },
    { path: 'b.txt', sentences: ['Mark Ruttle tidak hadir.'] },
  ]

  it('counts names with and without a term', () => {
    const { covered, uncovered } = coverageOf(glossary, articles)
    expect([...covered]).toEqual([['Mark Rutte', 2]])
    expect(uncovered.map(({ name }) => name)).toEqual([
      'Budi Santosa',
      'Budi Santoso',
      'Kementerian Kelautan',
      'Mark Ruttle',
    ])
  })

  it('proposes entries with spellings put together', () => {
    const found = suggestEntries(glossary, articles)
    expect(found[0]).toMatchObject({ kind: 'person', count: 2, source: ['Budi Santosa', 'Budi Santoso'] })
    expect(found.find(({ term }) => term === 'Kementerian Kelautan')?.kind).toBe('organisation')
    expect(found.find(({ term }) => term === 'Mark Ruttle')?.resembles).toBe('Mark Rutte')
  })
})
