/**
 * Articles as XLIFF 1.2, for CAT tools that do not know XLIFF 2: a `<file>` an article, a `<group>` a block, a `<trans-unit>` a
 * sentence. The key of a sentence travels in `extradata`. Characters that XML cannot carry become U+FFFD.
 */
import type { Bitext, BitextBlock, Comment, Finding } from '../../types.js'
import { sentRows, type SentRow } from '../rows/row.js'
import { attributes, xmlText } from '../xml-write.js'
import { stateOf } from './states.js'

const NAMESPACE = 'urn:oasis:names:tc:xliff:document:1.2'

export async function* writeXliff12(bitexts: AsyncIterable<Bitext>): AsyncGenerator<string, void, undefined> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<xliff${attributes({ xmlns: NAMESPACE, version: '1.2' })}>\n`
  for await (const bitext of bitexts) yield fileElement(bitext)
  yield '</xliff>\n'
}

function fileElement(bitext: Bitext): string {
  const head = {
    original: bitext.path,
    datatype: 'plaintext',
    'source-language': 'id',
    'target-language': 'en',
    'xml:space': 'preserve',
  }
  const rows = new Map(sentRows(bitext).map((row) => [row.unit.id, row]))
  const groups = bitext.blocks.flatMap((block) => groupElement(block, rows))
  return [`<file${attributes(head)}>`, '<body>', ...groups, '</body>', '</file>', ''].join('\n')
}

function groupElement(
  { number, kind, notes = [], units }: BitextBlock,
  rows: ReadonlyMap<string, SentRow>,
): readonly string[] {
  if (units.length === 0) return []
  const said = notes.map((note) => `<note>${xmlText(note)}</note>`)
  const inside = units.flatMap(({ id }) => {
    const row = rows.get(id)
    return row ? [unitElement(row)] : []
  })
  return [`<group${attributes({ id: `u${number}`, restype: `x-${kind}` })}>`, ...said, ...inside, '</group>']
}

function unitElement({ unit, target, key }: SentRow): string {
  const approved = unit.state === 'reviewed' || unit.state === 'final' ? 'yes' : undefined
  const head = { id: unit.id, approved, extradata: key, 'xml:space': 'preserve' }
  const state = {
    state: stateOf(unit),
    'state-qualifier': unit.human === undefined && target !== '' ? 'mt-suggestion' : undefined,
  }
  return [
    `<trans-unit${attributes(head)}>`,
    `<source xml:lang="id">${xmlText(unit.source)}</source>`,
    ...(target === '' ? [] : [`<target${attributes({ 'xml:lang': 'en', ...state })}>${xmlText(target)}</target>`]),
    ...(unit.comments ?? []).map(commentElement),
    ...unit.findings.map(findingElement),
    ...proposals(unit),
    '</trans-unit>',
  ].join('')
}

const commentElement = ({ text, author }: Comment): string =>
  `<note${attributes({ from: author ?? 'reviewer', annotates: 'target' })}>${xmlText(text)}</note>`

const PRIORITY = { error: '1', warning: '3', info: '7' } as const

const findingElement = ({ rule, severity, message }: Finding): string =>
  `<note${attributes({ from: `padanan:${rule}`, priority: PRIORITY[severity], annotates: 'target' })}>${xmlText(message)}</note>`

/** What the memory offers, and what the machine said where a person said something else. */
function proposals({ suggestions = [], machine, glossed, human, origin, source }: SentRow['unit']): readonly string[] {
  const text = glossed?.text ?? machine?.text
  const own =
    text === undefined || human === undefined || human === text
      ? []
      : [{ source, target: text, score: undefined, origin: origin ?? 'machine' }]
  return [...suggestions, ...own].map((each) => {
    const quality = each.score === undefined ? undefined : `${Math.min(100, Math.round(each.score))}%`
    const head = { 'match-quality': quality, origin: each.origin, 'xml:space': 'preserve', alttranstype: 'proposal' }
    return `<alt-trans${attributes(head)}><source xml:lang="id">${xmlText(each.source)}</source><target xml:lang="en">${xmlText(each.target)}</target></alt-trans>`
  })
}
