/** An XLIFF 2 file as a bitext: the layers of each sentence, and what people and their tools did to it. */
import { PadananError } from '../errors.js'
import type { Bitext, BitextBlock, BlockKind, Comment, Retired, ReviewState, Unit, UnitMarkup } from '../types.js'
import { blockMarkup, fileMarkup, unitMarkups } from './markup/read.js'
import { decodeMatches, decodeRecords, decodeRetired } from './xliff-codec.js'
import { readGlossed, readMachine, readSuggestions } from './xliff-matches.js'
import { metaOf } from './xliff-metadata.js'
import { NS, OWN } from './xliff-names.js'
import { readNotes } from './xliff-notes.js'
import { textOf } from './xliff-text.js'
import { child, children, parseXml, type XmlElement } from './xml-tree.js'

const KINDS: readonly string[] = ['paragraph', 'heading', 'caption', 'list-item', 'cell', 'cue'] satisfies BlockKind[]
const STATES: readonly string[] = ['initial', 'translated', 'reviewed', 'final'] satisfies ReviewState[]

/**
 * Reads what `writeXliff` wrote, also after a CAT tool changed it. A target that differs from what padanan put there, or that
 * is `reviewed` or `final`, is a person's. Findings are not read: run the checks. Throws `exchange-invalid` with the place.
 */
export function readXliff(source: string, file: string): Bitext {
  const root = parseXml(source, file)
  if (root.uri !== NS.core || root.name !== 'xliff')
    throw invalid(file, root, `Unexpected <${root.name}>, expected XLIFF 2`)
  const [first, second] = children(root, NS.core, 'file')
  if (first === undefined) throw invalid(file, root, 'Unexpected XLIFF without a <file>, expected one')
  if (second !== undefined) throw invalid(file, second, 'Unexpected second <file>, expected one')
  const meta = metaOf(first, OWN.article)
  const markup = fileMarkup(root, first)
  const units = elementsNamed(first, 'unit', (group) => group.attributes.get('type') !== OWN.retired)
  return {
    path: first.attributes.get('original') ?? '',
    format: meta.get('format') ?? 'text',
    sourceHash: meta.get('source-hash') ?? '',
    translator: meta.get('translator') ?? '',
    glossaryHash: meta.get('glossary-hash') ?? '',
    blocks: units.map((unit, index) => readBlock(unit, index + 1, file)),
    retired: children(first, NS.core, 'group')
      .filter((group) => group.attributes.get('type') === OWN.retired)
      .flatMap((group) => children(group, NS.core, 'unit').flatMap((unit) => readRetired(unit, file))),
    ...(markup && { markup }),
  }
}

function invalid(file: string, { line, column }: XmlElement, message: string, cause?: unknown): PadananError {
  return new PadananError('exchange-invalid', message, { place: { file, line, column }, cause })
}

function elementsNamed(parent: XmlElement, name: string, enter: (group: XmlElement) => boolean): readonly XmlElement[] {
  return parent.children.flatMap((each): readonly XmlElement[] => {
    if (typeof each === 'string' || each.uri !== NS.core) return []
    if (each.name === name) return [each]
    return each.name === 'group' && enter(each) ? elementsNamed(each, name, enter) : []
  })
}

function readBlock(element: XmlElement, number: number, file: string): BitextBlock {
  const { notes, comments } = guard(file, element, () => readNotes(element))
  const markups = guard(file, element, () => unitMarkups(element))
  const markup = guard(file, element, () => blockMarkup(element))
  const layers = { ...readLayers(element), comments, markups }
  const units: Unit[] = []
  let text = ''
  for (const part of element.children) {
    if (typeof part === 'string' || part.uri !== NS.core || !['segment', 'ignorable'].includes(part.name)) continue
    const source = textOf(child(part, NS.core, 'source'))
    const range = [text.length, text.length + source.length] as const
    text += source
    if (part.name === 'segment' && element.attributes.get('translate') !== 'no') {
      const place = { id: `${number}.${units.length + 1}`, source, range }
      units.push(guard(file, part, () => readUnit(part, place, layers)))
    }
  }
  const type = element.attributes.get('type')?.slice(OWN.prefix.length) ?? ''
  const kind = KINDS.includes(type) ? (type as BlockKind) : 'paragraph'
  return { number, kind, text, units, ...(notes.length > 0 && { notes }), ...(markup && { markup }) }
}

