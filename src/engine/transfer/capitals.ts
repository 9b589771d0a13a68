import type { NounPhrase } from '../parse/types.js'
import type { Item } from '../types.js'

/**
 * `Presiden Ukraina Volodymyr Zelensky`: a title before its name, about which the rules are sure. `sejarawan makanan Lucien Marchetti` is
 * none, nor is `pelatih Benfica itu`.
 */
export function isTitled({ head, modifiers, demonstrative }: NounPhrase): boolean {
  if (demonstrative !== undefined || modifiers[0]?.type === 'noun') return false
  return head.reading.entry?.features.has('title') === true && modifiers.some((modifier) => modifier.type === 'name')
}

/** A title before its name keeps its capital at the start of a sentence too. */
export function titleLike(gloss: string, item: Item): string {
  const written = item.text.slice(0, 1) !== item.lower.slice(0, 1)
  return caseLike(gloss, written ? { ...item, capital: true, from: Math.max(item.from, 1) } : item)
}

/** Capitals of a source word in mid-sentence carry over: `Kementerian Luar Negeri` → `Foreign Ministry`. */
export function caseLike(gloss: string, item: Item): string {
  if (!item.capital || item.from === 0) return gloss
  return gloss.replace(/(^|[ -])([a-z])(?=[a-z])/g, (whole, gap: string, letter: string, offset: number) =>
    /^ (?:of|and|for|in|the|on|to|at)\b/.test(gloss.slice(offset)) ? whole : gap + letter.toUpperCase(),
  )
}
