/** Written by `scripts/train/confidence.ts`: 9418 sentences. */
import type { ConfidenceModel } from './confidence.js'

export const CONFIDENCE: ConfidenceModel = {
  median: -1.0539,
  spread: 6.8606,
  weights: {
    length: { mean: 2.6175, deviation: 0.6183, weight: -0.3567 },
    clauses: { mean: 0.0469, deviation: 0.0538, weight: -0.5211 },
    names: { mean: 0.0791, deviation: 0.0974, weight: 2.609 },
    multiword: { mean: 0.1936, deviation: 0.1576, weight: 1.6186 },
    senses: { mean: 0.2734, deviation: 0.12, weight: -0.4439 },
    options: { mean: 0.3995, deviation: 0.1254, weight: -0.089 },
    ratio: { mean: 0.2278, deviation: 0.1271, weight: 1.3217 },
    learned: { mean: 0.1904, deviation: 0.1483, weight: 1.6028 },
    path: { mean: -5.1232, deviation: 1.2887, weight: 6.796 },
    worst: { mean: -4.332, deviation: 0.7669, weight: -2.16 },
    strange: { mean: 0.0077, deviation: 0.0261, weight: 1.4072 },
    certain: { mean: -0.4049, deviation: 0.0977, weight: 2.9751 },
    explained: { mean: -0.7166, deviation: 0.244, weight: 0.6158 },
  },
}
