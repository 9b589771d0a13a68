/**
 * The edges of one sentence's graph as columns of numbers, kept from sentence to sentence: the search reads millions of
 * them, and an object each would be most of the engine's garbage.
 */
import type { English } from './english.js'

export interface EdgeStore {
  /** Edges added since the last `clear`. */
  readonly count: number
  /** States added since the last `clear`. */
  readonly states: number
  /** The columns, indexed by edge. They are replaced as they grow: read them anew for each sentence. */
  readonly to: Int32Array
  readonly scores: Float64Array
  readonly firsts: Int32Array
  readonly lasts: Int32Array
  /** What it does to an article that waits for its noun: one of `ARTICLE`, or an open article's class plus one. */
  readonly articles: Uint8Array
  /** Of a noun: where `given` begins to say what each article before it adds to the score, or 0. */
  readonly nouns: Int32Array
  /** By threes, one for each class of the article. */
  readonly given: readonly number[]
  /** 1 for English of a learned table. */
  readonly learned: Uint8Array
  /** The next edge that leaves the same state, in the order of adding, or -1. */
  readonly following: Int32Array
  /** The first edge that leaves a state, or -1; indexed by state. */
  readonly heads: Int32Array
  readonly english: readonly English[]
  readonly by: readonly string[]
  clear(): void
  /** A new state, numbered from 0. */
  addState(): number
  /** Says of the edge added last what it does to an article, and what the articles before it add. */
  mark(article: number, given?: readonly number[]): void
  /** `score` is a natural-log score; source tokens `[first, last)`, empty for inserted words. */
  add(
    from: number,
    to: number,
    english: English,
    score: number,
    first: number,
    last: number,
    by: string,
    learned: boolean,
  ): void
}

/** What an edge does to an article that waits for its noun: nothing (an adjective), or it ends the waiting (a noun, a verb). */
export const ARTICLE = { passes: 0, ends: 4 } as const

export function createEdgeStore(): EdgeStore {
  let capacity = 1 << 12
  let stateCapacity = 1 << 10
  let tails = new Int32Array(stateCapacity)
  const english: English[] = []
  const by: string[] = []
  const given: number[] = []
  const store = {
    count: 0,
    states: 0,
    to: new Int32Array(capacity),
    scores: new Float64Array(capacity),
    firsts: new Int32Array(capacity),
    lasts: new Int32Array(capacity),
    articles: new Uint8Array(capacity),
    nouns: new Int32Array(capacity),
    learned: new Uint8Array(capacity),
    following: new Int32Array(capacity),
    heads: new Int32Array(stateCapacity),
    english,
    by,
    given,
    clear() {
      given.length = 1
      given[0] = 0
      store.count = 0
      store.states = 0
    },
    addState() {
      if (store.states === stateCapacity) {
        stateCapacity *= 2
        tails = grown(tails, new Int32Array(stateCapacity))
        store.heads = grown(store.heads, new Int32Array(stateCapacity))
      }
      store.heads[store.states] = -1
      return store.states++
    },
    add(
      from: number,
      to: number,
      words: English,
      score: number,
      first: number,
      last: number,
      maker: string,
      learned: boolean,
    ) {
      if (store.count === capacity) grow()
      const edge = store.count++
      store.to[edge] = to
      store.scores[edge] = score
      store.firsts[edge] = first
      store.lasts[edge] = last
      store.learned[edge] = learned ? 1 : 0
      store.articles[edge] = ARTICLE.ends
      store.nouns[edge] = 0
      store.following[edge] = -1
      english[edge] = words
      by[edge] = maker
      if (store.heads[from] === -1) store.heads[from] = edge
      else store.following[tails[from] as number] = edge
      tails[from] = edge
    },
    mark(article: number, scores?: readonly number[]) {
      const edge = store.count - 1
      store.articles[edge] = article
      if (scores === undefined) return
      store.nouns[edge] = given.length
      given.push(...scores)
    },
  }
  const grow = (): void => {
    capacity *= 2
    store.to = grown(store.to, new Int32Array(capacity))
    store.scores = grown(store.scores, new Float64Array(capacity))
    store.firsts = grown(store.firsts, new Int32Array(capacity))
    store.lasts = grown(store.lasts, new Int32Array(capacity))
    store.articles = grown(store.articles, new Uint8Array(capacity))
    store.nouns = grown(store.nouns, new Int32Array(capacity))
    store.learned = grown(store.learned, new Uint8Array(capacity))
    store.following = grown(store.following, new Int32Array(capacity))
  }
  return store
}

function grown<Column extends Int32Array | Float64Array | Uint8Array>(column: Column, larger: Column): Column {
  larger.set(column)
  return larger
}
