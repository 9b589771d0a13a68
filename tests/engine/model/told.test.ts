import { describe, expect, test } from 'vitest'
import { toldAs, toldIn } from '../../../scripts/train/told.js'
import type { Leaf } from '../../../src/engine/types.js'

const verb = (stem: string, ...texts: readonly string[]): Leaf => ({
  type: 'leaf',
  from: 1,
  to: 2,
  by: `lex:${stem}/v`,
  options: texts.map((text) => ({ text, score: 0 })),
  stems: [stem],
  told: { tense: 'past', other: -1 },
})
const words = (text: string): readonly string[] => text.split(' ')

describe('the tense that some English is told in', () => {
  test.each([
    ['The camel walks slowly', 1],
    ['Camels walk slowly', 1],
    ['The camel walked slowly', 0],
    ['The camel has walked', undefined],
    ['It wants to walk', undefined],
  ] as const)('by what became of a verb: %s', (english, told) => {
    expect(toldAs([verb('walk', 'walks', 'walked')], words(english))).toBe(told)
  })

  test.each([
    ['The bridge was built in May', 0],
    ['Bridges are often built here', 1],
    ['The bridge built in May', undefined],
  ] as const)('by the auxiliary of a passive: %s', (english, told) => {
    expect(toldAs([verb('build', 'was built', 'is built')], words(english))).toBe(told)
  })

  test('by the forms of all verbs, which do not show a plain present', () => {
    expect(toldIn(words('The camel walks slowly'))).toBeUndefined()
    expect(toldIn(words('He said it'))).toBe(0)
    expect(toldIn(words('It is late'))).toBe(1)
  })
})
