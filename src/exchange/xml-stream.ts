/** Large XML files read in pieces: the strict limits of `xml-tree.ts`, without ever holding the file in memory. */
import { SaxesParser } from 'saxes'
import { PadananError } from '../errors.js'
import { decodeXml } from './xml-decode.js'

/** What a file can come as: pieces of bytes or text, such as a read stream or `[text]`. */
export type XmlInput = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>

export interface XmlStart {
  readonly name: string
  /** By name as written: `xml:lang`, `changeid`. */
  readonly attributes: ReadonlyMap<string, string>
}

export interface XmlHandlers {
  open(element: XmlStart): void
  text(value: string): void
  /** Given after the last child of an element; a self-closing one is opened and closed. */
  close(name: string): void
}

/** What handlers work with: `emit` gives one result to the reader, `fail` refuses the file at the place the parser is at. */
export interface XmlSink<T> {
  emit(value: T): void
  fail(message: string): never
  /** Where the parser is, from 1. */
  place(): { readonly line: number; readonly column: number }
}

/** Deeper or wider than any exchange file is. */
const MAX_DEPTH = 100
const MAX_ATTRIBUTES = 100
/** Characters between two tags, or in one tag. */
const MAX_RUN = 4_000_000
/** Characters given to the parser at once, which bounds the results that wait. */
const PIECE = 65_536

/**
 * The results that the handlers emit, in order. A document type without declarations of its own is read over and never fetched;
 * entities other than XML's own five do not exist. Throws `exchange-invalid` with file, line and column.
 */
export async function* streamXml<T>(
  input: XmlInput,
  file: string,
  handle: (sink: XmlSink<T>) => XmlHandlers,
): AsyncGenerator<T, void, undefined> {
  const waiting: T[] = []
  const parser = createParser<T>(file, waiting, handle)
  for await (const text of decodeXml(input, parser.fail)) {
    for (let from = 0; from < text.length; from += PIECE) {
      parser.write(text.slice(from, from + PIECE))
      yield* waiting.splice(0)
    }
  }
  parser.close()
  yield* waiting.splice(0)
}

interface Parser {
  write(text: string): void
  close(): void
  /** `after` is text before the place that is wrong. */
  fail(message: string, after?: string): never
}

function createParser<T>(file: string, waiting: T[], handle: (sink: XmlSink<T>) => XmlHandlers): Parser {
  const parser = new SaxesParser({ position: true })
  let depth = 0
  let attributes = 0
  let run = 0
  const place = (): { line: number; column: number } => ({ line: parser.line, column: parser.column + 1 })
  const fail = (message: string): never => {
    throw new PadananError('exchange-invalid', message, { place: { file, ...place() } })
  }
  const handlers = handle({ emit: (value) => void waiting.push(value), fail, place })
  parser.on('error', (error) => fail(`Unexpected XML: ${error.message.replace(/^\d+:\d+:\s*/u, '')}`))
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (!/^(?:utf-8|utf-16(?:le|be)?|us-ascii)$/iu.test(encoding))
      fail(`Unexpected encoding ${encoding}, expected UTF-8 or UTF-16: save the file as UTF-8`)
  })
  parser.on('doctype', (text) => {
    if (text.includes('[')) fail('Unexpected declarations in the document type, expected none')
    run = 0
  })
  parser.on('opentagstart', () => void (attributes = 0))
  parser.on('attribute', () => {
    if (++attributes > MAX_ATTRIBUTES) fail(`Unexpected number of attributes, expected at most ${MAX_ATTRIBUTES}`)
  })
  parser.on('opentag', (tag) => {
    if (++depth > MAX_DEPTH) fail(`Unexpected depth, expected at most ${MAX_DEPTH} elements`)
    run = 0
    handlers.open({ name: tag.name, attributes: new Map(Object.entries(tag.attributes)) })
  })
  parser.on('closetag', ({ name }) => {
    depth--
    run = 0
    handlers.close(name)
  })
  parser.on('text', handlers.text)
  parser.on('cdata', handlers.text)
  return {
    write(text) {
      run += text.length
      parser.write(text)
      if (run > MAX_RUN) fail(`Unexpected length, expected at most ${MAX_RUN} characters between two tags`)
    },
    close: () => void parser.close(),
    fail(message, after) {
      if (after !== undefined) parser.write(after)
      return fail(message)
    },
  }
}
