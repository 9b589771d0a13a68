import type { Article } from '../types.js'

/** The source with each block's range replaced; every byte between the blocks is kept. */
export function splice(article: Article, texts: readonly string[]): string {
  const parts: string[] = []
  let from = 0
  for (const [index, block] of article.blocks.entries()) {
    parts.push(article.source.slice(from, block.range[0]), texts[index] ?? block.text)
    from = block.range[1]
  }
  return parts.join('') + article.source.slice(from)
}
