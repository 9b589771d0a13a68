import { firstVerb, plain } from '../english/inflect.js'
import type { Item, LatticeNode, Leaf, Option } from '../types.js'
import type { Agreement } from './agreement.js'

/** Log-scores of the second, third … listed translation of a word. */
const RANK = [0, -1.1, -1.6, -2, -2.3]

export const rankScore = (rank: number): number => RANK[Math.min(rank, RANK.length - 1)] ?? -2.3

export function leaf(from: number, to: number, options: readonly Option[], by: string, fixed = false): Leaf {
  const keep = fixed || by.startsWith('term:')
  return keep ? { type: 'leaf', from, to, options, by, fixed: keep } : { type: 'leaf', from, to, options, by }
}

/** A finite verb that agrees with its subject once the choice has shown the subject's number. */
export function agreeing(node: Leaf, subject: Agreement | undefined, verb?: Item): Leaf {
  if (subject === undefined || (subject.person === 1 && subject.number === 'singular')) return node
  const number = subject.person === 3 ? subject.number : 'plural'
  return {
    ...node,
    ...(subject.head === undefined ? { number } : { subject: subject.head }),
    stems: (verb?.reading.glosses ?? []).map((gloss) => mainVerb(plain(gloss).split(' '))),
  }
}

const mainVerb = (words: readonly string[]): string => words[firstVerb(words)] ?? ''

/** Options from renderings listed best first. */
export function ranked(texts: readonly string[], by = rankScore): readonly Option[] {
  const options: Option[] = []
  for (const text of texts)
    if (!options.some((option) => option.text === text)) options.push({ text, score: by(options.length) })
  return options
}

/** Options with a score each. */
export function scored(...pairs: readonly (readonly [text: string, score: number])[]): readonly Option[] {
  return pairs.map(([text, score]) => ({ text, score }))
}

/** A word that English needs and Indonesian does not have, at a source position. */
export function inserted(at: number, options: readonly Option[], by: string): Leaf {
  return leaf(at, at, options, by)
}

export function sequence(children: readonly LatticeNode[]): LatticeNode {
  return children.length === 1 && children[0] !== undefined ? children[0] : { type: 'sequence', children }
}

/** Leaves in target order, the first variant of every choice. */
export function firstPath(node: LatticeNode): readonly Leaf[] {
  if (node.type === 'leaf') return [node]
  if (node.type === 'sequence') return node.children.flatMap(firstPath)
  const first = node.variants[0]
  return first === undefined ? [] : firstPath(first.node)
}
