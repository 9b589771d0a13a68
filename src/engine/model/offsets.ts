/**
 * Offsets that never fall, in one or two bytes each instead of four: of each its low bits, and where the high ones grow.
 * Tries of millions of nodes are mostly offsets.
 */
import { type Integers, integersOf, type Sections } from './container.js'

export interface Offsets {
  readonly length: number
  at(index: number): number
}

interface CompactOffsets {
  /** What is left of an offset when whole radixes are taken away; the radix is 256 for bytes, 65,536 else. */
  readonly low: Uint8Array | Uint16Array
  /** Where the high part grows by one, in ascending order, as often as it grows there; one more that is never reached. */
  readonly carries: Uint32Array
  /** How many carries there are up to the first offset of every block. */
  readonly before: Uint32Array
}

/** Offsets whose carries are counted together, as a power of two. */
const BLOCK_BITS = 6
const BLOCK = 1 << BLOCK_BITS
/** Carries within a block, each of which a reader steps over, from which on two bytes are taken. */
const MOST_CARRIES = 8

/** Throws where an offset is smaller than the one before. */
export function compactOffsets(values: Integers): CompactOffsets {
  const bytes = carriesOf(values, 8)
  return mostWithin(bytes.before) <= MOST_CARRIES
    ? { low: Uint8Array.from(values, (value) => value & 0xff), ...bytes }
    : { low: Uint16Array.from(values, (value) => value & 0xffff), ...carriesOf(values, 16) }
}

function carriesOf(values: Integers, bits: number): Omit<CompactOffsets, 'low'> {
  const carries: number[] = []
  const before = new Uint32Array(Math.ceil(values.length / BLOCK))
  let previous = 0
  for (const [index, value] of values.entries()) {
    if (value < previous) throw new Error(`Expected offsets that never fall, found ${value} after ${previous}`)
    previous = value
    while (carries.length < value >>> bits) carries.push(index)
    if (index % BLOCK === 0) before[index >>> BLOCK_BITS] = carries.length
  }
  return { carries: Uint32Array.of(...carries, values.length), before }
}

const mostWithin = (before: Uint32Array): number =>
  before.reduce((most, count, block) => Math.max(most, (before[block + 1] ?? count) - count), 0)

/** The sections under which compact offsets lie in a file, for the plain ones of section `name`. */
export function compactSections(name: string, values: Integers): Sections {
  const { low, carries, before } = compactOffsets(values)
  return { [`${name}.low`]: low, [`${name}.carries`]: carries, [`${name}.before`]: before }
}

/** Offsets of a file that holds them compact, or as plain integers in section `name`. */
export function offsetsOf(sections: Sections, name: string): Offsets {
  const held = `${name}.low` in sections ? sections : compactSections(name, integersOf(sections, name))
  const low = held[`${name}.low`]
  if (low === undefined || typeof low === 'string') throw new Error(`Expected numbers in section "${name}.low"`)
  const carries = integersOf(held, `${name}.carries`)
  const before = integersOf(held, `${name}.before`)
  const radix = low instanceof Uint8Array ? 1 << 8 : 1 << 16
  return {
    length: low.length,
    at: (index) => {
      let high = before[index >>> BLOCK_BITS] as number
      while ((carries[high] as number) <= index) high++
      return (low[index] as number) + high * radix
    },
  }
}
