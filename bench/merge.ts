/**
 * Prints how the time of the three-way merge grows with the article, from 1,250 to 20,000 sentences, all of them edited by a
 * person: sentences that stay, change a word, move, and go, a quarter each. Linear is 2.0 a doubling.
 *
 *     npx tsx bench/merge.ts
 */
import { recall } from '../src/stages/recall.js'
import type { Bitext, BitextBlock, Unit } from '../src/types.js'

const SIZES = [1_250, 2_500, 5_000, 10_000, 20_000]

/** The same numbers every time (a linear congruential generator), so that two runs measure the same text. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
}

function sentences(count: number): readonly string[] {
  const random = randomFrom(7)
  // A few words are very common and most are rare, as in a language.
  const word = (): string => `k${Math.floor(5_000 * random() ** 3)}`
  return Array.from(
    { length: count },
    () => `${Array.from({ length: 8 + Math.floor(14 * random()) }, word).join(' ')}.`,
  )
}

function blocksOf(texts: readonly string[], human: boolean): readonly BitextBlock[] {
  return texts.map((source, at): BitextBlock => {
    const unit: Unit = {
      id: `${at + 1}.1`,
      source,
      range: [0, source.length],
      state: human ? 'reviewed' : 'initial',
      matches: [],
      findings: [],
      ...(human && { human: `h${at}`, machine: { text: source }, origin: 'engine@1' }),
    }
    return { number: at + 1, kind: 'paragraph', text: source, units: [unit] }
  })
}

function changed(texts: readonly string[]): readonly string[] {
  const moved = texts.filter((_text, at) => at % 4 === 2).toReversed()
  return texts.flatMap((text, at) => {
    if (at % 4 === 0) return [text]
    if (at % 4 === 1) return [text.replace(/k\d+/u, 'baru')]
    return at % 4 === 2 ? [moved[(at - 2) / 4] ?? ''] : []
  })
}

function secondsFor(count: number): number {
  const texts = sentences(count)
  const previous: Bitext = {
    path: 'a.txt',
    format: 'text',
    sourceHash: '',
    translator: 'engine@1',
    glossaryHash: '',
    blocks: blocksOf(texts, true),
    retired: [],
  }
  const today = blocksOf(changed(texts), false)
  const runs = Array.from({ length: 3 }, () => {
    const started = performance.now()
    recall(today, previous, 'engine@1')
    return (performance.now() - started) / 1000
  })
  return Math.min(...runs)
}

let last: number | undefined
for (const count of SIZES) {
  const seconds = secondsFor(count)
  const growth = last === undefined ? '' : `  × ${(seconds / last).toFixed(1)}`
  console.log(`${String(count).padStart(6)} sentences  ${(seconds * 1000).toFixed(0).padStart(6)} ms${growth}`)
  last = seconds
}
