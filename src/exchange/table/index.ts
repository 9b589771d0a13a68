/** Articles as a spreadsheet: a row a sentence (RFC 4180, or with tabs between). */
import { stringify } from 'csv-stringify/sync'
import type { ExchangeFormat, WriteOptions } from '../format.js'
import { sentRows } from '../rows/row.js'
import type { Bitext } from '../../types.js'
import { guard } from './cells.js'
import { COLUMNS, cellsOf } from './columns.js'
import { readTable } from './read.js'

const BOM = '\uFEFF'

const table = (name: string, delimiter: string): ExchangeFormat => ({
  name,
  extension: `.${name}`,
  write: (bitexts, options) => writeTable(bitexts, delimiter, options),
  read: readTable,
})

export const csv = table('csv', ',')
export const tsv = table('tsv', '\t')

async function* writeTable(
  bitexts: AsyncIterable<Bitext>,
  delimiter: string,
  { bom = false }: WriteOptions,
): AsyncGenerator<string, void, undefined> {
  const lines = (rows: readonly (readonly string[])[]): string =>
    stringify(
      rows.map((row) => row.map(guard)),
      { delimiter, record_delimiter: '\r\n' },
    )
  yield (bom ? BOM : '') + lines([COLUMNS])
  for await (const bitext of bitexts) {
    const rows = sentRows(bitext).map(cellsOf)
    if (rows.length > 0) yield lines(rows)
  }
}
