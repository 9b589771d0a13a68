/** What is wrong with a glossary that can be read all the same. */
import type { Place } from '../errors.js'
import { keyOf } from './match/fold.js'
import type { Condition, Entry } from './entry.js'

export interface LintFinding {
  readonly rule:
    | 'conflict'
    | 'cycle'
    | 'unreachable'
    | 'never-matches'
    | 'unwanted-is-wanted'
    | 'overlap'
    | 'duplicate-form'
    | 'pattern-cost'
    | 'unknown-condition'
  readonly severity: 'error' | 'warning' | 'info'
  readonly place: Place
  readonly message: string
}

/** Findings in the order of the entries. `overlap` is told only for names that share a word at their ends. */
export function lintEntries(entries: readonly Entry[]): readonly LintFinding[] {
  return [
    ...entries.flatMap(ownFaults),
    ...conflicts(entries),
    ...unwantedWanted(entries),
    ...conditionFaults(entries),
    ...overlaps(entries),
  ].toSorted((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0))
}

const formsOf = (entry: Entry): readonly { readonly form: string; readonly when: Condition }[] => [
  ...entry.source,
  ...entry.short.flatMap(({ source }) => source),
]

function ownFaults(entry: Entry): readonly LintFinding[] {
  const { place, term } = entry
  const seen = new Set<string>()
  return formsOf(entry).flatMap(({ form, when }): readonly LintFinding[] => {
    const key = keyOf(form)
    if (key === '')
      return [
        {
          rule: 'never-matches',
          severity: 'error',
          place,
          message: `Unexpected form "${form}" of "${term}", expected letters or digits`,
        },
      ]
    const id = `${key} ${JSON.stringify(when)}`
    const again = seen.has(id)
    seen.add(id)
    return [
      ...(again && entry.case !== 'exact'
        ? [
            {
              rule: 'duplicate-form',
              severity: 'info',
              place,
              message: `Unexpected form "${form}" of "${term}", expected no spelling that hyphens, marks and capitals already cover`,
            } as const,
          ]
        : []),
      ...(when.type === 'article' && (when.pattern?.length ?? 0) > 200
        ? [
            {
              rule: 'pattern-cost',
              severity: 'warning',
              place,
              message: `Unexpected pattern of ${when.pattern?.length} characters, expected at most 200`,
            } as const,
          ]
        : []),
    ]
  })
}

/** One unconditional full form in two terms with the same scope and priority: the second can never match. */
function conflicts(entries: readonly Entry[]): readonly LintFinding[] {
  const owners = new Map<string, Entry>()
  return entries.flatMap((entry) =>
    entry.source.flatMap(({ form, when }): readonly LintFinding[] => {
      if (when.type !== 'always') return []
      const id = JSON.stringify([entry.case === 'smart' ? keyOf(form) : form, entry.scope, entry.priority])
      const owner = owners.get(id)
      owners.set(id, owner ?? entry)
      if (owner === undefined || owner === entry) return []
      return [
        {
          rule: 'conflict',
          severity: 'error',
          place: entry.place,
          message: `Unexpected form "${form}" of "${entry.term}", expected one that "${owner.term}" (line ${owner.place.line}) does not have, or a scope, priority or condition`,
        },
      ]
    }),
  )
}

function unwantedWanted(entries: readonly Entry[]): readonly LintFinding[] {
  const byTerm = new Map(entries.map((entry) => [entry.term, entry]))
  return entries.flatMap((entry) =>
    entry.unwanted.flatMap((form): readonly LintFinding[] => {
      if (form === entry.term || entry.admitted.includes(form)) {
        return [
          {
            rule: 'unwanted-is-wanted',
            severity: 'error',
            place: entry.place,
            message: `Unexpected unwanted form "${form}", expected one that "${entry.term}" does not use itself`,
          },
        ]
      }
      const other = byTerm.get(form)
      if (other === undefined) return []
      const cycle = other.unwanted.includes(entry.term)
      return [
        {
          rule: cycle ? 'cycle' : 'unwanted-is-wanted',
          severity: cycle ? 'error' : 'warning',
          place: entry.place,
          message: cycle
            ? `Unexpected cycle: "${entry.term}" replaces "${form}" and the other way round`
            : `Unexpected unwanted form "${form}" of "${entry.term}", expected one that is not a term itself (line ${other.place.line})`,
        },
      ]
    }),
  )
}

function conditionFaults(entries: readonly Entry[]): readonly LintFinding[] {
  const byTerm = new Map(entries.map((entry) => [entry.term, entry]))
  return entries.flatMap((entry): readonly LintFinding[] => {
    const named = formsOf(entry).flatMap(({ when }) => (when.type === 'article' ? (when.terms ?? []) : []))
    const unknown = named.filter((name) => !byTerm.has(name))
    const waits = entry.source.every(({ when }) => when.type !== 'always')
    const stuck = waits && entry.source.every(({ when }) => when.type === 'after-full' || when.type === 'with-full')
    return [
      ...unknown.map(
        (name) =>
          ({
            rule: 'unknown-condition',
            severity: 'info',
            place: entry.place,
            message: `Unexpected condition "${name}" of "${entry.term}", expected a term; it is taken as words of the article`,
          }) as const,
      ),
      ...(stuck
        ? [
            {
              rule: 'unreachable',
              severity: 'error',
              place: entry.place,
              message: `Unexpected "${entry.term}" without a form that counts by itself, expected one`,
            } as const,
          ]
        : []),
      ...(waits && inCycle(entry, byTerm)
        ? [
            {
              rule: 'cycle',
              severity: 'error',
              place: entry.place,
              message: `Unexpected cycle of conditions at "${entry.term}", expected a form that counts without the others`,
            } as const,
          ]
        : []),
    ]
  })
}

/** All ways to the term lead over itself. */
function inCycle(entry: Entry, byTerm: ReadonlyMap<string, Entry>): boolean {
  const waitsFor = ({ source }: Entry): readonly string[] | undefined =>
    source.every(({ when }) => when.type === 'article' && when.terms !== undefined)
      ? source.flatMap(({ when }) => (when.type === 'article' ? (when.terms ?? []) : []))
      : undefined
  const seen = new Set<string>()
  const queue = [...(waitsFor(entry) ?? [])]
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (name === entry.term) return true
    if (seen.has(name)) continue
    seen.add(name)
    const next = byTerm.get(name)
    queue.push(...(next === undefined ? [] : (waitsFor(next) ?? [])))
  }
  return false
}

/** `Laut Jawa` and `Jawa Barat`: in `Laut Jawa Barat` only the longer one can match. */
function overlaps(entries: readonly Entry[]): readonly LintFinding[] {
  const byFirst = new Map<string, { readonly entry: Entry; readonly form: string }>()
  for (const entry of entries)
    for (const { form } of entry.source)
      if (keyOf(form).includes(' ')) byFirst.set(keyOf(form).split(' ')[0] ?? '', { entry, form })
  return entries.flatMap((entry) =>
    entry.source.flatMap(({ form }): readonly LintFinding[] => {
      const words = keyOf(form).split(' ')
      const other = words.length > 1 ? byFirst.get(words.at(-1) ?? '') : undefined
      if (other === undefined || other.entry === entry) return []
      return [
        {
          rule: 'overlap',
          severity: 'info',
          place: entry.place,
          message: `"${form}" (${entry.term}) and "${other.form}" (${other.entry.term}) can overlap; the longer one wins`,
        },
      ]
    }),
  )
}
