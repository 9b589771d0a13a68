import type { LanguageModel } from '../model/language-model.js'
import { ARTICLE, type EdgeStore } from './edges.js'
import type { KnownWord } from './english.js'
import { BEFORE_ALL, BEHIND_ALL, type Joining } from './ranking.js'

/** Weights of the decoder's features. Scores of options are natural-log units, the language model's are log10. */
export interface Weights {
  readonly option: number
  readonly model: number
  readonly word: number
  readonly phrase: number
}

/** A way from one state of the graph to a later one that was taken: some English for a source span. */
export interface Edge {
  readonly words: readonly string[]
  readonly score: number
  /** Source tokens `[first, last)`; empty for inserted words. */
  readonly first: number
  readonly last: number
  readonly by: string
  readonly learned: boolean
}

export interface Path {
  readonly edges: readonly Edge[]
  readonly score: number
}

/**
 * The best path through a graph from state 0 to `end`: option scores, language model and lengths together. States are visited
 * in order, hypotheses with the same language-model state are merged, the rest pruned to a beam. Without a language model the
 * best options win.
 */
export type Search = (store: EdgeStore, end: number) => Path

/** Sees every hypothesis that a search comes upon, also those which a better one takes the place of: what training learns from. */
export interface Observer {
  /** Hypothesis `made` by `edge` from hypothesis `back`, with the score of all up to there; 0 is the beginning. */
  readonly reached: (made: number, edge: number, back: number, score: number) => void
  /** What a hypothesis of the last state comes to with the sentence's end. */
  readonly ended: (made: number, score: number) => void
}

/** How many hypotheses a state of the graph keeps. */
const BEAM = 6
/** Slots of the table that finds hypotheses to merge; twice as many as hypotheses at least. */
const SLOTS = 1 << 12

