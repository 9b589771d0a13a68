/**
 * Finds the decoder's weights by coordinate search on the sentences that training never saw.
 * Usage: npx tsx scripts/train/tune.ts DATA [ROUNDS]   (DATA: the folder of aligned text)
 */
import { agree } from '../../src/engine/agree.js'
import { createAnalyser } from '../../src/engine/analyse/affixes.js'
import { createDecoder, shippedParts, WEIGHTS } from '../../src/engine/decode/index.js'
import { render } from '../../src/engine/generate.js'
import { loadLexicon } from '../../src/engine/lexicon/index.js'
import { loadModels } from '../../src/engine/model/load.js'
import { PRIORS } from '../../src/engine/transfer/determiner.js'
import { prepare } from '../../src/engine/stages.js'
import { bleu, chrf } from '../../src/evaluate/index.js'
import { readCorpora } from './read.js'

const [data = '', rounds = '2'] = process.argv.slice(2)
const GENERAL = /^(?:panl-|globalvoices|ted|tatoeba|own-)/
const pairs = readCorpora(data).heldOut.filter((pair) => GENERAL.test(pair.corpus))
const lexicon = loadLexicon()
const analyser = createAnalyser(lexicon)
const models = loadModels()
let prepared = pairs.map((pair) => prepare(lexicon, analyser, pair.id))
const references = pairs.map((pair) => pair.en)

function measure(weights: typeof WEIGHTS): number {
  const decoder = createDecoder(models, weights, shippedParts())
  const output = prepared.map(
    ({ lattice, tokens }) => render(agree(decoder.decode(lattice, tokens).edges, lattice), tokens).text,
  )
  return bleu(output, references) + chrf(output, references)
}

let weights = { ...WEIGHTS }
let best = measure(weights)
console.log(`${pairs.length} sentences, start ${best.toFixed(3)}`)
for (let round = 0; round < Number(rounds); round++) {
  for (const name of Object.keys(weights) as (keyof typeof WEIGHTS)[]) {
    for (const step of round === 0 ? [0.6, 1.5, 0.8, 1.25] : [0.85, 1.18]) {
      const value = weights[name] * step
      for (const candidate of name === 'phrase' || name === 'word' || name === 'dropped' || name === 'added'
        ? [value, weights[name] + 0.4, weights[name] - 0.4]
        : [value]) {
        const trial = { ...weights, [name]: candidate }
        const score = measure(trial)
        if (score > best + 0.005) {
          best = score
          weights = trial
          console.log(`${best.toFixed(3)}  ${name} ${candidate.toFixed(3)}`)
        }
      }
    }
  }
}
console.log(JSON.stringify(weights))

// Then the articles' priors, which shape the lattice itself.
for (const prior of Object.values(PRIORS)) {
  for (const key of ['the', 'a', 'none'] as const) {
    for (const step of [-0.7, -0.35, 0.35, 0.7]) {
      const old = prior[key]
      if (old === undefined) continue
      prior[key] = old + step
      prepared = pairs.map((pair) => prepare(lexicon, analyser, pair.id))
      const score = measure(weights)
      if (score > best + 0.005) best = score
      else prior[key] = old
    }
  }
}
console.log(best.toFixed(3), JSON.stringify(PRIORS))
