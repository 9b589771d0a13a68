/** The best ways through a sentence's graph, not the best alone. */
import TinyQueue from 'tinyqueue'
import type { DecodingObserver } from '../../../src/engine/decode/index.js'
import type { EdgeStore } from '../../../src/engine/decode/edges.js'
import type { Source } from '../../../src/engine/decode/support.js'

export interface Way {
  /** Edges of the store, in order. */
  readonly edges: readonly number[]
  readonly score: number
}

export interface Ways {
  readonly store: EdgeStore
  readonly source: Source
  /** The best first; no two with the same words. */
  readonly ways: readonly Way[]
}

/** An arc into a hypothesis. */
interface Arc {
  readonly edge: number
  readonly back: number
  readonly score: number
}

/** A way that is known from `hypothesis` to the end. */
interface Partial {
  readonly hypothesis: number
  readonly tail: Tail | undefined
  /** Of the part that is known. */
  readonly cost: number
  /** With the best beginning that it can have. */
  readonly score: number
}

interface Tail {
  readonly edge: number
  readonly rest: Tail | undefined
}

/** Half-known ways looked at for one sentence at most: many differ in how they come to the same words. */
const LOOKED_AT = 5_000

/** An observer for a decoder, and what it saw of the last sentence. */
export function recordWays(): { readonly observer: DecodingObserver; readonly best: (most: number) => Ways } {
  let store: EdgeStore | undefined
  let source: Source | undefined
  const arcs: Arc[][] = []
  const scores: number[] = []
  let ended: Partial[] = []
  const observer: DecodingObserver = {
    began(theStore, theSource) {
      store = theStore
      source = theSource
      arcs.length = 0
      scores.length = 0
      ended = []
    },
    reached(made, edge, back, score) {
      ;(arcs[made] ??= []).push({ edge, back, score })
      scores[made] = Math.max(scores[made] ?? Number.NEGATIVE_INFINITY, score)
    },
    ended(hypothesis, score) {
      ended.push({ hypothesis, tail: undefined, cost: score - (scores[hypothesis] ?? 0), score })
    },
  }
  return {
    observer,
    best(most) {
      if (store === undefined || source === undefined) throw new Error('Expected a sentence to be decoded first')
      const queue = new TinyQueue<Partial>([...ended], (a, b) => b.score - a.score)
      const ways: Way[] = []
      const seen = new Set<string>()
      for (let looked = 0; queue.length > 0 && ways.length < most && looked < LOOKED_AT; looked++) {
        const partial = queue.pop() as Partial
        if (partial.hypothesis === 0) {
          const edges = edgesOf(partial.tail)
          const text = edges.flatMap((edge) => (store as EdgeStore).english[edge]?.words ?? []).join(' ')
          if (!seen.has(text)) ways.push({ edges, score: partial.score })
          seen.add(text)
          continue
        }
        for (const { edge, back, score } of arcs[partial.hypothesis] ?? []) {
          const before = scores[back] ?? 0
          const cost = partial.cost + score - before
          queue.push({ hypothesis: back, tail: { edge, rest: partial.tail }, cost, score: before + cost })
        }
      }
      return { store, source, ways }
    },
  }
}

function edgesOf(tail: Tail | undefined): readonly number[] {
  const edges: number[] = []
  for (let each = tail; each !== undefined; each = each.rest) edges.push(each.edge)
  return edges
}
