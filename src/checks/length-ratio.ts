import type { Check } from './check.js'

/** English is 0.7 to 1.4 times as long as its Indonesian source; beyond these bounds something was lost or made up. */
const SHORTEST = 0.35
const LONGEST = 2.8

/** Sources of fewer characters vary too much to judge. */
const MIN_LENGTH = 20

export const lengthRatio: Check = {
  rule: 'length-ratio',
  check: ({ source, target }) => {
    const ratio = target.trim().length / source.length
    if (source.length < MIN_LENGTH || ratio === 0 || (ratio >= SHORTEST && ratio <= LONGEST)) return []
    const message = `Unexpected length of ${ratio.toFixed(1)} times the source, expected ${SHORTEST} to ${LONGEST}`
    return [{ severity: 'warning', message }]
  },
}
