/** What a machine translation knows besides its text, as compact JSON for metadata, and back. */
import { z } from 'zod'
import type { AlignmentLink, Comment, Retired, TermMatch, TermRecord, Translation, UnknownWord } from '../types.js'

/** JSON that XML can carry: everything outside of XML's characters is escaped. */
export function toJson(value: unknown): string {
  return JSON.stringify(value).replace(/[\uFFFE\uFFFF]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`)
}

const offset = z.number().int().nonnegative()
const link = z.tuple([offset, offset, offset, offset]).rest(z.string())
const range = z.tuple([offset, offset])
// Made once: making a schema takes longer than reading a sentence with it.
const links = z.array(link)
const ranges = z.array(range)
const offsets = z.array(offset)
const share = z.number().min(0).max(1)

/** Links as `[source start, source end, target start, target end, by?]`. */
export function encodeAlignment(links: readonly AlignmentLink[]): string {
  return toJson(links.map(({ source, target, by }) => [...source, ...target, ...(by === undefined ? [] : [by])]))
}

function decodeAlignment(json: unknown): readonly AlignmentLink[] {
  return links
    .parse(json)
    .map(([a, b, c, d, by]) => ({ source: [a, b], target: [c, d], ...(by !== undefined && { by }) }))
}

/** Unknown words as `[start, end]`; the word is read from the source. */
export const encodeUnknown = (unknown: readonly UnknownWord[]): string => toJson(unknown.map(({ range }) => range))

function decodeUnknown(json: unknown, source: string): readonly UnknownWord[] {
  return ranges.parse(json).map((place) => ({ range: place, word: source.slice(...place) }))
}

/** A machine translation from its text and its metadata. Throws a `ZodError` or `SyntaxError` for broken metadata. */
export function decodeMachine(text: string, source: string, meta: ReadonlyMap<string, string>): Translation {
  const json = (type: string): unknown => (meta.has(type) ? JSON.parse(meta.get(type) ?? '') : undefined)
  const alignment = json('alignment')
  const unknown = json('unknown')
  const honoured = json('honoured')
  const confidence = json('confidence')
  return {
    text,
    ...(alignment !== undefined && { alignment: decodeAlignment(alignment) }),
    ...(confidence !== undefined && { confidence: share.parse(confidence) }),
    ...(unknown !== undefined && { unknown: decodeUnknown(unknown, source) }),
    ...(honoured !== undefined && { honoured: offsets.parse(honoured) }),
  }
}

/** Keys that a later version adds pass through, so that a match is read as it was written. */
const match = z.looseObject({
  term: z.string(),
  kind: z.enum(['person', 'place', 'organisation', 'title', 'event', 'term', 'keep']),
  range,
  surface: z.string(),
  target: z.string(),
}) as unknown as z.ZodType<TermMatch>

const record = z.object({
  match,
  outcome: z.enum(['native', 'constrained', 'corrected', 'admitted', 'exempt', 'missed']),
  reason: z.string(),
  target: range.optional(),
  before: z.string().optional(),
})

const matches = z.array(match)
const records = z.array(record)

export const decodeMatches = (json: string): readonly TermMatch[] => matches.parse(JSON.parse(json))

export function decodeRecords(json: string): readonly TermRecord[] {
  return records.parse(JSON.parse(json)).map(({ target, before, ...rest }) => ({
    ...rest,
    ...(target && { target }),
    ...(before !== undefined && { before }),
  }))
}

const comment = z
  .object({ text: z.string(), author: z.string().optional(), at: z.string().optional() })
  .transform(({ text, author, at }): Comment => ({
    text,
    ...(author !== undefined && { author }),
    ...(at !== undefined && { at }),
  }))

/** What people left at a sentence that has gone, besides its text. */
export function decodeRetired(
  meta: ReadonlyMap<string, string>,
): Pick<Retired, 'lastSource' | 'reviewer' | 'changed' | 'comments'> {
  const json = (type: string): unknown => (meta.has(type) ? JSON.parse(meta.get(type) ?? '') : undefined)
  const [lastSource, reviewer, changed] = ['last-source', 'reviewer', 'changed'].map((type) =>
    z.string().optional().parse(json(type)),
  )
  const comments = z.array(comment).optional().parse(json('comments'))
  return {
    ...(lastSource !== undefined && { lastSource }),
    ...(reviewer !== undefined && { reviewer }),
    ...(changed !== undefined && { changed }),
    ...(comments !== undefined && { comments }),
  }
}
