/** How much two sentences have in common, and which of many is nearest, without comparing each with each. */

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu

/** Each word at most this often on either side of the expected place: what is common everywhere says little anyway. */
const NEAREST = 8

/** The words of a sentence, lower-cased, without punctuation; of a sentence without words, its signs. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(WORD) ?? text.split(/\s+/u))
}

export function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const word of small) if (large.has(word)) shared++
  return shared
}

/** The same sentence, but for white space: a line that was wrapped anew. */
export const sameSentence = (a: string, b: string): boolean => a === b || flat(a) === flat(b)

export const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Where each word stands: positions in ascending order. */
export type WordIndex = ReadonlyMap<string, readonly number[]>

export function indexWords(sentences: readonly (readonly [position: number, words: ReadonlySet<string>])[]): WordIndex {
  const index = new Map<string, number[]>()
  for (const [position, words] of sentences) {
    for (const word of words) {
      const places = index.get(word)
      if (places) places.push(position)
      else index.set(word, [position])
    }
  }
  return index
}

/** The few positions that share most words, looked for around `expected`. */
export function nearest(index: WordIndex, words: ReadonlySet<string>, expected: number): readonly number[] {
  const tally = new Map<number, number>()
  for (const word of words) {
    const places = index.get(word) ?? []
    const at = lowerBound(places, expected)
    for (const place of places.slice(Math.max(0, at - NEAREST), at + NEAREST)) {
      tally.set(place, (tally.get(place) ?? 0) + 1)
    }
  }
  return [...tally]
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, NEAREST)
    .map(([place]) => place)
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
