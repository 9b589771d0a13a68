/** Every place of a sentence where a form could stand, before conditions and overlaps are looked at. */
import type { Range } from '../../types.js'
import { jointOf, type Joint } from './fold.js'
import { caseFits, isAcronym, isUpper } from './letter-case.js'
import type { Node, Pattern, Trie } from './trie.js'
import { createWords, type Words } from './vocabulary.js'

export interface Candidate {
  readonly sentence: number
  readonly pattern: Pattern
  /** With the affixes that belong to it: `ke-NATO-an`. */
  readonly range: Range
  /** Without them: `NATO`. */
  readonly bare: Range
  /** Reduplicated: `menteri-menteri`. */
  readonly plural: boolean
}

/** Enclitics behind a hyphen that English leaves out. */
const ENCLITICS = new Set(['lah', 'kah', 'pun', 'nya', 'ku', 'mu', 'tah'])
/** What may stand before a hyphen and a common word without making it another word. */
const PREFIXES = new Set(['ke', 'se', 'non', 'anti', 'pro', 'eks', 'mantan', 'pasca', 'pra', 'antar', 'wakil', 'semi'])

const words = createWords(256)

/** One pass over the sentence; the cost is linear in its length (forms have a bounded number of words). */
export function candidatesIn(trie: Trie, text: string, sentence: number): readonly Candidate[] {
  const count = trie.vocabulary.scan(text, words)
  const { ids, stems } = words
  const { roots } = trie
  let found: Candidate[] | undefined
  for (let first = 0; first < count; first++) {
    const id = ids[first] as number
    const stem = stems[first] as number
    if (id === -1 && stem === -1) continue
    const node = id === -1 ? undefined : roots[id]
    const stemNode = stem === -1 ? undefined : roots[stem]
    if (node === undefined && stemNode === undefined) continue
    found ??= []
    if (node !== undefined) walk({ text, sentence, words, count, first }, node, first, found)
    if (stemNode !== undefined)
      accept({ text, sentence, words, count, first }, stemNode, first, words.clitics[first] as number, found)
  }
  return found ?? []
}

interface Walk {
  readonly text: string
  readonly sentence: number
  readonly words: Words
  readonly count: number
  readonly first: number
}

function walk(where: Walk, start: Node, first: number, found: Candidate[]): void {
  let node = start
  for (let last = first; ; last++) {
    if (node.patterns.length > 0) accept(where, node, last, 0, found)
    if (node.next.size === 0 || last + 1 >= where.count || joint(where, last) === 'none') return
    const stem = where.words.stems[last + 1] as number
    const stemNode = stem === -1 ? undefined : node.next.get(stem)
    if (stemNode !== undefined) accept(where, stemNode, last + 1, where.words.clitics[last + 1] as number, found)
    const next = node.next.get(where.words.ids[last + 1] as number)
    if (next === undefined) return
    node = next
  }
}

function joint({ text, words, count }: Walk, at: number): Joint {
  if (at < 0 || at + 1 >= count) return 'none'
  return jointOf(text.slice(words.ends[at], words.starts[at + 1]))
}

function accept(where: Walk, node: Node, last: number, clitic: number, found: Candidate[]): void {
  for (const pattern of node.patterns) {
    if (!wordsFit(where, pattern, last, clitic) || !edgesFit(where, last) || inAddress(where, last)) continue
    found.push(candidate(where, pattern, last, clitic))
  }
}

