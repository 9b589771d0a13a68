/** Counts n-grams into one trie per order. */
import { createGrowing } from '../growing.js'
import { createPairMap, type PairMap } from '../pair-map.js'

/** The n-grams of one length: `(n-gram without its last word, last word)` → id. Unigrams are their word ids. */
export interface Level {
  readonly size: number
  readonly map: PairMap | undefined
  readonly counts: Float64Array
  /** Id, one level down, of the n-gram without its first word. */
  readonly suffixes: Uint32Array
}

export interface Counts {
  readonly words: number
  readonly levels: readonly Level[]
}

/** `sentences`: word ids, with `begin` and `end` marks around each. */
export function countNgrams(sentences: readonly Uint32Array[], words: number, order: number): Counts {
  const maps = Array.from({ length: order - 1 }, () => createPairMap(1 << 20))
  const counts = Array.from({ length: order }, createGrowing)
  for (const sentence of sentences) {
    for (let start = 0; start < sentence.length; start++) {
      let node = sentence[start] as number
      counts[0]?.add(node, 1)
      for (let n = 1; n < order && start + n < sentence.length; n++) {
        node = (maps[n - 1] as PairMap).add(node, sentence[start + n] as number)
        counts[n]?.add(node, 1)
      }
    }
  }
  const levels: Level[] = []
  for (let n = 0; n < order; n++) {
    const map = n === 0 ? undefined : maps[n - 1]
    const size = map?.size() ?? words
    const shorter = levels[n - 1]
    const suffixes = new Uint32Array(size)
    for (let node = 0; map !== undefined && shorter !== undefined && node < size; node++) {
      const word = map.secondOf(node)
      suffixes[node] =
        shorter.map === undefined ? word : shorter.map.get(shorter.suffixes[map.firstOf(node)] as number, word)
    }
    levels.push({
      size,
      map,
      suffixes,
      counts: Float64Array.from({ length: size }, (_, node) => counts[n]?.get(node) ?? 0),
    })
  }
  return { words, levels }
}
