/** Strings to dense ids in order of arrival. */
export interface Interner {
  readonly words: readonly string[]
  add(word: string): number
  get(word: string): number
}

export function createInterner(initial: readonly string[] = []): Interner {
  const words: string[] = []
  const ids = new Map<string, number>()
  const add = (word: string): number => {
    const known = ids.get(word)
    if (known !== undefined) return known
    ids.set(word, words.length)
    words.push(word)
    return words.length - 1
  }
  for (const word of initial) add(word)
  return { words, add, get: (word) => ids.get(word) ?? -1 }
}
