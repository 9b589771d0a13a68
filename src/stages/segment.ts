import { sentenceRanges } from '../indonesian/sentences.js'
import type { Article, BitextBlock, Block, Segment, Unit } from '../types.js'

/** The sentences of a text. What lies between them is white space: `join(text, segments)` gives the text again. */
export function segmentText(text: string): readonly Segment[] {
  return sentenceRanges(text).map((range) => ({ text: text.slice(...range), range }))
}

/**
 * The text with each segment replaced by another, everything between them kept byte for byte.
 * Without `replacements` it is the identity.
 */
export function join(text: string, segments: readonly Segment[], replacements?: readonly string[]): string {
  let out = ''
  let from = 0
  for (const [index, segment] of segments.entries()) {
    out += text.slice(from, segment.range[0]) + (replacements?.[index] ?? segment.text)
    from = segment.range[1]
  }
  return out + text.slice(from)
}

/** Every block of an article with its sentences as untouched units. */
export function segment(article: Article): readonly BitextBlock[] {
  return article.blocks.map(toBitextBlock)
}

function toBitextBlock(block: Block, index: number): BitextBlock {
  const number = index + 1
  const units = segmentText(block.text).map(({ text, range }, at): Unit => ({
    id: `${number}.${at + 1}`,
    source: text,
    range,
    state: 'initial',
    matches: [],
    findings: [],
  }))
  return { number, kind: block.kind, text: block.text, units }
}
