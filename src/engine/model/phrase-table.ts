/**
 * The phrase table: a trie over source tokens whose nodes hold English options, read from flat arrays.
 *
 * Node 0 is the root; the children of a node stand together, sorted by token id; so do the options of a node, the
 * likeliest first.
 */
import { bytesOf, type Integers, integersOf, type Sections } from './container.js'
import { offsetsOf } from './offsets.js'
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
  /** log10 p(e|f), by relative frequency. */
  direct(option: number): number
  /** log10 p(f|e), by relative frequency. */
  inverse(option: number): number
  /** log10 p(e|f) of its words. */
  lexicalDirect(option: number): number
  /** log10 p(f|e) of its words. */
  lexicalInverse(option: number): number
  /** How many of its words come from no source token of the phrase, and how many source tokens none of them comes from. */
  added(option: number): number
  dropped(option: number): number
  /** How often it was seen: 1 + floor(log2(count)), so 2 for 2–3, 3 for 4–7 … */
  bucket(option: number): number
}

/** A byte of `phrases.unlinked` is the words that come from nothing, times this, and the tokens that nothing comes from. */
export const UNLINKED_RADIX = 16

export function openPhraseTable(sections: Sections): PhraseTable {
  const words = integersOf(sections, 'phrases.words')
  const begins = offsetsOf(sections, 'phrases.begins')
  const options = offsetsOf(sections, 'phrases.options')
  const targetStarts = offsetsOf(sections, 'phrases.targetStarts')
  const scores = ['direct', 'inverse', 'lexicalDirect', 'lexicalInverse'].map((name) =>
    bytesOf(sections, `phrases.${name}`),
  )
  const [direct, inverse, lexicalDirect, lexicalInverse] = scores as [Uint8Array, Uint8Array, Uint8Array, Uint8Array]
  const unlinked = bytesOf(sections, 'phrases.unlinked')
  const buckets = bytesOf(sections, 'phrases.buckets')
  return {
    root: 0,
    targets: integersOf(sections, 'phrases.targets'),
    step: (node, token) => {
      let low = begins.at(node)
      let high = begins.at(node + 1) - 1
      while (low <= high) {
        const middle = (low + high) >>> 1
        const found = words[middle] as number
        if (found === token) return middle
        if (found < token) low = middle + 1
        else high = middle - 1
      }
      return -1
    },
    firstOption: options.at,
    targetStart: targetStarts.at,
    direct: (option) => LOGS[direct[option] as number] as number,
    inverse: (option) => LOGS[inverse[option] as number] as number,
    lexicalDirect: (option) => LOGS[lexicalDirect[option] as number] as number,
    lexicalInverse: (option) => LOGS[lexicalInverse[option] as number] as number,
    added: (option) => Math.floor((unlinked[option] as number) / UNLINKED_RADIX),
    dropped: (option) => (unlinked[option] as number) % UNLINKED_RADIX,
    bucket: (option) => buckets[option] as number,
  }
}
