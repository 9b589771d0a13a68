import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { pearson, spearman } from '../../src/evaluate/correlation.js'

test.each([
  ['the same', [1, 2, 3], [1, 2, 3], 1, 1],
  ['opposite', [1, 2, 3], [3, 2, 1], -1, -1],
  ['a curve', [1, 2, 3, 4], [1, 4, 9, 16], 0.9844, 1],
  ['ties', [1, 1, 2, 2], [1, 2, 1, 2], 0, 0],
  ['some ties', [1, 2, 2, 3], [1, 2, 3, 4], 0.9487, 0.9487],
  ['no change', [1, 1, 1], [1, 2, 3], 0, 0],
  ['nothing', [], [], 0, 0],
])('%s', (_, a, b, line, order) => {
  expect(pearson(a, b)).toBeCloseTo(line, 4)
  expect(spearman(a, b)).toBeCloseTo(order, 4)
})

it('lies between -1 and 1, and does not mind which comes first', () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: -100, max: 100 })))
  fc.assert(
    fc.property(rows, (pairs) => {
      const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)]
      for (const measure of [pearson, spearman]) {
        expect(Math.abs(measure(a, b))).toBeLessThanOrEqual(1 + 1e-9)
        expect(measure(a, b)).toBeCloseTo(measure(b, a), 9)
      }
    }),
  )
})
