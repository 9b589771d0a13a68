/** Written by `scripts/train/confidence.ts`: 9418 sentences. */
import type { ConfidenceModel } from './confidence.js'

export const CONFIDENCE: ConfidenceModel = {
  median: -0.8432,
  spread: 6.7894,
  weights: {
    length: { mean: 2.6174, deviation: 0.6185, weight: -0.304 },
    clauses: { mean: 0.0468, deviation: 0.0538, weight: -0.5958 },
    names: { mean: 0.0791, deviation: 0.0974, weight: 2.5613 },
    multiword: { mean: 0.1938, deviation: 0.1577, weight: 1.6021 },
    senses: { mean: 0.2733, deviation: 0.12, weight: -0.5616 },
    options: { mean: 0.3848, deviation: 0.1241, weight: 0.0378 },
    ratio: { mean: 0.2255, deviation: 0.1283, weight: 1.2678 },
    learned: { mean: 0.1973, deviation: 0.1508, weight: 1.3589 },
    path: { mean: -5.2796, deviation: 1.332, weight: 6.5546 },
    worst: { mean: -4.3376, deviation: 0.7762, weight: -2.0132 },
    strange: { mean: 0.0083, deviation: 0.0272, weight: 1.4777 },
    certain: { mean: -0.3982, deviation: 0.0963, weight: 2.9141 },
    explained: { mean: -0.7127, deviation: 0.2426, weight: 0.7037 },
  },
}
