/** TMX as an exchange format: what has been translated, each sentence with its neighbours and its key. */
import { unitsOf } from '../stages/units.js'
import type { Bitext } from '../types.js'
import type { ExchangeFormat, Pieces } from './format.js'
import { present, sentRows, type ReceivedRow } from './rows/row.js'
import { readTmx, writeTmx, type TmxUnit } from './tmx/index.js'

const KEY = 'x-padanan-key'

export const tmx: ExchangeFormat = {
  name: 'tmx',
  extension: '.tmx',
  write: (bitexts) => writeTmx(tmxUnits(bitexts)),
  read: readTmxRows,
}

/** Sentences that have a translation. */
async function* tmxUnits(bitexts: AsyncIterable<Bitext>): AsyncGenerator<TmxUnit, void, undefined> {
  for await (const bitext of bitexts) {
    const sources = unitsOf(bitext.blocks).map(({ source }) => source)
    for (const [index, { path, unit, target, key }] of sentRows(bitext).entries()) {
      if (target === '') continue
      yield present<TmxUnit>({
        source: unit.source,
        target,
        id: `${path}#${unit.id}`,
        previous: sources[index - 1] ?? '',
        next: sources[index + 1] ?? '',
        state: unit.state,
        machine: unit.human === undefined ? true : undefined,
        origin: path,
        changedBy: unit.reviewer,
        changed: unit.changed,
        properties: [[KEY, key]],
      })
    }
  }
}

async function* readTmxRows(input: Pieces, file: string): AsyncGenerator<ReceivedRow, void, undefined> {
  for await (const { id, source, target, state, changedBy, properties = [] } of readTmx(input, file)) {
    const [, path, unit] = /^(.+)#(\d+\.\d+)$/su.exec(id ?? '') ?? []
    const key = properties.find(([type]) => type === KEY)?.[1]
    yield present<ReceivedRow>({ path, unit, key, source, target, state, reviewer: changedBy, place: { file } })
  }
}
