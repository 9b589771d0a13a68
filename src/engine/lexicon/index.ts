import { readFileSync } from 'node:fs'
import { stemsOf } from '../analyse/stems.js'
import type { Entry } from '../types.js'
import { parseEntry } from './parse.js'

/** Entries by lemma, verbs by stem, and multiword entries by their first word; parsed when first asked for. */
export interface Lexicon {
  readonly size: number
  /** Entries of a lemma (lower case, or as it stands for proper names), the default sense first. */
  entries(lemma: string): readonly Entry[]
  /** Verbs (citation forms) whose bare stem this is: `kirim` → `mengirim`. */
  verbsOf(stem: string): readonly string[]
  /** Lemmas of multiword entries that begin with this word, the longest first, each split into words. */
  multiwords(first: string): readonly (readonly string[])[]
  has(lemma: string): boolean
}

const NONE: readonly never[] = []

/**
 * Builds a lexicon from lines. An `overriding` line takes the place of all others of its lemma and part of speech, or, with `near=`,
 * stands before them as a sense of its own.
 */
export function buildLexicon(text: string, overriding = ''): Lexicon {
  const lines = new Map<string, string[]>()
  const stems = new Map<string, string[]>()
  const multi = new Map<string, string[][]>()
  const parsed = new Map<string, readonly Entry[]>()
  const own = ownLines(overriding)
  const add = (line: string): void => {
    if (line === '' || line.startsWith('#')) return
    const tab = line.indexOf('\t')
    const lemma = line.slice(0, tab)
    const key = lemma.toLowerCase()
    const known = lines.get(key)
    if (known !== undefined) {
      known.push(line)
      return
    }
    lines.set(key, [line])
    if (key.includes(' ')) {
      const words = key.split(' ')
      const first = words[0] ?? ''
      const list = multi.get(first)
      if (list === undefined) multi.set(first, [words])
      else list.push(words)
    }
  }
  for (const line of text.split('\n')) add(line)
  for (const [key, mine] of own) {
    const known = lines.get(key)
    if (known === undefined) mine.forEach(add)
    else lines.set(key, override(known, mine))
  }
  for (const [key, entries] of lines) {
    if (key.includes(' ') || !entries.some((line) => line.startsWith('v\t', key.length + 1))) continue
    for (const stem of stemsOf(key)) {
      const list = stems.get(stem)
      if (list === undefined) stems.set(stem, [key])
      else list.push(key)
    }
  }
  for (const list of multi.values()) list.sort((a, b) => b.length - a.length)
  let size = 0
  for (const entries of lines.values()) size += entries.length
  return {
    size,
    entries(lemma) {
      const known = parsed.get(lemma)
      if (known !== undefined) return known
      const entries = lines.get(lemma)?.map(parseEntry) ?? NONE
      parsed.set(lemma, entries)
      return entries
    },
    verbsOf: (stem) => stems.get(stem) ?? NONE,
    multiwords: (first) => multi.get(first) ?? NONE,
    has: (lemma) => lines.has(lemma),
  }
}

function ownLines(text: string): ReadonlyMap<string, readonly string[]> {
  const own = new Map<string, string[]>()
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const key = line.slice(0, line.indexOf('\t')).toLowerCase()
    own.set(key, [...(own.get(key) ?? []), line])
  }
  return own
}

/** Defaults before senses, own ones before the others'. */
function override(known: readonly string[], own: readonly string[]): string[] {
  const taken = new Set(own.filter((line) => !isSense(line)).map(posOf))
  const rest = known.filter((line) => !taken.has(posOf(line)))
  const all = [...own, ...rest]
  return [...all.filter((line) => !isSense(line)), ...all.filter(isSense)]
}

const posOf = (line: string): string => line.split('\t')[1] ?? ''
const isSense = (line: string): boolean => /(?:^|\s)near=/u.test(line.split('\t')[3] ?? '')

let shared: Lexicon | undefined

/** The shipped lexicon, read once a process from the compiled file that `npm run build` writes. */
export function loadLexicon(dictionary?: string): Lexicon {
  const read = (): string => readFileSync(new URL('../../../dist/data/lexicon.tsv', import.meta.url), 'utf8')
  if (dictionary !== undefined && dictionary.trim() !== '') return buildLexicon(read(), dictionary)
  shared ??= buildLexicon(read())
  return shared
}
