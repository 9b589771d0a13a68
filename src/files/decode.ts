import { isUtf8 } from 'node:buffer'
import { PadananError, type Place } from '../errors.js'

/** The text of a file in UTF-8, its byte order mark kept. Throws `input-encoding` with the place of the first bad byte. */
export function decode(bytes: Uint8Array, file: string): string {
  const foreign = foreignMark(bytes)
  if (foreign) {
    throw new PadananError(
      'input-encoding',
      `Unexpected ${foreign} byte order mark, expected UTF-8: save the file as UTF-8`,
      {
        place: { file },
      },
    )
  }
  if (!isUtf8(bytes)) {
    throw new PadananError(
      'input-encoding',
      'Unexpected byte that is not UTF-8, expected UTF-8: save the file as UTF-8',
      {
        place: badPlace(bytes, file),
      },
    )
  }
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}

function foreignMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes[2] === 0 && bytes[3] === 0 ? 'UTF-32' : 'UTF-16'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16'
  return undefined
}

/** The first bad line, then the first bad character of it: two short searches instead of one over the file. */
function badPlace(bytes: Uint8Array, file: string): Place {
  let line = 1
  let from = 0
  while (true) {
    const lineEnd = bytes.indexOf(0x0a, from)
    const to = lineEnd < 0 ? bytes.length : lineEnd
    if (!isUtf8(bytes.subarray(from, to))) {
      const good = validLength(bytes.subarray(from, to))
      const column = new TextDecoder().decode(bytes.subarray(from, from + good)).length + 1
      return { file, line, column, offset: from + good }
    }
    if (lineEnd < 0) return { file }
    line++
    from = lineEnd + 1
  }
}

/** How many bytes are UTF-8 before the first that is not; a character that is cut off at the end is none. */
export function validLength(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = characterEnd(bytes, Math.ceil((low + high) / 2))
    if (middle > low && isUtf8(bytes.subarray(low, middle))) low = middle
    else high = Math.ceil((low + high) / 2) - 1
  }
  return low
}

/** The end of the character that `at` may stand inside of. */
function characterEnd(bytes: Uint8Array, at: number): number {
  let end = at
  while (end < bytes.length && end < at + 3 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end++
  return end
}
