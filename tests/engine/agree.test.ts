import { expect, test } from 'vitest'
import { agree } from '../../src/engine/agree.js'
import type { TargetPiece } from '../../src/engine/generate.js'
import type { LatticeNode, Leaf, Option } from '../../src/engine/types.js'

const SINGULAR: Option = { text: 'rule', score: 0, choice: 0 }
const PLURAL: Option = { text: 'rules', score: -1, choice: 1 }

/** `aturan itu …`: a noun at token 0, what stands between at 1, a verb at 2. */
const lattice = (nouns: readonly Option[], stems: readonly string[]): LatticeNode => ({
  type: 'sequence',
  children: [leaf(0, nouns), leaf(1, []), { ...leaf(2, []), subject: [0, 1], stems }],
})

const leaf = (from: number, options: readonly Option[]): Leaf => ({ type: 'leaf', from, to: from + 1, options, by: '' })
const piece = (first: number, text: string): TargetPiece => ({ words: text.split(' '), first, last: first + 1, by: '' })
const said = (noun: string, between: string, verb: string, nouns = [SINGULAR, PLURAL]): string =>
  agree([piece(0, noun), piece(1, between), piece(2, verb)], lattice(nouns, ['apply', 'put']))
    .flatMap(({ words }) => words)
    .join(' ')

test.each([
  ['rules', 'here', 'was changed', 'rules here were changed'],
  ['rule', 'here', 'were changed', 'rule here was changed'],
  ['rules', 'here', 'also has changed', 'rules here also have changed'],
  ['rules', 'here', 'applies', 'rules here apply'],
  ['rule', 'here', 'apply', 'rule here applies'],
  ['rules', 'here', 'will be changed', 'rules here will be changed'],
  ['rule', 'does not', 'apply', 'rule does not apply'],
  ['rule', 'has', 'put', 'rule has put'],
  ['rule', 'here', 'put', 'rule here put'],
  ['law', 'here', 'were changed', 'law here were changed'],
])('%s %s %s → %s', (noun, between, verb, english) => {
  expect(said(noun, between, verb)).toBe(english)
})

test('a noun that must be plural is, and its verb with it', () => {
  expect(said('rule', 'here', 'was changed', [PLURAL])).toBe('rules here were changed')
})
