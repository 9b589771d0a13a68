/** Adjectives compared: `sama mahalnya dengan`, `semakin tinggi …, semakin sulit …`. */
import { comparative } from '../english/compare.js'
import { adverbOf } from '../english/inflect.js'
import type { AdjectivePhrase, Chunk } from '../parse/types.js'
import type { LatticeNode } from '../types.js'
import { leaf, ranked } from './lattice.js'

const GROWING = /^(?:semakin|makin|kian)$/

const grows = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'ap' && chunk.ap.before.length === 1 && GROWING.test(chunk.ap.before[0]?.lower ?? '')

const isComma = (chunk: Chunk | undefined): boolean => chunk?.type === 'word' && chunk.item.text === ','

/** `semakin tinggi harga, semakin sulit hidup`: "the higher the price, the harder life". Both halves open with a degree. */
export function proportional(chunks: readonly Chunk[], ap: AdjectivePhrase, at: number): LatticeNode | undefined {
  if (!grows(chunks[at])) return undefined
  const comma = chunks.findIndex((chunk, index) => index > 0 && isComma(chunk) && grows(chunks[index + 1]))
  if (!grows(chunks[0]) || comma < 0 || (at !== 0 && at !== comma + 1)) return undefined
  // `semakin gencar para kandidat menyerang`: how they do it.
  const manner = chunks[at + 1]?.type === 'np' && chunks[at + 2]?.type === 'vg'
  const texts = ap.item.reading.glosses.map((gloss) => `the ${manner ? `more ${adverbOf(gloss)}` : comparative(gloss)}`)
  return leaf(ap.from, ap.to, ranked(texts), ap.item.reading.by, true)
}

/** Whether an adjective is compared with its like: what comes behind is "as". */
export function isEqualled(chunk: Chunk | undefined): boolean {
  return chunk?.type === 'ap' && chunk.ap.before.at(-1)?.lower === 'sama'
}
