import { describe, expect, test } from 'vitest'
import { numberReading, ordinal } from '../../../src/engine/analyse/numerals.js'

describe('numberReading', () => {
  test.each([
    ['7', '7', 'num'],
    ['2024', '2024', 'num'],
    ['1.500', '1,500', 'num'],
    ['1.250.000', '1,250,000', 'num'],
    ['1.250.000,75', '1,250,000.75', 'num'],
    ['2,5', '2.5', 'num'],
    ['0,05', '0.05', 'num'],
    ['12,5%', '12.5%', 'num'],
    ['50%', '50%', 'num'],
    ['21/10/2024', 'October 21, 2024', 'num'],
    ['ke-1', '1st', 'a'],
    ['ke-2', '2nd', 'a'],
    ['ke-3', '3rd', 'a'],
    ['ke-11', '11th', 'a'],
    ['ke-19', '19th', 'a'],
    ['ke-22', '22nd', 'a'],
    ['ke-112', '112th', 'a'],
    ['1990-an', '1990s', 'num'],
    ['Rp1,5', 'Rp1.5', 'num'],
    ['Rp15.000', 'Rp15,000', 'num'],
    ['Rp 15.000', 'Rp15,000', 'num'],
    ['US$2.500', 'US$2,500', 'num'],
    ['€3,2', '€3.2', 'num'],
  ])('%s → %s', (text, english, cat) => {
    const reading = numberReading(text)
    expect([reading.glosses[0], reading.cat]).toEqual([english, cat])
  })
})

describe('ordinal', () => {
  test.each([
    ['4', '4th'],
    ['13', '13th'],
    ['21', '21st'],
    ['101', '101st'],
    ['111', '111th'],
    ['103', '103rd'],
  ])('%s → %s', (digits, expected) => expect(ordinal(digits)).toBe(expected))
})
