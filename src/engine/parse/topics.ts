/** `guru itu gajinya kecil`: a thing that is named first, and then what of it the clause tells about. */
import type { Chunk, NounPhrase } from './types.js'

/** As if `gaji guru itu kecil` stood there: the teacher's salary is small. */
export function withTopics(chunks: readonly Chunk[]): readonly Chunk[] {
  return chunks.flatMap((chunk, at) => {
    const before = chunks[at - 1]
    if (isTopic(chunks, at)) return []
    if (chunk.type === 'np' && before?.type === 'np' && isTopic(chunks, at - 1))
      return [{ type: 'np', np: ownedBy(chunk.np, before.np) }]
    return [chunk]
  })
}

function isTopic(chunks: readonly Chunk[], at: number): boolean {
  const [whole, part, next] = chunks.slice(at, at + 3)
  if (whole?.type !== 'np' || part?.type !== 'np' || !begins(chunks[at - 1])) return false
  if (whole.np.demonstrative === undefined || whole.np.head.reading.cat !== 'n' || isTime(whole.np)) return false
  const { clitic, demonstrative, head, modifiers } = part.np
  if (clitic !== '3' || demonstrative !== undefined || head.reading.clitic !== '3' || modifiers.length > 0) return false
  if (head.reading.cat !== 'n' || isTime(part.np)) return false
  if (next?.type !== 'np') return next?.type === 'ap' || next?.type === 'vg'
  // `buku itu penulisnya orang Indonesia.`: what it is, and no more.
  const last = chunks[at + 3]
  const ends = last?.type === 'word' && /^[.?!]$/.test(last.item.text)
  return ends || isCounted(next.np) || next.np.head.reading.cat === 'pn'
}

const begins = (chunk: Chunk | undefined): boolean =>
  chunk === undefined ||
  (chunk.type === 'word' &&
    /^(?:karena|sebab|sehingga|bahwa|tetapi|tapi|namun|dan|jika|kalau|meski|meskipun)$/.test(chunk.item.lower))

const isTime = ({ head }: NounPhrase): boolean => head.reading.entry?.features.has('time') === true

const isCounted = ({ quantifiers }: NounPhrase): boolean => quantifiers.some(({ reading }) => reading.cat === 'num')

function ownedBy(part: NounPhrase, owner: NounPhrase): NounPhrase {
  const { clitic: _, ...rest } = part
  const { clitic: __, ...reading } = part.head.reading
  return {
    ...rest,
    from: owner.from,
    head: { ...part.head, reading },
    modifiers: [{ type: 'noun', phrase: owner }],
  }
}

/** Whether a noun phrase is one whose owner was named before it. */
export const isOfTopic = ({ head, modifiers: [owner] }: NounPhrase): boolean =>
  owner?.type === 'noun' && owner.phrase.from < head.from
