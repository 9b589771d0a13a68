/** Words that open a subordinate clause: conjunctions, and prepositions with a clause behind them. */
import { formAfter } from '../parse/second-verbs.js'
import { isReason } from '../parse/preceding.js'
import type { Chunk } from '../parse/types.js'
import type { Item, Option } from '../types.js'
import { begin, current, type Walk } from './clause-state.js'
import { pronounFor } from './inserted-subject.js'
import { leaf, ranked, scored } from './lattice.js'
import { finiteAhead, predicateFollows, previousWord } from './look-around.js'
import { saysHowMany } from './relative.js'
import { isBlame, isPurpose, isSuspicion } from './verb-form.js'
import { aimedAt, raisesObject } from './urging.js'
import { table } from '../table.js'

/** A conjunction such as `karena`, `agar`, `sehingga`: its English, and a clause of its own unless a mere cause follows. */
export function subordinator(walk: Walk, item: Item, at: number): void {
  const { chunks, nodes } = walk
  if (item.lower === 'sementara' && chunks[at - 1]?.type === 'vg' && chunks[at + 1]?.type !== 'np') {
    nodes.push(leaf(item.from, item.to, scored(['temporarily', 0]), item.reading.by, true))
    return
  }
  if (
    isReason(item) &&
    (isQuality(chunks[at + 1]) ||
      (chunks[at + 1]?.type === 'np' &&
        !finiteAhead(chunks, at) &&
        !twoActAhead(chunks, at) &&
        !saysHowMany(chunks, at + 1)))
  ) {
    // Fixed: a table would say "because".
    nodes.push(leaf(item.from, item.to, scored(['because of', 0], ['due to', -0.4]), item.reading.by, true))
    return
  }
  if (item.lower === 'mengingat' && chunks[at + 1]?.type === 'np' && !finiteAhead(chunks, at)) {
    // `mengingat peralatannya yang usang`: a thing, and no clause.
    nodes.push(leaf(item.from, item.to, scored(['given', 0]), item.reading.by, true))
    return
  }
  const time = chunks[at + 1]
  if (
    /^(?:(?:pada )?(?:saat|waktu)|ketika|sewaktu|kala)$/.test(item.lower) &&
    time?.type === 'np' &&
    endsWithPlace(chunks, at + 1)
  ) {
    // `saat senja`, `saat konferensi pers`: a time, and no clause.
    const hour = /^(?:senja|fajar|subuh|malam|siang|tengah malam|tengah hari|makan siang|makan malam)$/.test(
      time.np.head.lower,
    )
    // `saat perang pecah`: its adjective might be a predicate.
    const sure = !time.np.modifiers.some(({ type }) => type === 'adjective')
    const options = scored([hour ? 'at' : 'during', 0], ...(sure ? [] : ([['when', -0.7]] as const)))
    nodes.push(leaf(item.from, item.to, options, item.reading.by, sure))
    return
  }
  if (CONCEDING.test(item.lower) && chunks[at + 1]?.type === 'np' && !finiteAhead(chunks, at)) {
    // `meski hujan deras`: a thing, and no clause.
    nodes.push(leaf(item.from, item.to, scored(['despite', 0]), item.reading.by, true))
    return
  }
  if (item.lower === 'apakah' && nodes.every((node) => node.type === 'leaf' && node.by === 'copy')) {
    // A question of its own: English has no word for it.
    nodes.push(leaf(item.from, item.to, scored(['', 0]), item.reading.by, true))
    return
  }
  const suspected = chunks[at + 1]
  if (suspected?.type === 'vg' && isSuspicion(walk, item, at)) {
    // `ditangkap karena diduga mencuri sepeda`: on suspicion of stealing.
    nodes.push(leaf(item.from, suspected.vg.to, scored(['on suspicion of', 0]), item.reading.by, true))
    current(walk).asked = suspected.vg.verb
    return
  }
  if (isBlame(walk, item, at)) {
    // `ditangkap karena mencuri sepeda`: for stealing.
    nodes.push(leaf(item.from, item.to, scored(['for', 0]), item.reading.by, true))
    return
  }
  if (raisesObject(chunks, at)) {
    nodes.push(leaf(item.from, item.to, scored(['', 0]), item.reading.by, true))
    return
  }
  const thing = isPurpose(item) ? aimedAt(chunks, at, current(walk)) : undefined
  if (thing !== undefined) {
    // `cucilah tangan Anda agar tetap bersih`: so that they stay clean.
    nodes.push(leaf(item.from, item.to, scored(['so that', 0]), item.reading.by, true), pronounFor(item.to, thing))
    begin(walk)
    current(walk).subject = thing
    return
  }
  const options = optionsFor(walk, item, at)
  // `agar bantuan dapat …`: a table would read what follows as a verb.
  const clause = isPurpose(item) && walk.chunks[at + 1]?.type === 'np'
  // `karena sayapnya rusak`: nor "because of".
  const reason = isReason(item)
  nodes.push(leaf(item.from, item.to, options, item.reading.by, clause || reason || options.length === 1))
  begin(walk)
  const before = chunks[at - 1]
  if (isPurpose(item) && before?.type === 'vg' && DEMANDS.test(before.vg.verb.lower)) current(walk).wanted = true
}

