/**
 * The lexicon compiled: its lines grouped by lemma, with tables from lemma, verb stem and first word to them. Opening it reads
 * no line; an entry is parsed when it is first asked for.
 */
import { bytesOf, integersOf, tableOf, textOf, type Sections } from '../model/container.js'
import { hashTable, lineStarts, openVocabulary } from '../model/vocabulary.js'
import type { Entry } from '../types.js'
import type { Lexicon } from './index.js'
import { indexLines } from './lines.js'
import { parseEntry } from './parse.js'

const NONE: readonly never[] = []

/** Compiles the lines of a lexicon; `openLexicon` answers as `buildLexicon` does. */
export function compileLexicon(text: string): Sections {
  const { lines, stems, multi } = indexLines(text)
  const keys = [...lines.keys()]
  const ids = new Map(keys.map((key, id) => [key, id]))
  const groups = [...lines.values()].map((group) => Buffer.from(`${group.join('\n')}\n`, 'utf8'))
  const idsOf = (list: readonly string[]): readonly number[] => list.map((key) => ids.get(key) ?? 0)
  return {
    size: Uint32Array.of([...lines.values()].reduce((sum, group) => sum + group.length, 0)),
    ...wordsOf('keys', keys),
    lines: Buffer.concat(groups),
    begins: beginsOf(groups),
    ...listsOf('stems', [...stems.keys()], [...stems.values()].map(idsOf)),
    ...listsOf(
      'firsts',
      [...multi.keys()],
      [...multi.values()].map((list) => idsOf(list.map((words) => words.join(' ')))),
    ),
  }
}

function wordsOf(name: string, words: readonly string[]): Sections {
  const joined = words.join('\n')
  return { [name]: joined, [`${name}.table`]: hashTable(joined), [`${name}.starts`]: lineStarts(joined) }
}

/** Lists of key ids under words. */
function listsOf(name: string, words: readonly string[], lists: readonly (readonly number[])[]): Sections {
  return {
    ...wordsOf(name, words),
    [`${name}.begins`]: beginsOf(lists),
    [`${name}.keys`]: Uint32Array.from(lists.flat()),
  }
}

function beginsOf(parts: readonly { readonly length: number }[]): Uint32Array {
  const begins = new Uint32Array(parts.length + 1)
  parts.forEach((part, index) => {
    begins[index + 1] = (begins[index] ?? 0) + part.length
  })
  return begins
}

export function openLexicon(sections: Sections): Lexicon {
  const keys = openVocabulary(
    textOf(sections, 'keys'),
    tableOf(sections, 'keys.table'),
    tableOf(sections, 'keys.starts'),
  )
  const lines = bytesOf(sections, 'lines')
  const begins = integersOf(sections, 'begins')
  const text = Buffer.from(lines.buffer, lines.byteOffset, lines.length)
  const parsed = new Map<string, readonly Entry[]>()
  const stems = openLists(sections, 'stems', keys.wordOf)
  const firsts = openLists(sections, 'firsts', (id) => keys.wordOf(id).split(' '))
  return {
    size: integersOf(sections, 'size')[0] ?? 0,
    entries(lemma) {
      const known = parsed.get(lemma)
      if (known !== undefined) return known
      const id = keys.idOf(lemma)
      // Unknown words are not remembered: there is no end to them.
      if (id < 0) return NONE
      const group = text.toString('utf8', begins[id], (begins[id + 1] ?? 1) - 1)
      const entries = group.split('\n').map(parseEntry)
      parsed.set(lemma, entries)
      return entries
    },
    verbsOf: stems,
    multiwords: firsts,
    has: (lemma) => keys.idOf(lemma) >= 0,
  }
}

function openLists<Value>(
  sections: Sections,
  name: string,
  valueOf: (key: number) => Value,
): (word: string) => readonly Value[] {
  const words = openVocabulary(
    textOf(sections, name),
    tableOf(sections, `${name}.table`),
    tableOf(sections, `${name}.starts`),
  )
  const begins = integersOf(sections, `${name}.begins`)
  const keys = integersOf(sections, `${name}.keys`)
  const known = new Map<number, readonly Value[]>()
  return (word) => {
    const id = words.idOf(word)
    if (id < 0) return NONE
    const found = known.get(id)
    if (found !== undefined) return found
    const made = Array.from(keys.subarray(begins[id], begins[id + 1]), valueOf)
    known.set(id, made)
    return made
  }
}
