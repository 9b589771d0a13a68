/** A lexicon's lines put in order: by lemma, verb stem and first word of a multiword entry. */
import { stemsOf } from '../analyse/stems.js'

/** What a lexicon is asked for, all of it at once. */
export interface IndexedLines {
  /** By key, the lemma in lower case. */
  readonly lines: ReadonlyMap<string, readonly string[]>
  readonly stems: ReadonlyMap<string, readonly string[]>
  readonly multi: ReadonlyMap<string, readonly (readonly string[])[]>
}

/** Groups lines by lemma. Those of `overriding` win, as `buildLexicon` tells. */
export function indexLines(text: string, overriding = ''): IndexedLines {
  const lines = new Map<string, string[]>()
  const stems = new Map<string, string[]>()
  const multi = new Map<string, string[][]>()
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
  return { lines, stems, multi }
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
