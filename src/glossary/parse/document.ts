/** YAML text → a document that has none of what a glossary does not need: aliases, tags, deep nesting. */
import { isAlias, isNode, LineCounter, parseDocument, visit, type Document } from 'yaml'
import { PadananError, type Place } from '../../errors.js'

/** Brackets open at once in a flow collection, and columns of indentation, before a file is refused. */
const MAX_DEPTH = 64

export interface SourceDocument {
  readonly path: string
  readonly text: string
  readonly document: Document.Parsed
  readonly lines: LineCounter
}

/** Throws `glossary-invalid` with the place of the first fault. */
export function readDocument(path: string, text: string): SourceDocument {
  refuseDepth(path, text)
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false })
  const fault = document.errors[0] ?? document.warnings[0]
  if (fault !== undefined) throw invalid(placeAt(path, lines, fault.pos[0]), firstLine(fault.message))
  visit(document, (_key, node) => {
    if (isAlias(node) || (isNode(node) && 'anchor' in node && node.anchor !== undefined)) {
      throw invalid(placeAt(path, lines, node.range?.[0] ?? 0), 'Unexpected anchor or alias, expected the value itself')
    }
  })
  return { path, text, document, lines }
}

export function invalid(place: Place, message: string): PadananError {
  return new PadananError('glossary-invalid', message, { place })
}

export function placeAt(file: string, lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset)
  return { file, line, column: col }
}

/** The place of the value at a path, or of the nearest value around it. */
export function placeOf(source: SourceDocument, path: readonly PropertyKey[]): Place {
  for (let length = path.length; length >= 0; length--) {
    const keys = path.slice(0, length).map((key) => (typeof key === 'symbol' ? String(key) : key))
    const node = source.document.getIn(keys, true)
    if (isNode(node) && node.range) return placeAt(source.path, source.lines, node.range[0])
  }
  return { file: source.path, line: 1, column: 1 }
}

function refuseDepth(file: string, text: string): void {
  let depth = 0
  let line = 1
  let lineStart = 0
  let quote = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10) {
      line++
      lineStart = at + 1
      continue
    }
    if (quote !== 0) {
      if (code === 92 && quote === 34) at++
      else if (code === quote) quote = 0
      continue
    }
    const opens = code === 91 || code === 123
    if (code === 93 || code === 125) depth = Math.max(0, depth - 1)
    else if (opens || isCompactStart(text, at, lineStart)) depth += opens ? 1 : 0
    else if ((code === 34 || code === 39) && /[\s[{,:]/.test(text[at - 1] ?? '\n') && closes(text, at, code))
      quote = code
    if (depth > MAX_DEPTH) throw tooDeep({ file, line, column: at - lineStart + 1 })
    if (code === 45 && text.startsWith('- '.repeat(MAX_DEPTH), at))
      throw tooDeep({ file, line, column: at - lineStart + 1 })
    if (at - lineStart > 4 * MAX_DEPTH && text.slice(lineStart, at).trim() === '') {
      throw tooDeep({ file, line, column: at - lineStart + 1 })
    }
  }
}

const isCompactStart = (text: string, at: number, lineStart: number): boolean => at === lineStart && text[at] === '?'

const closes = (text: string, at: number, quote: number): boolean => {
  const end = text.indexOf('\n', at)
  return text.slice(at + 1, end < 0 ? undefined : end).includes(String.fromCharCode(quote))
}

const tooDeep = (place: Place): PadananError =>
  invalid(place, `Unexpected nesting deeper than ${MAX_DEPTH} levels, expected a list of terms`)

const firstLine = (message: string): string => message.split('\n', 1)[0] ?? message
