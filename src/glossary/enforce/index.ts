/** The glossary on a finished target: every match is found, corrected where it must be, and given an outcome. */
import type { AlignmentLink, BlockKind, Range, TermMatch, TermRecord } from '../../types.js'
import { assign, type Found, type Wanted } from './assign.js'
import { isBracketed } from './bracketed.js'
import { expectedRange, linksOf } from './expect.js'
import { formsOf, toForm, type EntryForms } from './forms.js'
import { replacement, type Replacement } from './grammar.js'
import { targetOf } from './locate.js'
import type { Entry } from '../entry.js'

export interface EnforceInput {
  readonly source: string
  readonly target: string
  readonly matches: readonly TermMatch[]
  readonly alignment?: readonly AlignmentLink[]
  /** Indexes into `matches` that the translator says it rendered as asked. */
  readonly honoured?: readonly number[]
  readonly kind?: BlockKind
}

export interface Enforced {
  readonly text: string
  /** One for each match, in order. */
  readonly records: readonly TermRecord[]
}

export interface Lookup {
  entry(term: string): Entry | undefined
  forms(entry: Entry): EntryForms
  /** Whether a folded name is a good form of another term than this one. */
  known(key: string, term: string): boolean
}

interface Edit extends Replacement {
  readonly index: number
}

export function enforce(lookup: Lookup, input: EnforceInput): Enforced {
  const { source, target, matches, alignment, honoured = [] } = input
  if (matches.length === 0) return { text: target, records: [] }
  const wanted = matches.map((match): Wanted => {
    const entry = lookup.entry(match.term)
    const forms = entry === undefined ? bareForms(match) : lookup.forms(entry)
    return { match, forms: withTarget(forms, match), expected: expectedRange(match, source, target, alignment) }
  })
  const found = assign(targetOf(target), wanted, { source, alignment, known: lookup.known })
  const edits = matches.flatMap((match, index) =>
    editFor(target, match, index, found.get(index), lookup.entry(match.term)),
  )
  const { text, moved } = splice(target, edits)
  const records = matches.map((match, index): TermRecord => {
    const edit = edits.find((each) => each.index === index)
    const place = found.get(index)
    if (place === undefined) return absent(match, matches, found, target)
    if (edit !== undefined) {
      const start = moved(edit.range[0]) + edit.lead
      const end = moved(edit.range[0]) + edit.text.length
      return {
        match,
        outcome: 'corrected',
        reason: why(match, place),
        target: [start, end],
        before: target.slice(...edit.range),
      }
    }
    const range: Range = [moved(place.range[0]), moved(place.range[0]) + place.range[1] - place.range[0]]
    return { match, ...standing(match, place, honoured.includes(index), alignment), target: range }
  })
  return { text, records }
}

/** A match of a term that the glossary has lost since: its target alone counts. */
function bareForms(match: TermMatch): EntryForms {
  const { term, kind } = match
  const place = { file: '' }
  return formsOf({
    term,
    kind,
    source: [],
    short: [],
    unwanted: [],
    admitted: [match.target],
    case: 'smart',
    scope: [],
    priority: 0,
    place,
  })
}

/** The match's own target where the entry does not list it: `Corruption Eradication Commission (KPK)`. */
function withTarget(forms: EntryForms, match: TermMatch): EntryForms {
  if (forms.forms.some(({ text }) => text === match.target)) return forms
  return { entry: forms.entry, forms: [toForm(match.target, 'good'), ...forms.forms] }
}