/** A unit's matches, metadata and comments, to be looked up by segment. */
interface Layers {
  readonly comments: ReadonlyMap<string, readonly Comment[]>
  readonly markups: ReadonlyMap<string, UnitMarkup>
  readonly matches: ReadonlyMap<string, readonly XmlElement[]>
  readonly terms: ReadonlyMap<string, string>
  readonly review: ReadonlyMap<string, string>
}

function readLayers(element: XmlElement): Omit<Layers, 'comments' | 'markups'> {
  const matches = new Map<string, XmlElement[]>()
  for (const match of children(element, NS.matches, 'matches').flatMap((each) => children(each, NS.matches, 'match'))) {
    const ref = match.attributes.get('ref')?.replace('#', '') ?? ''
    matches.set(ref, [...(matches.get(ref) ?? []), match])
  }
  return { matches, terms: metaOf(element, OWN.terms), review: metaOf(element, OWN.review) }
}

function readUnit(element: XmlElement, place: Pick<Unit, 'id' | 'source' | 'range'>, layers: Layers): Unit {
  const id = element.attributes.get('id') ?? ''
  const matches = layers.matches.get(id) ?? []
  const machine = readMachine(matches, place.source)
  const records = decodeRecords(layers.terms.get(`${id}.records`) ?? '[]')
  const changed = readGlossed(matches)
  const glossedText = changed ?? machine?.machine.text
  const target = child(element, NS.core, 'target')
  const state = readState(element, target)
  const humanSource = layers.review.get(`${id}.source`)
  const suggestions = readSuggestions(matches)
  const markup = layers.markups.get(id)
  const human = readHuman(target, state, glossedText, humanSource !== undefined)
  return {
    ...place,
    state,
    matches: decodeMatches(layers.terms.get(`${id}.matches`) ?? '[]'),
    ...machine,
    ...(glossedText !== undefined &&
      (changed !== undefined || records.length > 0) && { glossed: { text: glossedText, records } }),
    ...(human !== undefined && { human }),
    ...(human !== undefined && humanSource !== undefined && { humanSource: String(JSON.parse(humanSource)) }),
    ...readReview(id, layers),
    ...(suggestions.length > 0 && { suggestions }),
    ...(markup && { markup }),
    findings: [],
  }
}

/** Who reviewed a sentence, when, and what they said. */
function readReview(id: string, { review, comments }: Layers): Partial<Unit> {
  const value = (type: string): string | undefined => {
    const json = review.get(`${id}.${type}`)
    return json === undefined ? undefined : String(JSON.parse(json))
  }
  const [reviewer, changed] = [value('reviewer'), value('changed')]
  const said = comments.get(id)
  return {
    ...(reviewer !== undefined && { reviewer }),
    ...(changed !== undefined && { changed }),
    ...(said && { comments: said }),
  }
}

/** A target in state `initial`, as some tools leave it after an edit, counts as translated. */
function readState(element: XmlElement, target: XmlElement | undefined): ReviewState {
  const state = element.attributes.get('state') ?? 'initial'
  if (!STATES.includes(state))
    throw new RangeError(`Unexpected state "${state}", expected one of: ${STATES.join(', ')}`)
  if (target === undefined) return 'initial'
  return state === 'initial' ? 'translated' : (state as ReviewState)
}

function readHuman(
  target: XmlElement | undefined,
  state: ReviewState,
  glossed: string | undefined,
  changed: boolean,
): string | undefined {
  if (target === undefined) return undefined
  const text = textOf(target)
  return state === 'reviewed' || state === 'final' || changed || text !== glossed ? text : undefined
}

function readRetired(unit: XmlElement, file: string): readonly Retired[] {
  const meta = metaOf(unit, OWN.review)
  return children(unit, NS.core, 'segment').map((segment) =>
    guard(file, segment, () => {
      const target = child(segment, NS.core, 'target')
      return {
        source: textOf(child(segment, NS.core, 'source')),
        target: textOf(target),
        state: readState(segment, target),
        ...decodeRetired(meta),
      }
    }),
  )
}

/** Broken metadata with its place. */
function guard<T>(file: string, element: XmlElement, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    const reason =
      cause instanceof RangeError ? cause.message : 'Unexpected padanan metadata, expected what padanan wrote'
    throw invalid(file, element, reason, cause)
  }
}
