import type { Lexicon } from '../lexicon/index.js'
import type { Entry } from '../types.js'
import { activesOf } from './stems.js'

/** The default sense of a lemma as one part of speech. */
export const firstOf = (lexicon: Lexicon, lemma: string, pos: string): Entry | undefined =>
  lexicon.entries(lemma).find((entry) => entry.pos === pos && entry.near.length === 0)

/** Default-sense verb entries whose stem this is, nearest derivation first; `-kan` and `-i` may be missing from the lexicon. */
export function verbEntries(lexicon: Lexicon, stem: string): readonly Entry[] {
  const direct = lexicon
    .verbsOf(stem)
    .flatMap((lemma) => lexicon.entries(lemma).filter((entry) => entry.pos === 'v' && entry.near.length === 0))
  if (direct.length <= 1) return direct
  const preferred = new Set(activesOf(stem))
  const regular = direct.filter((entry) => preferred.has(entry.lemma) || entry.lemma === stem)
  return regular.length > 0 ? regular : direct
}

/** The same, with `-kan` or `-i` taken off or put on where the stem alone gives no verb. */
export function verbsWithSuffix(lexicon: Lexicon, stem: string): { entries: readonly Entry[]; cost: number } {
  const exact = verbEntries(lexicon, stem)
  if (exact.length > 0) return { entries: exact, cost: 0 }
  for (const suffix of ['kan', 'i']) {
    if (!stem.endsWith(suffix) || stem.length - suffix.length < 3) continue
    const entries = verbEntries(lexicon, stem.slice(0, -suffix.length))
    if (entries.length > 0) return { entries, cost: 0.5 }
  }
  for (const suffix of ['kan', 'i']) {
    const entries = verbEntries(lexicon, stem + suffix)
    if (entries.length > 0) return { entries, cost: 0.8 }
  }
  return { entries: [], cost: 0 }
}
