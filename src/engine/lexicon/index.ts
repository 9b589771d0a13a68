import type { Entry } from '../types.js'
import { dataFile } from '../model/data-file.js'
import { viewSections } from '../model/flat.js'
import { openLexicon } from './compiled.js'
import { indexLines } from './lines.js'
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
  const { lines, stems, multi } = indexLines(text, overriding)
  const parsed = new Map<string, readonly Entry[]>()
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

let shared: Lexicon | undefined

/** The shipped lexicon, opened once a process from the file that `npm run build` compiles. */
export function loadLexicon(dictionary?: string): Lexicon {
  const file = (name: string): Uint8Array => {
    const found = dataFile(name)
    if (found === undefined) throw new Error(`Missing dist/data/${name}, expected it from npm run build`)
    return found
  }
  if (dictionary !== undefined && dictionary.trim() !== '')
    return buildLexicon(Buffer.from(file('lexicon.tsv')).toString('utf8'), dictionary)
  shared ??= openLexicon(viewSections(file('lexicon.bin')))
  return shared
}
