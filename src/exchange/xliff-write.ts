/**
 * A bitext as XLIFF 2.1: one `<unit>` a block, one `<segment>` a sentence, `<ignorable>` for the space between them.
 *
 * A unit's `mtc:matches` hold the lower two layers of each sentence: what the translator said (`type="mt"`) and, where the
 * glossary changed it, what became of it (`subType="padanan:glossed"`); after them what the memory offers (`type="tm"`), then other
 * tools' matches. The
 * segment's target is what goes into the article.
 */
import type { Bitext, BitextBlock, Retired, Unit } from '../types.js'
import { keptElements } from './markup/serialise.js'
import { encodeKey } from './rows/key.js'
import { sentTarget } from './rows/row.js'
import { toJson } from './xliff-codec.js'
import { matchElements } from './xliff-matches.js'
import { metadata, metaGroup, segmentId } from './xliff-metadata.js'
import { NS, OWN } from './xliff-names.js'
import { writeNotes } from './xliff-notes.js'
import { segmentElements } from './xliff-segments.js'
import { attributes, xliffText, xmlText } from './xml-write.js'

export interface XliffOptions {
  /** Give each sentence the key that tells, when it comes back, what it was sent for. Default false. */
  readonly keys?: boolean
  /** Writes a block; for callers that keep what they wrote of blocks that have not changed. Default `unitElement`. */
  readonly unit?: (block: BitextBlock) => string
}

/** The whole file. The same bitext gives the same text: nothing in it depends on time or place. */
export function writeXliff(bitext: Bitext, options: Pick<XliffOptions, 'unit'> = {}): string {
  return xliffHead(bitext.markup?.root) + fileElement(bitext, 'f1', options) + XLIFF_TAIL
}

/** `more`: attributes of other tools. */
export const xliffHead = (more = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<xliff${attributes({
    xmlns: NS.core,
    'xmlns:mtc': NS.matches,
    'xmlns:gls': NS.glossary,
    'xmlns:mda': NS.metadata,
    version: '2.1',
    srcLang: 'id',
    trgLang: 'en',
  })}${more}>\n`

export const XLIFF_TAIL = '</xliff>\n'

/** An article's `<file>`; `id` is unique in the document. */
export function fileElement(bitext: Bitext, id: string, options: XliffOptions = {}): string {
  const { unit = (block) => unitElement(block, options) } = options
  const body = [...bitext.blocks.map(unit), ...retiredGroup(bitext.retired)]
  const head = { id, original: bitext.path, canResegment: 'no', 'xml:space': 'preserve' }
  const { attributes: more = '', elements = [], notes } = bitext.markup ?? {}
  return [
    `<file${attributes(head)}${more}>`,
    ...elements.toSorted(skeletonFirst),
    fileMetadata(bitext),
    ...(notes === undefined ? [] : [notes]),
    ...(body.length > 0 ? body : ['<group id="empty"/>']),
    '</file>',
    '',
  ].join('\n')
}

const skeletonFirst = (a: string, b: string): number =>
  Number(b.startsWith('<skeleton')) - Number(a.startsWith('<skeleton'))

function fileMetadata({ format, sourceHash, translator, glossaryHash, markup }: Bitext): string {
  const metas = { format, 'source-hash': sourceHash, translator, 'glossary-hash': glossaryHash }
  return metadata([metaGroup(OWN.article, metas), ...(markup?.metaGroups ?? [])])
}

/** A block as its `<unit>`. */
export function unitElement(block: BitextBlock, options: XliffOptions = {}): string {
  const { number, kind, units } = block
  // A unit needs a segment (4.2.2.5): a block without a sentence is one that is not to be translated.
  const head = { id: `u${number}`, type: OWN.prefix + kind, translate: units.length === 0 ? 'no' : undefined }
  const { attributes: more = '', elements = [], originalData } = block.markup ?? {}
  const notes = writeNotes(block)
  const matchIds = new Set<string>()
  return [
    `<unit${attributes(head)}${more}>`,
    ...elements,
    ...wrap(
      'mtc:matches',
      units.flatMap((unit) => matchElements(unit, matchIds)),
    ),
    ...wrap('gls:glossary', glossEntries(block)),
    ...unitMetadata(block, options),
    ...notes.xml,
    ...(originalData ? [originalData.xml] : []),
    ...segmentElements(block, notes.ids),
    '</unit>',
  ].join('\n')
}

function wrap(name: string, content: readonly string[]): readonly string[] {
  return content.length === 0 ? [] : [`<${name}>`, ...content, `</${name}>`]
}

function glossEntries({ units, markup }: BitextBlock): readonly string[] {
  const ids = new Set<string>()
  return [
    ...units.flatMap((unit) => [
      ...ownEntries(unit),
      ...keptElements(unit.markup?.terms ?? [], `#${segmentId(unit)}`, ids),
    ]),
    ...keptElements(markup?.terms ?? [], undefined, ids),
  ]
}

function ownEntries(unit: Unit): readonly string[] {
  const entries = new Map(unit.matches.map((match) => [`${match.surface}\0${match.target}`, match]))
  return [...entries.values()].map(
    ({ surface, target }) =>
      `<gls:glossEntry ref="#${segmentId(unit)}"><gls:term>${xmlText(surface)}</gls:term><gls:translation>${xmlText(target)}</gls:translation></gls:glossEntry>`,
  )
}

function unitMetadata({ units, markup }: BitextBlock, { keys = false }: XliffOptions): readonly string[] {
  const terms: Record<string, string> = {}
  const review: Record<string, string> = {}
  for (const unit of units) {
    const id = segmentId(unit)
    if (unit.matches.length > 0) terms[`${id}.matches`] = toJson(unit.matches)
    if (unit.glossed?.records.length) terms[`${id}.records`] = toJson(unit.glossed.records)
    if (unit.humanSource !== undefined) review[`${id}.source`] = toJson(unit.humanSource)
    if (unit.reviewer !== undefined) review[`${id}.reviewer`] = toJson(unit.reviewer)
    if (keys) review[`${id}.key`] = encodeKey({ source: unit.source, target: sentTarget(unit), state: unit.state })
    if (unit.changed !== undefined) review[`${id}.changed`] = toJson(unit.changed)
  }
  const own = [metaGroup(OWN.terms, terms), metaGroup(OWN.review, review)].filter((group) => group !== '')
  const groups = [...own, ...(markup?.metaGroups ?? [])]
  return groups.length === 0 ? [] : [metadata(groups)]
}

function retiredGroup(retired: readonly Retired[]): readonly string[] {
  if (retired.length === 0) return []
  return [`<group id="retired" type="${OWN.retired}">`, ...retired.map(retiredUnit), '</group>']
}

function retiredUnit(one: Retired, index: number): string {
  const { source, target, state, lastSource, reviewer, changed, comments } = one
  const head = { id: `r${index + 1}`, translate: 'no' }
  const json = (value: unknown): string | undefined => (value === undefined ? undefined : toJson(value))
  const metas = {
    'last-source': json(lastSource),
    reviewer: json(reviewer),
    changed: json(changed),
    comments: json(comments),
  }
  const group = metaGroup(OWN.review, metas)
  const text = state === 'initial' ? '' : `<target>${xliffText(target)}</target>`
  const segment = `<segment${attributes({ id: 's1', state })}><source>${xliffText(source)}</source>${text}</segment>`
  return [`<unit${attributes(head)}>`, ...(group === '' ? [] : [metadata([group])]), segment, '</unit>'].join('\n')
}
