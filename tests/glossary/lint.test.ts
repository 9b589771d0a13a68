import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadGlossary } from '../../src/glossary/index.js'
import { lintEntries } from '../../src/glossary/lint.js'

const lint = (...lines: string[]) =>
  lintEntries(
    loadGlossary([{ path: 'g.yaml', text: `terms:\n${lines.map((line) => `  - {${line}}`).join('\n')}\n` }]).entries,
  ).map(({ rule, place }) => `${place.line} ${rule}`)

describe('lintEntries', () => {
  it.each([
    ['nothing', ['term: A, kind: term'], []],
    ['a form of two terms', ['term: A, kind: term, source: x', 'term: B, kind: term, source: x'], ['3 conflict']],
    [
      'a form of two terms in other scopes',
      ['term: A, kind: term, source: x', 'term: B, kind: term, source: x, scope: a/**'],
      [],
    ],
    [
      'terms that replace one another',
      ['term: A, kind: term, unwanted: B', 'term: B, kind: term, unwanted: A'],
      ['2 cycle', '3 cycle'],
    ],
    [
      'an unwanted form that is a term',
      ['term: A, kind: term, unwanted: B', 'term: B, kind: term'],
      ['2 unwanted-is-wanted'],
    ],
    ['an unwanted form that is the term', ['term: A, kind: term, unwanted: A'], ['2 unwanted-is-wanted']],
    ['a form without letters', ['term: A, kind: term, source: "…"'], ['2 never-matches']],
    ['a form that is there already', ['term: A, kind: term, source: [Suk-yeol, Suk Yeol]'], ['2 duplicate-form']],
    [
      'conditions in a ring',
      [
        'term: A, kind: term, source: [{form: x, when: {terms: [B]}}]',
        'term: B, kind: term, source: [{form: y, when: {terms: [A]}}]',
      ],
      ['2 cycle', '3 cycle'],
    ],
    [
      'a condition that is no term',
      ['term: A, kind: term, source: [B, {form: x, when: {terms: [Z]}}]'],
      ['2 unknown-condition'],
    ],
    ['no form that counts by itself', ['term: A, kind: term, source: [{form: x, when: with-full}]'], ['2 unreachable']],
    [
      'a long pattern',
      [`term: A, kind: term, source: [B, {form: x, when: {pattern: "${'a'.repeat(300)}"}}]`],
      ['2 pattern-cost'],
    ],
    [
      'names that overlap',
      ['term: A, kind: place, source: Laut Jawa', 'term: B, kind: place, source: Jawa Barat'],
      ['2 overlap'],
    ],
  ])('finds %s', (_what, lines, expected) => {
    expect(lint(...lines)).toEqual(expected)
  })

  it('has nothing against the shipped glossary', () => {
    const { entries } = loadGlossary([{ path: 'glossary.yaml', text: readFileSync('glossary.yaml', 'utf8') }])
    expect(lintEntries(entries).filter(({ severity }) => severity !== 'info')).toEqual([])
  })
})
