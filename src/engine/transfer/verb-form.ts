import { isReason } from '../parse/preceding.js'
import { formAfter } from '../parse/second-verbs.js'
import { isPerceiving } from '../parse/openings.js'
import type { Chunk, NounPhrase, VerbGroup } from '../parse/types.js'
import type { Item } from '../types.js'
import { type Clause, current, type Walk } from './clause-state.js'
import { finiteAhead, pastAdverbs, previousWord, wordPastAdverbs } from './look-around.js'
import { isAttendant, isLetAlone } from './second-predicates.js'
import { asksGerund } from './subordinators.js'
import type { VerbForm } from './verb-group.js'

const GERUND_AFTER =
  /^(?:dengan|tanpa|dalam|setelah|sebelum|sejak|selain|sambil|sembari|seraya|akibat|dari|tentang|atas|seperti|sebagai|saat|ketika)$/

/** The form a verb takes from what stands before it. */
export function formOf(
  vg: VerbGroup,
  before: Chunk | undefined,
  preceding: Item | undefined,
  clause: Clause,
  chunks: readonly Chunk[],
  at: number,
): VerbForm {
  const auxiliary = vg.before.some((item) => item.reading.cat === 'aux')
  if (gerundLink(before, vg) !== undefined && vg.before.length === 0) return 'ing'
  // `tampak polisi berjaga`: were seen standing guard.
  const seen = chunks[at - 2]
  if (before?.type === 'np' && seen?.type === 'vg' && clause.postposed === seen.vg.verb && isPerceiving(seen.vg.verb))
    return isPassive(vg) ? 'reduced' : 'ing'
  // `dua pemerintahan, masing-masing didukung oleh kekuatan asing`: each backed by.
  if (isEach(before) && previousWord(chunks, at - 1)?.text === ',' && at > 3 && vg.before.length === 0)
    return isPassive(vg) || vg.verb.lower.startsWith('di') ? 'reduced' : 'ing'
  if (before?.type === 'vg' && clause.asked === before.vg.verb && isSuspected(before.vg.verb)) return 'ing'
  // `bila terjadi kecelakaan, jangan memindahkan korban`
  if (vg.before[0]?.lower === 'jangan' && preceding?.text === ',') return 'finite'
  if (preceding !== undefined) {
    const { cat } = preceding.reading
    if (asksGerund(chunks, at) && !isPassive(vg) && vg.before.length === 0) return 'ing'
    if (cat === 'adv' && /^(?:setelah|sesudah)$/.test(wordPastAdverbs(chunks, at)?.lower ?? '')) return 'ing'
    // `teka-teki bagaimana menentukan hal itu`: how to.
    if (preceding.lower === 'bagaimana' && !isPassive(vg) && !auxiliary) return 'to'
    // `mempertimbangkan untuk pergi`: considered leaving.
    // `tidak bisa berjalan, apalagi berlari`: let alone run.
    if (preceding.lower === 'apalagi' && isLetAlone(chunks, at - 1)) return 'bare'
    if (preceding.lower === 'untuk' && isGerundial(chunks[at - 2])) return 'ing'
    // `agar tidak mudah lepas`, with a pronoun for what shall not.
    if (/^(?:agar|supaya)$/.test(preceding.lower) && clause.subject !== undefined) return 'finite'
    if (isPurpose(preceding) || preceding.lower === 'untuk' || preceding.lower === 'guna' || preceding.lower === 'demi')
      return 'to'
    if (/^(?:sejak|semenjak)$/.test(preceding.lower) && isPassive(vg)) return 'ing'
    if (cat === 'prep' && GERUND_AFTER.test(preceding.lower)) return 'ing'
    if (isGround(clause.verb) && isReason(preceding) && isDeed(vg)) return 'ing'
    if (cat === 'sub' && /^(?:setelah|sebelum|sambil|sembari|sesudah)$/.test(preceding.lower)) return 'ing'
    // `beberapa di antaranya sudah bekerja`
    if ((cat === 'prep' && preceding.lower !== 'di antaranya') || cat === 'agent') return 'ing'
    if (cat === 'conj' && clause.verb !== undefined) return parallel(clause, auxiliary)
    if (cat === 'rel') return clause.participial ? 'ing' : 'finite'
    if (cat === 'neg' || cat === 'aux') return 'bare'
    // `prioritasnya adalah memperbaiki jalan`: is to repair.
    if (cat === 'cop' && preceding.reading.glosses[0] === 'be' && !auxiliary && !isPassive(vg)) return 'to'
    if (preceding.text === ',' && clause.verb !== undefined && isListed(chunks, at, clause))
      return parallel(clause, auxiliary)
  }
  const governed = formAfter(clause.verb?.reading.entry?.lemma ?? '')
  if (governed !== undefined && clause.voice === 'active' && !auxiliary && followsObject(before, clause))
    return governed
  if (before?.type === 'vg' && before.vg.verb === clause.verb) {
    const features = before.vg.verb.reading.entry?.features
    // `mengaku belum pernah bertempur`: what somebody says of himself has its own tense.
    const own = /^(?:mengaku|mengklaim|merasa)$/.test(before.vg.verb.lower)
    if (own && (vg.before.length > 0 || vg.verb.reading.voice === 'passive')) return 'finite'
    if (features?.has('modal') === true || (before.vg.verb.lower === 'berhasil' && !isPassive(vg))) return 'bare'
    // `mengaku membobol jaringan`: admitted breaking into it.
    if (features?.has('ger') === true || (before.vg.verb.lower === 'mengaku' && !isState(vg))) return 'ing'
    if (/^(?:dilaporkan|dikabarkan)$/.test(before.vg.verb.lower) && isPassive(vg) && vg.before.length === 0)
      return 'reduced'
    if (
      features?.has('inf') === true ||
      /^(?:dianggap|dinilai|diyakini|dipercaya|dikatakan|dikabarkan)$/.test(before.vg.verb.lower)
    )
      return 'to'
    // `tetap bekerja dibantu oleh muridnya`: helped by.
    if (vg.verb.reading.voice === 'passive' && vg.before.length === 0 && isAgent(chunks[at + 1])) return 'reduced'
    if (isAttendant(vg, before.vg, chunks[at + 1])) return 'reduced'
    if (auxiliary) return 'finite'
    return features?.has('that') === true ? 'finite' : 'to'
  }
  if (before?.type === 'np' && takesVerb(before.np) && (clause.verb !== undefined || finiteAhead(chunks, at)))
    return 'to'
  // `sibuk memasak`: busy cooking.
  if (before?.type === 'ap' && before.ap.item.lower === 'sibuk' && vg.before.length === 0) return 'ing'
  if (isTough(before) && isPassive(vg) && vg.before.length === 0) return 'to'
  if (before?.type === 'ap') return clause.verb === undefined || clause.verb === before.ap.item ? 'to' : 'finite'
  if (clause.verb !== undefined && before?.type === 'np' && clause.object) {
    if (auxiliary) return 'finite'
    return clause.voice === 'active' && before.np.head.reading.entry?.features.has('hum') === true ? 'to' : 'ing'
  }
  // `kota itu, sering disebut Paris-nya Amerika, bangga akan …`: often called.
  if (isAside(chunks, at, clause) && isPassive(vg) && !auxiliary) return 'reduced'
  const saying =
    /^(?:kata|ujar|tutur|tambah|jelas|ungkap|tegas|papar|imbuh|lanjut|ucap|terang|tulis|tanya|pinta|pikir)$/.test(
      vg.verb.lower,
    )
  const told = clause.subject ?? clause.previous
  if (clause.verb !== undefined && told !== undefined && preceding?.text === ',' && !saying && !auxiliary) return 'ing'
  return 'finite'
}

