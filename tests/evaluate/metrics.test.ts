import { describe, expect, it } from 'vitest'
import { tokenise13a } from '../../src/evaluate/tokenise.js'
import { bleu, chrf } from '../../src/index.js'

const reference = [
  'The president arrived in Jakarta on Monday, October 21, 2024.',
  'He said that "1,500 people" (or 3.5%) had left the U.S. – not more.',
  "Rice costs Rp12,500 per kilogram; it's 10-15% cheaper than before.",
  'Nothing & nobody was there 😀.',
  '',
]
const hypothesis = [
  'The president arrived at Jakarta on Monday, 21 October 2024.',
  'He said that "1,500 persons" (or 3.5%) left the U.S. – not more.',
  'Rice costs Rp12,500 each kilogram; it is 10-15% cheaper than before.',
  'Nothing &amp; nobody was there 😀!',
  'Extra words here.',
]

// Expected values: sacreBLEU's definitions, computed apart from this code.
describe('BLEU and chrF', () => {
  it('give the figures of the reference implementation', () => {
    expect(bleu(hypothesis, reference)).toBeCloseTo(62.35216697901894, 6)
    expect(chrf(hypothesis, reference)).toBeCloseTo(78.48844688546117, 6)
    expect(bleu(hypothesis.slice(0, 2), reference.slice(0, 2))).toBeCloseTo(62.78710945123563, 6)
    expect(chrf(hypothesis.slice(0, 2), reference.slice(0, 2))).toBeCloseTo(77.5134960155589, 6)
  })

  it('are 100 for the reference itself and 0 for nothing in common', () => {
    expect(bleu(reference, reference)).toBeCloseTo(100)
    expect(chrf(reference, reference)).toBeCloseTo(100)
    expect(bleu(['x y z'], ['a b c'])).toBe(0)
    expect(chrf(['xyz'], ['abc'])).toBe(0)
    expect(chrf([''], [''])).toBe(0)
  })

  it('punish a text that is too short, not one that is too long', () => {
    const line = 'one two three four five six seven eight'
    expect(bleu([line.slice(0, 23)], [line])).toBeLessThan(75)
  })

  it('count the tokens of mteval-v13a', () => {
    expect(tokenise13a(reference[1] ?? '').join(' ')).toBe(
      'He said that " 1,500 people " ( or 3.5 % ) had left the U . S . – not more .',
    )
    expect(tokenise13a("it's 10-15%").join(' ')).toBe("it's 10 - 15 %")
  })
})
