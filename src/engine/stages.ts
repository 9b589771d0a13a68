/** The stages in order, up to the decoder: tokens → words → readings → phrases → a lattice of English. */
import type { AlignmentLink, TermMatch } from '../types.js'
import type { Analyser } from './analyse/affixes.js'
import { lookUp } from './analyse/lookup.js'
import type { Edge } from './decode/search.js'
import type { Rendered } from './generate.js'
import type { Lexicon } from './lexicon/index.js'
import { loadChoices } from './model/choice.js'
import { keepOwnWords } from './own-words.js'
import { chunk } from './parse/chunks.js'
import { withPointing } from './parse/pointing.js'
import type { Chunk } from './parse/types.js'
import { tag } from './tag/index.js'
import { guessTense } from './tense.js'
import { tokenise } from './tokenise.js'
import { transferClauses } from './transfer/clause.js'
import type { Item, LatticeNode, Token, Word } from './types.js'

/** What the stages before the decoder make of one sentence. */
export interface Prepared {
  readonly tokens: readonly Token[]
  readonly words: readonly Word[]
  readonly items: readonly Item[]
  readonly chunks: readonly Chunk[]
  readonly lattice: LatticeNode
}

/** Everything the stages made of one sentence. */
export interface Trace extends Prepared {
  readonly edges: readonly Edge[]
  readonly score: number
  readonly text: string
  readonly alignment: readonly AlignmentLink[]
  readonly inserted: Rendered['inserted']
}

export function prepare(
  lexicon: Lexicon,
  analyser: Analyser,
  text: string,
  terms: readonly TermMatch[] = [],
): Prepared {
  const tokens = tokenise(text, terms)
  const words = lookUp(lexicon, analyser, tokens, isTitleCase(tokens))
  const items = tag(words)
  const chunks = withPointing(chunk(items))
  const lattice = keepOwnWords(transferClauses(chunks, guessTense(items, loadChoices()?.tense)), items)
  return { tokens, words, items, chunks, lattice }
}

/** A headline in which nearly every long word has a capital: capitals then say nothing about names. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const long = tokens.filter((token) => token.kind === 'word' && token.text.length > 3)
  if (long.length < 4) return false
  return long.filter((token) => token.text[0] !== token.lower[0]).length >= long.length * 0.85
}
