/** Matches, glossary entries and notes of other tools, by the id of the segment that they belong to; '' for the unit as a whole. */
import type { KeptElement, KeptMatch, KeptNote } from '../../types.js'
import { metaOf } from '../xliff-metadata.js'
import { ownMatches } from '../xliff-matches.js'
import { NS, OWN } from '../xliff-names.js'
import { annotations, segmentOfNote } from '../xliff-notes.js'
import { textOf } from '../xliff-text.js'
import { child, children, descendants, type XmlElement } from '../xml-tree.js'
import { attributesXml, elementXml } from './serialise.js'

type BySegment<T> = ReadonlyMap<string, readonly T[]>

function group<T>(pairs: readonly (readonly [segment: string, value: T])[]): BySegment<T> {
  const all = new Map<string, T[]>()
  for (const [segment, value] of pairs) {
    const list = all.get(segment)
    if (list) list.push(value)
    else all.set(segment, [value])
  }
  return all
}

/** The segment that a reference means, by its own id or by that of something in it. */
function segmentsById(unit: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    children(unit, NS.core, 'segment').flatMap((segment) => {
      const id = segment.attributes.get('id') ?? ''
      const inside = descendants(segment).flatMap(({ attributes }) => attributes.get('id') ?? [])
      return [...inside, id].map((each) => [each, id] as const)
    }),
  )
}

const refOf = ({ attributes }: XmlElement): string => /[^#/=]*$/u.exec(attributes.get('ref') ?? '')?.[0] ?? ''

function kept(element: XmlElement): KeptElement {
  const id = element.attributes.get('id')
  return { xml: elementXml(element, ['id', 'ref']), ...(id !== undefined && { id }) }
}

export function keptMatches(unit: XmlElement): BySegment<KeptMatch> {
  const all = children(unit, NS.matches, 'matches').flatMap((each) => children(each, NS.matches, 'match'))
  if (all.length === 0) return new Map()
  const segments = segmentsById(unit)
  const bySegment = group(all.map((match) => [segments.get(refOf(match)) ?? '', match]))
  return group(
    [...bySegment].flatMap(([segment, matches]) => {
      const own = ownMatches(matches)
      return matches.filter((match) => !own.has(match)).map((match) => [segment, keptMatch(match)] as const)
    }),
  )
}

const keptMatch = (match: XmlElement): KeptMatch => ({
  ...kept(match),
  source: textOf(child(match, NS.core, 'source')),
  target: textOf(child(match, NS.core, 'target')),
  origin: match.attributes.get('origin') ?? '',
})

/** Entries but those that padanan writes for the terms it found. */
export function keptTerms(unit: XmlElement): BySegment<KeptElement> {
  const all = children(unit, NS.glossary, 'glossary').flatMap((each) => children(each, NS.glossary, 'glossEntry'))
  if (all.length === 0) return new Map()
  const [segments, own] = [segmentsById(unit), ownTerms(metaOf(unit, OWN.terms))]
  return group(
    all.flatMap((entry): readonly (readonly [string, KeptElement])[] => {
      const segment = segments.get(refOf(entry)) ?? ''
      const [term, translation] = ['term', 'translation'].map((name) => textOf(child(entry, NS.glossary, name)))
      const plain = entry.children.length === 2 && descendants(entry).every(({ written }) => written.length === 0)
      return plain && own.has(`${segment}\0${term}\0${translation}`) ? [] : [[segment, kept(entry)]]
    }),
  )
}

function ownTerms(meta: ReadonlyMap<string, string>): ReadonlySet<string> {
  const own = [...meta].flatMap(([type, json]): readonly string[] => {
    const [, segment] = /^(.+)\.matches$/u.exec(type) ?? []
    if (segment === undefined) return []
    const found = JSON.parse(json) as readonly { readonly surface?: unknown; readonly target?: unknown }[]
    return found.map(({ surface, target }) => `${segment}\0${String(surface)}\0${String(target)}`)
  })
  return new Set(own)
}

/** What a note says beside its text, where that is more than padanan writes. */
export function keptNotes(unit: XmlElement): BySegment<KeptNote> {
  const all = children(unit, NS.core, 'notes').flatMap((each) => children(each, NS.core, 'note'))
  const segments = children(unit, NS.core, 'segment')
  const annotated = annotations(segments)
  return group(
    all.flatMap((note): readonly (readonly [string, KeptNote])[] => {
      const segment = segmentOfNote(note, segments, annotated)
      const own: Readonly<Record<string, string>> =
        segment === undefined ? {} : { appliesTo: 'target', category: 'comment' }
      const said = note.written.filter(
        ({ uri, prefix, local }) => uri !== NS.own && prefix !== 'xmlns' && local !== 'xmlns',
      )
      const category = note.attributes.get('category')
      if (category?.startsWith(OWN.prefix)) return []
      const more = said.filter(({ local, value }) => own[local] !== value || local === 'id')
      if (more.length === 0 && said.length === Object.keys(own).length) return []
      const id = note.attributes.get('id')
      const attributes = attributesXml(said.filter(({ prefix, local }) => prefix !== '' || local !== 'id'))
      return [[segment ?? '', { text: textOf(note), attributes, ...(id !== undefined && { id }) }]]
    }),
  )
}
