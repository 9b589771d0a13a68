/**
 * The sense model: of the English that a word often has, which one the words around it ask for (`jatuh` fell, `jatuh` due; `di` in,
 * at, on). A linear model of every word that has several, over features hashed into one table; trained by
 * `scripts/train/sense.ts`. Senses are told apart by how their English begins, so that forms of one word are one sense.
 */
import { IRREGULAR_NOUNS, IRREGULAR_VERBS } from '../english/irregular.js'
import { bytesOf, integersOf, type Sections } from './container.js'
import { logSoftmax } from './choice.js'
import { dataFile } from './data-file.js'
import { viewSections } from './flat.js'
import { hashOf } from './hash.js'
import { LOGS } from './quantise.js'

/** As training writes it. */
export const SENSE_FILE = 'sense.bin.br'
/** Slots of the table; a power of two. */
export const SENSE_SLOTS = 1 << 23
/** Senses of a word at most; the table is longer by as many. */
export const MOST_SENSES = 10
/** Weights are stored in steps of this size, as signed bytes. */
export const SENSE_STEP = 1 / 24
/** Letters that tell one English word from another. */
const BEGINNING = 6

/** What the model says of one sentence, as columns: the senses of token `at` are those from `starts[at]` up to `starts[at + 1]`. */
export interface SentenceSenses {
  readonly starts: readonly number[]
  /** As `senseOf` numbers them. */
  readonly senses: readonly number[]
  /** By how much the context makes a sense likelier than it is by itself, as a natural-log ratio. */
  readonly gains: readonly number[]
}

export interface SenseModel {
  /** `tokens`: those of the models (`model/tokens.ts`). */
  score(tokens: readonly string[]): SentenceSenses
}

const BASES: ReadonlyMap<string, string> = new Map([
  ...[...IRREGULAR_VERBS].flatMap(([base, forms]) => forms.map((form) => [form, base] as const)),
  ...[...IRREGULAR_NOUNS].map(([singular, plural]) => [plural, singular] as const),
  ...['am', 'is', 'are', 'were'].map((form) => [form, 'be'] as const),
  ['has', 'have'],
  ['does', 'do'],
  ['an', 'a'],
])

/** The number of the sense that an English word stands for: its forms, and what begins like it, are one. */
export function senseOf(word: string): number {
  const lower = word.toLowerCase()
  const base = BASES.get(lower) ?? lower
  if (base.length < 4) return hashOf(base)
  const bare = base.replace(/(?:ies|ied|y)$/, 'i').replace(/(?:es|s|ed|e|ing)$/, '')
  return hashOf(bare.slice(0, BEGINNING))
}

/** Words that say nothing of what a sentence is about. */
const LIGHT: ReadonlySet<number> = new Set(
  'yang dan ke dari untuk dengan pada adalah ini itu dalam akan tidak juga oleh sebagai telah bahwa karena sudah atau +nya mereka dia ia saya kami kita para bisa dapat ada'
    .split(' ')
    .map(hashOf),
)
const EDGE = hashOf('')

/** The features of one token, as hashes: its neighbours, and every weighty word of the sentence. */
export function featuresAt(hashes: readonly number[], isWeighty: readonly boolean[], at: number): readonly number[] {
  const before = hashes[at - 1] ?? EDGE
  const after = hashes[at + 1] ?? EDGE
  const earlier = hashes[at - 2] ?? EDGE
  const later = hashes[at + 2] ?? EDGE
  const features = [
    1,
    mixed(2, before),
    mixed(3, after),
    mixed(4, earlier),
    mixed(5, later),
    mixed(mixed(6, before), after),
    mixed(mixed(7, after), later),
    mixed(mixed(8, earlier), before),
  ]
  for (let each = 0; each < hashes.length; each++)
    if (each !== at && isWeighty[each] === true) features.push(mixed(9, hashes[each] as number))
  return features
}

/** Whether each token is a weighty word that has not come before in its sentence. */
export function weighty(tokens: readonly string[], hashes: readonly number[]): readonly boolean[] {
  return tokens.map(
    (token, at) => token.length > 2 && !LIGHT.has(hashes[at] as number) && hashes.indexOf(hashes[at] as number) === at,
  )
}

const mixed = (kind: number, hash: number): number => Math.imul(hash ^ Math.imul(kind, 0x27d4eb2f), 0x165667b1)

/** The table's place for a feature of a word: its senses' weights stand side by side from there, so that they are read at once. */
export function senseSlot(word: number, feature: number): number {
  let hash = Math.imul(word ^ feature, 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) & (SENSE_SLOTS - 1)
}

let loaded: SenseModel | undefined

/** The shipped sense model, or `undefined` where its file is absent. */
export function loadSenses(): SenseModel | undefined {
  const file = loaded === undefined ? dataFile('sense.bin') : undefined
  if (file !== undefined) loaded = openSenses(viewSections(file))
  return loaded
}

export function openSenses(sections: Sections): SenseModel {
  const words = integersOf(sections, 'words')
  const begins = integersOf(sections, 'begins')
  const senses = integersOf(sections, 'senses')
  const priors = bytesOf(sections, 'priors')
  const bytes = bytesOf(sections, 'weights')
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  const places = new Map(Array.from(words, (word, at) => [word | 0, at]))

  const gainsOf = (word: number, place: number, features: readonly number[]): readonly number[] => {
    const first = begins[place] as number
    const count = (begins[place + 1] as number) - first
    const alone = Array.from({ length: count }, (_, at) => (LOGS[priors[first + at] as number] as number) * Math.LN10)
    const inContext = alone.slice()
    for (const feature of features) {
      const slot = senseSlot(word, feature)
      for (let at = 0; at < count; at++)
        inContext[at] = (inContext[at] as number) + (weights[slot + at] as number) * SENSE_STEP
    }
    const before = logSoftmax(alone)
    return logSoftmax(inContext).map((log, at) => log - (before[at] as number))
  }

  return {
    score(tokens) {
      const hashes = tokens.map(hashOf)
      const isWeighty = weighty(tokens, hashes)
      const starts = [0]
      const found: number[] = []
      const gains: number[] = []
      hashes.forEach((word, at) => {
        const place = places.get(word)
        if (place !== undefined) {
          for (let each = begins[place] as number; each < (begins[place + 1] as number); each++)
            found.push((senses[each] as number) | 0)
          for (const gain of gainsOf(word, place, featuresAt(hashes, isWeighty, at))) gains.push(gain)
        }
        starts.push(found.length)
      })
      return { starts, senses: found, gains }
    },
  }
}
