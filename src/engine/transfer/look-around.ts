import type { Chunk } from '../parse/types.js'
import type { Item } from '../types.js'

/** The word directly before a chunk, if it is no phrase. */
export function previousWord(chunks: readonly Chunk[], at: number): Item | undefined {
  const chunk = chunks[at - 1]
  return chunk?.type === 'word' ? chunk.item : undefined
}

/** Whether a finite predicate follows directly, past adverbs and one prepositional phrase. */
export function predicateFollows(chunks: readonly Chunk[], at: number): boolean {
  for (let next = at + 1; next < chunks.length && next < at + 6; next++) {
    const chunk = chunks[next]
    if (chunk === undefined) return false
    if (chunk.type === 'vg' || chunk.type === 'ap') return true
    if (chunk.type === 'word') {
      const { cat } = chunk.item.reading
      if (cat === 'cop' || cat === 'neg' || cat === 'aux' || cat === 'there') return true
      if (cat === 'adv' || cat === 'part' || cat === 'prep') continue
      return false
    }
    const before = previousWord(chunks, next)
    if (before === undefined || before.reading.cat !== 'prep') return chunk.type === 'date'
  }
  return false
}

/** Whether any predicate stands between here and the end of the sentence. */
export function predicateLater(chunks: readonly Chunk[], at: number): boolean {
  return chunks
    .slice(at + 1)
    .some(
      (chunk) =>
        chunk.type === 'vg' ||
        chunk.type === 'ap' ||
        (chunk.type === 'word' && /^(?:cop|there|neg|aux)$/.test(chunk.item.reading.cat)),
    )
}

/** Whether a subject or a subordinate clause comes next. */
export function nextIsClause(chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1]
  return next?.type === 'np' || (next?.type === 'word' && next.item.reading.cat === 'sub')
}
