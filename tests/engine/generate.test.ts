import { expect, test } from 'vitest'
import { render, type TargetPiece } from '../../src/engine/generate.js'
import { tokenise } from '../../src/engine/tokenise.js'

const said = (words: readonly string[]): string => {
  const tokens = tokenise(words.map(() => 'kata').join(' '))
  const pieces = words.map((word, at): TargetPiece => ({ words: [word], first: at, last: at + 1, by: '' }))
  return render(pieces, tokens).text
}

test.each([
  [['a', 'old', 'house'], 'an old house'],
  [['an', 'house'], 'a house'],
  [['a', 'other', 'house'], 'another house'],
  [['the', 'other', 'house'], 'the other house'],
  [['of', 'of', 'it'], 'of it'],
])('%s → %s', (words, english) => {
  expect(said(words)).toBe(english)
})

test('an inserted comma stands at the word before it', () => {
  const tokens = tokenise('yang penting')
  const piece = (word: string, first: number, last: number): TargetPiece => ({ words: [word], first, last, by: '' })
  expect(render([piece('which', 0, 1), piece(',', 1, 1), piece('important', 1, 2)], tokens).text).toBe(
    'which, important',
  )
})
