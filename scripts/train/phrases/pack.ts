/** Lays phrase pairs out in the reader's flat order. */
import type { Sections } from '../../../src/engine/model/container.js'
import { UNLINKED_RADIX } from '../../../src/engine/model/phrase-table.js'
import { toByte } from '../../../src/engine/model/quantise.js'
import type { PhrasePair } from './score.js'

interface Node {
  readonly children: Map<number, Node>
  readonly options: PhrasePair[]
}

const createNode = (): Node => ({ children: new Map(), options: [] })

/** `pairs`: word ids already those of the models' vocabularies; a source's options in order, the best first. */
export function packPhrases(pairs: readonly PhrasePair[]): Sections {
  const root = createNode()
  for (const pair of pairs) {
    let node = root
    for (const word of pair.source) {
      const child = node.children.get(word) ?? createNode()
      node.children.set(word, child)
      node = child
    }
    node.options.push(pair)
  }
  const nodes: Node[] = [root]
  const words: number[] = [0]
  const begins: number[] = []
  for (let index = 0; index < nodes.length; index++) {
    begins.push(nodes.length)
    for (const [word, child] of [...(nodes[index] as Node).children].sort(([a], [b]) => a - b)) {
      nodes.push(child)
      words.push(word)
    }
  }
  const options = nodes.flatMap((node) => node.options)
  const bytes = (value: (pair: PhrasePair) => number): Uint8Array =>
    Uint8Array.from(options, (pair) => toByte(Math.log10(value(pair))))
  return {
    'phrases.words': Uint32Array.from(words),
    'phrases.begins': Uint32Array.from([...begins, nodes.length]),
    'phrases.options': runningTotals(nodes.map((node) => node.options.length)),
    'phrases.targetStarts': runningTotals(options.map(({ target }) => target.length)),
    'phrases.targets': Uint32Array.from(options.flatMap(({ target }) => target)),
    'phrases.unlinked': Uint8Array.from(options, unlinked),
    'phrases.direct': bytes(({ direct }) => direct),
    'phrases.inverse': bytes(({ inverse }) => inverse),
    'phrases.lexicalDirect': bytes(({ lexicalDirect }) => lexicalDirect),
    'phrases.lexicalInverse': bytes(({ lexicalInverse }) => lexicalInverse),
    'phrases.buckets': Uint8Array.from(options, ({ count }) => 1 + Math.floor(Math.log2(count))),
  }
}

/** How many English words of a pair come from no source word, and how many source words none comes from, in one byte. */
function unlinked({ source, links }: PhrasePair): number {
  const added = links.filter((link) => link === 0).length
  return added * UNLINKED_RADIX + source.filter((_, at) => !links.includes(at + 1)).length
}

/** 0, then the sum up to and including each. */
export function runningTotals(lengths: readonly number[]): Uint32Array {
  const totals = new Uint32Array(lengths.length + 1)
  lengths.forEach((length, index) => void (totals[index + 1] = (totals[index] as number) + length))
  return totals
}
