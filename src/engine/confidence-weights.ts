/** Written by `scripts/train/confidence.ts`: 9418 sentences. */
import type { ConfidenceModel } from './confidence.js'

export const CONFIDENCE: ConfidenceModel = {
  median: -0.9686,
  spread: 7.4162,
  weights: {
    length: { mean: 2.6164, deviation: 0.6185, weight: 0.2402 },
    clauses: { mean: 0.0473, deviation: 0.0542, weight: -0.5713 },
    names: { mean: 0.0792, deviation: 0.0975, weight: 2.5114 },
    multiword: { mean: 0.1955, deviation: 0.1582, weight: 2.2391 },
    senses: { mean: 0.2718, deviation: 0.1198, weight: -0.7102 },
    options: { mean: 0.4044, deviation: 0.1252, weight: 0.0365 },
    ratio: { mean: 0.2185, deviation: 0.1286, weight: 1.3875 },
    learned: { mean: 0.1167, deviation: 0.1263, weight: 1.9553 },
    path: { mean: -4.8561, deviation: 1.0903, weight: 5.6328 },
    worst: { mean: -4.3369, deviation: 0.717, weight: -1.5762 },
    strange: { mean: 0.0082, deviation: 0.027, weight: 1.4194 },
    certain: { mean: -0.4766, deviation: 0.1206, weight: 2.7465 },
    explained: { mean: -0.7824, deviation: 0.2619, weight: 1.7139 },
  },
}
