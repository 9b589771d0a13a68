/** Indonesian for unified: parse-latin's words under Indonesian sentence boundaries. */
import type { Paragraph, ParagraphContent, Root, Sentence, SentenceContent } from 'nlcst'
import { ParseLatin } from 'parse-latin'
import type { Parser, Plugin } from 'unified'
import { sentenceRanges } from './sentences.js'

/**
 * Sentences longer than this many tokens keep parse-latin's raw words: its word merging splices one array and would take
 * quadratic time on a megabyte without a full stop.
 */
const MERGE_LIMIT = 4000

/** parse-latin with the paragraph step replaced; its own merges sentences with splices and English abbreviations. */
export class ParseIndonesian extends ParseLatin {
  override tokenizeParagraph(value: string | null | undefined): Paragraph {
    const text = value ?? ''
    const tokens = this.tokenize(text)
    const children: ParagraphContent[] = []
    let index = 0
    for (const [start, end] of sentenceRanges(text)) {
      while (offset(tokens[index]) < start) children.push(tokens[index++] as ParagraphContent)
      const from = index
      while (index < tokens.length && offset(tokens[index]) < end) index++
      children.push(this.sentence(tokens.slice(from, index)))
    }
    for (const rest of tokens.slice(index)) children.push(rest as ParagraphContent)
    return withPosition({ type: 'ParagraphNode', children })
  }

  private sentence(children: SentenceContent[]): Sentence {
    const sentence = withPosition<Sentence>({ type: 'SentenceNode', children })
    if (children.length <= MERGE_LIMIT) for (const merge of this.tokenizeSentencePlugins) merge(sentence)
    return sentence
  }
}

function offset(node: SentenceContent | undefined): number {
  return node?.position?.start.offset ?? Infinity
}

function withPosition<T extends Paragraph | Sentence>(node: T): T {
  const start = node.children[0]?.position?.start
  const end = node.children.at(-1)?.position?.end
  return start && end ? { ...node, position: { start, end } } : node
}

/** `unified().use(retextIndonesian)`: parses Indonesian prose into nlcst. */
export const retextIndonesian: Plugin<[], string, Root> = function () {
  this.parser = parse
}

const parse: Parser<Root> = (document, file) => new ParseIndonesian(document, file).parse()
