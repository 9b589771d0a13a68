/**
 * Trains the sense model from aligned text.
 * Usage: npx tsx scripts/train/sense.ts ALIGNED OUT
 *   ALIGNED the table that `main.ts --work` wrote, OUT the folder of the model files
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packSections } from '../../src/engine/model/container.js'
import { hashOf } from '../../src/engine/model/hash.js'
import { toByte } from '../../src/engine/model/quantise.js'
import {
  featuresAt,
  MOST_SENSES,
  SENSE_FILE,
  SENSE_SLOTS,
  SENSE_STEP,
  senseOf,
  senseSlot,
  weighty,
} from '../../src/engine/model/sense.js'
import { runningTotals } from './phrases/pack.js'
import { isSingleDomain } from './weights.js'

const [aligned = '', out = ''] = process.argv.slice(2)
const EPOCHS = 5
const RATE = 0.05
const DECAY = 1e-5
/** Of a word: how often it was seen; of a sense: how often, and in what share of its word. */
const LEAST_WORD = 6
const LEAST_SENSE = 3
const LEAST_SHARE = 0.015
/** A feature seen less often with a sense has no weight. */
const LEAST_FEATURE = 2
/** Every so many sentences one is kept for the figures. */
const TESTED = 40

interface Sentence {
  readonly tokens: readonly string[]
  /** The senses that each token is linked to. */
  readonly linked: readonly (readonly number[])[]
  readonly test: boolean
}

interface Word {
  readonly senses: readonly number[]
  /** Natural logs of shares. */
  readonly priors: readonly number[]
}

const isWord = (text: string): boolean => /^[\p{L}+]/u.test(text)

const sentences = read()
const words = ambiguous()
const weights = new Float32Array(SENSE_SLOTS + MOST_SENSES)
const squares = new Float32Array(SENSE_SLOTS + MOST_SENSES).fill(0.1)
const seen = new Uint8Array(SENSE_SLOTS + MOST_SENSES)
console.log(`${words.size} words have several senses`)

eachExample(false, (hash, _, features, right) => {
  for (const at of right)
    for (const feature of features) {
      const slot = senseSlot(hash, feature) + at
      if ((seen[slot] as number) < 255) seen[slot] = (seen[slot] as number) + 1
    }
})
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  eachExample(false, learn)
  report(epoch)
}
write()

function read(): readonly Sentence[] {
  const lines = readFileSync(aligned, 'utf8').trimEnd().split('\n')
  return lines.flatMap((line, index): readonly Sentence[] => {
    const [corpus = '', id = '', en = '', links = ''] = line.split('\t')
    // The surveys are all of one kind: as in the language model, every third sentence of them.
    if (isSingleDomain(corpus) && index % 3 !== 0) return []
    const tokens = id.split(' ')
    const english = en.split(' ')
    const linked: number[][] = tokens.map(() => [])
    for (const link of links.split(' ')) {
      const [from = -1, to = -1] = link.split('-').map(Number)
      const word = english[to] ?? ''
      if (isWord(word)) linked[from]?.push(senseOf(word))
    }
    return [{ tokens, linked: linked.map((senses) => [...new Set(senses)]), test: index % TESTED === TESTED - 1 }]
  })
}

/** The words with several senses, by their hash. */
function ambiguous(): ReadonlyMap<number, Word> {
  const totals = new Map<number, number>()
  const counts = new Map<number, Map<number, number>>()
  for (const { tokens, linked, test } of sentences) {
    if (test) continue
    tokens.forEach((token, at) => {
      if (!isWord(token)) return
      const hash = hashOf(token)
      totals.set(hash, (totals.get(hash) ?? 0) + 1)
      const known = counts.get(hash) ?? new Map<number, number>()
      counts.set(hash, known)
      for (const sense of linked[at] ?? []) known.set(sense, (known.get(sense) ?? 0) + 1)
    })
  }
  const found = new Map<number, Word>()
  for (const [hash, known] of counts) {
    const total = totals.get(hash) ?? 0
    const often = [...known]
      .filter(([, count]) => count >= LEAST_SENSE && count >= LEAST_SHARE * total)
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_SENSES)
    if (total < LEAST_WORD || often.length < 2) continue
    found.set(hash, {
      senses: often.map(([sense]) => sense),
      priors: often.map(([, count]) => Math.log(count / total)),
    })
  }
  return found
}

