import { describe, expect, it } from 'vitest'
import { ARTICLE, createEdgeStore, type EdgeStore } from '../../../src/engine/decode/edges.js'
import { createEnglishCache } from '../../../src/engine/decode/english.js'
import { createSearch } from '../../../src/engine/decode/search.js'

const weights = { option: 1, model: 0, word: 0, phrase: 0 }
const english = createEnglishCache(undefined)
const search = createSearch(undefined, weights)

interface Step {
  readonly text: string
  readonly score: number
  readonly article: number
  readonly given?: readonly number[]
}

/** The words of the best way through steps, of each of which one is taken. */
function best(...steps: readonly (readonly Step[])[]): string {
  const store: EdgeStore = createEdgeStore()
  store.clear()
  steps.forEach((ways, at) => {
    const from = at === 0 ? store.addState() : at
    const to = store.addState()
    for (const { text, score, article, given } of ways) {
      store.add(from, to, english.ofText(text), score, at, at + 1, 'test', false)
      store.mark(article, given)
    }
  })
  const { edges } = search(store, steps.length)
  return edges.flatMap(({ words }) => words).join(' ')
}

const articles: readonly Step[] = [
  { text: 'the', score: -1.2, article: 1 },
  { text: 'a', score: -1.4, article: 2 },
  { text: '', score: -0.5, article: 3 },
]
const old: readonly Step[] = [{ text: 'old', score: 0, article: ARTICLE.passes }]
const ship: Step = { text: 'ship', score: 0, article: ARTICLE.ends, given: [0.2, 1, -4] }
const ships: Step = { text: 'ships', score: -0.8, article: ARTICLE.ends, given: [-0.1, -9, 0.4] }

describe('an article that waits for its noun', () => {
  it('is told by the noun what it thinks of it', () => {
    expect(best(articles, [ship])).toBe('a ship')
    expect(best(articles, [ship, ships])).toBe('a ship')
    expect(best(articles, [ship, { ...ships, score: 0 }])).toBe('ships')
  })

  it('waits past adjectives', () => {
    expect(best(articles, old, [ship])).toBe('a old ship')
  })

  it('waits no longer than for one noun', () => {
    const one: Step = { text: 'iron', score: 0, article: ARTICLE.ends }
    expect(best(articles, [one], [ship])).toBe('iron ship')
  })

  it('lets nouns without one be', () => {
    expect(best([ship, { ...ships, score: 0.1 }])).toBe('ships')
  })
})
