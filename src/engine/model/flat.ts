/**
 * The same sections as in `container.ts`, laid out as they lie in memory: opening a file is reading it once and looking at
 * it. `npm run build` writes such files from the small ones that the repository holds.
 *
 * A header of JSON, filled up with spaces to a multiple of eight bytes and ended by a line feed; then the sections, each
 * beginning at a multiple of eight. Integers are little-endian, in two bytes each where all of a section fit.
 */
import { endianness } from 'node:os'
import type { Sections } from './container.js'

interface Place {
  readonly name: string
  readonly kind: 'bytes' | 'shorts' | 'integers' | 'text'
  /** From the end of the header, and in bytes. */
  readonly start: number
  readonly length: number
}

const ALIGNMENT = 8
const aligned = (size: number): number => Math.ceil(size / ALIGNMENT) * ALIGNMENT
const SWAPS = endianness() === 'BE'

/** Lays sections out as one file; the same sections give the same bytes. */
export function layOut(sections: Sections): Uint8Array {
  const bodies = Object.entries(sections).map(([name, section]) => ({
    name,
    kind: kindOf(section),
    bytes: bytesOf(section),
  }))
  let end = 0
  const places = bodies.map(({ name, kind, bytes }): Place => {
    const start = end
    end = aligned(start + bytes.length)
    return { name, kind, start, length: bytes.length }
  })
  const json = Buffer.from(JSON.stringify(places), 'utf8')
  const header = Buffer.alloc(aligned(json.length + 1), ' ')
  header.set(json)
  header[header.length - 1] = 10
  const file = new Uint8Array(header.length + end)
  file.set(header)
  bodies.forEach(({ bytes }, index) => file.set(bytes, header.length + (places[index]?.start ?? 0)))
  return file
}

/** Sections as views into the file, which must stay as it is. Text is read out. */
export function viewSections(file: Uint8Array): Sections {
  const whole = file.byteOffset % ALIGNMENT === 0 ? file : file.slice()
  const buffer = Buffer.from(whole.buffer, whole.byteOffset, whole.length)
  const header = buffer.indexOf(10) + 1
  const places = JSON.parse(buffer.toString('utf8', 0, header)) as readonly Place[]
  return Object.fromEntries(
    places.map(({ name, kind, start, length }) => {
      const body = buffer.subarray(header + start, header + start + length)
      return [name, viewOf(kind, body)]
    }),
  )
}

function viewOf(kind: Place['kind'], body: Buffer): Sections[string] {
  switch (kind) {
    case 'text':
      return body.toString('utf8')
    case 'bytes':
      return body
    case 'shorts': {
      const bytes = SWAPS ? Buffer.from(body).swap16() : body
      return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2)
    }
    case 'integers': {
      const bytes = SWAPS ? Buffer.from(body).swap32() : body
      return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
    }
  }
}

function kindOf(section: Sections[string]): Place['kind'] {
  if (typeof section === 'string') return 'text'
  if (section instanceof Uint8Array) return 'bytes'
  return section.every((value) => value < 1 << 16) ? 'shorts' : 'integers'
}

function bytesOf(section: Sections[string]): Uint8Array {
  if (typeof section === 'string') return Buffer.from(section, 'utf8')
  if (section instanceof Uint8Array) return section
  const values = kindOf(section) === 'shorts' ? Uint16Array.from(section) : Uint32Array.from(section)
  const bytes = Buffer.from(values.buffer)
  if (!SWAPS) return bytes
  return values instanceof Uint16Array ? bytes.swap16() : bytes.swap32()
}
