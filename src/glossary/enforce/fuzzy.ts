/** Misspelt names near the place where they are expected: edit distance, and how they sound. */
import { doubleMetaphone } from 'double-metaphone'
import { distance as editDistance } from 'fastest-levenshtein'
import type { TermMatch } from '../../types.js'
import type { FoldedWord } from '../match/fold.js'
import { fold, jointOf } from '../match/fold.js'
import { isUpper } from '../match/letter-case.js'
import { distance, type Expected } from './expect.js'
import type { EntryForms, TargetForm } from './forms.js'
import type { Target } from './locate.js'
import type { Range } from '../../types.js'

export interface NearName {
  readonly range: Range
  readonly form: TargetForm
  /** 0 to 1. */
  readonly likeness: number
}

/** Characters around the expected place: tight with an alignment, wide without. */
const reach = (expected: Expected, length: number): number => (expected.aligned ? 25 : Math.max(30, length * 0.4))

export interface NearOptions {
  readonly match: TermMatch
  readonly expected: Expected
  readonly source: string
  /** Whether the range has been given to another match. */
  readonly taken: (range: Range) => boolean
  /** Whether the folded words are a good form of another term. */
  readonly known: (key: string) => boolean
}

/** The name that most resembles a good form, or undefined. Words that stand in the source as they are never count. */
export function nearName(target: Target, { entry, forms }: EntryForms, options: NearOptions): NearName | undefined {
  const { match, expected, source } = options
  const elsewhere = new Set(wordsOutside(source, match.range))
  const names = new Set([match.target, entry.term, ...entry.short.map(({ form }) => form), ...entry.unwanted])
  const wanted = forms.filter((form) => form.standing !== 'foreign' && !form.plural && names.has(form.text))
  let best: (NearName & { readonly far: number }) | undefined
  for (const form of wanted.toSorted((a, b) => b.words.length - a.words.length)) {
    if (best !== undefined && form.words.length < best.form.words.length) break
    for (const window of windows(target, form.words.length)) {
      const range: Range = [window[0]?.start ?? 0, window.at(-1)?.end ?? 0]
      const far = distance(range, expected.range)
      if (far > reach(expected, target.text.length) || options.taken(range)) continue
      if (!isUpper(window[0]?.text[0]) || window.every(({ key }) => elsewhere.has(key))) continue
      const key = window.map((word) => word.key).join(' ')
      if (options.known(key)) continue
      const likeness = alike(key, form.words.map(fold).join(' '))
      if (likeness === 0) continue
      if (best === undefined || likeness > best.likeness || (likeness === best.likeness && far < best.far)) {
        best = { range, form, likeness, far }
      }
    }
  }
  return best
}

function* windows({ text, words }: Target, size: number): Generator<readonly FoldedWord[]> {
  for (let first = 0; first < words.length; first++) {
    const window: FoldedWord[] = []
    for (let at = first; at < words.length && at < first + size + 1; at++) {
      const word = words[at] as FoldedWord
      if (at > first && jointOf(text.slice(words[at - 1]?.end, word.start)) === 'none') break
      if (word.text === 's' && at > first) break
      window.push(word)
      if (window.length >= Math.max(1, size - 1)) yield [...window]
    }
  }
}

const wordsOutside = (source: string, [start, end]: Range): readonly string[] =>
  (source.slice(0, start) + ' ' + source.slice(end)).match(/[\p{L}\p{M}\p{N}]+/gu)?.map(fold) ?? []

/** Likeness of two folded names, or 0 when they are not to be taken for one another. */
export function alike(a: string, b: string): number {
  const [left, right] = [a.replaceAll(' ', ''), b.replaceAll(' ', '')]
  const length = Math.max(left.length, right.length)
  if (length < 4) return 0
  const likeness = 1 - editDistance(left, right) / length
  if (length < 5) return likeness >= 0.75 && soundsAlike(left, right) ? likeness : 0
  if (likeness >= (length < 8 ? 0.8 : 0.78)) return likeness
  return likeness >= 0.6 && left[0] === right[0] && soundsAlike(left, right) ? likeness : 0
}

export function soundsAlike(a: string, b: string): boolean {
  const left = doubleMetaphone(a)
  return doubleMetaphone(b).some((code) => code !== '' && left.includes(code))
}
