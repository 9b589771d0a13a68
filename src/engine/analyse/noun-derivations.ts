import { agentNoun, abstractNoun } from '../english/derive.js'
import { gerund } from '../english/inflect.js'
import type { Lexicon } from '../lexicon/index.js'
import type { Entry } from '../types.js'
import type { Derivation } from './derivations.js'
import { firstOf, verbEntries } from './entries.js'
import { made } from './reading.js'

/** Verbs behind a peN- form: `pengirim(an)` → mengirim; peN- changes the stem as meN- does. */
function nasalVerb(lexicon: Lexicon, stem: string): Entry | undefined {
  for (const suffix of ['', 'kan', 'i']) {
    const verb = firstOf(lexicon, `me${stem}${suffix}`, 'v')
    if (verb !== undefined) return verb
  }
  return undefined
}

/** Nouns that their prefix gives away: peN-…-an, peN-, per-…-an, ketidak-…-an, ke-…-an. */
export const NOUNS: readonly Derivation[] = [
  [
    /^pe((?:ng|ny|m|n|l|r|w|y).{2,})an$/,
    (lexicon, stem) => {
      const verb = nasalVerb(lexicon, stem)
      return verb === undefined ? [] : [made('n', verb.glosses.map(gerund), `peN-an/${verb.lemma}`, ['mass', 'of'])]
    },
  ],
  [
    /^pe((?:ng|ny|m|n|l|r|w|y).{2,})$/,
    (lexicon, stem) => {
      const verb = nasalVerb(lexicon, stem)
      return verb === undefined
        ? []
        : [
            made('n', verb.glosses.filter((gloss) => !gloss.includes(' ')).map(agentNoun), `peN-/${verb.lemma}`, [
              'hum',
            ]),
          ].filter((found) => found.glosses.length > 0)
    },
  ],
  [
    /^per(.{3,})an$/,
    (lexicon, stem) => {
      const verb =
        firstOf(lexicon, `ber${stem}`, 'v') ??
        firstOf(lexicon, `memper${stem}kan`, 'v') ??
        firstOf(lexicon, `memper${stem}i`, 'v')
      if (verb !== undefined) return [made('n', verb.glosses.map(gerund), `per-an/${verb.lemma}`, ['mass', 'of'])]
      const noun = firstOf(lexicon, stem, 'n')
      return noun === undefined ? [] : [made('n', noun.glosses, `per-an/${stem}`)]
    },
  ],
  [
    /^ketidak(.{3,})an$/,
    (lexicon, stem) => {
      const adjective = firstOf(lexicon, stem, 'a')
      return adjective === undefined
        ? []
        : [
            made(
              'n',
              adjective.glosses.map((gloss) => `lack* of ${abstractNoun(gloss)}`),
              `ketidak-an/${stem}`,
            ),
          ]
    },
  ],
  [
    /^ke(.{3,})an$/,
    (lexicon, stem) => {
      const adjective = firstOf(lexicon, stem, 'a')
      if (adjective !== undefined) return [made('n', adjective.glosses.map(abstractNoun), `ke-an/${stem}`, ['mass'])]
      const noun = firstOf(lexicon, stem, 'n')
      return noun === undefined ? [] : [made('n', noun.glosses, `ke-an/${stem}`)]
    },
  ],
]

/** `-an` alone, once no prefix explains the form. */
export const SUFFIXED_NOUNS: readonly Derivation[] = [
  [
    /^(.{3,})an$/,
    (lexicon, stem) => {
      const verb = verbEntries(lexicon, stem)[0]
      return verb === undefined ? [] : [made('n', verb.glosses.map(gerund), `-an/${stem}`, ['mass'])]
    },
  ],
]
