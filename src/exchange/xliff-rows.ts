/** XLIFF 2 that came back from a CAT tool: what reviewers did, whatever the tool made of the rest. */
import { PadananError } from '../errors.js'
import type { ReviewState } from '../types.js'
import type { ExchangeFormat, Pieces } from './format.js'
import { decodePieces } from './pieces.js'
import { encodeKey } from './rows/key.js'
import { present, type ReceivedRow } from './rows/row.js'
import { readState } from './states.js'
import { metaOf } from './xliff-metadata.js'
import { NS, OWN } from './xliff-names.js'
import { readNotes } from './xliff-notes.js'
import { layerOf, readGlossed } from './xliff-matches.js'
import { textOf } from './xliff-text.js'
import { fileElement, XLIFF_TAIL, xliffHead } from './xliff-write.js'
import { child, children, treeParser, type XmlElement } from './xml-tree.js'

export const xliff21: ExchangeFormat = {
  name: 'xliff21',
  extension: '.xlf',
  async *write(bitexts) {
    let number = 0
    yield xliffHead()
    for await (const bitext of bitexts) yield fileElement(bitext, `f${++number}`, { keys: true })
    yield XLIFF_TAIL
  },
  read: readXliffRows,
}

/** Every segment with an id, of every `<file>`; one unit is in memory at a time. Throws `exchange-invalid` with the place. */
async function* readXliffRows(input: Pieces, file: string): AsyncGenerator<ReceivedRow, void, undefined> {
  const waiting: ReceivedRow[] = []
  const parser = treeParser(file, (element, around) => {
    // An article that has been read is forgotten too: a file can have any number of them.
    if (element.uri === NS.core && element.name === 'file') return true
    if (element.uri !== NS.core || element.name !== 'unit') return false
    checkRoot(around[0] ?? element, file)
    if (isTranslatable([...around, element])) waiting.push(...unitRows(element, pathOf(around), file))
    return true
  })
  for await (const text of decodePieces(input, file)) {
    for (let from = 0; from < text.length; from += PIECE) {
      parser.write(text.slice(from, from + PIECE))
      yield* waiting.splice(0)
    }
  }
  checkRoot(parser.close(), file)
  yield* waiting.splice(0)
}

/** Characters given to the parser at once, which bounds the rows that wait. */
const PIECE = 65_536

function checkRoot(root: XmlElement, file: string): void {
  if (root.uri !== NS.core || root.name !== 'xliff') fail(file, root, `Unexpected <${root.name}>, expected XLIFF 2`)
}

function fail(file: string, { line, column }: XmlElement, message: string): never {
  throw new PadananError('exchange-invalid', message, { place: { file, line, column } })
}

const pathOf = (around: readonly XmlElement[]): string | undefined =>
  around.find(({ name }) => name === 'file')?.attributes.get('original')

/** Not retired translations, not blocks without a sentence. */
const isTranslatable = (elements: readonly XmlElement[]): boolean =>
  !elements.some(({ attributes }) => attributes.get('translate') === 'no' || attributes.get('type') === OWN.retired)

function unitRows(unit: XmlElement, path: string | undefined, file: string): readonly ReceivedRow[] {
  const review = metaOf(unit, OWN.review)
  const { comments } = readNotes(unit)
  const matches = children(unit, NS.matches, 'matches').flatMap((each) => children(each, NS.matches, 'match'))
  return children(unit, NS.core, 'segment').map((segment) => {
    const id = segment.attributes.get('id') ?? ''
    const json = (type: string): string | undefined => {
      const value = review.get(`${id}.${type}`)
      return value === undefined ? undefined : unquoted(value)
    }
    const source = textOf(child(segment, NS.core, 'source'))
    const found = child(segment, NS.core, 'target')
    const target = found && textOf(found)
    const state =
      found && readState(segment.attributes.get('state') ?? 'initial', (message) => fail(file, segment, message))
    const own = matches.filter((match) => match.attributes.get('ref')?.replace('#', '') === id)
    return present<ReceivedRow>({
      path,
      unit: unitId(unit.attributes.get('id'), id),
      key: review.get(`${id}.key`) ?? keyOfMachine(own, source, target, state),
      source,
      target,
      state,
      comments: comments.get(id),
      reviewer: json('reviewer'),
      changed: json('changed'),
      place: { file, line: segment.line, column: segment.column },
    })
  })
}

/** `u3` and `s2` → `3.2`. */
function unitId(unit = '', segment: string): string | undefined {
  const [block, sentence] = [/^u(\d+)$/u.exec(unit)?.[1], /^s(\d+)$/u.exec(segment)?.[1]]
  return block === undefined || sentence === undefined ? undefined : `${block}.${sentence}`
}

/** In the file beside an article, which has no keys, a text that is the machine's or the glossary's is as it was sent. */
function keyOfMachine(
  matches: readonly XmlElement[],
  source: string,
  target: string | undefined,
  state: ReviewState | undefined,
): string | undefined {
  const machine = layerOf(matches)
  const text = readGlossed(matches) ?? (machine && textOf(child(machine, NS.core, 'target')))
  if (text === undefined || text !== target || state === 'reviewed' || state === 'final') return undefined
  return encodeKey({ source, target, state: 'translated' })
}

/** A value of the metadata, which a tool may have edited. */
function unquoted(json: string): string | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}