const isEach = (before: Chunk | undefined): boolean =>
  before?.type === 'np' && before.np.head.lower === 'masing-masing' && before.np.modifiers.length === 0

/** Between the subject and its predicate, set off by commas. */
export function isAside(chunks: readonly Chunk[], at: number, clause: Clause): boolean {
  if (clause.subject === undefined || clause.verb !== undefined || clause.relative) return false
  const comma = pastAdverbs(chunks, at)
  if (previousWord(chunks, comma)?.text !== ',' || chunks[comma - 2]?.type !== 'np') return false
  const end = chunks.findIndex((_, index) => index > at && previousWord(chunks, index)?.text === ',')
  const next = chunks[end]
  return next?.type === 'vg' || next?.type === 'ap' || (next?.type === 'word' && next.item.reading.cat === 'cop')
}

const isGerundial = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'vg' && chunk.vg.verb.reading.entry?.features.has('ger') === true && !isPassive(chunk.vg)

/** The form of a verb that stands beside the clause's last one. */
const parallel = ({ form, modal }: Clause, auxiliary: boolean): VerbForm =>
  form === 'to' || (modal && !auxiliary) ? 'bare' : form

/** `dapat bekerja, membaca, dan bepergian`: one of several verbs, the last of which follows behind `dan`. */
function isListed(chunks: readonly Chunk[], at: number, clause: Clause): boolean {
  const closed = clause.modal || clause.form === 'to' || clause.form === 'bare'
  for (let next = at + 1; next < chunks.length; next++) {
    const chunk = chunks[next]
    if (chunk?.type !== 'word') continue
    const { cat } = chunk.item.reading
    if (cat === 'sub' || cat === 'rel' || /^[.;:?!"“”()]$/.test(chunk.item.text)) return false
    const listed = chunks[next - 1]
    const oxford = listed?.type === 'word' && listed.item.text === ','
    if (/^(?:dan|atau|serta|lalu|kemudian)$/.test(chunk.item.lower) && chunks[next + 1]?.type === 'vg')
      return oxford || closed
  }
  return false
}

const isAgent = (chunk: Chunk | undefined): boolean => chunk?.type === 'word' && chunk.item.reading.cat === 'agent'

/** `membantu Rusia berperang`, `membantu membangun`: right behind the verb or its object. */
function followsObject(before: Chunk | undefined, clause: Clause): boolean {
  if (before?.type === 'vg') return before.vg.verb === clause.verb && clause.verb?.reading.entry?.lemma === 'membantu'
  return before?.type === 'np' && clause.object
}

/** `kemampuan terbang`, `cara menulis`: nouns whose verb says what for. */
function takesVerb(np: NounPhrase): boolean {
  return (
    np.modifiers.length === 0 &&
    np.demonstrative === undefined &&
    /^(?:cara|kemampuan|upaya|usaha|keinginan|rencana|kesempatan|hak|izin|kewajiban|keputusan|janji|niat|waktu|tempat|alasan|tugas|tekad|kebutuhan|ancaman|kesediaan|komitmen|kekuatan|keberanian)$/.test(
      np.head.lower,
    )
  )
}

/** What somebody claims to be, rather than to have done. */
const isState = ({ verb }: VerbGroup): boolean =>
  /^(?:memiliki|mempunyai|punya|mengenal|mengetahui|tahu|menjadi|merasa|percaya|ingin|mampu|ber(?:nama|usia|umur|asal|agama|hak|ada))(?: |$)/.test(
    verb.lower,
  )

/** What somebody is punished, praised or thanked for, where English has "for" and a gerund behind "because". */
const isGround = (verb: Item | undefined): boolean =>
  /^(?:ditangkap|ditahan|dihukum|dipenjara|didenda|dipecat|diskors|didakwa|dituntut|digugat|diadili|divonis|dikritik|dikecam|dipuji|dideportasi|diusir|diselidiki|dikenal|terkenal|dihormati|dikeluarkan|dipidana|didiskualifikasi|menangkap|menahan|menghukum|mendenda|memecat|mengkritik|mengecam|memuji|menuntut|menggugat|meminta maaf|berterima kasih|dijatuhi hukuman)(?: |$)/.test(
    verb?.lower ?? '',
  )

/** Something done, with no word before the verb but that it has been. */
const isDeed = ({ before, verb }: VerbGroup): boolean =>
  verb.reading.voice === 'active' && before.every(({ lower }) => /^(?:telah|sudah|diduga)$/.test(lower))

/** `ditangkap karena mencuri`: the ground of a punishment, said of the one who is punished. */
export function isBlame(walk: Walk, item: Item, at: number): boolean {
  const next = walk.chunks[at + 1]
  return isReason(item) && next?.type === 'vg' && isDeed(next.vg) && isGround(current(walk).verb)
}

/** `ditangkap karena diduga mencuri`: the suspicion, and behind it what somebody is suspected of. */
export function isSuspicion({ chunks, stack }: Walk, item: Item, at: number): boolean {
  const [suspected, deed] = chunks.slice(at + 1, at + 3)
  if (!isReason(item) || !isGround(stack.at(-1)?.verb) || deed?.type !== 'vg' || !isDeed(deed.vg)) return false
  return suspected?.type === 'vg' && suspected.vg.before.length === 0 && isSuspected(suspected.vg.verb)
}

const isSuspected = ({ lower }: Item): boolean => /^(?:dicurigai|diduga|disangka)$/.test(lower)

/** `agar` and `supaya` before a verb: "(in order) to". */
export function isPurpose(item: Item | undefined): boolean {
  return /^(?:agar|supaya)(?: tidak| jangan)?$/.test(item?.lower ?? '')
}

/** What English has before a gerund behind `terbiasa` ("used to walking"), `bersikeras` ("insisted on going") and their like. */
export function gerundLink(before: Chunk | undefined, vg: VerbGroup): 'to' | 'on' | 'at' | 'of' | undefined {
  if (before?.type === 'ap' && before.ap.item.lower === 'terbiasa') return 'to'
  if (before?.type === 'ap' && before.ap.item.lower === 'tak terima') return 'at'
  if (before?.type === 'ap' && /^(?:pandai|pintar|jago|mahir|piawai)$/.test(before.ap.item.lower) && !isPassive(vg))
    return 'at'
  if (before?.type === 'ap' && before.ap.item.lower.endsWith('bersalah') && vg.verb.lower.startsWith('me')) return 'of'
  // `takut ditangkap`: afraid of being caught.
  if (before?.type === 'ap' && before.ap.item.lower === 'takut' && vg.verb.lower.startsWith('di')) return 'of'
  return before?.type === 'vg' && before.vg.verb.lower === 'bersikeras' ? 'on' : undefined
}

export function isPassive(vg: VerbGroup): boolean {
  return vg.verb.reading.voice === 'passive' || vg.verb.reading.voice === 'stative'
}

export function withVoice(item: Item, voice: 'active'): Item {
  return { ...item, reading: { ...item.reading, voice } }
}

/** `sulit dibaca`: "hard to read". */
export function isTough(before: Chunk | undefined): boolean {
  return before?.type === 'ap' && /^(?:sulit|sukar|susah|mudah|gampang|enak|asyik)$/.test(before.ap.item.lower)
}
