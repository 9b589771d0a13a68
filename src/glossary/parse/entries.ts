/** A glossary file → its entries, or an error that names the place. */
import type { z } from 'zod'
import { RE2JS } from 're2js'
import type { CaseRule, Condition, Entry, ShortForm, SourceForm } from '../entry.js'
import { invalid, placeOf, readDocument, type SourceDocument } from './document.js'
import { entrySchema, fileSchema, type RawEntry, type RawShort, type RawSource, type RawWhen } from './schema.js'

/** Longer patterns are refused: RE2 is linear in the text, but not free in the pattern. */
const MAX_PATTERN = 1000

/** Throws `glossary-invalid`. An empty file has no terms. */
export function parseEntries(path: string, text: string): readonly Entry[] {
  const source = readDocument(path, text)
  const value: unknown = source.document.toJS({ maxAliasCount: 0 })
  if (value === null || value === undefined) return []
  const result = fileSchema.safeParse(value)
  if (!result.success) throw fault(source, result.error.issues[0] as z.core.$ZodIssue)
  const entries = result.data.terms.map((raw, index) => toEntry(source, raw, index))
  refuseDuplicates(source, entries)
  return entries
}

/** An entry from a plain value (an import, a flag), with the defaults filled in. Throws `glossary-invalid`. */
export function entryFrom(value: unknown, file: string): Entry {
  const result = entrySchema.safeParse(value)
  if (!result.success) {
    const issue = result.error.issues[0]
    throw invalid({ file }, issue === undefined ? 'Expected a term' : `${issue.path.join('.')}: ${issue.message}`)
  }
  return build(result.data, { file })
}

function fault(source: SourceDocument, issue: z.core.$ZodIssue): Error {
  const deep = deepest(issue, [])
  const where = placeOf(source, deep.path)
  if (deep.issue.code === 'unrecognized_keys') {
    const known = Object.keys(deep.path.length > 1 ? entrySchema.shape : fileSchema.shape).join(', ')
    const key = String(deep.issue.keys[0])
    return invalid(keyPlace(source, deep.path, key), `Unexpected key "${key}", expected one of: ${known}`)
  }
  const name = deep.path.at(-1)
  return invalid(where, typeof name === 'string' ? `${name}: ${deep.issue.message}` : deep.issue.message)
}

interface Deep {
  readonly issue: z.core.$ZodIssue
  readonly path: readonly PropertyKey[]
}

/** In a union: the complaint of the branch that got furthest. */
function deepest(issue: z.core.$ZodIssue, before: readonly PropertyKey[]): Deep {
  const path = [...before, ...issue.path]
  if (issue.code !== 'invalid_union') return { issue, path }
  const inner = issue.errors.flatMap((errors) => errors.slice(0, 1)).map((found) => deepest(found, path))
  const best = inner.reduce<Deep>((far, next) => (next.path.length > far.path.length ? next : far), { issue, path })
  return best.path.length > path.length || inner.every((found) => found.issue.code === 'invalid_type')
    ? best
    : (inner.find((found) => found.issue.code !== 'invalid_type' && found.issue.code !== 'invalid_value') ?? best)
}

