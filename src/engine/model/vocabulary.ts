/** Words to ids and back, held as one string and two typed arrays. */
import type { Integers } from './container.js'
import { hashOf } from './hash.js'

export interface Vocabulary {
  readonly size: number
  /** The word's id, or -1. */
  idOf(word: string): number
  wordOf(id: number): string
}

/**
 * Opens a vocabulary from its words joined by line feeds; a word's id is its line number from 0. `table` and `starts` are what
 * `hashTable` and `lineStarts` make of the same words, made anew where there are none.
 */
export function openVocabulary(
  joined: string,
  table: Integers = hashTable(joined),
  starts: Integers = lineStarts(joined),
): Vocabulary {
  const mask = table.length - 1
  return {
    size: starts.length - 1,
    wordOf: (id) => joined.slice(starts[id], (starts[id + 1] as number) - 1),
    idOf: (word) => {
      let slot = hashOf(word) & mask
      for (let found = table[slot] as number; found !== 0; found = table[slot] as number) {
        const start = starts[found - 1] as number
        if ((starts[found] as number) - start - 1 === word.length && joined.startsWith(word, start)) return found - 1
        slot = (slot + 1) & mask
      }
      return -1
    },
  }
}

/** An open-addressing hash table of the words' ids plus one, zero where a slot is empty; a power of two long. */
export function hashTable(joined: string): Uint32Array {
  const starts = lineStarts(joined)
  const size = starts.length - 1
  let capacity = 16
  while (capacity < size * 2) capacity *= 2
  const mask = capacity - 1
  const slots = new Uint32Array(capacity)
  for (let id = 0; id < size; id++) {
    let slot = hashOf(joined.slice(starts[id], (starts[id + 1] as number) - 1)) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = id + 1
  }
  return slots
}

/** Where each line starts, and one past the final (absent) line feed. */
export function lineStarts(joined: string): Uint32Array {
  if (joined === '') return new Uint32Array(1)
  let lines = 1
  for (let at = joined.indexOf('\n'); at >= 0; at = joined.indexOf('\n', at + 1)) lines++
  const starts = new Uint32Array(lines + 1)
  let line = 0
  for (let at = joined.indexOf('\n'); at >= 0; at = joined.indexOf('\n', at + 1)) starts[++line] = at + 1
  starts[lines] = joined.length + 1
  return starts
}
