/** A strict XML reader with limits: no document type, so no entities, no external files, no expansion. */
import { SaxesParser } from 'saxes'
import { PadananError } from '../errors.js'

export interface XmlAttribute {
  readonly uri: string
  readonly prefix: string
  readonly local: string
  readonly value: string
}

export interface XmlElement {
  readonly uri: string
  readonly name: string
  /** By the name as it is written: `id`, `xml:space`. */
  readonly attributes: ReadonlyMap<string, string>
  /** Those of another namespace, by it and the local name with a space between; the prefix is the writer's choice. */
  readonly foreign: ReadonlyMap<string, string>
  /** As the writer chose it; empty for the default namespace. */
  readonly prefix: string
  /** All attributes in their order, declarations of namespaces among them. */
  readonly written: readonly XmlAttribute[]
  readonly children: readonly (XmlElement | string)[]
  readonly line: number
  readonly column: number
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[]
}

/** Deeper or wider than any bilingual file is. */
const MAX_DEPTH = 100
const MAX_ATTRIBUTES = 100
const NONE: ReadonlyMap<string, string> = new Map()
/** The namespace of the attributes that declare namespaces. */
export const XMLNS = 'http://www.w3.org/2000/xmlns/'

/** The root element. Throws `exchange-invalid` with the place in `file`. */
export function parseXml(source: string, file: string): XmlElement {
  const parser = treeParser(file)
  parser.write(source)
  return parser.close()
}

export interface TreeParser {
  write(text: string): void
  /** Ends the file and gives its root. */
  close(): XmlElement
}

/**
 * The same in pieces. `onElement` is given each element that ends and those around it, the root first; one for which it gives true is
 * forgotten, so that a file of any length takes the memory of one such element.
 */
export function treeParser(
  file: string,
  onElement: (element: XmlElement, around: readonly XmlElement[]) => boolean = () => false,
): TreeParser {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const open: OpenElement[] = []
  let root: OpenElement | undefined
  const fail = (message: string): never => {
    throw new PadananError('exchange-invalid', message, {
      place: { file, line: parser.line, column: parser.column + 1 },
    })
  }
  parser.on('error', (error) => fail(`Unexpected XML: ${error.message.replace(/^\d+:\d+:\s*/u, '')}`))
  parser.on('doctype', () => fail('Unexpected document type, expected none'))
  parser.on('opentag', (tag) => {
    if (open.length >= MAX_DEPTH) fail(`Unexpected depth, expected at most ${MAX_DEPTH} elements`)
    const values = Object.values(tag.attributes)
    if (values.length > MAX_ATTRIBUTES) fail(`Unexpected number of attributes, expected at most ${MAX_ATTRIBUTES}`)
    const attributes = new Map(values.map(({ name, value }) => [name, value]))
    const others = values.filter(({ uri }) => uri !== '' && uri !== XMLNS)
    const foreign =
      others.length === 0 ? NONE : new Map(others.map(({ uri, local, value }) => [`${uri} ${local}`, value]))
    const place = { line: parser.line, column: parser.column + 1 }
    const { uri, local: name, prefix } = tag
    const element: OpenElement = { uri, name, prefix, attributes, foreign, written: values, children: [], ...place }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('closetag', () => {
    const element = open.pop()
    if (element && onElement(element, open)) open.at(-1)?.children.pop()
  })
  const text = (value: string): void => void open.at(-1)?.children.push(value)
  parser.on('text', text)
  parser.on('cdata', text)
  return {
    write: (piece) => void parser.write(piece),
    close() {
      parser.close()
      return root ?? fail('Unexpected end of file, expected an element')
    },
  }
}

/** The child elements with this name. */
export function children(element: XmlElement, uri: string, name: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name && child.uri === uri,
  )
}

export function child(element: XmlElement | undefined, uri: string, name: string): XmlElement | undefined {
  return element && children(element, uri, name)[0]
}

/** Every element below this one, in document order. */
export function descendants(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((each) => (typeof each === 'string' ? [] : [each, ...descendants(each)]))
}
