/** A sentence's translation candidates (XLIFF 2.1, 5.1): the machine's, the glossary's, and what the memory offers. */
import { MEMORY } from '../stages/recall-memory.js'
import type { ReviewState, Suggestion, Unit } from '../types.js'
import { keptElements } from './markup/serialise.js'
import { decodeMachine, encodeAlignment, encodeUnknown, toJson } from './xliff-codec.js'
import { metadata, metaGroup, metaOf, segmentId } from './xliff-metadata.js'
import { NS, OWN } from './xliff-names.js'
import { textOf } from './xliff-text.js'
import { child, type XmlElement } from './xml-tree.js'
import { attributes, xliffText } from './xml-write.js'

/** The score of a match whose neighbours are the same too; XLIFF says it by the type `icm` (in-context match). */
const IN_CONTEXT = 101
const STATES: readonly string[] = ['initial', 'translated', 'reviewed', 'final'] satisfies ReviewState[]

/** `used`: ids of matches that the XLIFF unit has already; those that are written here are added. */
export function matchElements(unit: Unit, used: Set<string>): readonly string[] {
  const kept = unit.markup?.matches ?? []
  const said = (each: Suggestion): boolean =>
    kept.some(
      ({ source, target, origin }) => source === each.source && target === each.target && origin === each.origin,
    )
  return [
    ...layerElements(unit),
    ...(unit.suggestions ?? []).filter((each) => !said(each)).map((each) => suggestionElement(unit, each)),
    ...keptElements(kept, `#${segmentId(unit)}`, used),
  ]
}

function layerElements(unit: Unit): readonly string[] {
  const { machine, glossed, origin, source } = unit
  if (machine === undefined) return []
  const ref = `#${segmentId(unit)}`
  const suitability = machine.confidence === undefined ? undefined : (machine.confidence * 100).toFixed(2)
  const type = origin === MEMORY ? 'tm' : 'mt'
  const head = { ref, type, subType: OWN.machine, origin, matchSuitability: suitability }
  const layer = matchElement(head, machineMetadata(unit), source, machine.text)
  if (glossed === undefined || glossed.text === machine.text) return [layer]
  const own = { ref, type: 'other', subType: OWN.glossed, origin: 'glossary' }
  return [layer, matchElement(own, '', source, glossed.text)]
}

function suggestionElement(
  unit: Unit,
  { source, target, score, origin, repaired, state, author, at }: Suggestion,
): string {
  const type = score >= IN_CONTEXT ? 'icm' : 'tm'
  const head = { ref: `#${segmentId(unit)}`, type, origin, similarity: percent(score) }
  const metas = { state, author, at, repaired: repaired === undefined ? undefined : String(repaired) }
  return matchElement(head, metadata([metaGroup(OWN.suggestion, metas)]), source, target)
}

/** A decimal of the schema: 0 to 100, at most two places, no exponent. */
const percent = (score: number): string => String(Math.round(Math.min(100, Math.max(0, score)) * 100) / 100)

function matchElement(
  head: Readonly<Record<string, string | undefined>>,
  meta: string,
  source: string,
  target: string,
): string {
  return `<mtc:match${attributes(head)}>${meta}<source>${xliffText(source)}</source><target>${xliffText(target)}</target></mtc:match>`
}

function machineMetadata({ machine }: Unit): string {
  if (machine === undefined) return ''
  const { alignment, unknown, honoured, confidence } = machine
  const group = metaGroup(OWN.machine, {
    alignment: alignment && encodeAlignment(alignment),
    confidence: confidence === undefined ? undefined : toJson(confidence),
    unknown: unknown && encodeUnknown(unknown),
    honoured: honoured && toJson(honoured),
  })
  return group === '' ? '' : metadata([group])
}

const subTypeOf = ({ attributes }: XmlElement): string | undefined => attributes.get('subType')

/** A sentence's first layer. Files of padanan's first version have no mark on it: there it is the first machine translation. */
export function layerOf(matches: readonly XmlElement[]): XmlElement | undefined {
  const plain = (each: XmlElement): boolean => each.attributes.get('type') === 'mt' && subTypeOf(each) === undefined
  return matches.find((each) => subTypeOf(each) === OWN.machine) ?? matches.find(plain)
}

/** What padanan itself wrote, of the matches of one sentence. */
export function ownMatches(matches: readonly XmlElement[]): ReadonlySet<XmlElement> {
  const layer = layerOf(matches)
  const isOwn = (each: XmlElement): boolean =>
    each === layer || subTypeOf(each) === OWN.glossed || metaOf(each, OWN.suggestion).size > 0
  return new Set(matches.filter(isOwn))
}

/** The machine layer, unless it was made for another source. */
export function readMachine(
  matches: readonly XmlElement[],
  source: string,
): { machine: ReturnType<typeof decodeMachine>; origin: string } | undefined {
  const match = layerOf(matches)
  if (match === undefined || textOf(child(match, NS.core, 'source')) !== source) return undefined
  const text = textOf(child(match, NS.core, 'target'))
  return {
    machine: decodeMachine(text, source, metaOf(match, OWN.machine)),
    origin: match.attributes.get('origin') ?? '',
  }
}

/** The glossary's text, where it changed what the machine said. */
export function readGlossed(matches: readonly XmlElement[]): string | undefined {
  const match = matches.find((each) => each.attributes.get('subType') === OWN.glossed)
  return match && textOf(child(match, NS.core, 'target'))
}

/** Matches from a memory, padanan's or a CAT tool's; a tool that names no similarity means the sentence itself. */
export function readSuggestions(matches: readonly XmlElement[]): readonly Suggestion[] {
  return matches.filter(isSuggestion).map((match): Suggestion => {
    const meta = metaOf(match, OWN.suggestion)
    const [state, author, at, repaired] = ['state', 'author', 'at', 'repaired'].map((type) => meta.get(type))
    return {
      source: textOf(child(match, NS.core, 'source')),
      target: textOf(child(match, NS.core, 'target')),
      score: readScore(match),
      ...(repaired !== undefined && { repaired: repaired === 'true' }),
      origin: match.attributes.get('origin') ?? '',
      state: STATES.includes(state ?? '') ? (state as ReviewState) : 'translated',
      ...(author !== undefined && { author }),
      ...(at !== undefined && { at }),
    }
  })
}

const isSuggestion = (match: XmlElement): boolean =>
  ['tm', 'icm'].includes(match.attributes.get('type') ?? '') && subTypeOf(match) !== OWN.machine

function readScore(match: XmlElement): number {
  if (match.attributes.get('type') === 'icm') return IN_CONTEXT
  const similarity = Number(match.attributes.get('similarity') ?? match.attributes.get('matchQuality') ?? 100)
  if (similarity >= 0 && similarity <= 100) return similarity
  throw new RangeError('Unexpected similarity of a match, expected 0 to 100')
}
