import type { Decision, LatticeNode, Leaf, Option } from '../types.js'
import type { EdgeStore } from './edges.js'
import type { English, EnglishCache } from './english.js'

/** English for a span of source tokens from a learned table, with its log-score. */
export interface SpanOption {
  readonly english: English
  readonly score: number
  /** Seen so often that it may leave a word of the source out: `melakukan penelitian` → research. */
  readonly trusted: boolean
}

export type SpanLookup = (from: number, to: number) => readonly SpanOption[]

/** How well a table of word translations supports some English for a span of source tokens, as a log-score. */
export type WordSupport = (english: English, from: number, to: number) => number

/** Natural-log probabilities of a decision's classes, weighted. */
export type Chooser = (decision: Decision) => readonly number[]

/** Where a graph's edges go, and who scores them. */
export interface GraphMaker {
  /** Receives the graph: states are numbered so that every edge goes to a higher one, from 0. */
  readonly store: EdgeStore
  readonly english: EnglishCache
  readonly lookup?: SpanLookup | undefined
  readonly support?: WordSupport | undefined
  readonly chooser?: Chooser | undefined
  /** For every content word of a phrase for which its English has no word that the rules know. */
  readonly disagreement: number
  /** How much a phrase answers to the chooser for the articles and numbers it settles. */
  readonly open: number
}

/** The longest source span that a learned phrase may replace, in tokens. */
const MAX_SPAN = 6
/** What a phrase costs that leaves out an `of` or `by` which the rules put before a noun: `akhir Maret`. */
const LOST_OF = -1.5

interface OpenChoice {
  readonly kind: Decision['kind']
  readonly options: readonly Option[]
  /** Weighted log-probabilities of the classes. */
  readonly chosen: readonly number[]
}

interface Part {
  readonly state: number
  readonly min: number
  readonly max: number
  readonly count: number
  readonly fixed: boolean
  /** For each content word of the source: the beginnings of all English words that the rules would say for it. */
  readonly contents: readonly (readonly number[])[]
  /** Of a verb: the forms that its clause allows; a table knows nothing of agreement. */
  readonly forms: readonly Option[] | undefined
  /** Every English of it opens with an auxiliary, which a table may not leave out: `juga aman`, "is also safe". */
  readonly auxiliary: boolean
  /** A verb whose every form opens with an auxiliary. */
  readonly finite: boolean
  /** A noun for which the rules have no word in -ing. */
  readonly noun: boolean
  /** A relative pronoun, which no phrase may lose that does not take its verb along. */
  readonly relative: boolean
  /** What the choice models say of an article or a number that is open here. */
  readonly open: OpenChoice | undefined
  /** The rules put an `of` or `by` here, which is not to be lost before a noun. */
  readonly of: boolean
}

/** Words that open a form of a verb: finite, or an infinitive. */
const TELLING = /^(?:to|is|are|was|were|has|have|had|am)$/
const SINGLING = /^(?:every|each)$/
const RELATIVE = /^(?:that|which|who|whom|whose|what|where|those who)$/
const PREDICATE = /^rule:predicate$/
const VERB = /\/v$|^affix:(?:di-|ter-|stem|ku-|kau-)/

