/**
 * Prints how fast the engine is, beside Debian's `apertium -u ind-zlm` on the same text in the same run (a pipeline of several
 * processes, while the engine has one thread; both starts left out), whether its time grows with the text, and its peak memory:
 *
 *     npx tsx bench/speed/main.ts [TEXT]
 */
import { loadEngine } from '../../src/engine/index.js'
import { apertiumSeconds, type Seconds } from './apertium.js'
import { repeated, sentencesFrom, wordsOf } from './texts.js'

/** Sentences of one article of the growing batch. */
const ARTICLE = 20
const WARM_UP = 3_000
const WORDS = 20_000

const started = performance.now()
const engine = loadEngine()
engine.translate({ text: 'Rumah itu dibangun.' })
console.log(`load and first sentence  ${(performance.now() - started).toFixed(0)} ms`)

const sentences = sentencesFrom(process.argv[2])
translateAll(repeated(sentences, WARM_UP))

const text = repeated(sentences, WORDS)
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

const article = repeated(sentences, 1).slice(0, ARTICLE)
const perArticle = [1, 10, 100, 1000].map((count) => [count, secondsFor(article, count) / count] as const)
for (const [count, seconds] of perArticle) {
  console.log(`${String(count).padStart(4)} articles            ${(1000 * seconds).toFixed(2)} ms an article`)
}
const [first, last] = [perArticle[0]?.[1] ?? 0, perArticle.at(-1)?.[1] ?? 0]
console.log(`1000 to 1, an article    ${(last / first).toFixed(2)} (1 is linear)`)
console.log(`peak memory              ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`)

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
