import type { Entry, Reading } from '../types.js'

/** A reading of a listed word, as itself or through an affix. */
export function reading(entry: Entry, cost: number, by: string, more: Partial<Reading> = {}): Reading {
  return { cat: entry.pos, entry, glosses: entry.glosses, cost, by, ...more }
}

/** A reading that the lexicon does not list, made from a stem it lists. */
export const made = (
  cat: 'n' | 'v' | 'a' | 'adv',
  glosses: readonly string[],
  by: string,
  features: readonly string[] = [],
): Reading => ({
  cat,
  entry: {
    lemma: by,
    pos: cat,
    glosses,
    features: new Set(features),
    government: undefined,
    near: [],
    adjective: undefined,
    domain: 'core',
  },
  glosses,
  cost: 0.5,
  by: `affix:${by}`,
  ...(cat === 'v' ? { voice: 'active' as const } : {}),
})
