import type { Models } from '../model/load.js'
import { loadRanking, type RankingModel } from '../model/ranking.js'
import { loadSenses, type SenseModel } from '../model/sense.js'
import type { LatticeNode, Token } from '../types.js'
import { type ChoiceModels, loadChoices } from '../model/choice.js'
import { createChooser } from './chooser.js'
import { createEdgeStore, type EdgeStore } from './edges.js'
import { createEnglishCache } from './english.js'
import { buildGraph } from './graph.js'
import { spanLookup } from './lookup.js'
import { edgeRanking, joiningOf } from './ranking.js'
import { createSearch, type Observer, type Path, type Weights } from './search.js'
import { senseSupport, type Source, sourceOf, wordSupport } from './support.js'
import { type PhraseWeights, WEIGHTS } from './weights.js'

export interface Decoder {
  /** The best English for a lattice over these tokens. */
  decode(lattice: LatticeNode, tokens: readonly Token[]): Path
}

export { WEIGHTS } from './weights.js'

/** The models beside the phrase table and the language model; each may be absent. */
export interface DecoderParts {
  readonly choices?: ChoiceModels | undefined
  readonly senses?: SenseModel | undefined
  readonly ranking?: RankingModel | undefined
  /** For training. */
  readonly observer?: DecodingObserver | undefined
}

/** Sees what a sentence's ways are searched in, before the search. */
export interface DecodingObserver extends Observer {
  readonly began: (store: EdgeStore, source: Source) => void
}

/** The parts that are shipped. */
export const shippedParts = (): DecoderParts => ({
  choices: loadChoices(),
  senses: loadSenses(),
  ranking: loadRanking(),
})

/** A decoder over these models, or over none. */
export function createDecoder(
  models: Models | undefined,
  weights: Weights & PhraseWeights = WEIGHTS,
  { choices, senses, ranking, observer }: DecoderParts = {},
): Decoder {
  const chooser = choices && ((tokens: readonly Token[]) => createChooser(choices, weights, tokens))
  const store = createEdgeStore()
  const english = createEnglishCache(models, ranking)
  const joining = ranking && joiningOf(ranking, weights.ranking)
  const search = createSearch(models?.lm, weights, { joining, observer })
  const { disagreement, open, tense } = weights
  return {
    decode(lattice, tokens) {
      english.refresh()
      if (models === undefined)
        return search(
          store,
          buildGraph(lattice, { store, english, chooser: chooser?.(tokens), disagreement: 0, open, tense }),
        )
      const source = sourceOf(models, tokens)
      const end = buildGraph(lattice, {
        store,
        english,
        lookup: spanLookup({ models, source, tokens, weights, english }),
        support: wordSupport(models, source, weights),
        sense: senses && senseSupport(senses.score(source.texts), source, weights.sense),
        ranking: ranking && edgeRanking(ranking, source, weights.ranking / weights.option),
        chooser: chooser?.(tokens),
        disagreement,
        open,
        tense,
      })
      observer?.began(store, source)
      return search(store, end)
    },
  }
}
