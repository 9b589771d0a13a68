/**
 * The phrases of a sentence as a tree over its words. Noun phrases, verb groups, adjective phrases and dates are the parser's; clauses
 * and prepositional phrases are gathered from them by the words that open them, as transfer reads them.
 */
import type { Chunk, NounPhrase } from './parse/types.js'
import type { Item } from './types.js'

export type PhraseKind = 'sentence' | 'clause' | 'relative' | 'prepositional' | 'noun' | 'verb' | 'adjective' | 'date'

/** A phrase over the words `[from, to)`, counted from 0 with punctuation; words that stand in no child are its own. */
export interface Phrase {
  readonly kind: PhraseKind
  readonly from: number
  readonly to: number
  readonly children: readonly Phrase[]
}

interface Open {
  readonly kind: PhraseKind
  readonly from: number
  readonly children: (Phrase | Open)[]
  to: number
  verb?: boolean
}

/** The root spans the whole sentence. Linear in the number of chunks. */
export function phraseTree(chunks: readonly Chunk[], items: readonly Item[]): Phrase {
  const starts = new Map(items.map((item, index) => [item.from, index]))
  const index = (token: number): number => starts.get(token) ?? items.length
  const root: Open = { kind: 'sentence', from: 0, to: items.length, children: [] }
  const stack: Open[] = []
  const last = (): Open => stack.at(-1) as Open
  const open = (kind: PhraseKind, from: number): void => {
    const made: Open = { kind, from, to: from, children: [] }
    const parent = stack.at(-1) ?? root
    parent.children.push(made)
    stack.push(made)
  }
  for (const [at, chunk] of chunks.entries()) {
    const from = index(firstToken(chunk))
    const next = chunks[at + 1]
    const to = next === undefined ? items.length : index(firstToken(next))
    const mark = chunk.type === 'word' ? chunk.item : undefined
    const cat = mark?.reading.cat
    if (cat === 'punct' && /^[.;:?!…]$/u.test(mark?.text ?? '')) {
      stack.length = 0
      continue
    }
    if (endsRelative(chunk, last())) stack.pop()
    if (cat === 'punct' && (stack.length === 0 || next === undefined)) continue
    if (stack.length === 0 || (cat === 'sub' && last().to > last().from)) {
      stack.length = 0
      open('clause', from)
    } else if (cat === 'rel') open('relative', from)
    if (chunk.type === 'vg' || chunk.type === 'ap' || cat === 'cop' || cat === 'there') last().verb = true
    const node = phraseOf(chunk, from, to, index)
    const before = chunks[at - 1]
    if (node !== undefined) place(node, last(), isPreposition(before) ? index(firstToken(before)) : undefined)
    for (const each of stack) each.to = to
  }
  return closed(single(root))
}

const firstToken = (chunk: Chunk): number => {
  switch (chunk.type) {
    case 'np':
      return chunk.np.from
    case 'vg':
      return chunk.vg.from
    case 'ap':
      return chunk.ap.from
    case 'date':
      return chunk.date.from
    case 'word':
      return chunk.item.from
  }
}

/** A comma, a demonstrative or a second verb after the relative clause's own. */
function endsRelative(chunk: Chunk, clause: Open | undefined): boolean {
  if (clause?.kind !== 'relative' || clause.verb !== true) return false
  if (chunk.type === 'vg') return clause.children.at(-1)?.kind !== 'verb'
  return chunk.type === 'word' && (chunk.item.text === ',' || chunk.item.reading.cat === 'dem')
}

const isPreposition = (chunk: Chunk | undefined): chunk is Chunk & { type: 'word' } =>
  chunk?.type === 'word' && (chunk.item.reading.cat === 'prep' || chunk.item.reading.cat === 'agent')

function place(node: Phrase, clause: Open, preposition: number | undefined): void {
  const within = preposition !== undefined && preposition >= clause.from
  clause.children.push(within ? { kind: 'prepositional', from: preposition, to: node.to, children: [node] } : node)
}

function phraseOf(chunk: Chunk, from: number, to: number, index: (token: number) => number): Phrase | undefined {
  switch (chunk.type) {
    case 'np':
      return { ...nounPhrase(chunk.np, index), from, to }
    case 'vg':
      return { kind: 'verb', from, to, children: [] }
    case 'ap':
      return { kind: 'adjective', from, to, children: [] }
    case 'date':
      return { kind: 'date', from, to, children: [] }
    case 'word':
      return undefined
  }
}

function nounPhrase(np: NounPhrase, index: (token: number) => number): Phrase {
  const nested = np.modifiers.flatMap((modifier) =>
    modifier.type === 'noun' || modifier.type === 'amount' ? [nounPhrase(modifier.phrase, index)] : [],
  )
  return { kind: 'noun', from: index(np.from), to: index(np.to), children: nested }
}

/** A clause that is the whole sentence is not said twice. */
function single(root: Open): Open {
  const only = root.children.length === 1 ? root.children[0] : undefined
  return only?.kind === 'clause' ? { ...root, children: [...only.children] } : root
}

const closed = ({ kind, from, to, children }: Phrase | Open): Phrase => ({
  kind,
  from,
  to,
  children: children.map(closed),
})
