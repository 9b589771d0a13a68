/** The bytes of an XML file as text: UTF-8, or UTF-16 where its mark says so. What is neither is refused, never guessed. */
import { isUtf8 } from 'node:buffer'
import type { XmlInput } from './xml-stream.js'

/** Refuses the file; `after` is the good text before the place. */
type Fail = (message: string, after?: string) => never

interface Decoder {
  decode(bytes: Uint8Array): string
  end(): string
}

/** Pieces of text; text that is given passes through. */
export async function* decodeXml(input: XmlInput, fail: Fail): AsyncGenerator<string, void, undefined> {
  let decoder: Decoder | undefined
  for await (const piece of input) {
    if (typeof piece === 'string') yield piece
    else if (piece.length > 0) {
      decoder ??= decoderFor(piece, fail)
      yield decoder.decode(piece)
    }
  }
  if (decoder) yield decoder.end()
}

function decoderFor([first, second]: Uint8Array, fail: Fail): Decoder {
  if (first === 0xff && second === 0xfe) return utf16('utf-16le', fail)
  if (first === 0xfe && second === 0xff) return utf16('utf-16be', fail)
  return utf8(fail)
}

function utf8(fail: Fail): Decoder {
  let rest: Uint8Array = new Uint8Array()
  const whole = (bytes: Uint8Array): string => {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')
    if (isUtf8(bytes)) return text
    return fail('Unexpected byte that is not UTF-8, expected UTF-8: save the file as UTF-8', goodPart(text))
  }
  return {
    decode(piece) {
      const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece])
      const end = lastBoundary(bytes)
      rest = bytes.slice(end)
      return whole(bytes.subarray(0, end))
    },
    end: () => whole(rest),
  }
}

const goodPart = (text: string): string => text.slice(0, text.indexOf('\uFFFD'))

/** Where a character that goes on in the next piece begins; at most three bytes before the end. */
function lastBoundary(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) break
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return length > back ? bytes.length - back : bytes.length
    }
  }
  return bytes.length
}

function utf16(name: 'utf-16le' | 'utf-16be', fail: Fail): Decoder {
  const decoder = new TextDecoder(name, { fatal: true })
  const decode = (bytes?: Uint8Array): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined })
    } catch {
      return fail('Unexpected bytes that are not UTF-16, expected what the byte order mark says')
    }
  }
  return { decode, end: () => decode() }
}
