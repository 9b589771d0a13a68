/** What an exchange format is. It takes and gives pieces of text or bytes, never paths to open. */
import type { Bitext } from '../types.js'
import type { ReceivedRow } from './rows/row.js'

export interface WriteOptions {
  /** Begin with a byte order mark, which Excel needs to see UTF-8 in a CSV file. Default false. */
  readonly bom?: boolean
}

export type Pieces = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>

export interface ExchangeFormat {
  /** As `--format` names it. */
  readonly name: string
  /** With the dot. */
  readonly extension: string
  /** All articles as one file, in pieces; one article is in memory at a time. */
  write(bitexts: AsyncIterable<Bitext>, options: WriteOptions): AsyncIterable<string | Uint8Array>
  /** What came back, in the order of the file. Throws `exchange-invalid` with the place; `file` is named there. */
  read(input: Pieces, file: string): AsyncIterable<ReceivedRow>
}