/** Words that make a verb finite. */
const AUXILIARY =
  /^(?:is|are|was|were|am|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|'s|'re|'m|'ll|'ve)$/

const NO_CONTENTS: readonly (readonly number[])[] = []

/** Whether a phrase has no trace of a content word the rules know. */
function lacks(stems: readonly number[], content: readonly number[]): boolean {
  for (const stem of stems) if (content.includes(stem)) return false
  return true
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

function buildLeaf(node: Leaf, start: number, { store, english, support, chooser }: GraphMaker): Part {
  const end = store.addState()
  const { from, to, options, by } = node
  const fixed = node.fixed === true
  const judged = support !== undefined && !fixed && to > from && options.length > 1
  const chosen = node.decision === undefined || chooser === undefined ? undefined : chooser(node.decision)
  const stems: number[] = []
  for (const option of options) {
    const words = english.ofText(option.text)
    const learned = chosen === undefined || option.choice === undefined ? 0 : (chosen[option.choice] ?? 0)
    const score = (judged ? option.score + support(words, from, to) : option.score) + learned
    store.add(start, end, words, score, from, to, by, false)
    for (const stem of words.contents) stems.push(stem)
  }
  const empty = from === to
  return {
    state: end,
    min: empty ? Number.POSITIVE_INFINITY : from,
    max: empty ? -1 : to,
    count: to - from,
    fixed,
    contents: empty || stems.length === 0 ? NO_CONTENTS : [stems],
    forms: VERB.test(by) ? options : undefined,
    finite: VERB.test(by) && options.every(({ text }) => AUXILIARY.test(firstWord(text))),
    noun: /\/n$/.test(by) && !options.some(({ text }) => text.endsWith('ing')),
    relative: by === 'grammar:yang' && options.every(({ text }) => RELATIVE.test(text)),
    auxiliary: !empty && PREDICATE.test(by) && options.every(({ text }) => AUXILIARY.test(firstWord(text))),
    open:
      chosen === undefined || node.decision === undefined ? undefined : { kind: node.decision.kind, options, chosen },
    of: /^rule:(?:of|agent)$/.test(by) && from === to && options[0]?.text !== '',
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
    return build(variant.node, state, maker)
  })
  const end = store.addState()
  for (const part of parts) store.add(part.state, end, nothing, 0, 0, 0, '', false)
  const first = parts[0]
  return {
    state: end,
    min: first?.min ?? Number.POSITIVE_INFINITY,
    max: first?.max ?? -1,
    count: first?.count ?? 0,
    fixed: parts.some((part) => part.fixed),
    contents: first?.contents ?? NO_CONTENTS,
    forms: undefined,
    finite: false,
    noun: false,
    relative: false,
    auxiliary: false,
    open: undefined,
    of: false,
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
    forms: undefined,
    finite: false,
    noun: false,
    relative: false,
    auxiliary: false,
    open: undefined,
    of: false,
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

function offerPhrases(
  parts: readonly Part[],
  states: readonly number[],
  lookup: SpanLookup,
  { store, disagreement, open }: GraphMaker,
): void {
  for (let a = 0; a < parts.length; a++) {
    const opensWithOf = parts[a]?.of === true
    let min = Number.POSITIVE_INFINITY
    let max = -1
    let count = 0
    let contents = 0
    let auxiliary = false
    for (let b = a; b < parts.length; b++) {
      const part = parts[b]
      if (part === undefined || part.fixed) break
      min = Math.min(min, part.min)
      max = Math.max(max, part.max)
      count += part.count
      contents += part.contents.length
      auxiliary ||= part.auxiliary
      if (max >= 0 && max - min > MAX_SPAN + 2) break
      if (part.count === 0 || count !== max - min || count > MAX_SPAN) continue
      const to = states[b + 1]
      const from = states[a]
      if (to === undefined || from === undefined) continue
      const forms = a === b ? part.forms : undefined
      for (const { english, score, trusted } of lookup(min, max)) {
        if (!trusted && contents > english.contents.length) continue
        if (a === b && part.finite && !english.words.some((word) => AUXILIARY.test(word))) continue
        // `seorang nelayan`, "a fishing" from `kapal nelayan`: what stood before a noun is none itself.
        if (part.noun && english.words.at(-1)?.endsWith('ing') === true) continue
        if (part.relative && !english.words.some((word) => RELATIVE.test(word))) continue
        if (auxiliary && !english.words.some((word) => AUXILIARY.test(word))) continue
        // `hampir semua`, "almost every": the noun behind would have to be single, which the grammar settles.
        if (SINGLING.test(english.words.at(-1) ?? '')) continue
        const lost = opensWithOf && !joins(english.words) ? LOST_OF : 0
        // Whether a clause follows, the grammar knows.
        if (forms !== undefined && english.words.length > 1 && english.words.at(-1) === 'that') continue
        // `sejak didirikan`, "since being established": no form that the clause does not ask for.
        if (forms !== undefined && TELLING.test(english.words[0] ?? '') && !begins(forms, english.words[0] ?? ''))
          continue
        if (forms !== undefined && english.words.length === 1 && !allows(forms, english.words[0] ?? '')) continue
        let missing = 0
        let said = 0
        for (let at = a; at <= b; at++) said += scoreOfChoice(parts[at]?.open, english.words)
        for (let at = a; at <= b; at++)
          for (const content of parts[at]?.contents ?? NO_CONTENTS) if (lacks(english.stems, content)) missing++
        store.add(
          from,
          to,
          english,
          score + lost + open * said + disagreement * (contents === 1 ? 2 : 1) * missing,
          min,
          max,
          'phrase',
          true,
        )
      }
    }
  }
}

function firstWord(text: string): string {
  const end = text.indexOf(' ')
  return end < 0 ? text : text.slice(0, end)
}

/** What the choice models say of the article or the number that a phrase has. */
function scoreOfChoice(open: OpenChoice | undefined, words: readonly string[]): number {
  if (open === undefined) return 0
  const { kind, options, chosen } = open
  if (kind === 'article') {
    const shown = words.includes('the') ? 'the' : words.includes('a') || words.includes('an') ? 'a' : ''
    const option = options.find(({ text }) => text === shown)
    return option?.choice === undefined ? Math.min(...chosen) : (chosen[option.choice] ?? 0)
  }
  for (const { text, choice } of options)
    if (choice !== undefined && words.includes(lastWord(text))) return chosen[choice] ?? 0
  return Math.max(...chosen)
}

const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1)

function begins(forms: readonly Option[], word: string): boolean {
  return forms.some(({ text }) => text.startsWith(`${word} `) || text.includes(` ${word} `))
}

function allows(forms: readonly Option[], word: string): boolean {
  for (const form of forms) if (form.text === word) return true
  return false
}

function joins(words: readonly string[]): boolean {
  return words.some(
    (word) => word === 'of' || word === 'by' || word === "'s" || word.endsWith("'s") || word.endsWith("s'"),
  )
}
