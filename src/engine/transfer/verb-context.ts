/** What stands around a verb group says of it: whose verb it is, whether its subject is there, what it completes. */
import type { Chunk, VerbGroup } from '../parse/types.js'
import type { Item } from '../types.js'
import { AFFLICTED } from './agent.js'
import { isShowing } from '../parse/openings.js'
import type { Clause, Walk } from './clause-state.js'
import { finiteAhead, opensAside, predicateFollows, previousWord } from './look-around.js'
import { isPassive, isPurpose } from './verb-form.js'
import { scored } from './lattice.js'
import { isCircumstance, isConsequence } from './subordinators.js'
import type { Option } from '../types.js'
import { table } from '../table.js'

export const isKilling = (before: Chunk | undefined): boolean =>
  before?.type === 'vg' && /^(?:tewas|meninggal|meninggal dunia|mati)$/.test(before.vg.verb.lower)

export function endsClause(chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1]
  return next === undefined || (next.type === 'word' && /^(?:punct|prep|sub)$/.test(next.item.reading.cat))
}

/** `menyatakan belum memperoleh petunjuk`: what is said has no subject of its own. */
export function isComplement(vg: VerbGroup, before: Chunk | undefined, clause: Clause): boolean {
  if (before?.type !== 'vg' || before.vg.verb !== clause.verb || clause.subject === undefined) return false
  if (before.vg.verb.reading.voice !== 'active' || vg.verb.reading.by.startsWith('rule:saying')) return false
  return /^(?:mengatakan|menyatakan|menegaskan|mengungkapkan|menjelaskan|menambahkan|mengaku|mengakui|mengklaim|merasa|menilai|menyadari|yakin|percaya|mengira|menduga|menyangka)$/.test(
    before.vg.verb.lower,
  )
}

/** `menuduh mereka melakukan protes`: accused them of holding; `melarang pejabat menerima`: banned officials from accepting. */
export function chargeOf(vg: VerbGroup, before: Chunk | undefined, clause: Clause): string | undefined {
  if (vg.verb.reading.by.startsWith('rule:saying') || vg.before.length > 0) return undefined
  const lemma = clause.verb?.reading.entry?.lemma ?? ''
  const suspected = lemma === 'diduga' && clause.subject?.human === true
  const proven = lemma === 'terbukti' && CRIMINAL.test(vg.verb.lower)
  const english = suspected ? 'of' : proven ? 'guilty of' : CHARGES[lemma]
  if (english === undefined) return undefined
  const charged = (before?.type === 'np' && clause.object) || (before?.type === 'vg' && before.vg.verb === clause.verb)
  const forbidden = before?.type === 'vg' && clause.voice === 'active' && english === 'from'
  return charged && !forbidden ? english : undefined
}

/** `peluang memenangkan hadiah`: the chance of winning; nouns whose verb says what they consist in. */
export function isContent(vg: VerbGroup, before: Chunk | undefined, walk: Walk, at: number): boolean {
  if (before?.type !== 'np' || vg.before.length > 0 || vg.verb.reading.voice !== 'active') return false
  const { np } = before
  if (np.modifiers.length > 0 || np.demonstrative !== undefined || np.clitic !== undefined) return false
  if (!CONTENT.test(np.head.lower)) return false
  return walk.stack.at(-1)?.verb !== undefined || finiteAhead(walk.chunks, at)
}

/** `setelah tiga minggu menghadapi gempuran`: how long something was done, before what came after it. */
export function isTimeSpent(vg: VerbGroup, chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 1]
  if (before?.type !== 'np' || vg.before.length > 0 || !/^(?:me|ber)/.test(vg.verb.lower)) return false
  const { head, quantifiers, modifiers, demonstrative } = before.np
  return (
    /^(?:setelah|sesudah)$/.test(previousWord(chunks, at - 1)?.lower ?? '') &&
    head.reading.entry?.features.has('time') === true &&
    quantifiers.some(({ reading }) => /^(?:num|det)$/.test(reading.cat)) &&
    modifiers.length === 0 &&
    demonstrative === undefined
  )
}

