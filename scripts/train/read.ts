/** Reads the parallel text, drops what is no translation, and sets the held-out pairs apart. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expanded } from './contractions.js'
import { OWN } from './weights.js'

export interface Pair {
  readonly corpus: string
  /** Line number in the corpus, from 0. */
  readonly line: number
  readonly id: string
  readonly en: string
}

export interface Corpus {
  readonly train: readonly Pair[]
  readonly heldOut: readonly Pair[]
  /** Reason → number of pairs dropped. */
  readonly dropped: ReadonlyMap<string, number>
}

/** Every how many-th line of a corpus is held out; the small ones give more so that a balanced slice can be cut. */
const STRIDE: Readonly<Record<string, number>> = { tatoeba: 26, ted: 48, globalvoices: 72 }
const DEFAULT_STRIDE = 100

/** The rule of the held-out slice: the last line of every stride. */
export function isHeldOut(corpus: string, line: number): boolean {
  const stride = STRIDE[corpus] ?? DEFAULT_STRIDE
  return line % stride === stride - 1
}

const clean = (text: string): string => text.replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ').trim()

const wordCount = (text: string): number => text.split(' ').length

const digitsOf = (text: string): readonly string[] => text.match(/\d+/g) ?? []

/** Share of the digit groups of both sides that stand on the other side too; 1 where there are none. */
function numbersShared(id: string, en: string): number {
  const left = digitsOf(id)
  const right = digitsOf(en)
  if (left.length + right.length < 3) return 1
  const inLeft = new Set(left)
  const inRight = new Set(right)
  const shared = left.filter((group) => inRight.has(group)).length + right.filter((group) => inLeft.has(group)).length
  return shared / (left.length + right.length)
}

const letterShare = (text: string): number => (text.match(/\p{L}/gu) ?? []).length / text.length

/** Why the pair is no use, or `undefined` for a good one. */
export function faultOf(id: string, en: string): string | undefined {
  if (id === '' || en === '') return 'empty'
  if (id === en) return 'copied'
  if (/\ufffd|â€|Ã./u.test(id + en)) return 'encoding'
  const a = wordCount(id)
  const b = wordCount(en)
  if (a > 90 || b > 90) return 'long'
  if (Math.max(a, b) > 4 && (a > 2.2 * b + 1 || b > 2.2 * a + 1)) return 'length ratio'
  if (letterShare(id) < 0.5 || letterShare(en) < 0.5) return 'not text'
  if (numbersShared(id, en) < 0.4) return 'numbers'
  return undefined
}

function readCorpus(folder: string, corpus: string): readonly Pair[] {
  const id = readFileSync(join(folder, `${corpus}.id`), 'utf8').split('\n')
  const en = readFileSync(join(folder, `${corpus}.en`), 'utf8').split('\n')
  return id.map((text, line) => ({ corpus, line, id: clean(text), en: clean(en[line] ?? '') }))
}

/** Where the project's own pairs are. */
export const PAIRS = fileURLToPath(new URL('pairs', import.meta.url))

/** The project's own pairs: `<topic>.tsv`, Indonesian and English on a line with a tab between. */
export function readOwn(folder: string): readonly Pair[] {
  if (folder === '') return []
  const files = readdirSync(folder).filter((file) => file.endsWith('.tsv'))
  return files.toSorted().flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .map((row, line) => {
        const [id = '', en = ''] = row.split('\t')
        return { corpus: `${OWN}${file.slice(0, -4)}`, line, id: clean(id), en: clean(en) }
      }),
  )
}

const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The lines of every `*.txt` of a folder, in name order, each once; none without a folder. */
export function readEnglish(folder: string): readonly string[] {
  if (folder === '') return []
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))
  const lines = files.toSorted().flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
  return [...new Set(lines.map(expanded))].filter((line) => line !== '')
}

/** Sentences in a row that one half has: neighbours are alike. */
const RUN = 20

/** Every other run of training pairs, 0 or 1: what models were trained on one half of never saw the other. */
export const halfOf = (pairs: readonly Pair[], half: number): readonly Pair[] =>
  pairs.filter((_, at) => Math.floor(at / RUN) % 2 === half)

/** Reads every `<name>.id` / `<name>.en` of a folder, in name order, and the project's own pairs. */
export function readCorpora(folder: string, own: string = PAIRS): Corpus {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.id'))
    .map((file) => file.slice(0, -3))
  const dropped = new Map<string, number>()
  const drop = (reason: string): void => void dropped.set(reason, (dropped.get(reason) ?? 0) + 1)
  const all = [...names.toSorted().flatMap((name) => readCorpus(folder, name)), ...readOwn(own)]
  const good = all.filter(({ id, en }) => {
    const fault = faultOf(id, en)
    if (fault !== undefined) drop(fault)
    return fault === undefined
  })
  const heldOut = good.filter(({ corpus, line }) => isHeldOut(corpus, line))
  // A training pair that repeats a held-out sentence on either side would make the slice easy.
  const barred = new Set(heldOut.flatMap(({ id, en }) => [`i ${keyOf(id)}`, `e ${keyOf(en)}`]))
  const seen = new Set<string>()
  const train = good.filter(({ corpus, line, id, en }) => {
    if (isHeldOut(corpus, line)) return false
    const idKey = keyOf(id)
    const enKey = keyOf(en)
    if (barred.has(`i ${idKey}`) || barred.has(`e ${enKey}`)) {
      drop('repeats held-out')
      return false
    }
    const key = `${idKey}\t${enKey}`
    if (seen.has(key)) {
      drop('duplicate')
      return false
    }
    seen.add(key)
    return true
  })
  return { train: train.map((pair) => ({ ...pair, en: expanded(pair.en) })), heldOut, dropped }
}
