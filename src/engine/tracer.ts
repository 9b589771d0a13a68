/** All stages, the decoder's included: a sentence with everything that was made of it. */
import type { TermMatch } from '../types.js'
import { agree } from './agree.js'
import { createAnalyser } from './analyse/affixes.js'
import { createDecoder, shippedParts, WEIGHTS } from './decode/index.js'
import { agreeGender } from './gender.js'
import { itsOwn, oneGender } from './one-gender.js'
import { render } from './generate.js'
import type { Lexicon } from './lexicon/index.js'
import type { Models } from './model/load.js'
import { prepare, type Trace } from './stages.js'

export type Tracer = (text: string, terms?: readonly TermMatch[]) => Trace

/** Without models, rules and lexicon alone decide. */
export function createTracer(lexicon: Lexicon, models: Models | undefined): Tracer {
  const analyser = createAnalyser(lexicon)
  const decoder =
    models === undefined
      ? createDecoder(undefined, { ...WEIGHTS, word: 0 })
      : createDecoder(models, WEIGHTS, shippedParts())
  return (text, terms) => {
    const prepared = prepare(lexicon, analyser, text, terms)
    const { edges, score } = decoder.decode(prepared.lattice, prepared.tokens)
    const { items } = prepared
    const gendered = agreeGender(agree(edges, prepared.lattice), items)
    const agreed = itsOwn(oneGender(gendered, items), items)
    return { ...prepared, edges, score, ...render(agreed, prepared.tokens) }
  }
}
