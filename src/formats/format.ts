import type { Article } from '../types.js'

/** An article format: what to parse and how to put translations back. It takes and gives strings, never paths to open. */
export interface Format {
  readonly name: string
  /** File endings in lower case, with the dot. */
  readonly extensions: readonly string[]
  parse(path: string, source: string): Article
  /** The article with the text of each block replaced: `serialize(a, a.blocks.map(b => b.text)) === a.source`. */
  serialize(article: Article, texts: readonly string[]): string
}
