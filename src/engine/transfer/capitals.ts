import type { Item } from '../types.js'

/** Capitals of a source word in mid-sentence carry over: `Kementerian Luar Negeri` → `Foreign Ministry`. */
export function caseLike(gloss: string, item: Item): string {
  if (!item.capital || item.from === 0) return gloss
  return gloss.replace(/(^|[ -])([a-z])(?=[a-z])/g, (whole, gap: string, letter: string, offset: number) =>
    /^ (?:of|and|for|in|the|on|to|at)\b/.test(gloss.slice(offset)) ? whole : gap + letter.toUpperCase(),
  )
}
