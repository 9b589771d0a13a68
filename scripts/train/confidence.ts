/**
 * Trains the engine's confidence: which features of a sentence tell how good it comes out.
 * Usage: npx tsx scripts/train/confidence.ts DATA   (DATA: the folder of aligned text)
 * Writes src/engine/confidence-weights.ts. Sentences held out of all training are not fitted: how well it works is measured on them,
 * and so is the scale, since what was trained on looks easier than it is.
 */
import { writeFileSync } from 'node:fs'
import { modelFeatures, ruleFeatures, type FeatureName } from '../../src/engine/confidence-features.js'
import { loadLexicon } from '../../src/engine/lexicon/index.js'
import { loadModels } from '../../src/engine/model/load.js'
import { createTracer } from '../../src/engine/tracer.js'
import { chrf } from '../../src/evaluate/chrf.js'
import { pearson, spearman } from '../../src/evaluate/correlation.js'
import { readCorpora, type Pair } from './read.js'
import { deviation, median, predict, ridge } from './regression.js'

/** Prose of a general kind; every so many-th of its sentences is enough for a dozen weights. */
const GENERAL = /^(?:panl-|globalvoices|ted|tatoeba|ausaid)/u
const STRIDE = 5
/** In examples. */
const PENALTY = 10
/** Sentences of so few words fit by accident or not at all. */
const SHORTEST = 4

interface Example {
  readonly names: readonly FeatureName[]
  readonly row: readonly number[]
  readonly chrf: number
}

const [data = ''] = process.argv.slice(2)
const models = loadModels()
if (models === undefined) throw new Error('Expected the learned models; run npm run build first')
const trace = createTracer(loadLexicon(), models)
const { train, heldOut } = readCorpora(data)
const usable = (pairs: readonly Pair[]): readonly Pair[] =>
  pairs.filter(({ corpus, id }) => GENERAL.test(corpus) && id.split(' ').length >= SHORTEST)
const examples = usable(train)
  .filter((_, index) => index % STRIDE === 2)
  .map(exampleOf)
const tests = usable(heldOut).map(exampleOf)
const fit = ridge(
  examples.map(({ row }) => row),
  examples.map((example) => example.chrf),
  PENALTY,
)
const said = tests.map(({ row }) => predict(fit, row) - fit.intercept)
const model = {
  median: rounded(median(said)),
  spread: rounded(deviation(said)),
  weights: Object.fromEntries(
    (examples[0]?.names ?? []).map((name, at) => [
      name,
      {
        mean: rounded(fit.means[at] ?? 0),
        deviation: rounded(fit.deviations[at] ?? 0),
        weight: rounded(fit.weights[at] ?? 0),
      },
    ]),
  ),
}
report('training', examples)
report('held out', tests)
writeFileSync(new URL('../../src/engine/confidence-weights.ts', import.meta.url), source())

function exampleOf({ id, en }: Pair): Example {
  const made = trace(id)
  const features = { ...ruleFeatures(made), ...(models && modelFeatures(made, models)) }
  return {
    names: Object.keys(features) as FeatureName[],
    row: Object.values(features),
    chrf: chrf([made.text], [en]),
  }
}

function report(name: string, of: readonly Example[]): void {
  const guesses = of.map(({ row }) => predict(fit, row))
  const real = of.map((example) => example.chrf)
  const [r, rho] = [pearson(guesses, real), spearman(guesses, real)]
  console.log(`${name}: ${of.length} sentences, Pearson ${r.toFixed(3)}, Spearman ${rho.toFixed(3)}`)
}

function rounded(value: number): number {
  return Number(value.toFixed(4))
}

function source(): string {
  const weights = Object.entries(model.weights).map(
    ([name, { mean, deviation: width, weight }]) =>
      `    ${name}: { mean: ${mean}, deviation: ${width}, weight: ${weight} },`,
  )
  return `/** Written by \`scripts/train/confidence.ts\`: ${examples.length} sentences. */
import type { ConfidenceModel } from './confidence.js'

export const CONFIDENCE: ConfidenceModel = {
  median: ${model.median},
  spread: ${model.spread},
  weights: {
${weights.join('\n')}
  },
}
`
}