function editFor(
  target: string,
  match: TermMatch,
  index: number,
  found: Found | undefined,
  entry: Entry | undefined,
): readonly Edit[] {
  if (found === undefined || found.how === 'wanted' || found.how === 'derived') return []
  const introduces = entry?.first !== undefined && entry.first === match.target
  if (
    found.how === 'good' &&
    !(
      introduces &&
      !isBracketed(target, found.range) &&
      entry.adjective !== found.form.text &&
      !entry.admitted.includes(found.form.text)
    )
  )
    return []
  const form =
    found.how === 'variant' || (found.how === 'near' && found.form.standing === 'good') ? found.form.text : match.target
  if (found.how === 'foreign' && entry?.adjective !== undefined && isAttribute(target, found.range)) {
    return [{ ...replacement(target, found.range, entry.adjective, { plural: false, article: false }), index }]
  }
  const article = (found.how === 'foreign' || found.how === 'good') && entry?.article === 'the'
  const plural = found.form.plural && found.how === 'wrong'
  const made = replacement(target, found.range, form, { plural, article })
  return made.text === target.slice(...made.range) ? [] : [{ ...made, index }]
}

/** `the Belanda government`: between an article and a small word that can be a noun. */
function isAttribute(target: string, [start, end]: Range): boolean {
  const next = /^\s+(\p{Ll}\p{L}+)/u.exec(target.slice(end))?.[1]
  return /\b(?:the|an?)\s+$/iu.test(target.slice(0, start)) && next !== undefined && !NOT_NOUN.test(next)
}

const NOT_NOUN =
  /^(?:is|was|are|were|has|have|had|will|would|can|could|may|might|must|should|said|says|and|or|but|of|in|on|at|to|by|for|from|with|as|that|who|which|when|while|if|than|did|does|do|not|also)$/

function splice(
  target: string,
  edits: readonly Edit[],
): { readonly text: string; readonly moved: (offset: number) => number } {
  const ordered = edits.toSorted((a, b) => a.range[0] - b.range[0])
  let text = ''
  let at = 0
  for (const { range, text: fresh } of ordered) {
    text += target.slice(at, range[0]) + fresh
    at = range[1]
  }
  const moved = (offset: number): number =>
    offset +
    ordered
      .filter(({ range }) => range[1] <= offset && range[0] < offset)
      .reduce((sum, edit) => sum + edit.text.length - edit.range[1] + edit.range[0], 0)
  return { text: text + target.slice(at), moved }
}

function why({ target }: TermMatch, { how, form }: Found): string {
  switch (how) {
    case 'foreign':
      return `The source form was left untranslated; the glossary wants “${target}”.`
    case 'wrong':
      return `“${form.text}” is an unwanted form of “${target}”.`
    case 'stale':
      return `The translator was given “${form.text}” before; the glossary now wants “${target}”.`
    case 'near':
      return `The name resembles “${form.text}” and stands where it is expected.`
    case 'good':
      return `The first mention is to read “${target}”.`
    default:
      return `A spelling variant of “${form.text}”.`
  }
}

function standing(
  match: TermMatch,
  found: Found,
  honoured: boolean,
  alignment: readonly AlignmentLink[] | undefined,
): Pick<TermRecord, 'outcome' | 'reason'> {
  const constrained = honoured || linksOf(match, alignment).some((link) => link.by?.startsWith('term:') === true)
  if (constrained) return { outcome: 'constrained', reason: 'The translator was given the term and placed it.' }
  if (found.how === 'derived') return { outcome: 'admitted', reason: `“${found.form.text}” is derived from the name.` }
  if (found.form.text === match.target) return { outcome: 'native', reason: 'The translator said it by itself.' }
  return { outcome: 'admitted', reason: `“${found.form.text}” is another accepted form.` }
}

function absent(
  match: TermMatch,
  matches: readonly TermMatch[],
  found: ReadonlyMap<number, Found>,
  target: string,
): TermRecord {
  if (target.trim() === '') return { match, outcome: 'exempt', reason: 'The sentence has no translation.' }
  const twin = matches.some((other, index) => other.term === match.term && found.has(index))
  if (twin) return { match, outcome: 'exempt', reason: 'English names it once where the source names it again.' }
  return {
    match,
    outcome: 'missed',
    reason: `Neither “${match.target}” nor anything like it stands in the translation.`,
  }
}
