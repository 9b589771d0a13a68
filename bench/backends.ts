/**
 * Providers under load and under fire, on loopback only.
 *
 *   npx tsx bench/backends.ts throughput   calls against a server of 100 ms latency that takes 10 at once
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
import { createTranslator } from '../src/backends/index.js'
import { fileJournal } from '../src/backends/journal/journal.js'
import { parseConfig } from '../src/config/load.js'
import { killAndResume } from '../tests/backends/support/kills.js'
import { serve, type Seen } from '../tests/backends/support/server.js'

const LATENCY = 100
const AT_ONCE = 10
const CALLS = 400
const ITEMS = 50

const textsOf = (seen: Seen): readonly string[] => (seen.body as { q: string[] }).q

/** Articles under way at once, as `padanan translate` has them. */
const ARTICLES = 32

/** What the machine can do at the moment: bare calls, nothing around them, in seconds. */
async function bare(url: string): Promise<number> {
  const limit = pLimit(AT_ONCE)
  const body = JSON.stringify({ q: [] })
  const started = performance.now()
  const call = async (): Promise<unknown> => (await fetch(url, { method: 'POST', body })).json()
  await Promise.all(Array.from({ length: CALLS }, () => limit(call)))
  return (performance.now() - started) / 1000
}

/** The provider, in a process of its own as providers are: 100 ms a call, ten at once, a call too many is refused with 429. */
async function serveCalls(): Promise<void> {
  let open = 0
  let refused = 0
  const server = await serve(async (seen) => {
    if (seen.method === 'GET') return { json: { refused } }
    if (open >= AT_ONCE) {
      refused++
      return { status: 429, json: { error: 'Slowdown' } }
    }
    open++
    await setTimeout(LATENCY)
    open--
    return { json: { translatedText: textsOf(seen).map((text) => `EN ${text}`) } }
  })
  console.log(server.url)
}

interface Provider {
  readonly url: string
  refusals(): Promise<number>
  stop(): void
}

async function startServer(): Promise<Provider> {
  const file = fileURLToPath(import.meta.url)
  const child = spawn(process.execPath, ['--import', 'tsx', file, 'serve'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const url = line.toString().trim()
  return {
    url,
    refusals: async () => ((await (await fetch(url)).json()) as { refused: number }).refused,
    stop: () => void child.kill(),
  }
}

/** Share of the calls a second that latency and the limit allow. */
async function throughput(folder: string): Promise<void> {
  const { url, refusals, stop } = await startServer()
  const yaml = `backends:\n  lt: { type: libretranslate, url: "${url}", concurrency: ${AT_ONCE}, limits: { items: ${ITEMS} } }\n`
  const { backends } = parseConfig('padanan.yaml', yaml)
  const translator = createTranslator('lt', { backends, env: {}, journal: path.join(folder, 'journal.jsonl') })
  const requests = Array.from({ length: CALLS * ITEMS }, (_, index) => ({
    text: `Kalimat nomor ${index} untuk diuji.`,
  }))
  const articles = Array.from({ length: CALLS / 4 }, (_, at) => requests.slice(at * ITEMS * 4, (at + 1) * ITEMS * 4))
  const reference = await bare(url)
  const limit = pLimit(ARTICLES)
  const started = performance.now()
  const work = articles.map((article) => limit(() => translator.translate(article)))
  const answers = (await Promise.all(work)).flat()
  const seconds = (performance.now() - started) / 1000
  await translator.close?.()
  const refused = await refusals()
  stop()
  const ideal = ((CALLS / AT_ONCE) * LATENCY) / 1000
  const wrong = answers.filter(({ text }, index) => text !== `EN ${requests[index]?.text}`).length
  console.log(
    `${CALLS} calls, ${requests.length} sentences, journal on disk: ${seconds.toFixed(2)} s, ideal ${ideal.toFixed(2)} s, ` +
      `${((100 * ideal) / seconds).toFixed(1)} % of what latency and limit allow (bare calls: ` +
      `${((100 * ideal) / reference).toFixed(1)} %); ${refused} refused, ${wrong} wrong`,
  )
}

async function kills(folder: string, count: number): Promise<void> {
  const journal = path.join(folder, 'journal.jsonl')
  const started = performance.now()
  const sentences = count * 40
  const report = await killAndResume({ journal, sentences, kills: count, random: Math.random })
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
  await reading.get('')
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
  const [what = 'throughput', count = '200'] = process.argv.slice(2)
  if (what === 'serve') await serveCalls()
  else if (what === 'kills') await kills(folder, Number(count))
  else if (what === 'journal') await journal(folder)
  else await throughput(folder)
} finally {
  await rm(folder, { recursive: true, force: true })
}
