/**
 * Prints how fast the engine is, beside Debian's `apertium -u ind-zlm` on the same text in the same run (a pipeline of several
 * processes, while the engine has one thread; both starts left out), what threads bring, whether its time grows with the text,
 * and, in processes of their own, how long it takes to load and how much memory it needs at most:
 *
 *     npm run build && npx tsx bench/speed/main.ts [TEXT]
 */
import { availableParallelism } from 'node:os'
import { createEngine } from '../../src/backends/engine.js'
import { loadEngine } from '../../src/engine/index.js'
import { alone, memoryInThread } from './alone.js'
import { apertiumSeconds, type Seconds } from './apertium.js'
import { repeated, sentencesFrom, varied, wordsOf } from './texts.js'

/** Sentences of one article of the growing batch. */
const ARTICLE = 20
const WARM_UP = 3_000
const WORDS = 20_000

const engine = loadEngine()

const sentences = sentencesFrom(process.argv[2])
translateAll(repeated(sentences, WARM_UP))

const text = repeated(sentences, WORDS)
const loads = Array.from({ length: 5 }, () => alone(sentences.slice(0, 1)))
console.log(
  `load                     ${least(loads.map(({ load }) => load))} ms, with the first sentence ${least(loads.map(({ load, first }) => load + first))} ms`,
)
const words = wordsOf(text)
const own = secondsOf(text)
console.log(`${words} words`)
print('engine, one thread', own)
const other = apertiumSeconds(text)
if (other === undefined) console.log('apertium -u ind-zlm      not installed')
else {
  print('apertium -u ind-zlm', other)
  console.log(
    `engine / apertium        ${ratio(other.wall, own.wall)} by the clock, ${ratio(other.cpu, own.cpu)} by processor time`,
  )
}

const threads = availableParallelism()
const threaded = createEngine({ workers: threads })
const requests = text.map((sentence) => ({ text: sentence }))
// Threads warm up as the engine did.
for (let warm = 0; warm < threads; warm++) await threaded.translate(requests)
const before = performance.now()
await threaded.translate(requests)
const wall = (performance.now() - before) / 1000
await threaded.close?.()
console.log(
  `engine, ${threads} threads         ${rate(wall)} words/s by the clock, ${ratio(own.wall, wall)} of one thread`,
)

const article = repeated(sentences, 1).slice(0, ARTICLE)
const perArticle = [1, 10, 100, 1000].map((count) => [count, secondsFor(article, count) / count] as const)
for (const [count, seconds] of perArticle) {
  console.log(`${String(count).padStart(4)} articles            ${(1000 * seconds).toFixed(2)} ms an article`)
}
const [first, last] = [perArticle[0]?.[1] ?? 0, perArticle.at(-1)?.[1] ?? 0]
console.log(`1000 to 1, an article    ${(last / first).toFixed(2)} (1 is linear)`)
console.log(
  `peak memory              ${alone(text).memory} MiB, engine alone; ${alone(varied(WORDS)).memory} MiB on as much text that never repeats`,
)
console.log(
  `  in a thread of a batch ${memoryInThread(text)} MiB; ${memoryInThread(varied(WORDS))} MiB on as much text that never repeats`,
)

/** Processor seconds; the least of a few runs where one is too short to be sure. */
function secondsFor(article: readonly string[], count: number): number {
  const batch = Array.from({ length: count }, () => article).flat()
  return Math.min(...Array.from({ length: Math.max(1, Math.ceil(10 / count)) }, () => secondsOf(batch).cpu))
}

function secondsOf(batch: readonly string[]): Seconds {
  const started = performance.now()
  const before = process.cpuUsage()
  translateAll(batch)
  const { user, system } = process.cpuUsage(before)
  return { wall: (performance.now() - started) / 1000, cpu: (user + system) / 1e6 }
}

function least(milliseconds: readonly number[]): string {
  return Math.min(...milliseconds).toFixed(0)
}

function translateAll(batch: readonly string[]): void {
  for (const sentence of batch) engine.translate({ text: sentence })
}

function print(name: string, { wall, cpu }: Seconds): void {
  console.log(`${name.padEnd(24)} ${rate(wall)} words/s by the clock, ${rate(cpu)} by processor time`)
}

function ratio(a: number, b: number): string {
  return (a / b).toFixed(2)
}

function rate(seconds: number): string {
  return String(Math.round(words / seconds))
}
