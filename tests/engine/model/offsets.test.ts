import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut, viewSections } from '../../../src/engine/model/flat.js'
import { compactOffsets, compactSections, offsetsOf } from '../../../src/engine/model/offsets.js'

/** Runs of small steps, and jumps over one radix or many. */
const steps = fc.array(
  fc.oneof(
    { weight: 20, arbitrary: fc.nat(3) },
    { weight: 3, arbitrary: fc.nat(300) },
    { weight: 1, arbitrary: fc.nat(200_000) },
  ),
  { maxLength: 400 },
)
const offsets = steps.map((list) => {
  let sum = 0
  return Uint32Array.from([0, ...list], (step) => (sum += step))
})

describe('compact offsets', () => {
  it('are what the plain ones were, from a file or not', () => {
    fc.assert(
      fc.property(offsets, (values) => {
        const read = (of: ReturnType<typeof offsetsOf>): readonly number[] =>
          Array.from({ length: of.length }, (_, index) => of.at(index))
        const file = viewSections(layOut(compactSections('begins', values)))
        expect(read(offsetsOf(file, 'begins'))).toEqual(Array.from(values))
        expect(read(offsetsOf({ begins: values }, 'begins'))).toEqual(Array.from(values))
      }),
    )
  })

  it('take one byte each where they grow slowly, two where they leap', () => {
    const slow = Uint32Array.from({ length: 1000 }, (_, index) => index * 2)
    const leaping = Uint32Array.from({ length: 1000 }, (_, index) => index * 100)
    expect(compactOffsets(slow).low).toBeInstanceOf(Uint8Array)
    expect(compactOffsets(leaping).low).toBeInstanceOf(Uint16Array)
  })

  it('refuse what falls', () => {
    expect(() => compactOffsets(Uint32Array.of(0, 5, 4))).toThrow('Expected offsets that never fall, found 4 after 5')
  })
})
