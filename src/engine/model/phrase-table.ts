/**
 * The phrase table: a trie over source tokens whose nodes hold English options, read from flat arrays.
 *
 * Node 0 is the root; the children of a node stand together, sorted by token id; so do the options of a node, the
 * likeliest first.
 */
import { bytesOf, type Integers, integersOf, type Sections } from './container.js'
import { LOGS } from './quantise.js'

export interface PhraseTable {
  readonly root: number
  /** The node after one more source token, or -1. Token ids are those of the models' Indonesian vocabulary. */
  step(node: number, token: number): number
  /** Options of a node are the ids from `firstOption(node)` up to (not including) `firstOption(node + 1)`. */
  firstOption(node: number): number
  /** Words of an option stand in `targets` from `targetStart(option)` up to `targetStart(option + 1)`. */
  targetStart(option: number): number
  /** Word ids of the models' English vocabulary. */
  readonly targets: Integers
  /** For each target word: source token of the phrase it is aligned with, from 1; 0 for none. */
  readonly links: Uint8Array
  /** log10 p(e|f), by relative frequency. */
  direct(option: number): number
  /** log10 p(f|e), by relative frequency. */
  inverse(option: number): number
  /** log10 p(e|f) of its words. */
  lexicalDirect(option: number): number
  /** log10 p(f|e) of its words. */
  lexicalInverse(option: number): number
  /** How often it was seen: 1 + floor(log2(count)), so 2 for 2–3, 3 for 4–7 … */
  bucket(option: number): number
}

export function openPhraseTable(sections: Sections): PhraseTable {
  const words = integersOf(sections, 'phrases.words')
  const begins = integersOf(sections, 'phrases.begins')
  const options = integersOf(sections, 'phrases.options')
  const targetStarts = integersOf(sections, 'phrases.targetStarts')
  const scores = ['direct', 'inverse', 'lexicalDirect', 'lexicalInverse'].map((name) =>
    bytesOf(sections, `phrases.${name}`),
  )
  const [direct, inverse, lexicalDirect, lexicalInverse] = scores as [Uint8Array, Uint8Array, Uint8Array, Uint8Array]
  const buckets = bytesOf(sections, 'phrases.buckets')
  return {
    root: 0,
    targets: integersOf(sections, 'phrases.targets'),
    links: bytesOf(sections, 'phrases.links'),
    step: (node, token) => {
      let low = begins[node] as number
      let high = (begins[node + 1] as number) - 1
      while (low <= high) {
        const middle = (low + high) >>> 1
        const found = words[middle] as number
        if (found === token) return middle
        if (found < token) low = middle + 1
        else high = middle - 1
      }
      return -1
    },
    firstOption: (node) => options[node] as number,
    targetStart: (option) => targetStarts[option] as number,
    direct: (option) => LOGS[direct[option] as number] as number,
    inverse: (option) => LOGS[inverse[option] as number] as number,
    lexicalDirect: (option) => LOGS[lexicalDirect[option] as number] as number,
    lexicalInverse: (option) => LOGS[lexicalInverse[option] as number] as number,
    bucket: (option) => buckets[option] as number,
  }
}