type Visit = (hash: number, word: Word, features: readonly number[], right: readonly number[]) => void

function eachExample(test: boolean, visit: Visit): void {
  for (const sentence of sentences) {
    if (sentence.test !== test) continue
    const { tokens, linked } = sentence
    const hashes = tokens.map(hashOf)
    const isWeighty = weighty(tokens, hashes)
    hashes.forEach((hash, at) => {
      const word = words.get(hash)
      if (word === undefined) return
      const senses = linked[at] ?? []
      const right = word.senses.flatMap((sense, index) => (senses.includes(sense) ? [index] : []))
      if (right.length > 0) visit(hash, word, featuresAt(hashes, isWeighty, at), right)
    })
  }
}

/** Probabilities of a word's senses in a context. */
function chances(hash: number, { priors }: Word, features: readonly number[]): readonly number[] {
  const sums = priors.slice()
  for (const feature of features) {
    const slot = senseSlot(hash, feature)
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] as number) + (weights[slot + at] as number)
  }
  const top = Math.max(...sums)
  const raised = sums.map((sum) => Math.exp(sum - top))
  const total = raised.reduce((sum, value) => sum + value, 0)
  return raised.map((value) => value / total)
}

function learn(hash: number, word: Word, features: readonly number[], right: readonly number[]): void {
  const found = chances(hash, word, features)
  word.senses.forEach((_, index) => {
    const gradient = (found[index] as number) - (right.includes(index) ? 1 / right.length : 0)
    if (Math.abs(gradient) < 1e-3) return
    for (const feature of features) {
      const slot = senseSlot(hash, feature) + index
      if ((seen[slot] as number) < LEAST_FEATURE) continue
      const slope = gradient + DECAY * (weights[slot] as number)
      squares[slot] = (squares[slot] as number) + slope * slope
      weights[slot] = (weights[slot] as number) - (RATE * slope) / Math.sqrt(squares[slot] as number)
    }
  })
}

function report(epoch: number): void {
  let count = 0
  let alone = 0
  let inContext = 0
  let first = 0
  let best = 0
  eachExample(true, (hash, word, features, right) => {
    const found = chances(hash, word, features)
    const total = word.priors.reduce((sum, prior) => sum + Math.exp(prior), 0)
    count++
    alone -= Math.log(right.reduce((sum, at) => sum + Math.exp(word.priors[at] as number), 0) / total)
    inContext -= Math.log(right.reduce((sum, at) => sum + (found[at] as number), 0))
    if (right.includes(0)) first++
    if (right.includes(found.indexOf(Math.max(...found)))) best++
  })
  const share = (part: number): string => ((100 * part) / count).toFixed(1)
  console.log(
    `round ${epoch + 1}: ${share(best)}% right of ${count}, always the commonest ${share(first)}%; ` +
      `${(inContext / count).toFixed(3)} nats, ${(alone / count).toFixed(3)} without context`,
  )
}

function write(): void {
  const ordered = [...words].sort(([a], [b]) => (a >>> 0) - (b >>> 0))
  const flat = ordered.map(([, word]) => word)
  const file = packSections({
    words: Uint32Array.from(ordered, ([hash]) => hash >>> 0),
    begins: runningTotals(flat.map(({ senses }) => senses.length)),
    senses: Uint32Array.from(
      flat.flatMap(({ senses }) => senses),
      (sense) => sense >>> 0,
    ),
    priors: Uint8Array.from(
      flat.flatMap(({ priors }) => priors),
      (prior) => toByte(prior / Math.LN10),
    ),
    weights: Uint8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / SENSE_STEP))) & 255),
  })
  writeFileSync(join(out, SENSE_FILE), file)
  console.log(`${file.length} bytes`)
}
