import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut, viewSections } from '../../../src/engine/model/flat.js'

const sections = fc.dictionary(
  fc.string({ minLength: 1 }),
  fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.uint8Array(),
    fc.array(fc.nat(2 ** 32 - 1)).map((values) => Uint32Array.from(values)),
  ),
)
const plain = (of: object): unknown =>
  Object.fromEntries(
    Object.entries(of).map(([name, value]) => [name, typeof value === 'string' ? value : [...(value as Uint8Array)]]),
  )

describe('sections laid out', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(sections, (given) => {
        expect(plain(viewSections(layOut(given)))).toEqual(plain(given))
      }),
    )
  })

  it('are views, not copies', () => {
    const file = layOut({ small: Uint32Array.of(1, 65_535), large: Uint32Array.of(1, 65_536), bytes: Uint8Array.of(7) })
    const { small, large, bytes } = viewSections(file)
    expect(small).toBeInstanceOf(Uint16Array)
    expect(large).toBeInstanceOf(Uint32Array)
    for (const section of [small, large, bytes])
      expect(typeof section !== 'string' && section?.buffer === file.buffer).toBe(true)
  })

  it('may stand anywhere in a buffer', () => {
    const file = layOut({ numbers: Uint32Array.of(4_000_000_000, 1) })
    const shifted = new Uint8Array(file.length + 3)
    shifted.set(file, 3)
    expect(plain(viewSections(shifted.subarray(3)))).toEqual({ numbers: [4_000_000_000, 1] })
  })
})
