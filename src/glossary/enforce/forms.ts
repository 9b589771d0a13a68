/** The English (and left-over Indonesian) forms by which a term may appear in a target. */
import { pluralOf } from '../english/plural.js'
import type { Entry } from '../entry.js'
import { fold, foldedWords, keyOf } from '../match/fold.js'

/** `good` forms may stand; `wrong` ones are replaced; `foreign` ones are source spellings left as they were. */
export type Standing = 'good' | 'wrong' | 'foreign'

export interface TargetForm {
  readonly text: string
  readonly standing: Standing
  readonly plural: boolean
  /** Folded words; with hyphens and apostrophes closed up as well where that differs. */
  readonly keys: readonly (readonly string[])[]
  readonly words: readonly string[]
}

export interface EntryForms {
  readonly entry: Entry
  /** Good forms, then wrong ones, then foreign ones. */
  readonly forms: readonly TargetForm[]
}

export function formsOf(entry: Entry): EntryForms {
  const { term, first, later, adjective, admitted, short, unwanted } = entry
  const names = [term, first, later, adjective, ...short.map(({ form }) => form), ...admitted].filter(isText)
  const plurals =
    entry.kind === 'title' || entry.kind === 'term' || entry.plural !== undefined
      ? names.map((name) => pluralOf(entry, name))
      : []
  const good = new Set([...names, ...plurals].map(keyOf))
  const kept = (texts: readonly string[]): readonly string[] => texts.filter((text) => !names.includes(text))
  const sources = [...entry.source, ...short.flatMap(({ source }) => source)].map(({ form }) => form)
  const forms = [
    ...names.map((text) => toForm(text, 'good')),
    ...plurals.map((text) => toForm(text, 'good', true)),
    ...kept(unwanted).flatMap((text) => [
      toForm(text, 'wrong'),
      ...(plurals.length > 0 ? [toForm(pluralOf(entry, text), 'wrong', true)] : []),
    ]),
    ...kept(sources)
      .filter((text) => !good.has(keyOf(text)) && !isFuller(text, term))
      .map((text) => toForm(text, 'foreign')),
  ]
  return { entry, forms: unique(forms) }
}

/** `Ayatollah Ali Khamenei` for Ali Khamenei: nothing is wrong with it in English. */
const isFuller = (text: string, term: string): boolean =>
  term.includes(' ') && ` ${keyOf(text)} `.includes(` ${keyOf(term)} `)

const isText = (value: string | undefined): value is string => value !== undefined

export function toForm(text: string, standing: Standing, plural = false): TargetForm {
  const words = foldedWords(text)
  const apart = words.map(({ key }) => key)
  const closed = text
    .split(/\s+/u)
    .map((part) => fold(part).replace(/[^\p{L}\p{N}]+/gu, ''))
    .filter((part) => part !== '')
  return {
    text,
    standing,
    plural,
    words: words.map((word) => word.text),
    keys: closed.length === apart.length ? [apart] : [apart, closed],
  }
}

function unique(forms: readonly TargetForm[]): readonly TargetForm[] {
  const seen = new Set<string>()
  return forms.filter(({ text }) => !seen.has(text) && seen.add(text) !== undefined)
}
