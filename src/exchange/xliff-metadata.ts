/** The metadata module (XLIFF 2.1, 5.4): how padanan keeps what XLIFF has no element for. */
import type { Unit } from '../types.js'
import { NS } from './xliff-names.js'
import { textOf } from './xliff-text.js'
import { children, type XmlElement } from './xml-tree.js'
import { attributes, xmlText } from './xml-write.js'

/** The id of a unit's segment: `3.2` is `s2` in the XLIFF unit `u3`. */
export const segmentId = (unit: Pick<Unit, 'id'>): string => `s${unit.id.split('.')[1]}`

export const metadata = (groups: readonly string[]): string => `<mda:metadata>${groups.join('')}</mda:metadata>`

/** A group with a meta for each value that is there; empty where none is. */
export function metaGroup(category: string, metas: Readonly<Record<string, string | undefined>>): string {
  const content = Object.entries(metas)
    .filter(([, value]) => value !== undefined)
    .map(([type, value]) => `<mda:meta${attributes({ type })}>${xmlText(value ?? '')}</mda:meta>`)
  return content.length === 0 ? '' : `<mda:metaGroup${attributes({ category })}>${content.join('')}</mda:metaGroup>`
}

/** The metas of one category under an element, by type. */
export function metaOf(element: XmlElement, category: string): ReadonlyMap<string, string> {
  const groups = children(element, NS.metadata, 'metadata').flatMap((each) => children(each, NS.metadata, 'metaGroup'))
  const metas = groups
    .filter((group) => group.attributes.get('category') === category)
    .flatMap((group) => children(group, NS.metadata, 'meta'))
  return new Map(metas.map((meta) => [meta.attributes.get('type') ?? '', textOf(meta)]))
}
