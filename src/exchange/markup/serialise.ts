/** Elements and attributes of other tools as XML that can stand anywhere in a file of padanan's: they declare what they use. */
import type { KeptElement } from '../../types.js'
import { NS } from '../xliff-names.js'
import { XMLNS, type XmlAttribute, type XmlElement } from '../xml-tree.js'
import { attributes, xmlText } from '../xml-write.js'

type Scope = ReadonlyMap<string, string>

/** What the head of the file declares, and XML itself. */
const HEAD: Scope = new Map([
  ['', NS.core],
  ['mtc', NS.matches],
  ['gls', NS.glossary],
  ['mda', NS.metadata],
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
])

/** Prefixes that padanan declares for itself where it needs them. */
const OURS: Scope = new Map([...HEAD, ['pad', NS.own]])

const nameOf = ({ prefix, local }: Pick<XmlAttribute, 'prefix' | 'local'>): string =>
  prefix === '' ? local : `${prefix}:${local}`

/** The element without the attributes in `omit`. Comments and processing instructions are not kept. */
export const elementXml = (element: XmlElement, omit: readonly string[] = []): string => serialise(element, omit, HEAD)

function serialise(element: XmlElement, omit: readonly string[], around: Scope): string {
  const { prefix, uri, name, written, children } = element
  const own = written.filter((each) => each.uri !== XMLNS && !omit.includes(nameOf(each)))
  const used = [{ prefix, uri }, ...own.filter((each) => each.prefix !== '')]
  const missing = new Map(
    used.filter((each) => around.get(each.prefix) !== each.uri).map((each) => [each.prefix, each.uri]),
  )
  const scope = missing.size === 0 ? around : new Map([...around, ...missing])
  const tag = nameOf({ prefix, local: name })
  const head = `<${tag}${declarations(missing)}${valuesOf(own)}`
  if (children.length === 0) return `${head}/>`
  const inside = children.map((each) => (typeof each === 'string' ? xmlText(each) : serialise(each, [], scope)))
  return `${head}>${inside.join('')}</${tag}>`
}

/** Attributes to be put on an element of padanan's; a prefix that means something else there gets another name. */
export function attributesXml(own: readonly XmlAttribute[]): string {
  const renamed = own.map((each): XmlAttribute => {
    const taken = OURS.get(each.prefix)
    return each.prefix === '' || taken === undefined || taken === each.uri
      ? each
      : { ...each, prefix: `${each.prefix}-` }
  })
  const missing = renamed.filter(({ prefix, uri }) => prefix !== '' && HEAD.get(prefix) !== uri)
  return declarations(new Map(missing.map(({ prefix, uri }) => [prefix, uri]))) + valuesOf(renamed)
}

const declarations = (scope: Scope): string =>
  attributes(Object.fromEntries([...scope].map(([prefix, uri]) => [prefix === '' ? 'xmlns' : `xmlns:${prefix}`, uri])))

const valuesOf = (own: readonly XmlAttribute[]): string =>
  attributes(Object.fromEntries(own.map((each) => [nameOf(each), each.value])))

/** Elements with what they refer to; an id that is in `used` is left out, others are added to it. */
export function keptElements(
  elements: readonly KeptElement[],
  ref: string | undefined,
  used: Set<string>,
): readonly string[] {
  return elements.map(({ xml, id }) => {
    const free = id !== undefined && !used.has(id)
    if (free) used.add(id)
    return xml.replace(/^<[^\s/>]+/u, (head) => head + attributes({ id: free ? id : undefined, ref }))
  })
}
