/** Written by `scripts/train/confidence.ts`: 9418 sentences. */
import type { ConfidenceModel } from './confidence.js'

export const CONFIDENCE: ConfidenceModel = {
  median: -0.9575,
  spread: 6.6126,
  weights: {
    length: { mean: 2.6174, deviation: 0.6184, weight: -0.6828 },
    clauses: { mean: 0.047, deviation: 0.0538, weight: -0.6328 },
    names: { mean: 0.0791, deviation: 0.0974, weight: 2.4517 },
    multiword: { mean: 0.1936, deviation: 0.1576, weight: 1.6781 },
    senses: { mean: 0.2734, deviation: 0.12, weight: -0.5032 },
    options: { mean: 0.3823, deviation: 0.1241, weight: 0.0213 },
    ratio: { mean: 0.221, deviation: 0.1282, weight: 1.1499 },
    learned: { mean: 0.2222, deviation: 0.1649, weight: 0.7424 },
    path: { mean: -5.4619, deviation: 1.3514, weight: 6.77 },
    worst: { mean: -4.3645, deviation: 0.7816, weight: -1.9037 },
    strange: { mean: 0.0083, deviation: 0.0272, weight: 1.5105 },
    certain: { mean: -0.3918, deviation: 0.0949, weight: 2.7681 },
    explained: { mean: -0.7109, deviation: 0.2442, weight: 0.4378 },
  },
}
