import { comparative } from '../english/compare.js'
import type { Derivation } from './derivations.js'
import { firstOf } from './entries.js'
import { made, reading } from './reading.js'
import { activesOf } from './stems.js'

/** Verbs: memper-, meN-…-kan, meN-, ber-. */
export const VERBS: readonly Derivation[] = [
  [
    /^memper(.{3,}?)(?:kan|i)?$/,
    (lexicon, stem) => {
      const adjective = firstOf(lexicon, stem, 'a')
      return adjective === undefined
        ? []
        : [
            made(
              'v',
              adjective.glosses.map((gloss) => `make ${comparative(gloss)}`),
              `memper-/${stem}`,
            ),
          ]
    },
  ],
  [
    /^me(?:ng|ny|m|n)?(.{3,}?)(?:kan|i)$/,
    (lexicon, stem) => {
      for (const root of [stem, `k${stem}`, `p${stem}`, `t${stem}`, `s${stem}`]) {
        const verb = firstOf(lexicon, activesOf(root)[0] ?? '', 'v') ?? firstOf(lexicon, root, 'v')
        if (verb !== undefined) return [reading(verb, 0.5, `affix:-kan/${verb.lemma}`, { voice: 'active' })]
        const adjective = firstOf(lexicon, root, 'a')
        if (adjective !== undefined)
          return [
            made(
              'v',
              adjective.glosses.map((gloss) => `make ${gloss}`),
              `meN-kan/${root}`,
            ),
          ]
      }
      return []
    },
  ],
  [
    /^me(?:ng|ny|m|n)?(.{3,})$/,
    (lexicon, stem) => {
      for (const root of [stem, `k${stem}`, `p${stem}`, `t${stem}`, `s${stem}`]) {
        for (const suffix of ['kan', 'i']) {
          const verb = activesOf(root)
            .map((form) => firstOf(lexicon, form + suffix, 'v'))
            .find((entry) => entry !== undefined)
          if (verb !== undefined) return [reading(verb, 0.6, `affix:meN-/${verb.lemma}`, { voice: 'active' })]
        }
      }
      return []
    },
  ],
  [
    /^ber(.{3,}?)(?:an)?$/,
    (lexicon, stem) => {
      const noun = firstOf(lexicon, stem, 'n')
      return noun === undefined
        ? []
        : [
            made(
              'v',
              noun.glosses.map((gloss) => `have ${gloss.replace('*', '')}`),
              `ber-/${stem}`,
            ),
          ]
    },
  ],
]