function keyPlace(source: SourceDocument, path: readonly PropertyKey[], key: string): ReturnType<typeof placeOf> {
  const around = placeOf(source, path)
  const lines = source.text.split('\n')
  for (let line = (around.line ?? 1) - 1; line < lines.length; line++) {
    const column = lines[line]?.search(new RegExp(`(?:^|[\\s{,-])["']?${escape(key)}["']?\\s*:`)) ?? -1
    if (column >= 0) {
      const at = lines[line]?.indexOf(key, column) ?? column
      return { file: source.path, line: line + 1, column: at + 1 }
    }
  }
  return around
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

function toEntry(source: SourceDocument, raw: RawEntry, index: number): Entry {
  refusePatterns(source, raw, index)
  return build(raw, placeOf(source, ['terms', index]))
}

function build(raw: RawEntry, place: Entry['place']): Entry {
  const { term, kind, first, later, plural, adjective, article, pos, note, reference } = raw
  return {
    term,
    kind,
    source: (raw.source ?? [term]).map((form) => toSource(form, { type: 'always' })),
    short: (raw.short ?? []).map(toShort),
    unwanted: raw.unwanted ?? [],
    admitted: raw.admitted ?? [],
    case: raw.case ?? defaultCase,
    scope: raw.scope ?? [],
    priority: raw.priority ?? 0,
    place,
    ...(first !== undefined && { first }),
    ...(later !== undefined && { later }),
    ...(plural !== undefined && { plural }),
    ...(adjective !== undefined && { adjective }),
    ...(article !== undefined && { article }),
    ...(pos !== undefined && { pos }),
    ...(note !== undefined && { note }),
    ...(reference !== undefined && { reference }),
  }
}

const defaultCase: CaseRule = 'smart'

function toSource(raw: RawSource, fallback: Condition): SourceForm {
  if (typeof raw === 'string') return { form: raw, when: fallback }
  return { form: raw.form, when: raw.when === undefined ? fallback : toCondition(raw.when) }
}

function toShort(raw: RawShort): ShortForm {
  if (typeof raw === 'string') return { form: raw, source: [{ form: raw, when: { type: 'after-full' } }] }
  const fallback = raw.when === undefined ? ({ type: 'after-full' } as const) : toCondition(raw.when)
  return { form: raw.form, source: (raw.source ?? [raw.form]).map((form) => toSource(form, fallback)) }
}

function toCondition(raw: RawWhen): Condition {
  if (typeof raw === 'string') return { type: raw }
  const { terms, pattern, path } = raw
  return {
    type: 'article',
    ...(terms !== undefined && { terms }),
    ...(pattern !== undefined && { pattern }),
    ...(path !== undefined && { path }),
  }
}

function refuseDuplicates(source: SourceDocument, entries: readonly Entry[]): void {
  const seen = new Map<string, Entry>()
  for (const [index, entry] of entries.entries()) {
    const earlier = seen.get(entry.term)
    if (earlier !== undefined) {
      throw invalid(
        placeOf(source, ['terms', index, 'term']),
        `Unexpected second entry for "${entry.term}", expected one (the first is on line ${earlier.place.line})`,
      )
    }
    seen.set(entry.term, entry)
  }
}

function refusePatterns(source: SourceDocument, raw: RawEntry, index: number): void {
  const forms: readonly (readonly [readonly PropertyKey[], RawWhen | undefined])[] = [
    ...(raw.source ?? []).map((form, at) => [['source', at, 'when', 'pattern'], whenOf(form)] as const),
    ...(raw.short ?? []).flatMap((form, at) =>
      typeof form === 'string'
        ? []
        : [
            [['short', at, 'when', 'pattern'], form.when] as const,
            ...(form.source ?? []).map(
              (inner, n) => [['short', at, 'source', n, 'when', 'pattern'], whenOf(inner)] as const,
            ),
          ],
    ),
  ]
  for (const [path, when] of forms) {
    if (typeof when !== 'object' || when.pattern === undefined) continue
    const complaint = patternFault(when.pattern)
    if (complaint !== undefined) throw invalid(placeOf(source, ['terms', index, ...path]), complaint)
  }
}

const whenOf = (form: RawSource): RawWhen | undefined => (typeof form === 'string' ? undefined : form.when)

function patternFault(pattern: string): string | undefined {
  if (pattern.length > MAX_PATTERN)
    return `Unexpected pattern of ${pattern.length} characters, expected at most ${MAX_PATTERN}`
  try {
    RE2JS.compile(pattern)
    return undefined
  } catch (error) {
    return `Unexpected pattern, expected RE2 syntax: ${error instanceof Error ? error.message : String(error)}`
  }
}
