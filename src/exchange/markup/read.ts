/** What other tools put into an XLIFF file: what padanan itself would not write. */
import type { BlockMarkup, FileMarkup, MarkedText, ReviewState, UnitMarkup } from '../../types.js'
import { present } from '../rows/row.js'
import { NS, OWN } from '../xliff-names.js'
import { child, children, type XmlElement } from '../xml-tree.js'
import { markedGap, markedText } from './codes.js'
import { keptMatches, keptNotes, keptTerms } from './kept.js'
import { attributesXml, elementXml } from './serialise.js'

/** Attributes that padanan writes itself, by element. */
const HEADS: Readonly<Record<string, readonly string[]>> = {
  xliff: ['version', 'srcLang', 'trgLang'],
  file: ['id', 'original', 'canResegment', 'space'],
  unit: ['id', 'type', 'translate', 'canResegment'],
  segment: ['id', 'state', 'subState', 'canResegment'],
}

function attributesOf({ name, written }: XmlElement): string | undefined {
  const others = written.filter(
    ({ prefix, local }) => prefix !== 'xmlns' && local !== 'xmlns' && !HEADS[name]?.includes(local),
  )
  return others.length === 0 ? undefined : attributesXml(others)
}

const MODULES: readonly string[] = [NS.matches, NS.glossary, NS.metadata]
const isElement = (each: XmlElement | string): each is XmlElement => typeof each !== 'string'

/** Elements of namespaces of which padanan reads nothing. */
const foreignElements = (parent: XmlElement): readonly string[] =>
  parent.children
    .filter(isElement)
    .filter(({ uri, name }) => (uri === NS.core ? name === 'skeleton' : !MODULES.includes(uri)))
    .map((each) => elementXml(each))

const OWN_GROUPS: readonly (string | undefined)[] = [OWN.article, OWN.terms, OWN.review]

const foreignGroups = (parent: XmlElement): readonly string[] =>
  children(parent, NS.metadata, 'metadata')
    .flatMap((each) => children(each, NS.metadata, 'metaGroup'))
    .filter(({ attributes }) => !OWN_GROUPS.includes(attributes.get('category')))
    .map((each) => elementXml(each))

/** A gap of which there is nothing to keep. */
const PLAIN: MarkedText = { text: '', xml: '', ids: [], refs: [] }

function subStateOf({ attributes }: XmlElement): UnitMarkup['subState'] {
  const [state, value] = [attributes.get('state'), attributes.get('subState')]
  if (state === undefined || value === undefined || value.startsWith(OWN.prefix)) return undefined
  return { state: state as ReviewState, value }
}

/** A list, or nothing where it is empty. */
const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list)

/** The object, or nothing where it has no value. */
function filled<T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T | undefined {
  const made = present<T>(value)
  return Object.keys(made).length === 0 ? undefined : made
}

export function fileMarkup(root: XmlElement, file: XmlElement): FileMarkup | undefined {
  const notes = child(file, NS.core, 'notes')
  return filled<FileMarkup>({
    root: attributesOf(root),
    attributes: attributesOf(file),
    elements: some(foreignElements(file)),
    metaGroups: some(foreignGroups(file)),
    notes: notes && elementXml(notes),
  })
}

export function blockMarkup(unit: XmlElement): BlockMarkup | undefined {
  const data = child(unit, NS.core, 'originalData')
  const gaps = children(unit, NS.core, 'ignorable').map(markedGap)
  return filled<BlockMarkup>({
    attributes: attributesOf(unit),
    elements: some(foreignElements(unit)),
    metaGroups: some(foreignGroups(unit)),
    terms: some(keptTerms(unit).get('') ?? []),
    notes: some(keptNotes(unit).get('') ?? []),
    originalData: data && {
      xml: elementXml(data),
      ids: children(data, NS.core, 'data').map((each) => each.attributes.get('id') ?? ''),
    },
    gaps: gaps.some((gap) => gap !== undefined) ? gaps.map((gap) => gap ?? PLAIN) : undefined,
  })
}

/** Those of each segment by its id. A segment of which nothing has to be kept is not among them. */
export function unitMarkups(unit: XmlElement): ReadonlyMap<string, UnitMarkup> {
  const [matches, terms, notes] = [keptMatches(unit), keptTerms(unit), keptNotes(unit)]
  return new Map(
    children(unit, NS.core, 'segment').flatMap((segment) => {
      const id = segment.attributes.get('id') ?? ''
      const markup = filled<UnitMarkup>({
        source: markedText(child(segment, NS.core, 'source')),
        target: markedText(child(segment, NS.core, 'target')),
        attributes: attributesOf(segment),
        subState: subStateOf(segment),
        matches: some(matches.get(id) ?? []),
        terms: some(terms.get(id) ?? []),
        notes: some(notes.get(id) ?? []),
      })
      return markup === undefined ? [] : [[id, markup] as const]
    }),
  )
}
