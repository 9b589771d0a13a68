import { expect, it, test } from 'vitest'
import { loadEngine, type Phrase } from '../../src/engine/index.js'
import { readGold } from './gold/read.js'

const engine = loadEngine()

/** `S(NP VG(…))` with the words that stand in no inner phrase. */
function shown({ kind, from, to, children }: Phrase, words: readonly string[]): string {
  const parts: string[] = []
  let at = from
  for (const child of children) {
    parts.push(...words.slice(at, child.from), shown(child, words))
    at = child.to
  }
  return `${kind}(${[...parts, ...words.slice(at, to)].join(' ')})`
}

const treeOf = (text: string): string => {
  const { phrases, words, source } = engine.explain({ text })
  return shown(
    phrases,
    words.map(({ range }) => source.slice(...range)),
  )
}

test.each([
  ['Presiden membuka rapat itu.', 'sentence(noun(Presiden) verb(membuka) noun(rapat itu) .)'],
  [
    'Menteri mengatakan bahwa hujan turun.',
    'sentence(clause(noun(Menteri) verb(mengatakan)) clause(bahwa noun(hujan) verb(turun)) .)',
  ],
  [
    'Pasukan yang dikirim ke Ukraina itu pulang.',
    'sentence(noun(Pasukan) relative(yang verb(dikirim) prepositional(ke noun(Ukraina itu))) verb(pulang) .)',
  ],
  ['Ia tiba pada 21 Oktober 2024.', 'sentence(noun(Ia) verb(tiba) prepositional(pada date(21 Oktober 2024)) .)'],
  ['', 'sentence()'],
  ['…', 'sentence(…)'],
])('phrases of %s', (text, tree) => {
  expect(treeOf(text)).toBe(tree)
})

it('every word of the target is in one part, which names source words or the rule that inserted it', () => {
  for (const { indonesian } of readGold()) {
    const { text, parts, words } = engine.explain({ text: indonesian })
    let at = 0
    for (const { range, words: from, by, text: part } of parts) {
      expect(text.slice(at, range[0]).trim()).toBe('')
      expect(text.slice(...range)).toBe(part)
      expect(part).toBe(part.trim())
      expect(by).not.toBe('')
      expect(from.every((index) => index < words.length)).toBe(true)
      at = range[1]
    }
    expect(text.slice(at).trim()).toBe('')
  }
})

it('phrases lie inside one another and side by side, and the words of all are those of the sentence', () => {
  const check = ({ from, to, children }: Phrase): void => {
    let at = from
    for (const child of children) {
      expect(child.from).toBeGreaterThanOrEqual(at)
      expect(child.to).toBeGreaterThan(child.from)
      at = child.to
      check(child)
    }
    expect(at).toBeLessThanOrEqual(to)
  }
  for (const { indonesian } of readGold()) check(engine.explain({ text: indonesian }).phrases)
})

it('a first part of several words begins where the sentence does', () => {
  const { alignment, text } = engine.translate({ text: 'Korea Selatan menolak.' })
  expect(text.slice(...(alignment[0]?.target ?? [0, 0]))).toBe('South Korea')
})

it('lists for each word what else it could be', () => {
  const { words } = engine.explain({ text: 'Presiden mengirim ember.' })
  expect(words[1]).toMatchObject({ lemma: 'mengirim', alternatives: ['send', 'dispatch'], by: 'lex:mengirim/v' })
})

it('honours the terms of a request as translation does', () => {
  const terms = [
    { term: 'Cabinet Meeting', kind: 'event', range: [17, 22], surface: 'rapat', target: 'Cabinet Meeting' },
  ] as const
  const request = { text: 'Presiden membuka rapat itu.', terms }
  expect(engine.explain(request).text).toBe(engine.translate(request).text)
  expect(engine.explain(request).parts.some(({ by }) => by.startsWith('term:'))).toBe(true)
})
