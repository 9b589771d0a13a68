import { describe, expect, test } from 'vitest'
import { placePronouns } from '../../src/engine/particle-verbs.js'

describe('a pronoun beside a verb with a particle', () => {
  const said = (verb: string, object: string, by: string, rest = 'to him'): string =>
    placePronouns([
      { words: verb.split(' '), first: 0, last: 1, by: 'lex:serah/v' },
      { words: [object], first: 1, last: by.startsWith('rule') ? 1 : 2, by },
      { words: rest.split(' '), first: 2, last: 3, by: 'phrase' },
    ])
      .flatMap(({ words }) => words)
      .join(' ')

  test.each([
    ['hand over', 'it', 'rule:object-clitic', 'hand it over to him'],
    ['lit up', 'them', 'grammar:mereka', 'lit them up to him'],
    ['was turned off', 'you', 'grammar:anda', 'was turned off you to him'],
    ['climbed up', 'it', 'rule:object-clitic', 'climbed up it to him'],
    ['depends on', 'it', 'rule:object-clitic', 'depends on it to him'],
    ['over', 'it', 'rule:object-clitic', 'over it to him'],
    ['hand over', 'Budi', 'name', 'hand over Budi to him'],
  ])('%s %s (%s)', (verb, object, by, expected) => {
    expect(said(verb, object, by)).toBe(expected)
  })

  test('the particle keeps the source of its verb', () => {
    const placed = placePronouns([
      { words: ['hand', 'over'], first: 3, last: 4, by: 'lex:serah/v' },
      { words: ['it'], first: 4, last: 4, by: 'rule:object-clitic' },
    ])
    expect(placed.map(({ words, first, last }) => [words.join(' '), first, last])).toEqual([
      ['hand', 3, 4],
      ['it', 4, 4],
      ['over', 3, 4],
    ])
  })
})
