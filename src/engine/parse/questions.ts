/** Questions in the order that transfer turns round: `haruskah anak tidur` as `apakah anak harus tidur`. */
import type { Item, Reading } from '../types.js'
import type { Chunk } from './types.js'

/** Puts the auxiliary that opens a question to its verb. */
export function joinQuestions(chunks: readonly Chunk[]): readonly Chunk[] {
  const end = chunks.at(-1)
  if (end?.type !== 'word' || end.item.text !== '?') return chunks
  return withAsked(chunks) ?? withObject(chunks) ?? chunks
}

/** `haruskah anak tidur siang`, `bukankah dia sudah pergi`. */
function withAsked(chunks: readonly Chunk[]): readonly Chunk[] | undefined {
  const [first, subject, predicate] = chunks
  if (first?.type !== 'word' || !first.item.lower.endsWith('kah') || subject?.type !== 'np') return undefined
  const will = first.item.lower === 'akankah'
  if (!(will || /^(?:aux|neg)$/.test(first.item.reading.cat)) || first.item.lower === 'mungkinkah') return undefined
  const asked = carrying(predicate, [plainOf(first.item), ...(first.before ?? [])])
  if (asked === undefined) return undefined
  return [wordOf(first.item, 'apakah', 'sub', 'whether'), subject, asked, ...chunks.slice(3)]
}

/** `apa yang harus kita lakukan`: what must we do. */
function withObject(chunks: readonly Chunk[]): readonly Chunk[] | undefined {
  const [first, ...rest] = chunks
  if (first?.type !== 'np' || first.np.head.lower !== 'apa yang' || first.np.modifiers.length > 0) return undefined
  const [next] = rest
  const auxiliary = next?.type === 'word' && next.item.reading.cat === 'aux' ? next : undefined
  const [subject, verb, ...more] = auxiliary === undefined ? rest : rest.slice(1)
  if (subject?.type !== 'np' || verb?.type !== 'vg' || !/^(?!me|di|ber|ter)/.test(verb.vg.verb.lower)) return undefined
  const before = auxiliary === undefined ? [] : [auxiliary.item, ...(auxiliary.before ?? [])]
  const asked = carrying(verb, before) ?? verb
  return [wordOf(first.np.head, 'apa', 'adv', 'what'), subject, asked, ...more]
}

/** A predicate with more words before it. */
function carrying(chunk: Chunk | undefined, before: readonly Item[]): Chunk | undefined {
  if (chunk?.type === 'vg') return { type: 'vg', vg: { ...chunk.vg, before: [...before, ...chunk.vg.before] } }
  return chunk?.type === 'ap' ? { type: 'ap', ap: { ...chunk.ap, before: [...before, ...chunk.ap.before] } } : undefined
}

const wordOf = (item: Item, lower: string, cat: Reading['cat'], gloss: string): Chunk => ({
  type: 'word',
  item: { ...item, lower, reading: { cat, entry: undefined, glosses: [gloss], cost: 0, by: 'rule:question' } },
})

/** `haruskah` as `harus`, `bukankah` as `tidak`. */
const plainOf = (item: Item): Item => {
  const lower = item.lower.replace(/kah$/, '')
  if (lower !== 'akan') return { ...item, lower: lower === 'bukan' ? 'tidak' : lower }
  return { ...item, lower, reading: { cat: 'aux', entry: undefined, glosses: ['will'], cost: 0, by: 'grammar:akan' } }
}
