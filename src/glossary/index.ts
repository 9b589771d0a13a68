/** The glossary: read the files, find the terms in an article, make the translation say them. */
import { createHash } from 'node:crypto'
import type { TermMatch } from '../types.js'
import { enforce, type EnforceInput, type Enforced } from './enforce/index.js'
import { formsOf, type EntryForms } from './enforce/forms.js'
import type { Entry } from './entry.js'
import { matchSentences } from './match/article.js'
import { keyOf } from './match/fold.js'
import { createTrie, type Trie } from './match/trie.js'
import { mergeEntries } from './merge.js'
import { parseEntries } from './parse/entries.js'

export type { EnforceInput, Enforced } from './enforce/index.js'
export { forbiddenForms, resemblingNames } from './findings.js'
export type { Condition, Entry, ShortForm, SourceForm } from './entry.js'

/** A glossary in use. Immutable; make a new one when a file changes. */
export interface Glossary {
  /** SHA-256 of what the entries say; comments and layout do not count. */
  readonly hash: string
  /** Number of terms. */
  readonly size: number
  readonly entries: readonly Entry[]
  /** The glossary of one article: itself, unless the article has a file of its own. */
  forArticle(path: string): Glossary
  /** The glossary with one more term, or another entry for the term of that name. */
  with(entry: Entry): Glossary
  /** The term with this canonical form. */
  entry(term: string): Entry | undefined
  readonly trie: Trie
  /** English forms of a term. */
  forms(entry: Entry): EntryForms
  /** Terms that have a good English form with this folded spelling. */
  termsOf(key: string): readonly string[]
}

/** A glossary file's text. */
export interface GlossaryFile {
  readonly path: string
  readonly text: string
  /** The one article that it is for, by its path under the input folder. */
  readonly article?: string
}

/** Files in merging order, the general one first; an article's own file comes last, for that article alone. Throws `glossary-invalid` with the place. */
export function loadGlossary(files: readonly GlossaryFile[]): Glossary {
  const parsed = files.map(({ path, text, article }) => ({ article, entries: parseEntries(path, text) }))
  const common = parsed.filter(({ article }) => article === undefined).map(({ entries }) => entries)
  const own = new Map<string, (readonly Entry[])[]>()
  for (const { article, entries } of parsed) {
    if (article !== undefined) own.set(article, [...(own.get(article) ?? []), entries])
  }
  return createGlossary(
    mergeEntries(common),
    new Map([...own].map(([article, lists]) => [article, mergeEntries(lists)])),
  )
}

/** A glossary of entries that are at hand. */
export function createGlossary(
  entries: readonly Entry[],
  own: ReadonlyMap<string, readonly Entry[]> = new Map(),
): Glossary {
  const articles = new Map<string, Glossary>()
  const byTerm = new Map(entries.map((entry) => [entry.term, entry]))
  const forms = new Map<Entry, EntryForms>()
  const formsFor = (entry: Entry): EntryForms => {
    const made = forms.get(entry) ?? formsOf(entry)
    forms.set(entry, made)
    return made
  }
  let names: ReadonlyMap<string, readonly string[]> | undefined
  const glossary: Glossary = {
    hash: hashOf(entries),
    size: entries.length,
    entries,
    forArticle(path) {
      const more = own.get(path)
      if (more === undefined) return glossary
      const made = articles.get(path) ?? createGlossary(mergeEntries([entries, more]))
      articles.set(path, made)
      return made
    },
    with: (entry) => createGlossary(replaced(entries, entry), own),
    entry: (term) => byTerm.get(term),
    trie: createTrie(entries),
    forms: formsFor,
    termsOf: (key) => (names ??= indexNames(entries, formsFor)).get(key) ?? [],
  }
  return glossary
}

/** The terms in each sentence of an article, in reading order and without overlaps. The article is looked at whole: a surname counts behind the full name. */
export function matchArticle(
  glossary: Glossary,
  path: string,
  sentences: readonly string[],
): readonly (readonly TermMatch[])[] {
  return matchSentences(glossary.trie, path, sentences)
}

/** The target with every term in its wanted form, and what became of each match. Pure; without matches nothing changes. */
export function enforceTerms(glossary: Glossary, input: EnforceInput): Enforced {
  return enforce(
    {
      entry: glossary.entry,
      forms: glossary.forms,
      known: (key, term) => glossary.termsOf(key).some((other) => other !== term),
    },
    input,
  )
}

function replaced(entries: readonly Entry[], entry: Entry): readonly Entry[] {
  const at = entries.findIndex(({ term }) => term === entry.term)
  return at < 0 ? [...entries, entry] : entries.with(at, entry)
}

function indexNames(
  entries: readonly Entry[],
  formsFor: (entry: Entry) => EntryForms,
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>()
  for (const entry of entries) {
    for (const form of formsFor(entry).forms) {
      if (form.standing !== 'good') continue
      const key = keyOf(form.text)
      const terms = names.get(key) ?? []
      if (!terms.includes(entry.term)) terms.push(entry.term)
      names.set(key, terms)
    }
  }
  return names
}

function hashOf(entries: readonly Entry[]): string {
  const said = entries.map(({ place: _place, note: _note, reference: _reference, ...rest }) => rest)
  return entries.length === 0 ? '' : createHash('sha256').update(JSON.stringify(said)).digest('hex')
}
