/** The pieces of a file as text in UTF-8, a character cut in two put together. */
import { PadananError } from '../errors.js'
import { validLength } from '../files/decode.js'
import type { Pieces } from './format.js'

/** Throws `input-encoding` with the byte near which the text is not UTF-8. */
export async function* decodePieces(input: Pieces, file: string): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let offset = 0
  const decode = (bytes: Uint8Array = new Uint8Array()): string => {
    try {
      return decoder.decode(bytes, { stream: bytes.length > 0 })
    } catch (cause) {
      throw new PadananError(
        'input-encoding',
        'Unexpected bytes that are not UTF-8, expected UTF-8: save the file as UTF-8',
        {
          place: { file, offset: offset + validLength(bytes) },
          cause,
        },
      )
    }
  }
  for await (const piece of input) {
    if (typeof piece === 'string') yield piece
    else {
      yield decode(piece)
      offset += piece.length
    }
  }
  yield decode()
}
