import type { Lexicon } from '../lexicon/index.js'
import type { Reading } from '../types.js'
import { firstOf } from './entries.js'
import { NOUNS, SUFFIXED_NOUNS } from './noun-derivations.js'
import { made } from './reading.js'
import { VERBS } from './verb-derivations.js'

/** The form, and the readings its stem makes. */
export type Derivation = readonly [RegExp, (lexicon: Lexicon, stem: string) => readonly Reading[]]

/** `secepatnya`, `se-Indonesia`, `secepat`. */
const WITH_SE: readonly Derivation[] = [
  [
    /^se(.{3,})nya$/,
    (lexicon, stem) => {
      const adjective = firstOf(lexicon, stem, 'a')
      return adjective === undefined
        ? []
        : [
            made(
              'adv',
              adjective.glosses.map((gloss) => `as ${gloss} as possible`),
              `se-nya/${stem}`,
            ),
          ]
    },
  ],
  [
    /^se(.{3,})$/,
    (lexicon, stem) => {
      const place = lexicon.entries(stem).find((entry) => entry.pos === 'pn')
      if (place !== undefined)
        return [
          made(
            'a',
            place.glosses.map((gloss) => `all over ${gloss}`),
            `se-/${stem}`,
            ['post'],
          ),
        ]
      const adjective = firstOf(lexicon, stem, 'a')
      if (adjective !== undefined)
        return [
          made(
            'adv',
            adjective.glosses.map((gloss) => `as ${gloss} as`),
            `se-/${stem}`,
          ),
        ]
      const noun = firstOf(lexicon, stem, 'n')
      return noun === undefined
        ? []
        : [
            made(
              'n',
              noun.glosses.map((gloss) => `one ${gloss}`),
              `se-/${stem}`,
              ['mass'],
            ),
          ]
    },
  ],
]

/** The first that fits wins. */
const DERIVATIONS: readonly Derivation[] = [...NOUNS, ...VERBS, ...WITH_SE, ...SUFFIXED_NOUNS]

/** Derivations the lexicon does not list: peN-…-an, peN-, per-…-an, ke-…-an, ber-, memper-, se-, -an, meN-…-kan. */
export function derivedReadings(lexicon: Lexicon, lower: string): readonly Reading[] {
  for (const [pattern, make] of DERIVATIONS) {
    const match = pattern.exec(lower)
    if (match === null) continue
    const found = make(lexicon, match[1] ?? '')
    if (found.length > 0) return found
  }
  return []
}
