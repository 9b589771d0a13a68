import type { LatticeNode, Leaf } from '../types.js'
import { ARTICLE } from './edges.js'
import type { English, EnglishCache } from './english.js'
import { demandsOf, NO_CONTENTS, NO_DEMANDS, type Part } from './part.js'
import { offerPhrases, type PhraseScores, type SpanLookup } from './phrases.js'

/** How well a table of word translations supports some English for a span of source tokens, as a log-score. */
export type WordSupport = (english: English, from: number, to: number) => number

/**
 * Where a graph's edges go, and who scores them. The store receives the graph: states are numbered so that every edge goes to a
 * higher one, from 0.
 */
export interface GraphMaker extends PhraseScores {
  readonly english: EnglishCache
  readonly lookup?: SpanLookup | undefined
  readonly support?: WordSupport | undefined
}

/**
 * Lays a lattice out as a graph and lets a learned table offer phrases for every run of neighbours that covers a whole
 * source span. Returns the last state.
 */
export function buildGraph(root: LatticeNode, maker: GraphMaker): number {
  maker.store.clear()
  return build(root, maker.store.addState(), maker).state
}

function build(node: LatticeNode, start: number, maker: GraphMaker): Part {
  switch (node.type) {
    case 'leaf':
      return buildLeaf(node, start, maker)
    case 'choice':
      return buildChoice(node.variants, start, maker)
    case 'sequence':
      return buildSequence(node.children, start, maker)
  }
}

function buildLeaf(node: Leaf, start: number, { store, english, support, sense, chooser, ranking }: GraphMaker): Part {
  const end = store.addState()
  const { from, to, options, by } = node
  const fixed = node.fixed === true
  const judged = support !== undefined && !fixed && to > from && options.length > 1
  const chosen = node.decision === undefined || chooser === undefined ? undefined : chooser.score(node.decision)
  const stems: number[] = []
  for (const option of options) {
    const words = english.ofText(option.text)
    const learned = chosen === undefined || option.choice === undefined ? 0 : (chosen[option.choice] ?? 0)
    const supported = judged ? support(words, from, to) : 0
    const inContext = sense === undefined || fixed || to === from ? 0 : sense(words, from, to)
    const liked = ranking === undefined ? 0 : ranking.alone(words, from, to, by, false)
    store.add(start, end, words, option.score + supported + inContext + learned + liked, from, to, by, false)
    if (option.choice === undefined) store.mark(ARTICLE.passes)
    else if (node.decision?.kind === 'article') store.mark(option.choice + 1)
    else store.mark(ARTICLE.ends, chooser?.given(from, option.choice))
    for (const { light, stem } of words.known) if (!light) stems.push(stem)
  }
  const empty = from === to
  return {
    state: end,
    min: empty ? Number.POSITIVE_INFINITY : from,
    max: empty ? -1 : to,
    count: to - from,
    fixed,
    contents: empty || stems.length === 0 ? NO_CONTENTS : [stems],
    ...demandsOf(node, chosen),
  }
}

function buildChoice(
  variants: readonly { readonly node: LatticeNode; readonly score: number }[],
  start: number,
  maker: GraphMaker,
): Part {
  const { store, english } = maker
  const nothing = english.ofText('')
  const parts = variants.map((variant) => {
    const state = store.addState()
    store.add(start, state, nothing, variant.score, 0, 0, '', false)
    store.mark(ARTICLE.passes)
    return build(variant.node, state, maker)
  })
  const end = store.addState()
  for (const part of parts) {
    store.add(part.state, end, nothing, 0, 0, 0, '', false)
    store.mark(ARTICLE.passes)
  }
  const first = parts[0]
  return {
    state: end,
    min: first?.min ?? Number.POSITIVE_INFINITY,
    max: first?.max ?? -1,
    count: first?.count ?? 0,
    fixed: parts.some((part) => part.fixed),
    contents: first?.contents ?? NO_CONTENTS,
    ...NO_DEMANDS,
  }
}

function buildSequence(children: readonly LatticeNode[], start: number, maker: GraphMaker): Part {
  const states = [start]
  const parts: Part[] = []
  buildChildren(children, parts, states, maker)
  if (maker.lookup !== undefined) offerPhrases(parts, states, maker.lookup, maker)
  let min = Number.POSITIVE_INFINITY
  let max = -1
  let count = 0
  let fixed = false
  const contents: (readonly number[])[] = []
  for (const part of parts) {
    min = Math.min(min, part.min)
    max = Math.max(max, part.max)
    count += part.count
    fixed ||= part.fixed
    for (const content of part.contents) contents.push(content)
  }
  return {
    state: states.at(-1) ?? start,
    min,
    max,
    count,
    fixed,
    contents,
    ...NO_DEMANDS,
  }
}

/** Sequences within a sequence are one. */
function buildChildren(children: readonly LatticeNode[], parts: Part[], states: number[], maker: GraphMaker): void {
  for (const child of children) {
    if (child.type === 'sequence') {
      buildChildren(child.children, parts, states, maker)
      continue
    }
    const part = build(child, states[states.length - 1] ?? 0, maker)
    parts.push(part)
    states.push(part.state)
  }
}
