/** Word translation probabilities: for each Indonesian word, the English words it was aligned with, likeliest first. */
import { bytesOf, integersOf, type Sections } from './container.js'
import { LOGS } from './quantise.js'

export interface LexicalTable {
  /** Entries of a source word are those from `first(word)` up to (not including) `first(word + 1)`. */
  first(source: number): number
  target(entry: number): number
  /** log10 p(e|f). */
  direct(entry: number): number
  /** log10 p(f|e). */
  inverse(entry: number): number
  /** The entry of a pair, or -1. */
  find(source: number, target: number): number
}

export function openLexicalTable(sections: Sections): LexicalTable {
  const begins = integersOf(sections, 'lexical.begins')
  const targets = integersOf(sections, 'lexical.targets')
  const direct = bytesOf(sections, 'lexical.direct')
  const inverse = bytesOf(sections, 'lexical.inverse')
  return {
    first: (source) => begins[source] as number,
    target: (entry) => targets[entry] as number,
    direct: (entry) => LOGS[direct[entry] as number] as number,
    inverse: (entry) => LOGS[inverse[entry] as number] as number,
    find: (source, target) => {
      if (source < 0 || target < 0) return -1
      for (let entry = begins[source] as number; entry < (begins[source + 1] as number); entry++) {
        if (targets[entry] === target) return entry
      }
      return -1
    },
  }
}
