/**
 * How good a sentence probably is, 0 to 1: a linear model of its chrF by `confidence-features.ts`, trained by
 * `scripts/train/confidence.ts` on sentences that have a translation, and laid over 0 to 1 so that 0.5 is the median of sentences that nothing was learned from.
 */
import { isTranslated, modelFeatures, ruleFeatures, type Evidence, type FeatureName } from './confidence-features.js'
import { CONFIDENCE } from './confidence-weights.js'
import type { Models } from './model/load.js'

/** A feature's mean and standard deviation in training, and what one such deviation is worth in chrF. */
export interface Weight {
  readonly mean: number
  readonly deviation: number
  readonly weight: number
}

export interface ConfidenceModel {
  /** Median and standard deviation of what the model said of sentences held out, in chrF around the mean in training. */
  readonly median: number
  readonly spread: number
  readonly weights: Readonly<Record<FeatureName, Weight>>
}

/** The share of words to translate under which names and numbers count as what they are: certain. */
const MOSTLY = 0.75

/** How fast the doubt about the rest of the words falls with their share under that. */
const DAMPING = 4

/** A logistic curve follows the normal distribution at this slope. */
const SLOPE = 1.702

/** Empty is sure. Without models what they would say counts as the average. */
export function confidenceOf(evidence: Evidence, models: Models | undefined): number {
  const words = evidence.items.filter(({ reading }) => reading.cat !== 'punct')
  const translated = words.filter(isTranslated)
  if (translated.length === 0) return 1
  const open = translated.length / words.length
  const chance = 1 / (1 + Math.exp((-SLOPE * (expected(evidence, models) - CONFIDENCE.median)) / CONFIDENCE.spread))
  const unknown = words.filter(({ reading }) => reading.by === 'unknown').length / words.length
  return (1 - (1 - chance) * Math.min(1, (open / MOSTLY) ** DAMPING)) * (1 - unknown) ** 2
}

/** chrF around the mean. An outlier counts as four deviations. */
function expected(evidence: Evidence, models: Models | undefined): number {
  const features = { ...ruleFeatures(evidence), ...(models && modelFeatures(evidence, models)) }
  let sum = 0
  for (const [name, value] of Object.entries(features)) {
    const { mean, deviation, weight } = CONFIDENCE.weights[name as FeatureName]
    sum += weight * Math.max(-4, Math.min(4, (value - mean) / deviation))
  }
  return sum
}
