import type { Models } from '../model/load.js'
import { loadSenses } from '../model/sense.js'
import { surroundings } from '../model/surroundings.js'
import type { Decision, LatticeNode, Token } from '../types.js'
import type { ChoiceModels } from '../model/choice.js'
import { createEdgeStore } from './edges.js'
import { createEnglishCache } from './english.js'
import { buildGraph } from './graph.js'
import { type OptionCache, spanLookup } from './lookup.js'
import { createSearch, type Path, type Weights } from './search.js'
import { senseSupport, sourceOf, wordSupport } from './support.js'
import { type PhraseWeights, WEIGHTS } from './weights.js'

export interface Decoder {
  /** The best English for a lattice over these tokens. */
  decode(lattice: LatticeNode, tokens: readonly Token[]): Path
}

export { WEIGHTS } from './weights.js'

/** A decoder over the shipped models, or over none where they are absent. */
export function createDecoder(
  models: Models | undefined,
  weights: Weights & PhraseWeights = WEIGHTS,
  choices?: ChoiceModels,
): Decoder {
  const article = weights.article
  const number = weights.number
  const chooser =
    choices === undefined
      ? undefined
      : (tokens: readonly Token[]) => {
          const around = surroundings(tokens)
          return (decision: Decision): readonly number[] =>
            choices[decision.kind]
              .score(around(decision))
              .map((log) => log * (decision.kind === 'article' ? article : number))
        }
  const store = createEdgeStore()
  const english = createEnglishCache(models)
  const search = createSearch(models?.lm, weights)
  const { disagreement, open, tense } = weights
  const cache: OptionCache = new Map()
  const senses = loadSenses()
  return {
    decode(lattice, tokens) {
      // Numbers of words change when the English is forgotten, so what holds them goes too.
      if (english.refresh()) cache.clear()
      if (models === undefined)
        return search(
          store,
          buildGraph(lattice, { store, english, chooser: chooser?.(tokens), disagreement: 0, open, tense }),
        )
      const source = sourceOf(models, tokens)
      const lookup = spanLookup({ models, source, tokens, weights, english, cache })
      const support = wordSupport(models, source, weights)
      const sense = senses && senseSupport(senses.score(source.texts), source, weights.sense)
      return search(
        store,
        buildGraph(lattice, {
          store,
          english,
          lookup,
          support,
          sense,
          chooser: chooser?.(tokens),
          disagreement,
          open,
          tense,
        }),
      )
    },
  }
}
