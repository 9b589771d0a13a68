import type { Decision, LatticeNode, Leaf } from '../types.js'

/** A way from one state of the graph to a later one: some English for a source span. */
export interface Edge {
  readonly to: number
  readonly words: readonly string[]
  readonly score: number
  /** Source tokens `[first, last)`; empty for inserted words. */
  readonly first: number
  readonly last: number
  readonly by: string
  readonly learned: boolean
}

/** English for a span of source tokens from a learned table, with its log-score. */
export interface SpanOption {
  readonly words: readonly string[]
  readonly score: number
  /** Seen so often that it may leave a word of the source out: `melakukan penelitian` → research. */
  readonly trusted: boolean
}

export type SpanLookup = (from: number, to: number) => readonly SpanOption[]

/** How well a table of word translations supports some English for a span of source tokens, as a log-score. */
export type WordSupport = (words: readonly string[], from: number, to: number) => number

/** Natural-log probabilities of a decision's classes, weighted. */
export type Chooser = (decision: Decision) => readonly number[]

/** States are numbered so that every edge goes to a higher one; `edges[state]` leave it. */
export interface Graph {
  readonly edges: readonly (readonly Edge[])[]
  readonly end: number
}

/** The longest source span that a learned phrase may replace, in tokens. */
const MAX_SPAN = 6

interface Part {
  readonly state: number
  readonly min: number
  readonly max: number
  readonly count: number
  readonly fixed: boolean
  /** For each content word of the source: the beginnings of all English words that the rules would say for it. */
  readonly contents: readonly ReadonlySet<string>[]
  /** Of a verb: the forms that its clause allows; a table knows nothing of agreement. */
  readonly forms?: ReadonlySet<string>
}

const VERB = /\/v$|^affix:(?:di-|ter-|stem|ku-|kau-)/

const NO_CONTENTS: readonly ReadonlySet<string>[] = []
/** Letters that inflected forms of a word share. */
const STEM = 4
const LIGHT: ReadonlySet<string> = new Set(
  'the a an of to in on at by for from with and or that this these those be is are was were been being have has had do does did not will would can could may might must should it its he his she her they their them as more most there who which against about into over after before between under during through toward because when while but if also up out off per within among than so where what how'.split(
    ' ',
  ),
)

function contentsOf(leaf: Leaf): readonly ReadonlySet<string>[] {
  const stems = new Set<string>()
  for (const option of leaf.options)
    for (const word of split(option.text)) if (!LIGHT.has(word)) stems.add(word.slice(0, STEM).toLowerCase())
  return stems.size === 0 ? NO_CONTENTS : [stems]
}

/** Words of a phrase that carry meaning. */
function contentWords(words: readonly string[]): number {
  let count = 0
  for (const word of words) if (!LIGHT.has(word)) count++
  return count
}

/** How many content words the rules know that a phrase has no trace of. */
function uncovered(words: readonly string[], contents: readonly ReadonlySet<string>[]): number {
  let missing = 0
  for (const stems of contents) if (!words.some((word) => stems.has(word.slice(0, STEM).toLowerCase()))) missing++
  return missing
}

