import type { LanguageModel } from '../model/language-model.js'
import type { Edge, Graph } from './graph.js'

/** Weights of the decoder's features. Scores of options are natural-log units, the language model's are log10. */
export interface Weights {
  readonly option: number
  readonly model: number
  readonly word: number
  readonly phrase: number
}

interface Hypothesis {
  readonly score: number
  readonly state: number
  readonly edge: Edge | undefined
  readonly back: Hypothesis | undefined
}

const START: Hypothesis = { score: 0, state: 0, edge: undefined, back: undefined }

/** How many hypotheses a state of the graph keeps. */
const BEAM = 6

/**
 * The best path through the graph: option scores, language model and lengths together. States are visited in order,
 * hypotheses with the same language-model state are merged, the rest pruned to a beam. Without a language model the best options win.
 */
export function search(
  graph: Graph,
  lm: LanguageModel | undefined,
  weights: Weights,
  ids: Map<string, number>,
): { readonly edges: readonly Edge[]; readonly score: number } {
  const beams: (Map<number, Hypothesis> | undefined)[] = Array.from({ length: graph.edges.length })
  beams[0] = new Map([[0, lm === undefined ? START : { ...START, state: lm.begin }]])
  if (ids.size > 200_000) ids.clear()
  for (let at = 0; at < graph.edges.length; at++) {
    const beam = beams[at]
    const edges = graph.edges[at]
    if (beam === undefined || edges === undefined || edges.length === 0) continue
    const kept = prune(beam)
    for (const edge of edges) {
      const target = (beams[edge.to] ??= new Map())
      const base = weights.option * edge.score + weights.word * edge.words.length + (edge.learned ? weights.phrase : 0)
      for (const hypothesis of kept) extend(hypothesis, edge, base, target, lm, weights, ids)
    }
    if (at !== graph.end) beams[at] = undefined
  }
  const finals = beams[graph.end]
  return best(finals, lm, weights)
}

function extend(
  hypothesis: Hypothesis,
  edge: Edge,
  base: number,
  target: Map<number, Hypothesis>,
  lm: LanguageModel | undefined,
  weights: Weights,
  ids: Map<string, number>,
): void {
  let score = hypothesis.score + base
  let state = hypothesis.state
  if (lm !== undefined) {
    for (const word of edge.words) {
      let id = ids.get(word)
      if (id === undefined) {
        id = lm.wordId(word)
        ids.set(word, id)
      }
      score += weights.model * lm.score(state, id)
      state = lm.next
    }
  }
  const known = target.get(state)
  if (known === undefined || known.score < score) target.set(state, { score, state, edge, back: hypothesis })
}

function prune(beam: Map<number, Hypothesis>): readonly Hypothesis[] {
  if (beam.size <= BEAM) return [...beam.values()]
  return [...beam.values()].toSorted((a, b) => b.score - a.score).slice(0, BEAM)
}

function best(
  finals: Map<number, Hypothesis> | undefined,
  lm: LanguageModel | undefined,
  weights: Weights,
): { edges: readonly Edge[]; score: number } {
  let winner: Hypothesis | undefined
  let winning = Number.NEGATIVE_INFINITY
  for (const hypothesis of finals?.values() ?? []) {
    const score = hypothesis.score + (lm === undefined ? 0 : weights.model * lm.score(hypothesis.state, lm.end))
    if (score > winning) {
      winning = score
      winner = hypothesis
    }
  }
  const edges: Edge[] = []
  for (let at = winner; at?.edge !== undefined; at = at.back) edges.push(at.edge)
  return { edges: edges.toReversed(), score: winning }
}
