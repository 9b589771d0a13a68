/** What the checks ask of a glossary. */
import type { Range, TermMatch } from '../types.js'
import { alike } from './enforce/fuzzy.js'
import { locate, targetOf } from './enforce/locate.js'
import type { Glossary } from './index.js'
import { foldedWords, jointOf, keyOf, type FoldedWord } from './match/fold.js'
import { isAcronym, isUpper } from './match/letter-case.js'

export interface ForbiddenForm {
  readonly range: Range
  readonly form: string
  readonly wanted: string
}

/** Unwanted forms of the matched terms in a target, outside of their good forms. */
export function forbiddenForms(
  glossary: Glossary,
  matches: readonly TermMatch[],
  target: string,
): readonly ForbiddenForm[] {
  const text = targetOf(target)
  return [...new Set(matches.map(({ term }) => term))].flatMap((term) => {
    const entry = glossary.entry(term)
    if (entry === undefined) return []
    const all = locate(text, glossary.forms(entry))
    const good = all.filter(({ form }) => form.standing === 'good')
    return all
      .filter(
        ({ form, range }) =>
          form.standing === 'wrong' && !good.some((other) => other.range[0] < range[1] && range[0] < other.range[1]),
      )
      .map(({ range }) => ({
        range,
        form: target.slice(...range),
        wanted: matches.find((match) => match.term === term)?.target ?? term,
      }))
  })
}

export interface ResemblingName {
  readonly range: Range
  readonly name: string
  readonly form: string
  readonly term: string
}

interface Known {
  readonly key: string
  readonly form: string
  readonly term: string
}

const indexes = new WeakMap<Glossary, ReadonlyMap<string, readonly Known[]>>()

/** Capitalised runs of two or more words that no term covers but that are nearly a name of one. */
export function resemblingNames(
  glossary: Glossary,
  source: string,
  matches: readonly TermMatch[],
): readonly ResemblingName[] {
  const index = indexes.get(glossary) ?? indexOf(glossary)
  indexes.set(glossary, index)
  return capitalRuns(source)
    .filter(([start, end]) => !matches.some(({ range }) => range[0] < end && start < range[1]))
    .flatMap((run) =>
      partsOf(source, run)
        .flatMap((range) => resembling(index, source, range))
        .slice(0, 1),
    )
}

function resembling(
  index: ReadonlyMap<string, readonly Known[]>,
  source: string,
  range: Range,
): readonly ResemblingName[] {
  const name = source.slice(...range)
  const key = keyOf(name)
  const best = (index.get(bucketOf(key)) ?? []).find((known) => known.key !== key && alike(known.key, key) > 0)
  return best === undefined ? [] : [{ range, name, form: best.form, term: best.term }]
}

/** The run and its parts of two words and more, the longest first: a sentence may open with a word that is no name. */
function partsOf(source: string, [start, end]: Range): readonly Range[] {
  const words = foldedWords(source.slice(start, end)).slice(0, 8)
  const parts = words.flatMap((first, at) =>
    words.slice(at + 1).map((last): Range => [start + first.start, start + last.end]),
  )
  return parts.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))
}

function indexOf(glossary: Glossary): ReadonlyMap<string, readonly Known[]> {
  const index = new Map<string, Known[]>()
  for (const entry of glossary.entries) {
    if (!['person', 'place', 'organisation'].includes(entry.kind)) continue
    for (const { form } of entry.source) {
      const key = keyOf(form)
      if (!key.includes(' ')) continue
      const bucket = index.get(bucketOf(key)) ?? []
      bucket.push({ key, form, term: entry.term })
      index.set(bucketOf(key), bucket)
    }
  }
  return index
}

/** Names are compared when they have as many words and begin alike. */
const bucketOf = (key: string): string => `${key.split(' ').length}${key[0]}`

/** Neighbouring capitalised words, two or more, as ranges. */
export function capitalRuns(text: string): readonly Range[] {
  const runs: Range[] = []
  let run: FoldedWord[] = []
  const flush = (): void => {
    if (run.length > 1) runs.push([run[0]?.start ?? 0, run.at(-1)?.end ?? 0])
    run = []
  }
  for (const word of foldedWords(text)) {
    const last = run.at(-1)
    const joint = last === undefined ? 'none' : jointOf(text.slice(last.end, word.start))
    const belongs =
      joint === 'blank' ||
      joint === 'hyphen' ||
      joint === 'apostrophe' ||
      (joint === 'dot' && (last?.text.length ?? 9) === 1)
    if (last !== undefined && !belongs) flush()
    if ((isUpper(word.text[0]) && !isAcronym(word.text)) || (joint === 'hyphen' && run.length > 0)) run.push(word)
    else flush()
  }
  flush()
  return runs
}
