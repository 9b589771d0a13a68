/**
 * Providers under load and under fire, on loopback only.
 *
 *   npx tsx bench/backends.ts throughput [rounds]   calls against a server of 100 ms latency that takes 10 at once
 *   npx tsx bench/backends.ts kills [n]    n (default 200) kill -9 at random moments of a run, resumed each time
 *   npx tsx bench/backends.ts journal      writing and reading 100,000 bought sentences
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pLimit from 'p-limit'
import { fileJournal } from '../src/backends/journal/journal.js'
import { parseConfig } from '../src/config/load.js'
import { killAndResume } from '../tests/backends/support/kills.js'
import { serve, type Seen } from '../tests/backends/support/server.js'

const LATENCY = 100
const AT_ONCE = 10
const CALLS = Number(process.env.CALLS ?? 400)
const ITEMS = 50

/** What latency and limit allow, in seconds: calls × latency / calls at once. No client can be faster. */
const BOUND = (CALLS * LATENCY) / AT_ONCE / 1000

/** Articles under way at once, as `padanan translate` has them. */
const ARTICLES = 32

const textsOf = (seen: Seen): readonly string[] => (seen.body as { q: string[] }).q

const requests = Array.from({ length: CALLS * ITEMS }, (_, index) => ({
  text: `Kalimat nomor ${index} untuk diuji.`,
}))

/** The same bodies with bare `fetch`: nothing is checked, kept or put together. */
async function bare(url: string): Promise<void> {
  const limit = pLimit(AT_ONCE)
  const bodies = Array.from({ length: CALLS }, (_, at) =>
    JSON.stringify({ q: requests.slice(at * ITEMS, (at + 1) * ITEMS).map(({ text }) => text) }),
  )
  const call = async (body: string): Promise<unknown> => (await fetch(url, { method: 'POST', body })).json()
  await Promise.all(bodies.map((body) => limit(() => call(body))))
}

/** As it is built: what runs the sources here adds work of its own to every function. `npm run build` first. */
const built = async (): Promise<typeof import('../src/backends/index.js')> =>
  (await import(
    new URL('../dist/backends/index.js', import.meta.url).href
  )) as typeof import('../src/backends/index.js')

async function padanan(url: string, journal: string): Promise<void> {
  const { createTranslator } = await built()
  const yaml = `backends:\n  lt: { type: libretranslate, url: "${url}", concurrency: ${AT_ONCE}, limits: { items: ${ITEMS} } }\n`
  const { backends } = parseConfig('padanan.yaml', yaml)
  const translator = createTranslator('lt', { backends, env: {}, journal })
  const articles = Array.from({ length: CALLS / 4 }, (_, at) => requests.slice(at * ITEMS * 4, (at + 1) * ITEMS * 4))
  const limit = pLimit(ARTICLES)
  const answers = (await Promise.all(articles.map((article) => limit(() => translator.translate(article))))).flat()
  await translator.close?.()
  const wrong = answers.filter(({ text }, index) => text !== `EN ${requests[index]?.text}`).length
  if (wrong > 0) throw new Error(`${wrong} sentences are wrong`)
}

/** The provider, in a process of its own as providers are: 100 ms a call, ten at once, a call too many is refused with 429. */
async function serveCalls(): Promise<void> {
  let open = 0
  let [refused, calls, held] = [0, 0, 0]
  const server = await serve(async (seen) => {
    if (seen.method === 'GET') {
      const report = { refused, latency: held / Math.max(calls, 1) }
      ;[refused, calls, held] = [0, 0, 0]
      return { json: report }
    }
    if (open >= AT_ONCE) {
      refused++
      return { status: 429, json: { error: 'Slowdown' } }
    }
    open++
    const from = performance.now()
    await setTimeout(LATENCY)
    held += performance.now() - from
    calls++
    open--
    return { json: { translatedText: textsOf(seen).map((text) => `EN ${text}`) } }
  })
  console.log(server.url)
}

interface Provider {
  readonly url: string
  /** Since the last report: calls refused, and how long it really held the others, in milliseconds. */
  report(): Promise<{ readonly refused: number; readonly latency: number }>
  stop(): void
}

