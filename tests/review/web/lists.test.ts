import { describe, expect, it, test } from 'vitest'
import type { ArticleSummary, SentenceView } from '../../../src/review/api.js'
import { everything, facets, passes, type Filter } from '../../../src/review/web/logic/filter.js'
import { left, listed, nextInQueue, nextOpen, ordered } from '../../../src/review/web/logic/order.js'
import {
  approvedOf,
  noSteps,
  redone,
  stateHad,
  stepped,
  undone,
  type Step,
} from '../../../src/review/web/logic/undo.js'
import { hashOf, readRoute } from '../../../src/review/web/logic/route.js'

const sentence = (id: string, over: Partial<SentenceView> = {}): SentenceView => ({
  id,
  kind: 'paragraph',
  source: `Kalimat ${id}`,
  target: `Sentence ${id}`,
  state: 'translated',
  revision: 1,
  matches: [],
  findings: [],
  comments: [],
  risk: 0,
  ...over,
})

const numbers = { rule: 'numbers', severity: 'error', message: 'Unexpected 1, expected 2' } as const
const term = { term: 'Mark Rutte', kind: 'person', range: [0, 5], surface: 'Rutte', target: 'Rutte' } as const

const all: readonly SentenceView[] = [
  sentence('1.1', { state: 'initial', machine: { text: 'x', unknown: [{ range: [0, 1], word: 'k' }] } }),
  sentence('1.2', { findings: [numbers], risk: 5 }),
  sentence('1.3', { state: 'reviewed', human: 'Café', target: 'Café', risk: 9 }),
  sentence('1.4', { state: 'final', matches: [term] }),
  sentence('2.1', { comments: [{ text: 'Sure?' }], findings: [{ ...numbers, severity: 'info' }], risk: 2 }),
  sentence('2.2', { humanSource: 'Old', risk: 5 }),
]

describe('the filter', () => {
  test.each<[Partial<Filter>, string]>([
    [{}, '1.1 1.2 1.3 1.4 2.1 2.2'],
    [{ state: 'open' }, '1.1 1.2 2.1 2.2'],
    [{ state: 'reviewed' }, '1.3'],
    [{ state: 'human' }, '1.3'],
    [{ state: 'commented' }, '2.1'],
    [{ about: 'flagged' }, '1.2'],
    [{ about: 'unknown' }, '1.1'],
    [{ about: 'changed' }, '2.2'],
    [{ about: 'rule:numbers' }, '1.2 2.1'],
    [{ about: 'term:Mark Rutte' }, '1.4'],
    [{ about: 'rule:numbers', state: 'commented' }, '2.1'],
    [{ text: 'CAFE' }, '1.3'],
    [{ text: 'sure' }, '2.1'],
    [{ text: ' 2.2 ' }, '2.2'],
    [{ text: 'nowhere' }, ''],
  ])('%j lets %s through', (change, ids) => {
    const through = all.filter((one) => passes(one, { ...everything, ...change }))
    expect(through.map(({ id }) => id).join(' ')).toBe(ids)
  })

  it('knows how many each choice would show', () => {
    const counts = facets(all)
    expect(counts.states).toMatchObject({ all: 6, open: 4, initial: 1, translated: 3, reviewed: 1, final: 1, human: 1 })
    expect([counts.flagged, counts.unknown, counts.changed]).toEqual([1, 1, 1])
    expect(counts.rules).toEqual([['numbers', 2]])
    expect(counts.terms).toEqual([['Mark Rutte', 1]])
  })
})

describe('the order', () => {
  it('puts the riskiest first and keeps the reading order of equals', () => {
    expect(ordered(all, 'risk').map(({ id }) => id)).toEqual(['1.3', '1.2', '2.2', '2.1', '1.1', '1.4'])
    expect(ordered(all, 'article')).toBe(all)
  })

  test.each([
    [undefined, [], '1.2'],
    ['1.1', [], '1.2'],
    ['1.2', [], '2.2'],
    ['1.2', ['1.2'], '2.2'],
    ['2.2', ['1.2', '2.2'], '2.1'],
    ['1.4', ['1.2', '2.2'], '2.1'],
    ['1.1', ['1.2', '2.2', '2.1', '1.1'], '1.2'],
  ])('at %s, after %j, the risk queue leads to %s', (from, seen, to) => {
    expect(nextInQueue(all, from, new Set(seen))).toBe(to)
  })

  it('ends when everything is approved', () => {
    expect(nextOpen([sentence('1.1', { state: 'final' }), sentence('1.2')], '1.2')).toBeUndefined()
    expect(nextOpen([], undefined)).toBeUndefined()
  })
})

