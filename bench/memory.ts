/**
 * Prints what a translation memory of 100,000 units costs: writing and importing it as TMX, the file's size, exact, in-context and fuzzy
 * look-ups by percentile, and peak memory.
 *
 *     npx tsx bench/memory.ts [UNITS] [postgres://user@host/database]
 *
 * With an address, in a schema of that server which is left there: `padanan_bench_` and the time.
 */
import { createReadStream } from 'node:fs'
import { mkdtemp, open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readTmx, writeTmx, type TmxUnit } from '../src/exchange/tmx/index.js'
import { createLookup, fromTmx, openMemory, type MemoryStore, type MemoryUnit } from '../src/memory/index.js'

const COUNT = Number(process.argv[2] ?? 100_000)
const SERVER = process.argv[3]
const BATCH = 10_000
const EXACT = 5_000
const FUZZY = 1_000
const VOCABULARY = 40_000

/** The same numbers in every run: mulberry32. */
let seed = 1
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}
const below = (limit: number): number => Math.floor(random() * limit)
const pick = (from: string): string => from.charAt(below(from.length))

const words = Array.from({ length: VOCABULARY }, () =>
  Array.from({ length: 1 + below(4) }, () => pick('bcdgjklmnprst') + pick('aiueo') + pick('  nrks').trim()).join(''),
)
/** As in any language, the commonest word is every fifteenth or so: Zipf. */
const word = (): string => words[Math.floor(VOCABULARY ** random()) - 1] ?? ''

function sentence(): string {
  const length = 4 + below(14) + below(14)
  const text = Array.from({ length }, () => (random() < 0.05 ? String(2 + below(5_000)) : word())).join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** Some words replaced, as in the next news about the same thing. */
function variant(text: string, share: number): string {
  return text
    .split(' ')
    .map((each) => (random() < share ? word() : each))
    .join(' ')
}

const sentences: string[] = []
while (sentences.length < COUNT)
  sentences.push(random() < 0.3 && sentences.length > 0 ? variant(any(), 0.15) : sentence())

function any(): string {
  return sentences[below(sentences.length)] ?? ''
}

function* units(): Generator<TmxUnit> {
  for (const [at, source] of sentences.entries())
    yield {
      source,
      target: `${source} (${at})`,
      previous: sentences[at - 1] ?? '',
      next: sentences[at + 1] ?? '',
      state: 'reviewed',
      changed: '2026-01-01T00:00:00Z',
      changedBy: 'Sari',
    }
}

const base = await mkdtemp(path.join(tmpdir(), 'padanan-memory-'))
try {
  await run(path.join(base, 'big.tmx'), SERVER ? benchAddress(SERVER) : path.join(base, 'memory.db'))
} finally {
  await rm(base, { recursive: true, force: true })
}

/** A schema of its own. */
function benchAddress(server: string): string {
  const url = new URL(server)
  url.searchParams.set('schema', `padanan_bench_${Date.now()}`)
  return url.href
}

async function run(tmx: string, place: string): Promise<void> {
  await timed('write TMX', COUNT, async () => {
    const handle = await open(tmx, 'w')
    for await (const piece of writeTmx(units())) await handle.write(piece)
    await handle.close()
  })
  print('TMX', `${((await stat(tmx)).size / 2 ** 20).toFixed(0)} MiB`)
  await timed('read TMX', COUNT, async () => {
    for await (const unit of readTmx(createReadStream(tmx), tmx)) void unit
  })
  const store = await openMemory(place, { project: async () => 'bench' })
  await timed('import and index', COUNT, () => importAll(store, tmx))
  if (!SERVER) print('memory', `${((await stat(place)).size / 2 ** 20).toFixed(0)} MiB`)
  await lookUps(store)
  await store.close()
  print('peak memory', `${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`)
}

async function importAll(store: MemoryStore, tmx: string): Promise<void> {
  let batch: MemoryUnit[] = []
  for await (const unit of readTmx(createReadStream(tmx), tmx)) {
    batch.push(fromTmx(unit, { origin: 'big.tmx' }))
    if (batch.length < BATCH) continue
    await store.put(batch)
    batch = []
  }
  await store.put(batch)
}

async function lookUps(store: MemoryStore): Promise<void> {
  const lookup = createLookup(store)
  const places = Array.from({ length: EXACT }, () => below(COUNT))
  await percentiles('exact', places, async (at) => (await store.exact(sentences[at] ?? '', 1)).length)
  await percentiles(
    'in-context',
    places,
    async (at) =>
      (await store.inContext(sentences[at] ?? '', sentences[at - 1] ?? '', sentences[at + 1] ?? '', 1)).length,
  )
  const asked = places.slice(0, FUZZY)
  const alike = asked.map((at) => variant(sentences[at] ?? '', 0.1))
  const unlike = asked.map(sentence)
  const find = async (source: string): Promise<number> => (await lookup.lookUp([{ source }]))[0]?.length ?? 0
  await percentiles('fuzzy, alike', alike, find)
  await percentiles('fuzzy, new', unlike, find)
}

async function percentiles<T>(name: string, items: readonly T[], work: (item: T) => Promise<number>): Promise<void> {
  for (const item of items.slice(0, 100)) await work(item)
  const clock: number[] = []
  const processor: number[] = []
  let found = 0
  for (const item of items) {
    const before = process.cpuUsage()
    const started = performance.now()
    found += Number((await work(item)) > 0)
    clock.push(performance.now() - started)
    const { user, system } = process.cpuUsage(before)
    processor.push((user + system) / 1000)
  }
  print(name, `${spread(clock)} by the clock; ${found} of ${items.length} found`)
  print('', `${spread(processor)} of processor time`)
}

function spread(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number): string => show(sorted[Math.floor(sorted.length * share)] ?? 0)
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}`
}

function show(ms: number): string {
  return ms < 1 ? `${(ms * 1000).toFixed(0)} µs` : `${ms.toFixed(1)} ms`
}

async function timed(name: string, count: number, work: () => Promise<void>): Promise<void> {
  const started = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - started) / 1000
  print(
    name,
    `${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor time), ${Math.round(count / seconds)} units/s`,
  )
}

function print(name: string, text: string): void {
  console.log(`${name.padEnd(18)} ${text}`)
}
