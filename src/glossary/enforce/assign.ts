/** Matches of a sentence → the place of each in the target, every place given once. */
import type { AlignmentLink, Range, TermMatch } from '../../types.js'
import { withBrackets } from './bracketed.js'
import { distance, linksOf, type Expected } from './expect.js'
import type { EntryForms, TargetForm } from './forms.js'
import { nearName } from './fuzzy.js'
import { locate, type Occurrence, type Target } from './locate.js'

export interface Found {
  readonly range: Range
  readonly form: TargetForm
  readonly how: 'wanted' | 'good' | 'variant' | 'wrong' | 'foreign' | 'stale' | 'derived' | 'near'
}

export interface Wanted {
  readonly match: TermMatch
  readonly forms: EntryForms
  readonly expected: Expected
}

/** In order of trust: the wanted form, another good one, a variant or unwanted one, a left-over source form; then what resembles the name. */
const RANK: Readonly<Record<Found['how'], number>> = {
  wanted: 0,
  good: 1,
  variant: 2,
  wrong: 2,
  foreign: 3,
  stale: 4,
  derived: 4,
  near: 5,
}

interface Pair extends Found {
  readonly index: number
  /** The form is the match's own target. */
  readonly own: boolean
  readonly far: number
}

export function assign(
  target: Target,
  wanted: readonly Wanted[],
  context: {
    readonly source: string
    readonly alignment: readonly AlignmentLink[] | undefined
    readonly known: (key: string, term: string) => boolean
  },
): ReadonlyMap<number, Found> {
  const given = new Map<number, Found>()
  const taken = (range: Range): boolean =>
    [...given.values()].some((found) => found.range[0] < range[1] && range[0] < found.range[1])
  const located = new Map<EntryForms, readonly Occurrence[]>()
  const pairs = wanted.flatMap((each, index) => {
    const occurrences = located.get(each.forms) ?? locate(target, each.forms)
    located.set(each.forms, occurrences)
    return withBrackets(target, occurrences, each.match.target).map((occurrence) =>
      toPair(each, index, occurrence, context.alignment),
    )
  })
  const near = ({ match, forms, expected }: Wanted): Found | undefined =>
    NAMES.has(match.kind)
      ? nearFound(target, forms, {
          match,
          expected,
          source: context.source,
          taken,
          known: (key) => context.known(key, match.term),
        })
      : undefined
  for (const pair of pairs.toSorted(inOrder)) {
    if (given.has(pair.index) || taken(pair.range)) continue
    const { match } = wanted[pair.index] as Wanted
    const fuller = isPart(match, pair) ? near(wanted[pair.index] as Wanted) : undefined
    given.set(
      pair.index,
      fuller !== undefined && contains(fuller.range, pair.range)
        ? fuller
        : { range: pair.range, form: pair.form, how: pair.how },
    )
  }
  for (const [index, each] of wanted.entries()) {
    if (given.has(index)) continue
    const found =
      placedOf(target, each, context.alignment, taken) ??
      derivedOf(target, each.forms, each.match, each.expected, taken) ??
      near(each)
    if (found !== undefined) given.set(index, found)
  }
  return given
}

const NAMES = new Set<TermMatch['kind']>(['person', 'place', 'organisation', 'event'])

/** A surname where the full name is wanted: the words around it may be the rest, misspelt. */
const isPart = (match: TermMatch, { how, form }: Pair): boolean =>
  (how === 'good' || how === 'wrong') && form.words.length < match.target.split(/[\s-]/u).length

const contains = (outer: Range, inner: Range): boolean => outer[0] <= inner[0] && inner[1] <= outer[1]

function nearFound(...args: Parameters<typeof nearName>): Found | undefined {
  const near = nearName(...args)
  return near && { range: near.range, form: near.form, how: 'near' }
}

const lengthOf = ({ range }: Pair): number => range[1] - range[0]

function inOrder(a: Pair, b: Pair): number {
  return (
    RANK[a.how] - RANK[b.how] ||
    lengthOf(b) - lengthOf(a) ||
    Number(b.own) - Number(a.own) ||
    a.far - b.far ||
    a.range[0] - b.range[0]
  )
}

function toPair(
  { match, expected }: Wanted,
  index: number,
  { range, form, exact }: Occurrence,
  alignment: readonly AlignmentLink[] | undefined,
): Pair {
  const made = linksOf(match, alignment).some(
    (link) => link.by?.startsWith('term:') && link.target[0] <= range[0] && range[1] <= link.target[1],
  )
  return {
    index,
    own: form.text === match.target,
    range,
    form,
    far: made ? -1 : distance(range, expected.range),
    how: howOf(match, form, exact),
  }
}

function howOf(match: TermMatch, form: TargetForm, exact: boolean): Found['how'] {
  if (form.standing !== 'good') return form.standing
  if (!exact) return 'variant'
  return form.text === match.target ? 'wanted' : 'good'
}

/** What a translator put for the term when it was given it: in another form of today's target, or in a target of before. */
function placedOf(
  { text }: Target,
  { match }: Wanted,
  alignment: readonly AlignmentLink[] | undefined,
  taken: (range: Range) => boolean,
): Found | undefined {
  const link = linksOf(match, alignment).find((each) => each.by?.startsWith('term:') === true && !taken(each.target))
  if (link === undefined) return undefined
  const form: TargetForm = { text: text.slice(...link.target), standing: 'good', plural: false, keys: [], words: [] }
  return { range: link.target, form, how: link.by === `term:${match.target}` ? 'derived' : 'stale' }
}

const DEMONYM = /^(?:n|an|ns|ans|ian|ians|ean|eans|ese|ish|i|is|er|ers|ic|s|ite|ites)$/

/** `Russians` for Russia, `Balinese` for Bali: people and adjectives that the entry does not list. */
function derivedOf(
  { words }: Target,
  { entry }: EntryForms,
  match: TermMatch,
  expected: Expected,
  taken: (range: Range) => boolean,
): Found | undefined {
  if (match.kind !== 'place' && match.kind !== 'organisation') return undefined
  const last = entry.term.toLowerCase().split(/[\s-]/u).at(-1) ?? ''
  const stems = [last, last.replace(/(?:ia|[aeoy])$/, ''), last.replace(/(?:ny|land)$/, '')].filter(
    (stem) => stem.length >= 3,
  )
  const fitting = words.filter(
    ({ key, text, start, end }) =>
      text[0] !== key[0] &&
      !taken([start, end]) &&
      stems.some((stem) => key.startsWith(stem) && DEMONYM.test(key.slice(stem.length))),
  )
  const best = fitting.toSorted(
    (a, b) => distance([a.start, a.end], expected.range) - distance([b.start, b.end], expected.range),
  )[0]
  const form: TargetForm = { text: best?.text ?? '', standing: 'good', plural: false, keys: [], words: [] }
  return best && { range: [best.start, best.end], form, how: 'derived' }
}