describe('the list of articles', () => {
  const article = (path: string, translated: number, reviewed = 0): ArticleSummary => ({
    path,
    sentences: translated + reviewed,
    states: { initial: 1, translated, reviewed, final: 0 },
    flagged: 0,
    unknown: 0,
  })
  const articles = [article('dunia/b10.txt', 3), article('dunia/b9.txt', 9), article('iptek/a.txt', 9, 4)]

  test.each([
    ['', 'path', 'dunia/b9.txt dunia/b10.txt iptek/a.txt'],
    ['', 'left', 'dunia/b9.txt iptek/a.txt dunia/b10.txt'],
    ['DUNIA 10', 'path', 'dunia/b10.txt'],
    ['zzz', 'left', ''],
  ] as const)('for %j by %s', (query, order, paths) => {
    expect(
      listed(articles, query, order)
        .map(({ path }) => path)
        .join(' '),
    ).toBe(paths)
  })

  it('counts what is left', () => {
    expect(left(article('a', 3, 4))).toBe(4)
  })
})

describe('undo', () => {
  const step = (id: string, to: string, over: Partial<Step> = {}): Step => ({
    id,
    before: { target: null, state: 'translated' },
    after: { target: to, state: 'translated' },
    kind: 'typing',
    at: 0,
    ...over,
  })

  it('takes typing without a pause as one step', () => {
    const line = [step('1', 'a'), step('1', 'ab', { at: 500 }), step('1', 'abc', { at: 900 })].reduce(stepped, noSteps)
    expect(line.done).toHaveLength(1)
    expect(line.done[0]).toMatchObject({ before: { target: null }, after: { target: 'abc' } })
  })

  test.each([
    ['a pause', step('1', 'ab', { at: 5000 })],
    ['another sentence', step('2', 'ab')],
    ['a command', step('1', 'ab', { kind: 'command' })],
  ])('begins a new step after %s', (_, next) => {
    expect(stepped(stepped(noSteps, step('1', 'a')), next).done).toHaveLength(2)
  })

  it('knows the approval of a text that typing leads away from and back to, over pauses too', () => {
    const approved = { target: 'a', state: 'reviewed' } as const
    const line = [step('1', 'ab', { before: approved }), step('1', 'abc', { at: 5000 })].reduce(stepped, noSteps)
    expect(stateHad(line, '1', 'a')).toBe('reviewed')
    expect(stateHad(line, '1', 'ab')).toBeUndefined()
    expect(stateHad(line, '1', 'a', 'another source')).toBeUndefined()
    expect(approvedOf({ target: 'a', state: 'reviewed', source: 'S' }, 'S')).toEqual({ target: 'a', state: 'reviewed' })
    expect(approvedOf({ target: 'a', state: 'final', source: 'S' }, 'T')).toEqual({ target: 'a', state: 'translated' })
    expect(stateHad(line, '2', 'a')).toBeUndefined()
    expect(stateHad(stepped(line, step('1', 'x', { kind: 'command', at: 6000 })), '1', 'a')).toBeUndefined()
  })

  it('goes back and forth, and forgets what was undone when something new is done', () => {
    const line = [step('1', 'a'), step('2', 'b')].reduce(stepped, noSteps)
    const [back, taken] = undone(line)
    expect(taken?.id).toBe('2')
    const [forth, again] = redone(back)
    expect([forth, again]).toEqual([line, taken])
    expect(stepped(back, step('3', 'c')).undone).toEqual([])
    expect(undone(noSteps)).toEqual([noSteps, undefined])
    expect(redone(noSteps)).toEqual([noSteps, undefined])
  })
})

describe('addresses on the page', () => {
  test.each([
    [{ view: 'articles' }, '#/'],
    [{ view: 'article', path: 'dunia/a b%.txt' }, '#/article/dunia%2Fa%20b%25.txt'],
    [{ view: 'article', path: '<img>/ä.txt', id: '3.1' }, '#/article/%3Cimg%3E%2F%C3%A4.txt/3.1'],
  ] as const)('%j is %s', (to, hash) => {
    expect(hashOf(to)).toBe(hash)
    expect(readRoute(hash)).toMatchObject(to)
  })

  test.each(['', '#', '#/article/', '#/article/%E0%A4%A/1', '#/other', '#token=x'])('%j is the list', (hash) => {
    expect(readRoute(hash)).toEqual({ view: 'articles' })
  })
})
