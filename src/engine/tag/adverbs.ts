import type { Reading, Word } from '../types.js'

/** What it costs to read `langsung` and `kesulitan` before a verb as a quality or a thing of what stands before them. */
export function adverbCost(previous: Reading, current: Reading, word: Word): number {
  // `gubernur langsung mengunjungi korban`: somebody is not direct; what he does is done at once.
  if (word.lower === 'langsung' && current.cat === 'a') {
    if (/^(?:dem|pron|pn)$/.test(previous.cat)) return 1.5
    return previous.cat === 'n' && previous.entry?.features.has('hum') === true ? 1 : 0
  }
  if (previous.by === 'lex:langsung/a' && /^(?:v|aux|a)$/.test(current.cat))
    return /^(?:naik|turun|jatuh|anjlok|padam|mati|roboh|meledak|habis)$/.test(word.lower) ? 1.5 : 0.3
  // `negara itu ekonominya tumbuh`: what belongs to it is a thing, where the word can be one.
  if (
    current.cat === 'a' &&
    current.clitic === '3' &&
    previous.cat === 'dem' &&
    word.readings.some(({ cat }) => cat === 'n')
  )
    return 1.5
  // `bus itu langsung menuju bandara`: heads straight for it.
  if (word.lower === 'menuju' && current.cat === 'prep' && previous.by === 'lex:langsung/adv') return 2.5
  // `mereka jelas tidak setuju`: clearly; what is denied or done is the predicate.
  if (/^lex:(?:jelas|pasti)\/a$/.test(previous.by) && /^(?:neg|aux|v)$/.test(current.cat)) return 1.5
  // `polisi kesulitan mengidentifikasi korban`: have difficulty doing it.
  if (word.lower === 'kesulitan' && current.cat === 'v') return /^(?:v|prep|there)$/.test(previous.cat) ? 2 : 0
  if (previous.by === 'lex:kesulitan/v') return current.cat === 'v' ? -1.2 : 0.6
  return 0
}

/** `tinggi gunung itu 3.000 meter`: before a thing, at the beginning, it is the height of it; `panjang umur` is a wish. */
export function measureCost({ by }: Reading, next: Word | undefined): number {
  if (!/^lex:(?:tinggi|panjang|berat|luas|lebar)\/[av]$/.test(by) || next === undefined) return 0
  const [likely] = next.readings
  return /^(?:n|pn)$/.test(likely?.cat ?? '') && !/^(?:rasanya|umur|hati|usia)$/.test(next.lower) ? 1.5 : 0
}