export function createSearch(
  lm: LanguageModel | undefined,
  weights: Weights,
  { joining, observer }: { readonly joining?: Joining | undefined; readonly observer?: Observer | undefined } = {},
): Search {
  const { option, model, word, phrase } = weights
  // Hypotheses as columns; `next` is the following one of the same graph state, in the order of their coming.
  let scores = new Float64Array(SLOTS)
  let nodes = new Int32Array(SLOTS)
  let contexts = new Int32Array(SLOTS)
  let edges = new Int32Array(SLOTS)
  let backs = new Int32Array(SLOTS)
  // What the ranking model calls the last word.
  let ends = new Int32Array(SLOTS)
  // The article that waits for its noun, by its class plus one, or 0.
  let open = new Uint8Array(SLOTS)
  let next = new Int32Array(SLOTS)
  let slots = new Int32Array(SLOTS * 2)
  let count = 0
  // First and last hypothesis of a graph state, or -1.
  let heads = new Int32Array(SLOTS)
  let tails = new Int32Array(SLOTS)
  const kept = new Int32Array(BEAM)

  const slotOf = (node: number, context: number, article: number): number => {
    const mask = slots.length - 1
    let hash = Math.imul(context, 0x9e3779b1) ^ Math.imul(node * 4 + article, 0x85ebca6b)
    hash ^= hash >>> 15
    let slot = hash & mask
    for (let found = slots[slot] as number; found !== -1; found = slots[slot] as number) {
      if (contexts[found] === context && nodes[found] === node && open[found] === article) return slot
      slot = (slot + 1) & mask
    }
    return slot
  }

  const grow = (): void => {
    const larger = count * 2
    scores = widened(scores, new Float64Array(larger))
    nodes = widened(nodes, new Int32Array(larger))
    contexts = widened(contexts, new Int32Array(larger))
    edges = widened(edges, new Int32Array(larger))
    backs = widened(backs, new Int32Array(larger))
    ends = widened(ends, new Int32Array(larger))
    open = widened(open, new Uint8Array(larger))
    next = widened(next, new Int32Array(larger))
    slots = new Int32Array(larger * 2).fill(-1)
    for (let each = 0; each < count; each++)
      slots[slotOf(nodes[each] as number, contexts[each] as number, open[each] as number)] = each
  }

  const offer = (
    node: number,
    context: number,
    score: number,
    edge: number,
    back: number,
    ending: number,
    article: number,
  ): void => {
    const slot = slotOf(node, context, article)
    const known = slots[slot] as number
    if (known !== -1) {
      observer?.reached(known, edge, back, score)
      if ((scores[known] as number) < score) {
        scores[known] = score
        edges[known] = edge
        backs[known] = back
        ends[known] = ending
      }
      return
    }
    const made = count++
    observer?.reached(made, edge, back, score)
    slots[slot] = made
    scores[made] = score
    nodes[made] = node
    contexts[made] = context
    edges[made] = edge
    backs[made] = back
    ends[made] = ending
    open[made] = article
    next[made] = -1
    if (heads[node] === -1) heads[node] = made
    else next[tails[node] as number] = made
    tails[node] = made
    if (count === scores.length) grow()
  }

  /** Fills `kept` with the best hypotheses of a state, in the order of their coming where all fit; tells how many. */
  const prune = (node: number): number => {
    let size = 0
    let each = heads[node] as number
    for (; each !== -1 && size < BEAM; each = next[each] as number) kept[size++] = each
    if (each === -1) return size
    for (let at = 1; at < BEAM; at++) insert(at, kept[at] as number)
    for (; each !== -1; each = next[each] as number)
      if ((scores[each] as number) > (scores[kept[BEAM - 1] as number] as number)) insert(BEAM - 1, each)
    return size
  }
  /** Puts a hypothesis where it belongs among the better ones before `at`. */
  const insert = (at: number, each: number): void => {
    const score = scores[each] as number
    while (at > 0 && (scores[kept[at - 1] as number] as number) < score) {
      kept[at] = kept[at - 1] as number
      at--
    }
    kept[at] = each
  }

  const extend = (store: EdgeStore, edge: number, size: number): void => {
    const { words, known, names } = store.english[edge] as EdgeStore['english'][number]
    const first = names[0]
    const ending = names.at(-1)
    const base =
      option * (store.scores[edge] as number) + word * words.length + (store.learned[edge] === 1 ? phrase : 0)
    const to = store.to[edge] as number
    const marked = store.articles[edge] as number
    const noun = store.nouns[edge] as number
    for (let at = 0; at < size; at++) {
      const back = kept[at] as number
      let score = (scores[back] as number) + base
      let context = contexts[back] as number
      const before = ends[back] as number
      const waiting = open[back] as number
      if (noun > 0 && waiting > 0) score += option * (store.given[noun + waiting - 1] as number)
      const article = marked === ARTICLE.passes ? waiting : marked === ARTICLE.ends ? 0 : marked
      if (joining !== undefined && first !== undefined) score += joining(before, first)
      if (lm !== undefined) {
        for (let index = 0; index < known.length; index++) {
          score += model * lm.score(context, (known[index] as KnownWord).id)
          context = lm.next
        }
      }
      offer(to, context, score, edge, back, ending ?? before, article)
    }
  }

  const best = (store: EdgeStore, end: number): Path => {
    let winner = -1
    let winning = Number.NEGATIVE_INFINITY
    for (let each = heads[end] as number; each !== -1; each = next[each] as number) {
      const closing = lm === undefined ? 0 : model * lm.score(contexts[each] as number, lm.end)
      const liked = joining === undefined ? 0 : joining(ends[each] as number, BEHIND_ALL)
      const score = (scores[each] as number) + closing + liked
      observer?.ended(each, score)
      if (score > winning) {
        winning = score
        winner = each
      }
    }
    const path: Edge[] = []
    for (let at = winner; at > 0; at = backs[at] as number) path.push(edgeOf(store, edges[at] as number))
    return { edges: path.toReversed(), score: winning }
  }

  return (store, end) => {
    if (slots.length > SLOTS * 2) {
      // A sentence of uncommon length has been here: the next shall not clear its table.
      slots = new Int32Array(SLOTS * 2)
      ;[scores, nodes, contexts] = [new Float64Array(SLOTS), new Int32Array(SLOTS), new Int32Array(SLOTS)]
      open = new Uint8Array(SLOTS)
      ;[edges, backs, next, ends] = [
        new Int32Array(SLOTS),
        new Int32Array(SLOTS),
        new Int32Array(SLOTS),
        new Int32Array(SLOTS),
      ]
    }
    if (heads.length < store.states) {
      heads = new Int32Array(store.states * 2)
      tails = new Int32Array(store.states * 2)
    }
    count = 0
    slots.fill(-1)
    heads.fill(-1, 0, store.states)
    offer(0, lm === undefined ? 0 : lm.begin, 0, -1, -1, BEFORE_ALL, 0)
    for (let at = 0; at < store.states; at++) {
      let edge = store.heads[at] as number
      if (edge === -1 || heads[at] === -1) continue
      const size = prune(at)
      for (; edge !== -1; edge = store.following[edge] as number) extend(store, edge, size)
    }
    return best(store, end)
  }
}

function edgeOf(store: EdgeStore, edge: number): Edge {
  return {
    words: (store.english[edge] as EdgeStore['english'][number]).words,
    score: store.scores[edge] as number,
    first: store.firsts[edge] as number,
    last: store.lasts[edge] as number,
    by: store.by[edge] as string,
    learned: store.learned[edge] === 1,
  }
}

function widened<Column extends Int32Array | Float64Array | Uint8Array>(column: Column, larger: Column): Column {
  larger.set(column)
  return larger
}
