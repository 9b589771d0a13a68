/**
 * The review server on an article of 5,000 sentences: how long it takes to open, from sending a keystroke to its being on the disk, how long
 * other work waits meanwhile at most, and how long the server takes to end with every file up to date.
 *
 *     npx tsx bench/review.ts [sentences] [saves]
 *
 * Every figure is a ratio to a plain append with fdatasync of a line of the same size, measured in the same run, or to reading the XLIFF file.
 */
import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { readXliff } from '../src/exchange/xliff-read.js'
import type { ArticleView, SaveResult } from '../src/review/api.js'
import { startServer } from '../src/review/server.js'
import { createEngine, translateFolder } from '../src/index.js'

const [sentences = '5000', saves = '300'] = process.argv.slice(2)
const WORDS = ['Presiden', 'tiba', 'di', 'Jakarta', 'kemarin', 'bersama', 'menteri', 'dan', 'warga', 'desa', 'itu']

async function main(base: string): Promise<void> {
  await mkdir(`${base}/input`)
  await writeFile(`${base}/input/a.txt`, articleOf(Number(sentences)))
  await translateFolder({ paths: [`${base}/input`], out: `${base}/output`, translator: createEngine() })
  const xliff = await readFile(`${base}/output/a.xlf`, 'utf8')
  const [reading] = await timed(async () => readXliff(xliff, 'a.xlf'))
  const server = await startServer({ paths: [`${base}/input`], out: `${base}/output`, reviewer: 'bench' })
  const ask = (route: string, init?: RequestInit): Promise<Response> =>
    fetch(`http://127.0.0.1:${server.port}/api${route}`, {
      ...init,
      headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' },
    })
  const get = async (): Promise<ArticleView> => (await (await ask('/articles/a.txt')).json()) as ArticleView
  const waiting = monitorEventLoopDelay({ resolution: 5 })
  waiting.enable()
  const [first, article] = await timed(get)
  const opening = waiting.max / 1e6
  const [again] = await timed(get)
  console.log(`sentences                 ${article.sentences.length}`)
  console.log(`XLIFF read alone          ${ms(reading)}`)
  console.log(`article opened            ${ms(first)}   ${(first / reading).toFixed(2)} × reading its XLIFF`)
  console.log(`article opened again      ${ms(again)}   ${(again / reading).toFixed(2)} × reading its XLIFF`)

  console.log(`longest wait in opening   ${ms(opening)}   ${(opening / reading).toFixed(2)} × reading its XLIFF`)

  const appends = await appendTimes(`${base}/plain`, Number(saves))
  waiting.reset()
  const times: number[] = []
  let revision = article.sentences[0]?.revision ?? 0
  for (let at = 0; at < Number(saves); at++) {
    // A pause like that of a page that saves 150 ms after a key; a longer one each time lets the files be brought up to date in between.
    await new Promise((resolve) => setTimeout(resolve, at % 20 === 19 ? 1300 : 20))
    const body = JSON.stringify({ target: `The text after ${at} keystrokes.`, revision })
    const [time, answer] = await timed(() => ask('/articles/a.txt/units/1.1', { method: 'PUT', body }))
    if (!answer.ok) throw new Error(`Unexpected status ${answer.status}`)
    times.push(time)
    revision = ((await answer.json()) as SaveResult).sentence.revision
  }
  report('append and fdatasync', appends, undefined)
  report('keystroke to saved', times, appends)
  const typing = waiting.max / 1e6
  console.log(`longest wait in typing    ${ms(typing)}   ${(typing / reading).toFixed(2)} × reading its XLIFF`)
  const [folding] = await timed(() => server.close())
  console.log(`ended, files up to date   ${ms(folding)}   ${(folding / reading).toFixed(2)} × reading its XLIFF`)
}

function articleOf(count: number): string {
  const sentence = (at: number): string =>
    `Kalimat ${at} ${Array.from({ length: 12 }, (_, word) => WORDS[(at * 7 + word * 3) % WORDS.length]).join(' ')}.`
  const paragraphs = Array.from({ length: Math.ceil(count / 4) }, (_, at) =>
    Array.from({ length: Math.min(4, count - at * 4) }, (_, next) => sentence(at * 4 + next)).join(' '),
  )
  return `${paragraphs.join('\n\n')}\n`
}

async function appendTimes(file: string, count: number): Promise<readonly number[]> {
  const handle = await open(file, 'a')
  const times: number[] = []
  for (let at = 0; at < count; at++) {
    const [time] = await timed(async () => {
      await handle.appendFile(`${'x'.repeat(300)}\n`)
      await handle.datasync()
    })
    times.push(time)
  }
  await handle.close()
  return times
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [milliseconds: number, result: T]> {
  const start = performance.now()
  const result = await work()
  return [performance.now() - start, result]
}

function report(name: string, times: readonly number[], against: readonly number[] | undefined): void {
  const at = (share: number): number => quantile(times, share)
  const ratio = against === undefined ? '' : `   ${(at(0.5) / quantile(against, 0.5)).toFixed(2)} × at the median`
  console.log(`${name.padEnd(25)} p50 ${ms(at(0.5))}, p95 ${ms(at(0.95))}, max ${ms(at(1))}${ratio}`)
}

const quantile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

const ms = (time: number): string => `${time.toFixed(1)} ms`

const base = await mkdtemp(path.join(tmpdir(), 'padanan-bench-'))
try {
  await main(base)
} finally {
  await rm(base, { recursive: true, force: true })
}
