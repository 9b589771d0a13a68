/**
 * The file format of the learned models: named sections of unsigned integers and text, brotli-compressed as one.
 *
 * Integer sections are stored as varints, either plain or of their successive differences (zigzag), whichever packs
 * smaller: sorted ids and offsets, which make up most of a trie, become runs of small bytes. Reading is one pass.
 */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'

/** Unsigned, in two or four bytes each. */
export type Integers = Uint16Array | Uint32Array

export interface Sections {
  readonly [name: string]: Uint8Array | Integers | string
}

type Kind = 'bytes' | 'plain' | 'differences' | 'text'

interface Entry {
  readonly name: string
  readonly kind: Kind
  /** Number of values; for text, bytes. */
  readonly length: number
  /** Bytes it takes in the body. */
  readonly bytes: number
}

/** Varints of the values, or (zigzag) of their successive differences. */
export function encodeIntegers(values: Integers, differences: boolean): Uint8Array {
  const bytes = new Uint8Array(values.length * 5)
  let size = 0
  let previous = 0
  for (const value of values) {
    const step = value - previous
    // Not `<<`: a difference of two 32-bit values needs 33 bits.
    let rest = differences ? (step < 0 ? -2 * step - 1 : 2 * step) : value
    while (rest > 127) {
      bytes[size++] = (rest % 128) | 128
      rest = Math.floor(rest / 128)
    }
    bytes[size++] = rest
    previous = value
  }
  return bytes.slice(0, size)
}

/** Reads `length` integers back; the inverse of `encodeIntegers`. */
export function decodeIntegers(bytes: Uint8Array, length: number, differences: boolean): Uint32Array {
  const values = new Uint32Array(length)
  let at = 0
  let previous = 0
  for (let index = 0; index < length; index++) {
    let byte = bytes[at++] as number
    let rest = byte & 127
    // Nearly all values take one to four bytes, which fit a small integer.
    for (let shift = 7; byte > 127 && shift < 28; shift += 7) {
      byte = bytes[at++] as number
      rest |= (byte & 127) << shift
    }
    for (let scale = 2 ** 28; byte > 127; scale *= 128) {
      byte = bytes[at++] as number
      rest += (byte & 127) * scale
    }
    if (!differences) previous = rest
    else if (rest < 2 ** 28) previous += (rest >>> 1) ^ -(rest & 1)
    else previous += rest % 2 === 1 ? -(rest + 1) / 2 : rest / 2
    values[index] = previous
  }
  return values
}

interface Body {
  readonly kind: Kind
  readonly bytes: Uint8Array
  readonly length: number
}

/** Compressed size in bytes at a quick setting, to choose between encodings. */
const packedSize = (bytes: Uint8Array): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length

function bodyOf(section: Sections[string]): Body {
  if (typeof section === 'string') {
    const bytes = Buffer.from(section, 'utf8')
    return { kind: 'text', bytes, length: bytes.length }
  }
  if (section instanceof Uint8Array) return { kind: 'bytes', bytes: section, length: section.length }
  const plain = encodeIntegers(section, false)
  const differences = encodeIntegers(section, true)
  return packedSize(plain) <= packedSize(differences)
    ? { kind: 'plain', bytes: plain, length: section.length }
    : { kind: 'differences', bytes: differences, length: section.length }
}

/** Packs sections into one compressed file; the same sections give the same bytes. */
export function packSections(sections: Sections): Uint8Array {
  const bodies = Object.entries(sections).map(([name, section]) => ({ name, ...bodyOf(section) }))
  const entries = bodies.map(({ name, kind, length, bytes }): Entry => ({ name, kind, length, bytes: bytes.length }))
  const header = Buffer.from(`${JSON.stringify(entries)}\n`, 'utf8')
  const whole = Buffer.concat([header, ...bodies.map(({ bytes }) => bytes)])
  return brotliCompressSync(whole, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: whole.length,
    },
  })
}

/** Opens a packed file. Sections of bytes are views into one buffer, not copies. */
export function openSections(file: Uint8Array): Sections {
  const whole = brotliDecompressSync(file)
  const end = whole.indexOf(10)
  const entries = JSON.parse(whole.toString('utf8', 0, end)) as readonly Entry[]
  let at = end + 1
  const sections: Record<string, Sections[string]> = {}
  for (const { name, kind, length, bytes } of entries) {
    const body = whole.subarray(at, at + bytes)
    at += bytes
    sections[name] =
      kind === 'text'
        ? body.toString('utf8')
        : kind === 'bytes'
          ? body
          : decodeIntegers(body, length, kind === 'differences')
  }
  return sections
}

export function bytesOf(sections: Sections, name: string): Uint8Array {
  const section = sections[name]
  if (!(section instanceof Uint8Array)) throw new Error(`Expected bytes in section "${name}"`)
  return section
}

export function integersOf(sections: Sections, name: string): Integers {
  const section = sections[name]
  if (!(section instanceof Uint32Array || section instanceof Uint16Array))
    throw new Error(`Expected integers in section "${name}"`)
  return section
}

/** Integers that a file may do without. */
export function tableOf(sections: Sections, name: string): Integers | undefined {
  return name in sections ? integersOf(sections, name) : undefined
}

export function textOf(sections: Sections, name: string): string {
  const section = sections[name]
  if (typeof section !== 'string') throw new Error(`Expected text in section "${name}"`)
  return section
}
