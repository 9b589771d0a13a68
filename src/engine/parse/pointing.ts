/** `gedung yang dibangun pada 1990 itu`: names, years and amounts are not pointed at; what they tell of is. */
import type { Item } from '../types.js'
import type { Chunk, NounPhrase } from './types.js'

/** What a thing measures, is worth, or where it is: said behind it without `yang`. */
const MEASURING = /^(?:senilai|seharga|sebesar|seluas|seberat|sebanyak|sepanjang|setinggi)$/

/** The chunks with each `itu` behind such a word on the noun that it belongs to. */
export function withPointing(chunks: readonly Chunk[]): readonly Chunk[] {
  let result = chunks
  for (let at = chunks.length - 1; at > 1; at--) {
    const chunk = chunks[at] as Chunk
    const item = pointerAt(chunk, chunks[at - 1])
    const head = item === undefined ? undefined : describedBefore(chunks, at)
    const noun = head === undefined ? undefined : result[head]
    if (item === undefined || head === undefined || noun?.type !== 'np') continue
    const rest = result.with(head, { ...noun, np: { ...noun.np, demonstrative: item } })
    result =
      chunk.type === 'np'
        ? rest.with(at, { type: 'np', np: unpointed(chunk.np), closes: true })
        : rest.toSpliced(at - 1, 2, closing(chunks[at - 1] as Chunk))
  }
  return result
}

/** The `itu` of a phrase that cannot have one, or behind a day or a time. */
function pointerAt(chunk: Chunk, before: Chunk | undefined): Item | undefined {
  if (chunk.type === 'np') return isDefiniteAlone(chunk.np) ? chunk.np.demonstrative : undefined
  if (chunk.type !== 'word' || chunk.item.reading.cat !== 'dem' || chunk.item.lower === 'ini') return undefined
  const time =
    before?.type === 'date' ||
    (before?.type === 'word' &&
      /^(?:kemarin|tadi|semalam|(?:tahun|bulan|pekan|minggu) lalu|sebelumnya)$/.test(before.item.lower))
  return time ? chunk.item : undefined
}

function isDefiniteAlone({ head, quantifiers, clitic }: NounPhrase): boolean {
  if (clitic !== undefined) return false
  const { cat, entry } = head.reading
  return (
    cat === 'pn' ||
    cat === 'num' ||
    (cat === 'n' && entry?.features.has('time') === true) ||
    quantifiers.some(({ reading }) => reading.cat === 'num')
  )
}

function unpointed(phrase: NounPhrase): NounPhrase {
  const { demonstrative: _, ...np } = phrase
  return np
}

const closing = (chunk: Chunk): Chunk =>
  chunk.type === 'vg' || chunk.type === 'ap' ? chunk : { ...chunk, closes: true }

/** Where the noun stands whose relative clause, worth or nationality ends here. */
function describedBefore(chunks: readonly Chunk[], at: number): number | undefined {
  const link = chunks[at - 1]
  if (link?.type === 'word' && MEASURING.test(link.item.lower) && canBePointed(chunks[at - 2])) return at - 2
  let verb = false
  for (let before = at - 1; before > 0; before--) {
    const chunk = chunks[before] as Chunk
    if (chunk.type === 'vg' || chunk.type === 'ap') verb = true
    if (chunk.type !== 'word') continue
    const { cat } = chunk.item.reading
    if (cat === 'punct' || cat === 'sub') return undefined
    if (cat === 'rel') return verb ? nounBefore(chunks, before) : undefined
  }
  return undefined
}

/** The noun before `yang`; in `meteorit seberat 40 kilogram yang …` it is no kilogram. */
function nounBefore(chunks: readonly Chunk[], yang: number): number | undefined {
  const link = chunks[yang - 2]
  const measured = link?.type === 'word' && MEASURING.test(link.item.lower)
  const noun = measured ? yang - 3 : yang - 1
  return canBePointed(chunks[noun]) ? noun : undefined
}

const canBePointed = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'np' &&
  chunk.np.head.reading.cat === 'n' &&
  chunk.np.demonstrative === undefined &&
  chunk.np.clitic === undefined &&
  !chunk.np.modifiers.some(({ type }) => type === 'pronoun') &&
  !chunk.np.quantifiers.some(({ lower }) =>
    /^(?:seorang|sebuah|seekor|suatu|setiap|semua|banyak|beberapa)$/.test(lower),
  )
