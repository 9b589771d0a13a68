/** A small article as the exchange tests use it. */
import type { Bitext, Unit } from '../../src/index.js'
import type { ExchangeFormat } from '../../src/exchange/format.js'
import type { ReceivedRow } from '../../src/exchange/rows/row.js'

export function unit(source: string, more: Partial<Unit> = {}): Unit {
  const machine = { text: source.toUpperCase() }
  return {
    id: '',
    source,
    range: [0, 0],
    state: 'translated',
    matches: [],
    machine,
    origin: 'm@1',
    findings: [],
    ...more,
  }
}

/** One block with these sentences, a space between them. */
export function bitext(units: readonly Unit[], path = 'a/b.txt'): Bitext {
  let from = 0
  const placed = units.map((each, index): Unit => {
    const range = [from, from + each.source.length] as const
    from = range[1] + 1
    return { ...each, id: `1.${index + 1}`, range }
  })
  const text = units.map(({ source }) => source).join(' ')
  return {
    path,
    format: 'text',
    sourceHash: 'abc',
    translator: 'm@1',
    glossaryHash: '',
    blocks: [{ number: 1, kind: 'paragraph', text, units: placed }],
    retired: [],
  }
}

export async function* each<T>(...values: readonly T[]): AsyncGenerator<T, void, undefined> {
  yield* values
}

export async function collect<T>(values: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const value of values) all.push(value)
  return all
}

/** What a format makes of these articles, as text. */
export async function written(format: ExchangeFormat, ...bitexts: readonly Bitext[]): Promise<string> {
  let text = ''
  for await (const piece of format.write(each(...bitexts), {})) text += piece.toString()
  return text
}

/** What comes back, given in pieces of a size that cuts everything. */
export async function received(format: ExchangeFormat, text: string, size = 7): Promise<readonly ReceivedRow[]> {
  const bytes = Buffer.from(text)
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  )
  return collect(format.read(pieces, 'x'))
}
