/** Where the forms of a term stand in a target. */
import type { Range } from '../../types.js'
import type { CaseRule, Entry } from '../entry.js'
import { foldedWords, jointOf, type FoldedWord } from '../match/fold.js'
import { caseFits } from '../match/letter-case.js'
import type { EntryForms, TargetForm } from './forms.js'

export interface Occurrence {
  readonly range: Range
  readonly form: TargetForm
  /** Spelt as the form is, but for capitals that English allows. */
  readonly exact: boolean
}

export interface Target {
  readonly text: string
  readonly words: readonly FoldedWord[]
}

export const targetOf = (text: string): Target => ({ text, words: foldedWords(text) })

/** The occurrences of all forms; one that stands inside a longer one (`Putin` in `Wladimir Putin`) is left out. */
export function locate(target: Target, { entry, forms }: EntryForms): readonly Occurrence[] {
  const all = forms.flatMap((form) =>
    form.keys.flatMap((keys) =>
      placesOf(target, form, keys).flatMap((first) => occurrence(target, entry, form, first, keys.length)),
    ),
  )
  return all.filter(
    ({ range }) =>
      !all.some(
        (other) => lengthOf(other) > range[1] - range[0] && other.range[0] <= range[0] && range[1] <= other.range[1],
      ),
  )
}

const lengthOf = ({ range }: Occurrence): number => range[1] - range[0]

function placesOf({ text, words }: Target, form: TargetForm, keys: readonly string[]): readonly number[] {
  const gaps = keys === form.keys[0] ? gapsOf(form) : []
  const places: number[] = []
  for (let first = 0; first + keys.length <= words.length; first++) {
    if (words[first]?.key !== keys[0]) continue
    if (
      keys.every((key, at) => words[first + at]?.key === key && (at === 0 || joined(text, words, first + at, gaps[at])))
    )
      places.push(first)
  }
  return places
}

/** What stands before each word of a form, blanks as one. */
const gapsOf = ({ text }: TargetForm): readonly string[] =>
  foldedWords(text).map(({ start }, at, words) => oneBlank(text.slice(words[at - 1]?.end ?? 0, start)))

const oneBlank = (text: string): string => text.replace(/\s+/gu, ' ')

/** Joined as the words of a name are, or as the form itself has it: `Commission (KPK`. */
function joined(text: string, words: readonly FoldedWord[], at: number, gap: string | undefined): boolean {
  const before = words[at - 1]
  const word = words[at]
  if (before === undefined || word === undefined) return false
  const between = text.slice(before.end, word.start)
  return jointOf(between) !== 'none' || oneBlank(between) === gap
}

function occurrence(
  target: Target,
  entry: Entry,
  form: TargetForm,
  first: number,
  count: number,
): readonly Occurrence[] {
  const { text, words } = target
  const start = words[first]?.start ?? 0
  const bareEnd = words[first + count - 1]?.end ?? 0
  const tail = /[^\p{L}\p{M}\p{N}]*$/u.exec(form.text)?.[0] ?? ''
  const end = tail !== '' && text.startsWith(tail, bareEnd) ? bareEnd + tail.length : bareEnd
  const surface = text.slice(start, end)
  if (form.standing !== 'good' && !capitalsFit(entry.case, form, words.slice(first, first + count))) return []
  return [{ range: [start, end], form, exact: isExact(entry, form, surface, text) }]
}

/** `Root` is not `root`, `AS` is not `as`. */
function capitalsFit(rule: CaseRule, form: TargetForm, words: readonly FoldedWord[]): boolean {
  if (words.length !== form.words.length) return true
  return words.every(({ text }, at) => caseFits(rule === 'any' ? 'any' : 'smart', form.words[at] ?? '', text, at > 0))
}

function isExact(entry: Entry, form: TargetForm, surface: string, text: string): boolean {
  if (surface === form.text || surface.normalize('NFC') === form.text.normalize('NFC')) return true
  const loose = entry.kind === 'title' || entry.kind === 'term' || entry.kind === 'event'
  const same = straight(surface).toLowerCase() === straight(form.text).toLowerCase()
  if (!same) return false
  return (
    loose ||
    straight(surface) === straight(form.text) ||
    (surface === form.text.toUpperCase() && text === text.toUpperCase()) ||
    surface === capitalised(form.text)
  )
}

const straight = (text: string): string => text.replace(/[’‘ʼ]/g, "'").replace(/\s+/g, ' ')

export const capitalised = (text: string): string => text.replace(/^\P{L}*\p{L}/u, (letter) => letter.toUpperCase())