/** Whether nothing but where it was follows a noun phrase, up to the end or a mark: `saat taklimat di Jakarta`. */
function endsWithPlace(chunks: readonly Chunk[], at: number): boolean {
  const place = previousWord(chunks, at + 2)?.reading.cat === 'prep' && chunks[at + 2]?.type === 'np'
  const end = chunks[place ? at + 3 : at + 1]
  return end === undefined || (end.type === 'word' && /^[.,;:?!]$/.test(end.item.text))
}

/** `karena negara kaya dan negara miskin tidak dapat …`: a clause with two subjects. */
const twoActAhead = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at + 1]?.type === 'np' &&
  /^(?:dan|serta|maupun)$/.test(previousWord(chunks, at + 3)?.lower ?? '') &&
  chunks[at + 3]?.type === 'np' &&
  predicateFollows(chunks, at + 3)

/** `karena lesunya permintaan`: how something is, as a thing. */
const isQuality = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'ap' && chunk.ap.item.reading.clitic === '3' && chunk.ap.before.length === 0

const CONCEDING = /^(?:meski|meskipun|walau|walaupun|kendati|kendatipun)$/

/** Verbs of asking behind which English has the bare verb: `menuntut agar pasukan ditarik`, "that the troops be withdrawn". */
const DEMANDS =
  /^(?:menuntut|meminta|menyarankan|mendesak|mengusulkan|merekomendasikan|menganjurkan|memerintahkan|menghendaki|memohon|mensyaratkan|mewajibkan|menginstruksikan|dianjurkan|disarankan|diusulkan|diminta)$/

/** `sejak perang pecah`, `selama kampanye berlangsung`: a preposition before a clause. */
export function prepositionOfClause(walk: Walk, item: Item, at: number): void {
  const { chunks, nodes } = walk
  const lasts = chunks[at + 2]
  if (item.lower === 'selama' && lasts?.type === 'vg' && lasts.vg.verb.lower === 'berlangsung') {
    // `selama kampanye berlangsung`: during the campaign.
    nodes.push(leaf(item.from, item.to, scored(['during', 0]), item.reading.by, true))
    begin(walk)
    current(walk).asked = lasts.vg.verb
    return
  }
  nodes.push(leaf(item.from, item.to, ranked(SUBORDINATE[item.lower] ?? item.reading.glosses), item.reading.by))
  begin(walk)
}

/** A subordinator in English, by the verb before it and by what comes after it. */
function optionsFor(walk: Walk, item: Item, at: number): readonly Option[] {
  const { chunks } = walk
  if (item.lower === 'sehingga' && isSoMuch(chunks, at)) return scored(['that', 0])
  if (!isPurpose(item)) return ranked(item.reading.glosses)
  const before = chunks[at - 1]
  const next = chunks[at + 1]
  const verb = current(walk).verb?.lower ?? ''
  // `agar tidak jatuh`: so as not to fall.
  if (next?.type === 'vg' && next.vg.before[0]?.reading.cat === 'neg') {
    const told =
      DEMANDS.test(verb) ||
      formAfter(verb) !== undefined ||
      /^(?:menyarankan|memperingatkan|mengingatkan|menasihati|berpesan|di(?:imbau|himbau|ingatkan|larang|nasihati|perintahkan|desak|paksa|suruh|ajak))/.test(
        verb,
      )
    return told ? scored(['', 0]) : scored(['so as', 0])
  }
  if (next?.type === 'vg' || next?.type === 'ap') return scored(['', 0], ['in order', -1])
  // `memaksa pesawat mendarat agar …`: nothing is asked that what follows could be.
  const asks =
    before?.type === 'vg' &&
    (DEMANDS.test(before.vg.verb.lower) || before.vg.verb.reading.entry?.features.has('that') === true)
  return asks ? scored(['that', 0], ['so that', -0.5]) : ranked(item.reading.glosses)
}

/** `begitu kotor sehingga …`: so dirty that. */
function isSoMuch(chunks: Walk['chunks'], at: number): boolean {
  for (let before = at - 1; before >= 0 && before > at - 5; before--) {
    const chunk = chunks[before]
    if (chunk?.type === 'ap') return chunk.ap.before.some((item) => /^(?:begitu|sedemikian|demikian)$/.test(item.lower))
    if (chunk?.type === 'word' && /^(?:punct|sub)$/.test(chunk.item.reading.cat)) return false
  }
  return false
}

/** Prepositions before a clause. */
const SUBORDINATE: Readonly<Record<string, readonly string[]>> = table({
  sejak: ['since'],
  hingga: ['until'],
  sampai: ['until'],
  selama: ['as long as', 'while'],
  seperti: ['as', 'like'],
  'pada saat': ['when', 'at a time when'],
  'pada waktu': ['when'],
})
