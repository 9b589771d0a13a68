/** All source forms in one trie over word numbers. */
import type { Condition, Entry } from '../entry.js'
import { fold, foldedWords, jointOf } from './fold.js'
import { createVocabulary, type Vocabulary } from './vocabulary.js'

/** A source form, ready to be matched. */
export interface Pattern {
  readonly entry: Entry
  /** Where the entry stands among all: the lower wins a tie. */
  readonly order: number
  /** The words of the form as written. */
  readonly words: readonly string[]
  /** The English wanted for it. */
  readonly target: string
  /** A full name, as against a short form. */
  readonly full: boolean
  readonly when: Condition
}

export interface Node {
  readonly next: Map<number, Node>
  readonly patterns: Pattern[]
}

export interface Trie {
  readonly vocabulary: Vocabulary
  /** First nodes by word number; undefined for words that only stand further on in a form. */
  readonly roots: readonly (Node | undefined)[]
}

export function createTrie(entries: readonly Entry[]): Trie {
  const patterns = entries.flatMap(patternsOf)
  const vocabulary = createVocabulary(patterns.flatMap(({ words }) => words.map(fold)))
  const roots: (Node | undefined)[] = Array.from({ length: vocabulary.size })
  for (const pattern of patterns) insert(roots, vocabulary, pattern)
  return { vocabulary, roots }
}

function insert(roots: (Node | undefined)[], vocabulary: Vocabulary, pattern: Pattern): void {
  const [first, ...rest] = pattern.words.map((word) => vocabulary.idOf(fold(word)))
  if (first === undefined) return
  let node: Node = (roots[first] ??= emptyNode())
  for (const id of rest) {
    const child = node.next.get(id) ?? emptyNode()
    node.next.set(id, child)
    node = child
  }
  if (!node.patterns.some((other) => other.entry === pattern.entry && other.full === pattern.full))
    node.patterns.push(pattern)
}

const emptyNode = (): Node => ({ next: new Map(), patterns: [] })

function patternsOf(entry: Entry, order: number): readonly Pattern[] {
  const full = entry.source.flatMap(({ form, when }) =>
    spellings(form).map((words): Pattern => ({ entry, order, words, target: entry.term, full: true, when })),
  )
  const short = entry.short.flatMap((shorter) =>
    shorter.source.flatMap(({ form, when }) =>
      spellings(form).map((words): Pattern => ({ entry, order, words, target: shorter.form, full: false, when })),
    ),
  )
  return [...full, ...short]
}

/** The form's words; where it has hyphens or apostrophes, also with those words written as one: `Suk-yeol` → `Suk yeol`, `Sukyeol`. */
function spellings(form: string): readonly (readonly string[])[] {
  const words = foldedWords(form)
  const apart = words.map(({ text }) => text)
  const joined: string[] = []
  for (const [index, word] of words.entries()) {
    const before = words[index - 1]
    const joint = before === undefined ? 'none' : jointOf(form.slice(before.end, word.start))
    if (joint === 'hyphen' || joint === 'apostrophe') joined.push((joined.pop() ?? '') + word.text)
    else joined.push(word.text)
  }
  return joined.length === apart.length ? [apart] : [apart, joined]
}