const CONTENT =
  /^(?:kebiasaan|peluang|risiko|resiko|keterampilan|bahaya|kemungkinan|gagasan|tradisi|pengalaman|praktik|tuduhan|kegiatan|kesenangan|kegemaran|tindakan|strategi|taktik)$/

/** `terbukti mencuri`: what somebody is found guilty of. */
const CRIMINAL =
  /^(?:melakukan|mencuri|membunuh|menerima suap|menipu|memalsukan|menyuap|membuang|mencemari|menggelapkan|menganiaya|memerkosa|memperkosa|melanggar|korupsi|menyalahgunakan|mengedarkan|menyelundupkan|memeras|merampok|menculik|menyiksa)(?: |$)/

/** What stands between the object of a verb and a second verb that says what for. */
const CHARGES: Readonly<Record<string, string>> = table({
  menuduh: 'of',
  'dinyatakan bersalah': 'of',
  'divonis bersalah': 'of',
  'terbukti bersalah': 'of',
  mendakwa: 'with',
  mencurigai: 'of',
  melarang: 'from',
  mencegah: 'from',
  menghalangi: 'from',
  menghentikan: 'from',
})

/** `sehingga mengundang`, `karena dinilai`: a clause without a subject takes up the one before. */
export function lacksSubject(vg: VerbGroup, preceding: Item | undefined): boolean {
  if (preceding === undefined) return false
  if (preceding.reading.cat !== 'sub' && preceding.lower !== 'asalkan' && !isCircumstance(preceding)) return false
  if (isConsequence(preceding)) return true
  // `ketika sedang dilintasi kereta`: when it was being crossed.
  return isCircumstance(preceding) || (!isPassive(vg) && preceding.lower === 'asalkan')
}

/** `turun menjadi 5 persen`, `diubah menjadi apartemen`: what something comes to, and what it turns into. */
export function resultOf(before: Chunk | undefined, next: Chunk | undefined): readonly Option[] | undefined {
  if (before?.type !== 'vg') return undefined
  const { lower } = before.vg.verb
  if (RISING.test(lower)) return scored(['to', 0])
  const counted = next?.type === 'np' && next.np.quantifiers.some(({ reading }) => reading.cat === 'num')
  if (!TURNING.test(lower)) return undefined
  return counted ? scored(['into', 0], ['to', -0.3]) : scored(['into', 0])
}

const RISING =
  /^(?:naik|turun|meningkat|menurun|menyusut|melonjak|merosot|anjlok|bertambah|berkurang|mengecil|membengkak|melemah|menguat|diturunkan|dinaikkan|dikurangi|ditingkatkan|dipangkas|diperpanjang|dipersingkat|diperkecil|diperbesar|dipotong|ditambah|diringankan)$/
const TURNING =
  /^(?:diubah|berkembang|dibagi|terbagi|diterjemahkan|diolah|disulap|bertransformasi|dipecah|terpecah|dilebur|disusun|digabungkan|dialihfungsikan|dirombak|dipotong-potong|diurai|terurai|tumbuh)$/

/** `dilaporkan bahwa …`, `disebutkan harga naik`: nothing but a clause is what is said. */
export function isImpersonal(vg: VerbGroup, chunks: readonly Chunk[], at: number): boolean {
  const { reading, lower } = vg.verb
  if (reading.entry?.features.has('that') !== true || reading.clitic !== undefined) return false
  if (!isPassive(vg) && !lower.startsWith('di')) return false
  const next = chunks[at + 1]
  if (next?.type === 'word') return next.item.reading.cat === 'sub' && !isPurpose(next.item)
  return next?.type === 'np' && finiteAhead(chunks, at + 1)
}

