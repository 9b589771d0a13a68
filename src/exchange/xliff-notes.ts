/** A unit's `<notes>`: notes of other tools, reviewers' comments, and what the checks found. */
import type { BitextBlock, Comment, KeptNote } from '../types.js'
import { toJson } from './xliff-codec.js'
import { segmentId } from './xliff-metadata.js'
import { NS, OWN } from './xliff-names.js'
import { textOf } from './xliff-text.js'
import { children, descendants, type XmlElement } from './xml-tree.js'
import { attributes, writable, xmlText } from './xml-write.js'

const PRIORITY = { error: '1', warning: '3', info: '7' } as const
const COMMENT = 'comment'

/** A unit's `<notes>`, and the ids that they have. */
export interface WrittenNotes {
  readonly xml: readonly string[]
  readonly ids: ReadonlySet<string>
}

/** Notes as they were, comments, then the findings, which every run makes anew. */
export function writeNotes({ notes = [], units, markup }: BitextBlock): WrittenNotes {
  const ids = new Set<string>()
  const saidOf = (kept: readonly KeptNote[] = []): ((text: string, plain: string) => string) => {
    const waiting = [...kept]
    return (text, plain) => {
      const at = waiting.findIndex((each) => each.text === writable(text))
      const [note] = at < 0 ? [] : waiting.splice(at, 1)
      if (note === undefined) return plain
      const free = note.id !== undefined && !ids.has(note.id)
      if (free) ids.add(note.id)
      return attributes({ id: free ? note.id : undefined }) + note.attributes
    }
  }
  const plainHead = saidOf(markup?.notes)
  const kept = notes.map((note) => `<note${plainHead(note, '')}>${xmlText(note)}</note>`)
  const comments = units.flatMap((unit) => {
    const head = saidOf(unit.markup?.notes)
    return (unit.comments ?? []).map((comment) => commentElement(segmentId(unit), comment, head))
  })
  const found = units.flatMap((unit) =>
    unit.findings.map(({ rule, severity, message }) => {
      const head = { category: OWN.prefix + rule, priority: PRIORITY[severity] }
      return `<note${attributes(head)}>${xmlText(`${segmentId(unit)}: ${message}`)}</note>`
    }),
  )
  const all = [...kept, ...comments, ...found]
  const own = attributes({ 'xmlns:pad': comments.length > 0 ? NS.own : undefined })
  return { xml: all.length === 0 ? [] : [`<notes${own}>`, ...all, '</notes>'], ids }
}

const COMMENT_HEAD = attributes({ appliesTo: 'target', category: COMMENT })

function commentElement(
  segment: string,
  { text, author, at }: Comment,
  headOf: (text: string, plain: string) => string,
): string {
  // A note has no `<cp>`: what XML cannot write is kept beside it.
  const exact = writable(text) === text ? undefined : toJson(text)
  const own = { 'pad:segment': segment, 'pad:author': author, 'pad:at': at, 'pad:text': exact }
  return `<note${headOf(text, COMMENT_HEAD)}${attributes(own)}>${xmlText(text)}</note>`
}

export interface ReadNotes {
  /** Notes that belong to no sentence. */
  readonly notes: readonly string[]
  /** Comments by the id of their segment. */
  readonly comments: ReadonlyMap<string, readonly Comment[]>
}

/**
 * A note belongs to a sentence by padanan's attribute, or by the comment annotation around the sentence's text that refers to it
 * (XLIFF 2.1, 4.7.3.1.3); a comment without either, as tools leave that drop foreign attributes, by being in a unit of one sentence.
 */
export function readNotes(unit: XmlElement): ReadNotes {
  const segments = children(unit, NS.core, 'segment')
  const annotated = annotations(segments)
  const notes: string[] = []
  const comments = new Map<string, Comment[]>()
  for (const note of children(unit, NS.core, 'notes').flatMap((each) => children(each, NS.core, 'note'))) {
    const category = note.attributes.get('category')
    if (category?.startsWith(OWN.prefix)) continue
    const own = (name: string): string | undefined => note.foreign.get(`${NS.own} ${name}`)
    const segment = segmentOfNote(note, segments, annotated)
    if (segment === undefined) {
      notes.push(textOf(note))
      continue
    }
    const [author, at] = [own('author'), own('at')]
    const comment = {
      text: exactText(textOf(note), own('text')),
      ...(author !== undefined && { author }),
      ...(at !== undefined && { at }),
    }
    comments.set(segment, [...(comments.get(segment) ?? []), comment])
  }
  return { notes, comments }
}

/** The id of the segment that a note belongs to. */
export function segmentOfNote(
  note: XmlElement,
  segments: readonly XmlElement[],
  annotated: ReadonlyMap<string, string>,
): string | undefined {
  const only = note.attributes.get('category') === COMMENT && segments.length === 1 ? segments[0] : undefined
  const named = note.foreign.get(`${NS.own} segment`) ?? annotated.get(note.attributes.get('id') ?? '')
  return named ?? only?.attributes.get('id')
}

/** What was said, unless the note was changed since. Throws a `SyntaxError` for a broken one. */
function exactText(shown: string, json: string | undefined): string {
  const exact = json === undefined ? shown : String(JSON.parse(json))
  return writable(exact) === shown ? exact : shown
}

/** The segment that each annotated note stands in: `<mrk type="comment" ref="#n=n1">`. */
export function annotations(segments: readonly XmlElement[]): ReadonlyMap<string, string> {
  return new Map(
    segments.flatMap((segment) => {
      const id = segment.attributes.get('id')
      const marks = descendants(segment).filter(({ attributes: of }) => of.get('type') === COMMENT)
      const notes = marks.flatMap(({ attributes: of }) => /#(?:n=)?(.+)$/u.exec(of.get('ref') ?? '')?.[1] ?? [])
      return id === undefined ? [] : notes.map((note) => [note, id] as const)
    }),
  )
}
