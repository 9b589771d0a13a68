import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addEntry, extendEntry, removeEntry, renameEntry, setValue } from '../../src/glossary/edit/index.js'
import { loadGlossary } from '../../src/glossary/index.js'

const shipped = readFileSync('glossary.yaml', 'utf8')
const load = (text: string) => loadGlossary([{ path: 'g.yaml', text }])

const FILE = `# top
terms:
  # about A
  - term: A   # canonical
    kind: person
    source: [x, 'y']   # forms

  # about B
  - {term: "B", kind: place, note: 'it''s'}
  - term: C
    kind: term
    source: [{form: z, when: {terms: [A]}}]
# end
`

describe('edits', () => {
  it('adds behind the last entry', () => {
    const after = addEntry('g.yaml', FILE, { term: 'D: d', kind: 'person', source: ['yes', 'D’s'], note: 'a "b"' })
    expect(after).toBe(
      FILE.replace(
        '# end\n',
        '  - term: "D: d"\n    kind: person\n    source: ["yes", D’s]\n    note: "a \\"b\\""\n# end\n',
      ),
    )
  })

  it.each([
    ['', 'terms:\n  - term: D\n    kind: term\n'],
    ['# only\n', '# only\nterms:\n  - term: D\n    kind: term\n'],
    ['terms: []\n', 'terms:\n  - term: D\n    kind: term\n'],
    ['terms:\n', 'terms:\n  - term: D\n    kind: term\n'],
    ['terms:\n- {term: A, kind: term}', 'terms:\n- {term: A, kind: term}\n- term: D\n  kind: term\n'],
    ['terms: [{term: A, kind: term}]\n', 'terms: [{term: A, kind: term}, {term: D, kind: term}]\n'],
    [
      'terms:\r\n  - term: A\r\n    kind: term\r\n',
      'terms:\r\n  - term: A\r\n    kind: term\r\n  - term: D\r\n    kind: term\r\n',
    ],
  ])('adds to %j', (before, after) => {
    expect(addEntry('g.yaml', before, { term: 'D', kind: 'term' })).toBe(after)
  })

  it('removes an entry and leaves what stands around it', () => {
    expect(removeEntry('g.yaml', FILE, 'B')).toBe(FILE.replace(/ {2}- \{term: "B".*\n/, ''))
    expect(removeEntry('g.yaml', FILE, 'A')).toBe(FILE.replace(/ {2}- term: A[^]*?forms\n/, ''))
    expect(removeEntry('g.yaml', 'terms:\n  - {term: A, kind: term}\n', 'A')).toBe('terms: []\n')
  })

  it('renames a term and what names it, keeping the quotes', () => {
    expect(renameEntry('g.yaml', FILE, 'A', 'A one')).toBe(
      FILE.replace('term: A ', 'term: A one ').replace('terms: [A]', 'terms: [A one]'),
    )
    expect(renameEntry('g.yaml', FILE, 'B', 'B "two"')).toBe(FILE.replace('"B"', String.raw`"B \"two\""`))
  })

  it.each([
    ['- {term: A, kind: term}', '- {term: A, source: [A, z], kind: term}'],
    ['- term: A\n    kind: term\n', '- term: A\n    source: [A, z]\n    kind: term\n'],
    ['- term: A # c\n    kind: term', '- term: A # c\n    source: [A, z]\n    kind: term'],
    ['- term: A\n    source: x # c\n    kind: term\n', '- term: A\n    source: [x, z] # c\n    kind: term\n'],
    [
      '- term: A\n    source: [x,  y ] # c\n    kind: term\n',
      '- term: A\n    source: [x,  y, z] # c\n    kind: term\n',
    ],
    [
      '- term: A\n    source:\n      - x # c\n    kind: term\n',
      '- term: A\n    source:\n      - x # c\n      - z\n    kind: term\n',
    ],
    ['- term: A\n    source: [{form: z, when: {terms: [A]}}]\n    kind: term\n', undefined],
  ])('adds a spelling to %j', (before, after) => {
    expect(extendEntry('g.yaml', `terms:\n  ${before}`, 'A', { source: ['z'] })).toBe(`terms:\n  ${after ?? before}`)
  })

  it('adds a form that is not wanted', () => {
    const after = extendEntry('g.yaml', FILE, 'B', { unwanted: ['b: c'] })
    expect(load(after).entry('B')?.unwanted).toEqual(['b: c'])
    expect(after.replace(', unwanted: ["b: c"]', '')).toBe(FILE)
  })

  it('refuses what would not be a glossary', () => {
    expect(() => addEntry('g.yaml', FILE, { term: 'A', kind: 'term' })).toThrow(/second entry for "A"/)
    expect(() => addEntry('g.yaml', FILE, { term: 'E', kind: 'animal' })).toThrow(/expected one of: person/)
    expect(() => renameEntry('g.yaml', FILE, 'A', 'B')).toThrow(/second entry/)
    expect(() => removeEntry('g.yaml', FILE, 'Z')).toThrow(/Unexpected term "Z"/)
    expect(() => setValue('g.yaml', FILE, 'A', 'note', 'x')).toThrow(/Unexpected key "note"/)
  })

  const names = load(FILE).entries.map(({ term }) => term)
  const value = fc
    .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
    .map((text) => text.trim())
    .filter((text) => text !== '' && !names.includes(text))

  it('changes one value and no other byte, whatever the value', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), value, (term, to) => {
        const text = FILE.replace(', when: {terms: [A]}', '')
        const after = renameEntry('g.yaml', text, term, to)
        const place = text.search(new RegExp(`term: "?${term}"?`)) + 6
        const length = term === 'B' ? 3 : 1
        expect(after.slice(0, place)).toBe(text.slice(0, place))
        expect(after.endsWith(text.slice(place + length))).toBe(true)
        expect(load(after).entry(to)?.kind).toBe(load(text).entry(term)?.kind)
      }),
      { numRuns: 200 },
    )
  })

  it('gives the shipped file back when an edit is undone', () => {
    const entries = load(shipped).entries
    fc.assert(
      fc.property(fc.nat(entries.length - 1), (index) => {
        const { term } = entries[index] as (typeof entries)[number]
        const there = renameEntry('g.yaml', shipped, term, 'Xqzzy Plugh')
        expect(there).not.toBe(shipped)
        expect(load(renameEntry('g.yaml', there, 'Xqzzy Plugh', term)).hash).toBe(load(shipped).hash)
        const added = addEntry('g.yaml', shipped, { term: 'Xqzzy Plugh', kind: 'person' })
        expect(removeEntry('g.yaml', added, 'Xqzzy Plugh')).toBe(shipped)
      }),
      { numRuns: 5 },
    )
  })
})
