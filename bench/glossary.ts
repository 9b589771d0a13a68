/**
 * Matching speed: `tsx bench/glossary.ts [terms=10000] [words=1000000]`.
 * Prints words a second of processor time (so that other work on the machine does not count), the ratio of a whole to a half text (2 = linear), and the memory the glossary takes. Names are made up.
 */
import { createGlossary, loadGlossary, matchArticle } from '../src/glossary/index.js'

const [terms = 10_000, words = 1_000_000] = process.argv.slice(2).map(Number)

/** A small generator, so that every run sees the same text. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const next = random(7)
const SYLLABLES =
  'ba be bi bo bu da di du ga go ha hi ka ke ki ko la le li lo lu ma mi mu na ni no pa pe pi ra re ri ro ru sa se si su ta te ti to tu wa ya yo'.split(
    ' ',
  )
const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T
const word = (): string => Array.from({ length: 2 + Math.floor(next() * 3) }, () => pick(SYLLABLES)).join('')
const capital = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase())

const common = Array.from({ length: 20_000 }, word)
const names = Array.from(
  { length: terms },
  (_, index) => `${capital(word())} ${capital(word())}${index % 3 === 0 ? `-${word()}` : ''}`,
)
const entries = [...new Set(names)].map((term) => `  - {term: ${term}, kind: person, short: [${term.split(' ')[1]}]}`)

const articles: (readonly string[])[] = []
for (let made = 0; made < words; made += 500) {
  articles.push(
    Array.from({ length: 25 }, () => {
      const line = Array.from({ length: 18 }, () => (next() < 0.9 ? pick(common) : capital(pick(common))))
      return `${capital(line.join(' '))} ${pick(names)}.`
    }),
  )
}

global.gc?.()
const before = process.memoryUsage().heapUsed
const started = performance.now()
const glossary = loadGlossary([{ path: 'bench.yaml', text: `terms:\n${entries.join('\n')}\n` }])
const loading = performance.now() - started
const alone = createGlossary(glossary.entries)
global.gc?.()
const memory = process.memoryUsage().heapUsed - before

function run(count: number): { readonly ms: number; readonly found: number; readonly words: number } {
  const start = process.cpuUsage()
  let found = 0
  for (const article of articles.slice(0, count))
    for (const matches of matchArticle(alone, 'a.txt', article)) found += matches.length
  const { user, system } = process.cpuUsage(start)
  const ms = (user + system) / 1000
  return {
    ms,
    found,
    words: articles
      .slice(0, count)
      .flat()
      .reduce((sum, line) => sum + line.split(/[\s-]/).length, 0),
  }
}

run(Math.ceil(articles.length / 4))
const half = run(Math.ceil(articles.length / 2))
const whole = run(articles.length)
const ratio = (whole.ms / half.ms) * ((2 * half.words) / whole.words)
console.log(`${glossary.size} terms read in ${Math.round(loading)} ms; ${(memory / 2 ** 20).toFixed(1)} MiB`)
console.log(
  `${whole.words} words, ${whole.found} matches in ${Math.round(whole.ms)} ms of processor time: ${Math.round((whole.words / whole.ms) * 1000).toLocaleString('en')} words/s`,
)
console.log(`twice the text takes ${ratio.toFixed(2)} times as long`)
