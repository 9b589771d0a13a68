/** Commands and advice: `mundurlah`, `siapkan air minum`. */
import type { Chunk } from '../parse/types.js'

/** A verb with `-lah`, or a bare stem, that opens its clause or stands behind an adverb that does. */
export function isImperative(chunks: readonly Chunk[], at: number): boolean {
  const chunk = chunks[at]
  if (chunk?.type !== 'vg' || chunk.vg.before.length > 0 || chunk.vg.verb.reading.clitic !== undefined) return false
  const { lower, reading } = chunk.vg.verb
  const asked = lower.endsWith('lah') && reading.entry?.lemma.endsWith('lah') !== true && !/^(?:di|ada)/.test(lower)
  const bare = reading.voice === 'stem' || !/^(?:me|di|ber|ter|pe|ke|se)/.test(lower)
  if (!/^(?:me|di|ber|ter)/.test(lower) && isAddressed(chunks, at)) return true
  if (!asked && !(bare && /\wkan$/.test(lower) && !lower.endsWith(' akan'))) return at === 0 && bare && opensRow(chunks)
  const before = chunks[at - 1]
  if (before === undefined) return true
  if (before.type !== 'word') return false
  const { cat } = before.item.reading
  // `kupas wortel, lalu gunakan parutan`
  if (at > 0 && /^(?:lalu|kemudian|dan)$/.test(before.item.lower) && isImperative(chunks, 0)) return true
  // `…, maka tidurlah di bawah kelambu`
  if (asked && /^(?:maka|jadi|lalu|kemudian|tetapi|namun|atau)$/.test(before.item.lower)) return true
  if (cat === 'adv') return at === 1 || isBreak(chunks[at - 2])
  return isBreak(before)
}

/** `sebelum berangkat, periksa ban mobil Anda`, `segeralah bawa anak Anda`: behind a break, with something of the reader's. */
function isAddressed(chunks: readonly Chunk[], at: number): boolean {
  const [before, own] = [chunks[at - 1], chunks[at + 1]]
  if (at === 0 || before === undefined || own?.type !== 'np') return false
  const yours = own.np.modifiers.some((modifier) => modifier.type === 'pronoun' && modifier.item.lower === 'anda')
  const urged = at === 1 && before.type === 'word' && before.item.lower.endsWith('lah')
  const opened = chunks[0]?.type === 'word' && chunks[0].item.reading.cat === 'sub'
  return yours && (urged || (opened && isBreak(before)))
}

/** `kupas wortel, lalu …`: a bare verb and its object, with a command behind. */
const opensRow = (chunks: readonly Chunk[]): boolean =>
  chunks[1]?.type === 'np' &&
  chunks.some((chunk, index) => {
    const before = chunks[index - 1]
    return (
      chunk.type === 'vg' &&
      /^(?!me|di|ber|ter).*kan$/.test(chunk.vg.verb.lower) &&
      before?.type === 'word' &&
      /^(?:lalu|kemudian|dan)$/.test(before.item.lower)
    )
  })

const isBreak = (chunk: Chunk | undefined): boolean => chunk?.type === 'word' && /^[,;:.“"]$/.test(chunk.item.text)

/** Whether the reader is told to do something later in the sentence: a condition without a subject is then his. */
export const advises = (chunks: readonly Chunk[], at: number): boolean =>
  chunks.some((_, index) => index > at && isImperative(chunks, index))
