/** Decides which Indonesian words are cut into host and enclitic: from how often words occur and from word lists. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { splitClitic } from '../../src/engine/model/tokens.js'

/** Word lists that help the decision; empty where the folder is absent. */
export interface WordLists {
  readonly heads: ReadonlySet<string>
  /** Derived form → root. */
  readonly roots: ReadonlyMap<string, string>
}

/** Counts of an Indonesian form as written inside sentences. */
export interface FormCount {
  readonly all: number
  /** Of these, with a capital where position does not ask for one. */
  readonly capital: number
}

const HOST_MIN_COUNT = 3

export function readWordLists(folder: string): WordLists {
  const lookup = join(folder, 'lemma-lookup.json')
  const dictionary = join(folder, 'wiktionary.tsv')
  const roots = existsSync(lookup) ? (JSON.parse(readFileSync(lookup, 'utf8')) as Record<string, string>) : {}
  const lines = existsSync(dictionary) ? readFileSync(dictionary, 'utf8').split('\n').slice(1) : []
  return {
    heads: new Set(lines.map((line) => (line.split('\t')[0] ?? '').toLowerCase())),
    roots: new Map(Object.entries(roots)),
  }
}

const isName = (count: FormCount | undefined): boolean => count !== undefined && count.capital > 0.7 * count.all

/** The cutting function used in training; at run time the table's own vocabulary stands for these decisions. */
export function createSplitter(
  counts: ReadonlyMap<string, FormCount>,
  lists: WordLists,
): (word: string) => readonly string[] {
  const isHost = (word: string): boolean =>
    word.length > 2 &&
    ((counts.get(word)?.all ?? 0) >= HOST_MIN_COUNT || lists.heads.has(word) || lists.roots.has(word))
  const isWhole = (word: string): boolean => {
    if (lists.heads.has(word)) return true
    if (isName(counts.get(word)) && !word.endsWith('nya')) return true
    const root = lists.roots.get(word)
    if (root === undefined) return false
    const host = word.replace(/(?:nya|lah|kah|ku|mu)$/u, '')
    return root !== host && root !== lists.roots.get(host)
  }
  const memo = new Map<string, readonly string[]>()
  return (word) => {
    const known = memo.get(word)
    if (known !== undefined) return known
    const parts = splitClitic(word, isWhole, isHost)
    memo.set(word, parts)
    return parts
  }
}
