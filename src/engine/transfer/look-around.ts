import type { Chunk } from '../parse/types.js'
import type { Item } from '../types.js'
import { type Agreement, agreementOf } from './agreement.js'

/** The word directly before a chunk, if it is no phrase. */
export function previousWord(chunks: readonly Chunk[], at: number): Item | undefined {
  const chunk = chunks[at - 1]
  return chunk?.type === 'word' ? chunk.item : undefined
}

/** The same, past adverbs: `sehingga biasanya dicampur`. */
export const wordPastAdverbs = (chunks: readonly Chunk[], at: number): Item | undefined =>
  previousWord(chunks, pastAdverbs(chunks, at))

/** The first of the adverbs right before a chunk, or the chunk itself. */
export function pastAdverbs(chunks: readonly Chunk[], at: number): number {
  let before = at
  while (previousWord(chunks, before)?.reading.cat === 'adv') before--
  return before
}

/** `ketika tiba di sana, para petugas …`: the subject of the clause behind the first comma. */
export function subjectAhead(chunks: readonly Chunk[], at: number): Agreement | undefined {
  const comma = chunks.findIndex(
    (chunk, index) => index > at && chunk.type === 'word' && chunk.item.reading.cat === 'punct',
  )
  const [end, subject] = chunks.slice(comma, comma + 2)
  if (comma < 0 || end?.type !== 'word' || end.item.text !== ',' || subject?.type !== 'np') return undefined
  return predicateFollows(chunks, comma + 1) || finiteAhead(chunks, comma + 1) ? agreementOf(subject.np) : undefined
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
      // `untuk menenangkan`: no predicate of its own.
      if (cat === 'prep' && chunks[next + 1]?.type === 'vg') return false
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

/** A preposition that begins a clause: `sejak Kuwait dibebaskan`. */
export function subordinates(chunks: readonly Chunk[], at: number): boolean {
  const chunk = chunks[at]
  const next = chunks[at + 1]
  if (chunk?.type !== 'word' || next?.type !== 'np') return false
  if (!/^(?:sejak|hingga|sampai|selama|seperti|pada saat|pada waktu)$/.test(chunk.item.lower)) return false
  const { head } = next.np
  if (head.reading.cat === 'n' && head.reading.entry?.features.has('time') === true) return false
  return predicateFollows(chunks, at + 1)
}

/** Whether a subject or a subordinate clause comes next. */
export function nextIsClause(chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1]
  return next?.type === 'np' || (next?.type === 'word' && next.item.reading.cat === 'sub')
}

/**
 * Whether a clause of its own begins at a noun phrase: a finite predicate stands before the clause's end that belongs neither to a
 * relative clause nor to a preposition (`untuk mengirim`).
 */
export function finiteAhead(chunks: readonly Chunk[], at: number): boolean {
  let relatives = 0
  let coordinated = false
  for (let next = at + 1; next < chunks.length; next++) {
    const chunk = chunks[next]
    if (chunk === undefined) return false
    if (chunk.type === 'word') {
      const { cat } = chunk.item.reading
      if (cat === 'sub' || /^[,.;:?!"“”()]$/.test(chunk.item.text)) return false
      if (cat === 'rel') relatives++
      coordinated = cat === 'conj'
    }
    const predicate =
      chunk.type === 'vg' ||
      chunk.type === 'ap' ||
      (chunk.type === 'word' && /^(?:cop|there|neg|aux)$/.test(chunk.item.reading.cat))
    if (!predicate) continue
    const { reading } = previousWord(chunks, next) ?? {}
    if (reading?.cat === 'prep' || coordinated) continue
    if (relatives === 0) return true
    relatives--
  }
  return false
}

/** `yang menurut Budi …`: who says so stands between a relative and its verb. */
export function isAttribution(chunks: readonly Chunk[], at: number): boolean {
  const preposition = chunks[at]
  const after = chunks[at + 2]
  return (
    preposition?.type === 'word' &&
    preposition.item.lower === 'menurut' &&
    previousWord(chunks, at)?.reading.cat === 'rel' &&
    chunks[at + 1]?.type === 'np' &&
    after !== undefined &&
    after.type !== 'np' &&
    after.type !== 'date'
  )
}

/** `Mengumumkan hal itu, dia berkata …`: the subject comes behind the comma, "announcing". */
export function opensAside(chunks: readonly Chunk[], at: number): boolean {
  const comma = chunks.findIndex(
    (chunk, index) => index > at && chunk.type === 'word' && /^[,.;:?!]$/.test(chunk.item.text),
  )
  const end = chunks[comma]
  return (
    end?.type === 'word' &&
    end.item.text === ',' &&
    chunks[comma + 1]?.type === 'np' &&
    predicateFollows(chunks, comma + 1)
  )
}
