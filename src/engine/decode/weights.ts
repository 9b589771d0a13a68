/** How much each feature of a path counts. */
import type { Weights } from './search.js'

/** Weights found by coordinate search on sentences held out of training (`scripts/train/tune.ts`). */
export const WEIGHTS: Weights & PhraseWeights = {
  option: 0.85,
  model: 1.7,
  word: 0.55,
  phrase: -0.32,
  direct: 0.25,
  inverse: 0.27,
  lexicalDirect: 0.22,
  lexicalInverse: 0.18,
  count: 0.027,
  support: 0.45,
  dropped: -0.5,
  added: 0.22,
  article: 1,
  number: 0.9,
  disagreement: -0.9,
  open: 1,
  tense: 0.7,
  sense: 1.3,
  ranking: 1,
}

export interface PhraseWeights {
  readonly direct: number
  readonly inverse: number
  readonly lexicalDirect: number
  readonly lexicalInverse: number
  readonly count: number
  /** For every source word of a phrase that none of its English comes from. */
  readonly dropped: number
  /** For every English word of a phrase that comes from no source word. */
  readonly added: number
  /** Of the article and number models. */
  readonly article: number
  readonly number: number
  /** For every content word of a phrase for which its English has no word that the rules know. */
  readonly disagreement: number
  /** Of the article and number models where a phrase settles an article or a number. */
  readonly open: number
  /** Of the clause's tense where a phrase has another. */
  readonly tense: number
  /** Of the word table's support for the rules' own words. */
  readonly support: number
  /** Of what the context makes of a word's senses. */
  readonly sense: number
  /** Of the ranking model. */
  readonly ranking: number
}