async function startServer(): Promise<Provider> {
  const file = fileURLToPath(import.meta.url)
  const child = spawn(process.execPath, ['--import', 'tsx', file, 'serve'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const url = line.toString().trim()
  return {
    url,
    report: async () => (await (await fetch(url)).json()) as { refused: number; latency: number },
    stop: () => void child.kill(),
  }
}

interface Measured {
  /** By the clock, in seconds. */
  readonly seconds: number
  /** Of this process's processor time, a call, in milliseconds. */
  readonly work: number
  /** How long the server held each call, in milliseconds: more than it was asked to, on a busy machine. */
  readonly latency: number
  readonly refused: number
}

async function measure(provider: Provider, run: () => Promise<void>): Promise<Measured> {
  const cpu = process.cpuUsage()
  const started = performance.now()
  await run()
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(cpu)
  return { seconds, work: (user + system) / 1000 / CALLS, ...(await provider.report()) }
}

/**
 * padanan and bare calls by turns, `rounds` times after one to warm up; the best round of each counts, since other work on the machine can
 * only slow a round down.
 */
async function throughput(folder: string, rounds: number): Promise<void> {
  const provider = await startServer()
  const { url, stop } = provider
  const all = { padanan: [] as Measured[], bare: [] as Measured[] }
  for (let round = 0; round <= rounds; round++) {
    const one = await measure(provider, () => padanan(url, path.join(folder, `journal-${round}.jsonl`)))
    const other = await measure(provider, () => bare(url))
    if (round === 0) continue
    all.padanan.push(one)
    all.bare.push(other)
  }
  stop()
  console.log(
    `${CALLS} calls of ${ITEMS} sentences, ${LATENCY} ms each, ${AT_ONCE} at once: at least ${BOUND.toFixed(2)} s.`,
  )
  for (const [name, measured] of Object.entries(all)) {
    const [best] = measured.toSorted((a, b) => a.seconds - b.seconds) as [Measured]
    const held = (BOUND * best.latency) / LATENCY
    const list = measured.map(({ seconds }) => seconds.toFixed(2)).join(' ')
    console.log(
      `${name.padEnd(8)} ${best.seconds.toFixed(2)} s, ${percent(BOUND, best)} of the bound; the server held each call ` +
        `${best.latency.toFixed(1)} ms: ${percent(held, best)} of what that allows; ${best.refused} refused; ` +
        `${best.work.toFixed(2)} ms of processor time a call; rounds ${list}`,
    )
  }
}

const percent = (bound: number, { seconds }: Measured): string => `${((100 * bound) / seconds).toFixed(1)} %`

async function kills(folder: string, count: number): Promise<void> {
  const journal = path.join(folder, 'journal.jsonl')
  const started = performance.now()
  const sentences = count * 60
  const report = await killAndResume({ journal, sentences, kills: count, random: Math.random, within: 60 })
  const wrong = report.texts.filter((text, index) => text !== `The Kalimat nomor ${index}`).length
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(
    `${report.kills} kills, ${report.texts.length} of ${sentences} sentences, ${report.records} journal lines, ` +
      `at most ${report.copies} of each, ${report.repeated} asked for again, ${wrong} wrong (${seconds} s)`,
  )
}

async function journal(folder: string): Promise<void> {
  const file = path.join(folder, 'journal.jsonl')
  const records = Array.from({ length: 100_000 }, (_, index) => ({
    key: index.toString(16).padStart(64, '0'),
    backend: 'lt',
    characters: 90,
    translation: {
      text: `Sentence number ${index}, of about the length that sentences of news articles have in English.`,
    },
  }))
  const writing = fileJournal(file)
  let started = performance.now()
  for (let at = 0; at < records.length; at += ITEMS) await writing.add(records.slice(at, at + ITEMS))
  const written = performance.now() - started
  await writing.close()
  const reading = fileJournal(file)
  started = performance.now()
  await reading.get([])
  const read = performance.now() - started
  await reading.close()
  const { size } = await stat(file)
  console.log(
    `${records.length} sentences (${(size / 1e6).toFixed(1)} MB): written with ${records.length / ITEMS} fsyncs in ` +
      `${(written / 1000).toFixed(2)} s, read in ${(read / 1000).toFixed(2)} s`,
  )
}

const folder = await mkdtemp(path.join(tmpdir(), 'padanan-bench-'))
try {
  const [what = 'throughput', count] = process.argv.slice(2)
  if (what === 'serve') await serveCalls()
  else if (what === 'kills') await kills(folder, Number(count ?? 200))
  else if (what === 'journal') await journal(folder)
  else await throughput(folder, Number(count ?? 5))
} finally {
  await rm(folder, { recursive: true, force: true })
}
