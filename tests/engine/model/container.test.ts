import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bytesOf,
  decodeIntegers,
  encodeIntegers,
  integersOf,
  openSections,
  packSections,
  textOf,
} from '../../../src/engine/model/container.js'

const integers = fc.array(fc.integer({ min: 0, max: 0xffffffff })).map((values) => Uint32Array.from(values))

describe('integers', () => {
  it('come back as they were, in both encodings', () => {
    fc.assert(
      fc.property(integers, fc.boolean(), (values, differences) => {
        expect(decodeIntegers(encodeIntegers(values, differences), values.length, differences)).toEqual(values)
      }),
    )
  })

  it('take one byte each where they grow in small steps', () => {
    const values = Uint32Array.from({ length: 1000 }, (_, index) => index * 50)
    expect(encodeIntegers(values, true).length).toBe(1000)
  })
})

describe('a packed file', () => {
  it('gives every section back', () => {
    fc.assert(
      fc.property(integers, fc.uint8Array(), fc.string({ unit: 'binary' }), (numbers, bytes, text) => {
        const sections = openSections(packSections({ numbers, bytes, text }))
        expect(integersOf(sections, 'numbers')).toEqual(numbers)
        expect(Array.from(bytesOf(sections, 'bytes'))).toEqual(Array.from(bytes))
        expect(textOf(sections, 'text')).toBe(text)
      }),
      { numRuns: 50 },
    )
  })

  it('is the same for the same sections', () => {
    const sections = { a: Uint32Array.of(3, 1, 2), b: 'text' }
    expect(packSections(sections)).toEqual(packSections(sections))
  })

  it('says which section is missing or of another kind', () => {
    const sections = openSections(packSections({ words: Uint32Array.of(1) }))
    expect(() => bytesOf(sections, 'words')).toThrow('Expected bytes in section "words"')
    expect(() => textOf(sections, 'names')).toThrow('Expected text in section "names"')
  })
})
