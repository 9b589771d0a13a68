/** Entries of a glossary file as nodes with their ranges. */
import { isMap, isScalar, isSeq, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import { invalid } from '../parse/document.js'
import { readDocument, type SourceDocument } from '../parse/document.js'

export interface LocatedEntry {
  readonly node: YAMLMap
  readonly index: number
}

export function openFile(
  path: string,
  text: string,
): { readonly source: SourceDocument; readonly terms: YAMLSeq | undefined } {
  const source = readDocument(path, text)
  const terms = source.document.get('terms')
  return { source, terms: isSeq(terms) ? terms : undefined }
}

/** Throws `glossary-invalid` when the file has no such term. */
export function entryNamed(source: SourceDocument, terms: YAMLSeq | undefined, name: string): LocatedEntry {
  const items = terms?.items ?? []
  for (const [index, node] of items.entries()) if (isMap(node) && node.get('term') === name) return { node, index }
  throw invalid({ file: source.path }, `Unexpected term "${name}", expected one that the file has`)
}

/** The scalar of a key, with its range. */
export function scalarOf(node: YAMLMap, key: string): Scalar | undefined {
  const value = node.get(key, true)
  return isScalar(value) ? value : undefined
}
