/** Written by `scripts/train/confidence.ts`: 9418 sentences. */
import type { ConfidenceModel } from './confidence.js'

export const CONFIDENCE: ConfidenceModel = {
  median: -0.9518,
  spread: 6.8276,
  weights: {
    length: { mean: 2.6174, deviation: 0.6185, weight: -0.7141 },
    clauses: { mean: 0.0468, deviation: 0.0538, weight: -0.4973 },
    names: { mean: 0.0791, deviation: 0.0974, weight: 2.4755 },
    multiword: { mean: 0.1938, deviation: 0.1577, weight: 1.7509 },
    senses: { mean: 0.2733, deviation: 0.12, weight: -0.4586 },
    options: { mean: 0.3848, deviation: 0.1241, weight: 0.086 },
    ratio: { mean: 0.2197, deviation: 0.1285, weight: 1.3906 },
    learned: { mean: 0.2138, deviation: 0.1632, weight: 0.7786 },
    path: { mean: -5.4436, deviation: 1.345, weight: 7.0114 },
    worst: { mean: -4.3604, deviation: 0.7773, weight: -1.9374 },
    strange: { mean: 0.0084, deviation: 0.0272, weight: 1.6055 },
    certain: { mean: -0.3982, deviation: 0.0963, weight: 2.9226 },
    explained: { mean: -0.7099, deviation: 0.2421, weight: 0.4383 },
  },
}