/** Lays a lattice out as a graph and lets a learned table offer phrases for every run of neighbours that covers a whole source span. */
export function buildGraph(
  root: LatticeNode,
  lookup: SpanLookup | undefined,
  support?: WordSupport,
  chooser?: Chooser,
  disagreement = 0,
): Graph {
  const edges: Edge[][] = [[]]
  const fresh = (): number => edges.push([]) - 1
  const connect = (from: number, edge: Edge): void => {
    edges[from]?.push(edge)
  }
  const build = (node: LatticeNode, start: number): Part => {
    if (node.type === 'leaf') {
      const end = fresh()
      const judged = support !== undefined && node.fixed !== true && node.to > node.from && node.options.length > 1
      const chosen = node.decision === undefined || chooser === undefined ? undefined : chooser(node.decision)
      for (const option of node.options) {
        const words = split(option.text)
        const learned = chosen === undefined || option.choice === undefined ? 0 : (chosen[option.choice] ?? 0)
        const score = (judged ? option.score + support(words, node.from, node.to) : option.score) + learned
        connect(start, { to: end, words, score, first: node.from, last: node.to, by: node.by, learned: false })
      }
      const empty = node.from === node.to
      return {
        state: end,
        min: empty ? Number.POSITIVE_INFINITY : node.from,
        max: empty ? -1 : node.to,
        count: node.to - node.from,
        fixed: node.fixed === true,
        contents: empty ? NO_CONTENTS : contentsOf(node),
        ...(VERB.test(node.by) && { forms: new Set(node.options.map((option) => option.text)) }),
      }
    }
    if (node.type === 'choice') {
      const ends = node.variants.map((variant) => ({
        part: build(variant.node, variantStart(start, variant.score)),
        score: variant.score,
      }))
      const end = fresh()
      for (const { part } of ends)
        connect(part.state, { to: end, words: [], score: 0, first: 0, last: 0, by: '', learned: false })
      const first = ends[0]?.part
      return {
        state: end,
        min: first?.min ?? Number.POSITIVE_INFINITY,
        max: first?.max ?? -1,
        count: first?.count ?? 0,
        fixed: ends.some(({ part }) => part.fixed),
        contents: first?.contents ?? NO_CONTENTS,
      }
    }
    return chain(flat(node), start)
  }
  const variantStart = (start: number, score: number): number => {
    const state = fresh()
    connect(start, { to: state, words: [], score, first: 0, last: 0, by: '', learned: false })
    return state
  }
  const chain = (children: readonly LatticeNode[], start: number): Part => {
    const states = [start]
    const parts: Part[] = []
    for (const child of children) {
      const part = build(child, states.at(-1) ?? start)
      parts.push(part)
      states.push(part.state)
    }
    if (lookup !== undefined) offerPhrases(parts, states, lookup, connect, disagreement)
    return {
      state: states.at(-1) ?? start,
      min: parts.reduce((min, part) => Math.min(min, part.min), Number.POSITIVE_INFINITY),
      max: parts.reduce((max, part) => Math.max(max, part.max), -1),
      count: parts.reduce((sum, part) => sum + part.count, 0),
      fixed: parts.some((part) => part.fixed),
      contents: parts.flatMap((part) => part.contents),
    }
  }
  const { state } = build(root, 0)
  return { edges, end: state }
}

function offerPhrases(
  parts: readonly Part[],
  states: readonly number[],
  lookup: SpanLookup,
  connect: (from: number, edge: Edge) => void,
  disagreement: number,
): void {
  for (let a = 0; a < parts.length; a++) {
    let min = Number.POSITIVE_INFINITY
    let max = -1
    let count = 0
    for (let b = a; b < parts.length; b++) {
      const part = parts[b]
      if (part === undefined || part.fixed) break
      min = Math.min(min, part.min)
      max = Math.max(max, part.max)
      count += part.count
      if (max >= 0 && max - min > MAX_SPAN + 2) break
      if (part.count === 0 || count !== max - min || count > MAX_SPAN) continue
      const to = states[b + 1]
      const from = states[a]
      if (to === undefined || from === undefined) continue
      const options = lookup(min, max)
      if (options.length === 0) continue
      const contents = parts.slice(a, b + 1).flatMap((each) => each.contents)
      const forms = a === b ? part.forms : undefined
      for (const option of options) {
        if (!option.trusted && contents.length > contentWords(option.words)) continue
        if (forms !== undefined && option.words.length === 1 && !forms.has(option.words[0] ?? '')) continue
        connect(from, {
          to,
          words: option.words,
          score: option.score + disagreement * (contents.length === 1 ? 2 : 1) * uncovered(option.words, contents),
          first: min,
          last: max,
          by: 'phrase',
          learned: true,
        })
      }
    }
  }
}

function flat(node: LatticeNode): readonly LatticeNode[] {
  return node.type === 'sequence' ? node.children.flatMap(flat) : [node]
}

function split(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ')
}
