/** Written by `scripts/train/confidence.ts`: 9418 sentences. */
import type { ConfidenceModel } from './confidence.js'

export const CONFIDENCE: ConfidenceModel = {
  median: -0.7803,
  spread: 6.7555,
  weights: {
    length: { mean: 2.6172, deviation: 0.6184, weight: -0.665 },
    clauses: { mean: 0.047, deviation: 0.0538, weight: -0.5184 },
    names: { mean: 0.0792, deviation: 0.0974, weight: 2.3832 },
    multiword: { mean: 0.1937, deviation: 0.1576, weight: 1.815 },
    senses: { mean: 0.2735, deviation: 0.1199, weight: -0.3959 },
    options: { mean: 0.3731, deviation: 0.1234, weight: 0.0654 },
    ratio: { mean: 0.2183, deviation: 0.1275, weight: 1.3768 },
    learned: { mean: 0.2249, deviation: 0.1653, weight: 0.6935 },
    path: { mean: -5.489, deviation: 1.3667, weight: 7.1802 },
    worst: { mean: -4.379, deviation: 0.789, weight: -2.1144 },
    strange: { mean: 0.0082, deviation: 0.027, weight: 1.6497 },
    certain: { mean: -0.3882, deviation: 0.0903, weight: 2.9761 },
    explained: { mean: -0.7053, deviation: 0.2392, weight: 0.4355 },
  },
}
