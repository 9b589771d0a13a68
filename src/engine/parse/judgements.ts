/** What somebody or something is said, judged or asked to be: `memastikan stok beras aman`, `meminta warga tenang`. */
import type { Entry, Item } from '../types.js'
import { isDegree } from './adjectives.js'
import type { Chunk, VerbGroup } from './types.js'

const JUDGING =
  /^(?:memastikan|menjamin|menilai|menganggap|menyebut|menyatakan|memandang|mengklaim|meyakini|menduga|mengatakan|menegaskan|melaporkan)$/
const STATE =
  /^(?:aman|tenang|cukup|siap|lancar|terkendali|stabil|kondusif|sehat|selamat|benar|salah|bersalah|tidak bersalah|tak bersalah|tepat|keliru|penting|wajar|sah|palsu|bohong|kuat|lemah|mampu|puas|gagal|adil|layak|pantas|berlebihan|normal|terbuka|jelas|transparan|membaik|memburuk)$/
const ASKING = /^(?:meminta|mengimbau|menghimbau|menyerukan|mendesak|mengajak)$/
const CONDUCT =
  /^(?:tenang|waspada|sabar|siap|hati-hati|berhati-hati|tertib|jujur|bijak|aktif|kompak|disiplin|proaktif)$/

/** Where a noun phrase behind such a verb ends, since what follows is said of it; `at` is where it begins. */
export function saidOfIt(items: readonly Item[], chunks: readonly Chunk[], at: number): number | undefined {
  const last = chunks.at(-1)
  if (last?.type !== 'vg' || last.vg.verb.reading.voice === 'passive') return undefined
  const { lower } = last.vg.verb
  const states = JUDGING.test(lower) ? STATE : ASKING.test(lower) ? CONDUCT : undefined
  if (states === undefined) return undefined
  for (let cursor = at + 1; cursor < items.length; cursor++) {
    const item = items[cursor] as Item
    if (!/^(?:n|pn|a|num|det|clf|dem|pron|adv|neg)$/.test(item.reading.cat)) return undefined
    if (item.reading.cat !== 'a' || !states.test(item.lower) || !ends(items[cursor + 1], item)) continue
    let cut = cursor
    while (cut > at + 1 && (isDegree(items[cut - 1]) || items[cut - 1]?.reading.cat === 'neg')) cut--
    return cut
  }
  return undefined
}

/** `bersalah melakukan korupsi`: what somebody is guilty of comes behind. */
const ends = (next: Item | undefined, { lower }: Item): boolean =>
  next === undefined ||
  /^(?:punct|conj|sub|prep)$/.test(next.reading.cat) ||
  (lower.endsWith('bersalah') && next.reading.cat === 'v')

/** A verb whose meaning shows in what comes behind its object; the others are left as they are. */
export function judged(chunks: readonly Chunk[]): readonly Chunk[] {
  return chunks.map((chunk, at) => {
    if (chunk.type !== 'vg' || chunk.vg.verb.reading.voice === 'passive') return chunk
    const vg = judgement(chunk.vg, chunks, at)
    return vg === undefined ? chunk : { type: 'vg', vg }
  })
}

function judgement(vg: VerbGroup, chunks: readonly Chunk[], at: number): VerbGroup | undefined {
  const [whom, what] = chunks.slice(at + 1, at + 3)
  // `terbukti korupsi`: found guilty of it.
  if (vg.verb.lower === 'terbukti' && whom?.type === 'np' && CRIME.test(whom.np.head.lower))
    return withSense(vg, 'terbukti', ['be found guilty of'])
  if (whom?.type !== 'np' || (what?.type !== 'vg' && what?.type !== 'ap')) return undefined
  const before = chunks[at - 1]
  if (before?.type === 'word' && before.item.reading.cat === 'rel' && what.type === 'vg') return undefined
  const { lower } = vg.verb
  // `menyatakan terdakwa bersalah`: found guilty.
  if (lower === 'menyatakan' && what.type === 'ap' && what.ap.item.lower.endsWith('bersalah'))
    return withSense(vg, FINDING, ['find', 'declare'])
  if (/^(?:sebagai|dengan)$/.test(what.type === 'vg' ? what.vg.verb.lower : '')) return undefined
  // `nyeri yang menyebabkan jarinya kaku`: caused it to be so.
  if (lower === 'menyebabkan' && what.type === 'ap') return withSense(vg, 'menyebabkan', ['cause'])
  // `menyebut keputusan itu tepat`: called it right; `menyebut utang negara turun`: said that it had fallen.
  const told = what.type === 'vg' || what.ap.before.some(({ reading }) => /^(?:neg|aux)$/.test(reading.cat))
  if (lower === 'menyebut' && !told) return withSense(vg, FINDING, ['call'])
  if (lower === 'menyebut' && whom.np.head.lower !== 'diri') return withSense(vg, 'menyebutkan', ['say'], 'that')
  // `menilai terdakwa berbohong`: believed that he had.
  return lower === 'menilai' && what.type === 'vg'
    ? withSense(vg, 'menilai', ['believe', 'consider'], 'that')
    : undefined
}

/** What names a verb whose sense has been settled so. */
export const JUDGED = 'rule:judged'

/** The lemma of a verb whose object is found to be something. */
export const FINDING = 'menyatakan bersalah'

const CRIME =
  /^(?:korupsi|pembunuhan|pembunuhan berencana|penipuan|suap|penyuapan|makar|penggelapan|pencurian|perampokan|pemerkosaan|penganiayaan|pencucian uang|pemalsuan|pemerasan)$/

function withSense(vg: VerbGroup, lemma: string, glosses: readonly string[], ...features: string[]): VerbGroup {
  const { reading } = vg.verb
  if (reading.entry === undefined) return vg
  const entry: Entry = { ...reading.entry, lemma, glosses, features: new Set(features) }
  return { ...vg, verb: { ...vg.verb, reading: { ...reading, entry, glosses, by: JUDGED } } }
}
