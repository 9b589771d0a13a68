import { comparative, superlative } from '../english/compare.js'
import { plain } from '../english/inflect.js'
import type { NounPhrase } from '../parse/types.js'
import type { Item, LatticeNode } from '../types.js'
import { caseLike } from './capitals.js'
import { leaf, ranked, sequence } from './lattice.js'

/** An adjective with its adverb of degree: `lebih besar` → bigger. */
export function adjectiveNode(item: Item, adverbs: readonly Item[]): LatticeNode {
  const { glosses, by } = item.reading
  const degree = adverbs[0]
  const from = degree?.from ?? item.from
  if (degree?.lower === 'lebih')
    return leaf(from, item.to, ranked(glosses.map((gloss) => caseLike(comparative(gloss), item))), by)
  if (degree?.lower === 'jauh lebih')
    return leaf(
      from,
      item.to,
      glosses.flatMap((gloss, rank) => [
        { text: `much ${comparative(gloss)}`, score: -rank },
        { text: `far ${comparative(gloss)}`, score: -rank - 0.5 },
      ]),
      by,
    )
  if (degree?.lower === 'sedikit lebih')
    return leaf(from, item.to, ranked(glosses.map((gloss) => `slightly ${comparative(gloss)}`)), by)
  if (degree?.lower === 'sama')
    return leaf(from, item.to, ranked(glosses.map((gloss) => `as ${plain(gloss)}`)), by, true)
  if (degree?.lower === 'paling') {
    const texts = ranked(glosses.map((gloss) => caseLike(superlative(gloss), item)))
    return leaf(from, item.to, texts, by, by === 'rule:most')
  }
  if (degree !== undefined && /^(?:semakin|makin|kian)$/.test(degree.lower))
    return leaf(
      from,
      item.to,
      glosses.flatMap((gloss, rank) => [
        { text: `increasingly ${gloss}`, score: -rank },
        { text: comparative(gloss), score: -rank - 0.2 },
        { text: `more and more ${gloss}`, score: -rank - 0.8 },
      ]),
      by,
    )
  const texts = ranked(glosses.map((gloss) => caseLike(plain(gloss), item)))
  // `gelar keduanya`: a table would say "both"; `gempa berturut-turut`: "in a row", which stands behind.
  const whole = /^rule:(?:ordinal|bodied|ada)$/.test(by) || item.lower === 'berturut-turut'
  const word = leaf(item.from, item.to, texts, by, whole)
  if (degree === undefined) return word
  return sequence([leaf(degree.from, degree.to, ranked(degree.reading.glosses), degree.reading.by), word])
}

/** `dua tahun terakhir` → the last two years: such adjectives stand before the number. */
export function sequencedAdjective(np: NounPhrase): { readonly item: Item } | undefined {
  if (!np.quantifiers.some((item) => item.reading.cat === 'num')) return undefined
  const found = np.modifiers.find(
    (modifier) =>
      modifier.type === 'adjective' &&
      /^(?:terakhir|pertama|berikutnya|mendatang|sebelumnya|lainnya)$/.test(modifier.item.lower),
  )
  if (found?.type !== 'adjective') return undefined
  const glosses =
    found.item.lower === 'terakhir'
      ? ['last', 'past']
      : found.item.lower === 'mendatang'
        ? ['next', 'coming']
        : found.item.lower === 'lainnya'
          ? ['other']
          : found.item.reading.glosses
  return { item: { ...found.item, reading: { ...found.item.reading, glosses } } }
}