function wordsFit(
  { text, words, first, count, sentence }: Walk,
  pattern: Pattern,
  last: number,
  clitic: number,
): boolean {
  const rule = pattern.entry.case
  if (rule === 'smart' && isShortAcronym(pattern) && !/\p{Ll}/u.test(text)) return false
  for (let at = first; at <= last; at++) {
    const word = text.slice(words.starts[at], (words.ends[at] as number) - (at === last ? clitic : 0))
    const before = at === first ? 'none' : joint({ text, words, first, count, sentence }, at - 1)
    const form = pattern.words[at - first] ?? ''
    if (!caseFits(rule, form, word, before === 'hyphen')) return false
    if (
      before === 'dot' &&
      pattern.entry.kind !== 'title' &&
      (words.ends[at - 1] as number) - (words.starts[at - 1] as number) > 4
    )
      return false
  }
  // `Abdullah` is not `Abdul` with `-lah`.
  if (clitic > 0 && first === last && isUpper(pattern.words[0]?.[0]))
    return text.slice((words.ends[last] as number) - 3, words.ends[last]) !== 'lah'
  return true
}

/** In a headline of capitals `BIN` and `PAN` are words like any other. */
const isShortAcronym = ({ words }: Pattern): boolean =>
  words.length === 1 && (words[0]?.length ?? 9) <= 3 && isAcronym(words[0] ?? '')

/** Inside a hyphened compound: names may stand anywhere, common words only reduplicated or with an affix (`undang-undang`). */
function edgesFit(where: Walk, last: number): boolean {
  const { text, words, first } = where
  if (joint(where, last) === 'hyphen' && !isUpper(text[words.starts[last] as number])) {
    const next = last + 1
    const key = text.slice(words.starts[next], words.ends[next]).toLowerCase()
    if (!ENCLITICS.has(key) && key !== 'an' && words.ids[next] !== words.ids[first]) return false
  }
  if (joint(where, first - 1) === 'hyphen' && !isUpper(text[words.starts[first] as number])) {
    const before = text.slice(words.starts[first - 1], words.ends[first - 1]).toLowerCase()
    if (!PREFIXES.has(before) && words.ids[first - 1] !== words.ids[first]) return false
  }
  return true
}

/** Inside a web or mail address, a file name or a handle nothing is a name. */
function inAddress({ text, words, first }: Walk, last: number): boolean {
  const start = words.starts[first] as number
  const end = words.ends[last] as number
  if (
    text[start - 1] === '@' ||
    text[start - 1] === '#' ||
    text[start - 1] === '_' ||
    text[end] === '_' ||
    text[end] === '@'
  )
    return true
  if (
    (text[start - 1] === '.' && /[\p{L}\p{N}]/u.test(text[start - 2] ?? '')) ||
    (text[end] === '.' && /[\p{Ll}\p{N}]/u.test(text[end + 1] ?? ''))
  )
    return true
  if (text[start - 1] !== '/' && text[end] !== '/') return false
  const from = text.lastIndexOf(' ', start) + 1
  return /:\/\/|^www\.|\.\p{L}+\//u.test(text.slice(from, end + 1))
}

function candidate(where: Walk, pattern: Pattern, last: number, clitic: number): Candidate {
  const { text, words, first, sentence } = where
  const bare: Range = [words.starts[first] as number, (words.ends[last] as number) - clitic]
  let [start, end]: Range = [bare[0], words.ends[last] as number]
  let plural = false
  if (joint(where, first - 1) === 'hyphen' && words.ids[first - 1] === words.ids[first]) {
    plural = true
    start = words.starts[first - 1] as number
  } else if (first === last && joint(where, last) === 'hyphen' && words.ids[last + 1] === words.ids[first]) {
    plural = true
    end = words.ends[last + 1] as number
  }
  if (!plural && joint(where, last) === 'hyphen') {
    const next = last + 1
    const key = text.slice(words.starts[next], words.ends[next]).toLowerCase()
    if (ENCLITICS.has(key)) end = words.ends[next] as number
    else if (
      key === 'an' &&
      joint(where, first - 1) === 'hyphen' &&
      text.slice(words.starts[first - 1], words.ends[first - 1]).toLowerCase() === 'ke'
    ) {
      start = words.starts[first - 1] as number
      end = words.ends[next] as number
    }
  }
  return { sentence, pattern, range: [start, end], bare, plural }
}
