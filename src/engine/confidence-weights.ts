/** Written by `scripts/train/confidence.ts`: 9418 sentences. */
import type { ConfidenceModel } from './confidence.js'

export const CONFIDENCE: ConfidenceModel = {
  median: -1.0618,
  spread: 6.8349,
  weights: {
    length: { mean: 2.6175, deviation: 0.6182, weight: -0.1937 },
    clauses: { mean: 0.0468, deviation: 0.0538, weight: -0.5333 },
    names: { mean: 0.0791, deviation: 0.0974, weight: 2.5794 },
    multiword: { mean: 0.1937, deviation: 0.1577, weight: 2.038 },
    senses: { mean: 0.2733, deviation: 0.1199, weight: -0.6935 },
    options: { mean: 0.401, deviation: 0.1254, weight: -0.0451 },
    ratio: { mean: 0.2193, deviation: 0.1278, weight: 1.208 },
    learned: { mean: 0.1292, deviation: 0.1295, weight: 2.057 },
    path: { mean: -4.8827, deviation: 1.116, weight: 5.8471 },
    worst: { mean: -4.3485, deviation: 0.7569, weight: -1.7353 },
    strange: { mean: 0.0079, deviation: 0.0264, weight: 1.4743 },
    certain: { mean: -0.4227, deviation: 0.1029, weight: 3.0338 },
    explained: { mean: -0.7178, deviation: 0.2525, weight: 0.9867 },
  },
}
