import { describe, expect, test } from 'vitest'
import { faultOf, PAIRS, readOwn } from '../../../scripts/train/read.js'

const pairs = readOwn(PAIRS).filter(({ id, en }) => id !== '' || en !== '')

describe('the pairs that the engine learns from', () => {
  test('there are as many as the data card says', () => {
    expect(pairs.length).toBeGreaterThan(30_000)
  })

  test('each has both sides, of like length', () => {
    // Hours are told in another way (pukul 15.00, 3 p.m.): numbers need not be the same.
    const wrong = (fault: string | undefined): boolean => fault !== undefined && fault !== 'numbers'
    expect(pairs.filter(({ id, en }) => wrong(faultOf(id, en)))).toEqual([])
  })

  test('none is there twice', () => {
    const seen = new Set<string>()
    const copies = pairs.filter(({ id }) => {
      const copy = seen.has(id)
      seen.add(id)
      return copy
    })
    expect(copies).toEqual([])
  })
})