/** `ditemukan dua mayat`, `terjadi ledakan`: a verb whose subject follows it. */
export function startsWithVerb(vg: VerbGroup, chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1]
  if (next?.type !== 'np' || vg.verb.reading.clitic !== undefined || next.np.head.reading.cat === 'pron') return false
  // `dikawal polisi, tersangka …`: the subject comes behind the comma.
  if (at === 0 && AFFLICTED.test(vg.verb.lower) && opensAside(chunks, 0)) return false
  if (next.np.head.reading.entry?.features.has('time') === true && next.np.quantifiers.length === 0) return false
  if (/^(?:terjadi|muncul|timbul|tersedia|berlaku|tersisa)$/.test(vg.verb.lower)) return true
  if (isShowing(vg.verb)) return true
  if (vg.verb.reading.voice !== 'passive' || predicateFollows(chunks, at + 1)) return false
  // `karena dihantam gelombang`: what hits has somebody to hit.
  if (AFFLICTED.test(vg.verb.lower) && previousWord(chunks, at)?.reading.cat === 'sub') return false
  const features = next.np.head.reading.entry?.features
  if (features?.has('hum') === true) return next.np.quantifiers.some((item) => item.reading.cat === 'num')
  return features?.has('org') !== true && next.np.head.reading.cat !== 'pn'
}

/**
 * `tanah yang tidak pernah dibajak menyimpan …`: two verbs side by side, and the noun before `yang` would have none. Where a verb
 * completes the first (`yang ingin pergi`, `yang datang membawa`) another one has to follow.
 */
export function isMainVerb({ chunks }: Walk, before: Chunk | undefined, at: number): boolean {
  if (before?.type !== 'vg' || chunks[at]?.type !== 'vg' || finiteAhead(chunks, at)) return false
  // `mengirim pasukan berperang`: whom it takes along is part of the verb.
  if (/^(?:mengirim|mengirimkan|mengerahkan|mengutus|menurunkan) /.test(before.vg.verb.lower)) return false
  const features = before.vg.verb.reading.entry?.features
  const completed = ['inf', 'ger', 'modal', 'that'].some((feature) => features?.has(feature) === true)
  return !completed || isPassive(before.vg)
}

/** Whether the verb that comes belongs to the clause around a relative one. */
export function closesRelative(before: Chunk | undefined, preceding: Item | undefined, clause: Clause): boolean {
  if (preceding !== undefined)
    return preceding.reading.cat !== 'conj' && preceding.reading.cat !== 'prep' && preceding.reading.cat !== 'sub'
  if (before?.type === 'vg') return false
  const features = clause.verb?.reading.entry?.features
  return features?.has('inf') !== true || before?.type !== 'np'
}

/** `hancur diterjang tsunami`: what a blow has done to something, and the blow. */
export const isRuined = (before: Chunk | undefined): boolean =>
  /^(?:hancur|rusak|rusak parah|rusak berat|roboh|ambruk|runtuh|luluh lantak|porak-poranda|musnah)$/.test(
    before?.type === 'ap' ? before.ap.item.lower : before?.type === 'vg' ? before.vg.verb.lower : '',
  )

export const isBlow = ({ before, verb }: VerbGroup): boolean =>
  before.length === 0 &&
  /^(?:diterjang|dihantam|dilanda|disapu|diterpa|ditabrak|digempur|dibom|diguncang|dilalap|tersapu|terkena|digulung|dihempas)$/.test(
    verb.lower,
  )

/** `membuat penonton menangis`: made them cry. */
export function makesDo(vg: VerbGroup, chunks: readonly Chunk[], at: number): boolean {
  if (vg.verb.reading.entry?.lemma !== 'membuat' || chunks[at + 1]?.type !== 'np') return false
  const next = chunks[at + 2]
  return next?.type === 'vg' && next.vg.before.length === 0
}

/** `menyebut kiriman itu sebagai …`: described it as. */
export function isDescribed(vg: VerbGroup, chunks: readonly Chunk[], at: number): boolean {
  if (vg.verb.reading.entry?.lemma !== 'menyebut') return false
  return [chunks[at + 1], chunks[at + 2]].some((chunk) => chunk?.type === 'word' && chunk.item.lower === 'sebagai')
}
