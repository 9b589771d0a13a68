import { OWN_DOMAIN } from './lexicon/dictionary.js'
import type { Item, LatticeNode } from './types.js'

/** The lattice with the words of the user's own dictionary out of the learned tables' reach. */
export function keepOwnWords(lattice: LatticeNode, items: readonly Item[]): LatticeNode {
  const own = items.filter(({ reading }) => reading.entry?.domain === OWN_DOMAIN && !reading.by.startsWith('term:'))
  return own.length === 0 ? lattice : fixed(lattice, own)
}

function fixed(node: LatticeNode, own: readonly Item[]): LatticeNode {
  switch (node.type) {
    case 'leaf':
      return own.some(({ from, to }) => node.from < to && from < node.to) ? { ...node, fixed: true } : node
    case 'sequence':
      return { ...node, children: node.children.map((child) => fixed(child, own)) }
    case 'choice':
      return { ...node, variants: node.variants.map(({ node: inner, score }) => ({ node: fixed(inner, own), score })) }
  }
}
