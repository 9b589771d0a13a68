/** Edits of a glossary file: every byte that is not part of the change stays. All functions are pure and give the whole new text. */
import { isMap, isScalar, isSeq, visit, type Scalar } from 'yaml'
import { parseEntries } from '../parse/entries.js'
import { invalid } from '../parse/document.js'
import { entryNamed, openFile, scalarOf } from './locate-entry.js'
import { flowList, scalar, type QuoteStyle } from './scalar.js'
import { cutEntry, insertEntry } from './entry-text.js'
import { extendList } from './extend.js'

export interface NewEntry {
  readonly term: string
  readonly kind: string
  readonly source?: readonly string[]
  readonly short?: readonly string[]
  readonly unwanted?: readonly string[]
  readonly admitted?: readonly string[]
  readonly note?: string
}

/** Adds an entry behind the last one. Throws `glossary-invalid` when the result would not be a glossary (a second entry for the term). */
export function addEntry(path: string, text: string, entry: NewEntry): string {
  return checked(path, insertEntry(path, text, linesOf(entry)))
}

/**
 * Adds Indonesian spellings and unwanted English forms to an entry that is there; those it has are left out. An entry without spellings stands
 * for its own name, and still does.
 */
export function extendEntry(
  path: string,
  text: string,
  term: string,
  { source = [], unwanted = [] }: Pick<NewEntry, 'source' | 'unwanted'>,
): string {
  const more = extendList(path, text, term, 'source', source, [term])
  return checked(path, extendList(path, more, term, 'unwanted', unwanted))
}

/** Whether the file has an entry for the term. */
export const hasEntry = (path: string, text: string, term: string): boolean =>
  parseEntries(path, text).some((entry) => entry.term === term)

/** Takes an entry out, with the comments inside of it. Comments before it stay. */
export function removeEntry(path: string, text: string, term: string): string {
  return checked(path, cutEntry(path, text, term))
}

/** Gives a term another canonical form, also where conditions name it. */
export function renameEntry(path: string, text: string, from: string, to: string): string {
  const { source, terms } = openFile(path, text)
  const { node } = entryNamed(source, terms, from)
  const named = scalarOf(node, 'term')
  const places: Scalar[] = named === undefined ? [] : [named]
  visit(source.document, {
    Pair(_key, pair) {
      if (!isScalar(pair.key) || pair.key.value !== 'when' || !isMap(pair.value)) return
      const listed = pair.value.get('terms', true)
      const items = isSeq(listed) ? listed.items : [listed]
      for (const item of items) if (isScalar(item) && item.value === from) places.push(item)
    },
  })
  return checked(path, replaceScalars(text, places, to))
}

/** Sets one text of an entry that it has already (`kind`, `note`, `first` …). */
export function setValue(path: string, text: string, term: string, key: string, value: string): string {
  const { source, terms } = openFile(path, text)
  const found = scalarOf(entryNamed(source, terms, term).node, key)
  if (found === undefined)
    throw invalid({ file: path }, `Unexpected key "${key}", expected a text that the entry "${term}" has`)
  return checked(path, replaceScalars(text, [found], value))
}

function replaceScalars(text: string, places: readonly Scalar[], value: string): string {
  const ordered = places.toSorted((a, b) => (b.range?.[0] ?? 0) - (a.range?.[0] ?? 0))
  let result = text
  for (const { range, type } of ordered) {
    if (range) result = result.slice(0, range[0]) + scalar(value, styleOf(type)) + result.slice(range[1])
  }
  return result
}

const styleOf = (type: Scalar['type']): QuoteStyle =>
  type === 'QUOTE_DOUBLE' ? 'double' : type === 'QUOTE_SINGLE' ? 'single' : 'plain'

function checked(path: string, text: string): string {
  parseEntries(path, text)
  return text
}

function linesOf({
  term,
  kind,
  source = [],
  short = [],
  unwanted = [],
  admitted = [],
  note,
}: NewEntry): readonly string[] {
  const list = (key: string, values: readonly string[]): readonly string[] =>
    values.length === 0 ? [] : [`${key}: ${flowList(values)}`]
  return [
    `term: ${scalar(term)}`,
    `kind: ${kind}`,
    ...list('source', source),
    ...list('short', short),
    ...list('unwanted', unwanted),
    ...list('admitted', admitted),
    ...(note === undefined ? [] : [`note: ${scalar(note)}`]),
  ]
}
