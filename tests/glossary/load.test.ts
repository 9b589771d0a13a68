import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PadananError } from '../../src/errors.js'
import { loadGlossary } from '../../src/glossary/index.js'
import { glossarySchema } from '../../src/glossary/parse/json-schema.js'

const load = (text: string) => loadGlossary([{ path: 'g.yaml', text }])

function refusal(text: string): string {
  try {
    load(text)
  } catch (error) {
    if (error instanceof PadananError && error.code === 'glossary-invalid') return error.describe()
    throw error
  }
  return 'no error'
}

describe('loadGlossary', () => {
  it.each([
    ['', 0],
    ['# only a comment\n', 0],
    ['terms: []\n', 0],
    ['terms:\n  - {term: A b, kind: term}\n', 1],
    ['\uFEFFterms:\r\n  - term: Rutte\r\n    kind: person\r\n', 1],
  ])('reads %j', (text, size) => {
    expect(load(text).size).toBe(size)
  })

  it.each([
    [
      'a wrong kind',
      'terms:\n  - term: A\n    kind: animal\n',
      /^g\.yaml:3:11: kind: .*"animal", expected one of: person, place/,
    ],
    ['a missing kind', 'terms:\n  - term: A\n', /^g\.yaml:2:5: .*nothing, expected one of/],
    [
      'a number as source',
      'terms:\n  - term: A\n    kind: term\n    source: 1945\n',
      /^g\.yaml:4:13: source: .*1945.*write "1945" in quotes/,
    ],
    ['a number in a list', 'terms:\n  - term: A\n    kind: term\n    source: [x, 1945]\n', /^g\.yaml:4:17: .*1945/],
    [
      'an unknown key',
      'terms:\n  - term: A\n    kind: term\n    sorce: x\n',
      /^g\.yaml:4:5: Unexpected key "sorce", expected one of: term, kind, source/,
    ],
    ['an empty term', 'terms:\n  - term: ""\n    kind: term\n', /^g\.yaml:2:11: term: Unexpected empty text/],
    [
      'white space at an end',
      'terms:\n  - term: " A"\n    kind: term\n',
      /^g\.yaml:2:11: term: Unexpected white space/,
    ],
    [
      'two entries for a term',
      'terms:\n  - {term: A, kind: term}\n  - {term: A, kind: term}\n',
      /^g\.yaml:3:12: Unexpected second entry for "A".*line 2/,
    ],
    ['a duplicate key', 'terms:\n  - term: A\n    term: B\n', /^g\.yaml:3:5: .*unique/],
    ['a tab', 'terms:\n\t- term: A\n', /^g\.yaml:2:1: .*[Tt]ab/],
    ['several documents', 'terms: []\n---\nterms: []\n', /^g\.yaml:2:1: .*multiple documents/],
    ['an unknown tag', 'terms: !!python/object [x]\n', /^g\.yaml:1:8: .*tag/],
    ['an alias', 'terms: &a\n  - {term: A, kind: term}\nmore: *a\n', /^g\.yaml:\d+:\d+: Unexpected anchor or alias/],
    [
      '__proto__',
      'terms:\n  - {term: A, kind: term, __proto__: {x: 1}}\n',
      /^g\.yaml:2:27: Unexpected key "__proto__"/,
    ],
    [
      'constructor',
      'terms:\n  - {term: A, kind: term, constructor: x}\n',
      /^g\.yaml:2:27: Unexpected key "constructor"/,
    ],
    ['a list at the top', '- a\n', /^g\.yaml:1:1: /],
    [
      'a bad pattern',
      'terms:\n  - term: A\n    kind: term\n    source: [{form: B, when: {pattern: "(?=x)"}}]\n',
      /^g\.yaml:4:40: Unexpected pattern, expected RE2 syntax/,
    ],
    [
      'a bad condition',
      'terms:\n  - term: A\n    kind: term\n    source: [{form: B, when: sometimes}]\n',
      /^g\.yaml:4:30: .*expected always, after-full/,
    ],
    ['deep nesting', `terms: ${'['.repeat(20_000)}`, /^g\.yaml:1:\d+: Unexpected nesting/],
    ['deep blocks', `terms:\n${'- '.repeat(20_000)}x`, /^g\.yaml:2:\d+: Unexpected nesting/],
    ['an open quote', 'terms:\n  - term: "A\n', /^g\.yaml:\d+:\d+: /],
  ])('refuses %s with its place', (_what, text, message) => {
    expect(refusal(text)).toMatch(message)
  })

  it('refuses nothing it should not pollute', () => {
    refusal('terms:\n  - {term: A, kind: term, __proto__: {polluted: yes}}\n')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('lets a later file replace the terms of an earlier one', () => {
    const merged = loadGlossary([
      { path: 'a.yaml', text: 'terms:\n  - {term: A, kind: term, source: x}\n  - {term: B, kind: term}\n' },
      { path: 'b.yaml', text: 'terms:\n  - {term: A, kind: place, source: y}\n' },
    ])
    expect(merged.size).toBe(2)
    expect(merged.entry('A')).toMatchObject({ kind: 'place', place: { file: 'b.yaml', line: 2 } })
  })

  it('gives a hash of what the entries say, not of how they are written', () => {
    const hash = load('terms:\n  - {term: A, kind: term}\n').hash
    expect(load('# comment\nterms:\n  - term: A\n    kind: term\n    note: why\n').hash).toBe(hash)
    expect(load('terms:\n  - {term: A, kind: place}\n').hash).not.toBe(hash)
  })

  it('reads the shipped glossary, of 300 terms and more', () => {
    const text = readFileSync('glossary.yaml', 'utf8')
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=./src/glossary/schema.json')
    expect(load(text).size).toBeGreaterThanOrEqual(300)
  })

  it('ships the schema that the reader has', () => {
    expect(JSON.parse(readFileSync('src/glossary/schema.json', 'utf8'))).toEqual(JSON.parse(glossarySchema()))
  })
})
