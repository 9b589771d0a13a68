/**
 * Exchange files of 100,000 sentences in 1,000 articles: how much memory writing and reading a file takes beside the file itself, and how
 * the time of ten times as many sentences compares. Run: `node --expose-gc --import tsx bench/exchange.ts`.
 */
import { exchangeFormats } from '../src/exchange/formats.js'
import type { ExchangeFormat } from '../src/exchange/format.js'
import type { Bitext, Unit } from '../src/index.js'

const SENTENCES = 100

function article(index: number): Bitext {
  const source = (at: number): string =>
    `Kalimat ${index}.${at} tentang pasar dan harga beras yang naik lagi pekan ini.`
  let from = 0
  const units = Array.from({ length: SENTENCES }, (_, at): Unit => {
    const text = source(at)
    const range = [from, from + text.length] as const
    from = range[1] + 1
    const machine = { text: `Sentence ${index}.${at} about the market and the price of rice, which rose again.` }
    return {
      id: `1.${at + 1}`,
      source: text,
      range,
      state: 'translated',
      matches: [],
      machine,
      origin: 'm@1',
      findings: [],
    }
  })
  const text = units.map((unit) => unit.source).join(' ')
  const blocks = [{ number: 1, kind: 'paragraph' as const, text, units }]
  return {
    path: `a/${index}.txt`,
    format: 'text',
    sourceHash: '',
    translator: 'm@1',
    glossaryHash: '',
    blocks,
    retired: [],
  }
}

async function* articles(count: number): AsyncGenerator<Bitext, void, undefined> {
  for (let index = 0; index < count; index++) yield article(index)
}

const heap = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

/** The largest share of memory, looked at every 20th article or row batch, in megabytes over what was there before. */
async function measure(work: (look: () => void) => Promise<void>): Promise<{ seconds: number; megabytes: number }> {
  const before = heap()
  let most = before
  let calls = 0
  const started = performance.now()
  await work(() => {
    if (++calls % 200 === 0) most = Math.max(most, heap())
  })
  return { seconds: (performance.now() - started) / 1000, megabytes: (most - before) / 1e6 }
}

async function run(format: ExchangeFormat, count: number): Promise<readonly number[]> {
  const pieces: Buffer[] = []
  const write = await measure(async (look) => {
    for await (const piece of format.write(articles(count), {})) {
      look()
      void piece.length
    }
  })
  for await (const piece of format.write(articles(count), {})) pieces.push(Buffer.from(piece))
  const size = pieces.reduce((sum, { length }) => sum + length, 0) / 1e6
  let rows = 0
  const read = await measure(async (look) => {
    for await (const row of format.read(pieces, 'x')) {
      rows += Number(row.unit !== undefined)
      if (rows % 100 === 0) look()
    }
  })
  return [rows, size, write.seconds, write.megabytes, read.seconds, read.megabytes]
}

if (globalThis.gc === undefined) throw new Error('Run it with node --expose-gc')
console.log('format    rows    file MB  write s  write +MB  read s  read +MB')
for (const format of exchangeFormats) {
  for (const count of [100, 1000]) {
    const [rows = 0, ...rest] = await run(format, count)
    console.log(
      [format.name.padEnd(9), String(rows).padEnd(7), ...rest.map((value) => value.toFixed(1).padStart(8))].join(' '),
    )
  }
}
