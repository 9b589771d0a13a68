import { FINDING } from '../parse/judgements.js'
import { formAfter } from '../parse/second-verbs.js'
import type { NounPhrase } from '../parse/types.js'
import type { Item, LatticeNode } from '../types.js'
import { isPrice, passiveAgent } from './agent.js'
import { ageNode } from './calendar.js'
import { type Agreement, agreementOf } from './agreement.js'
import { begin, current, IT, opened, type Walk } from './clause-state.js'
import type { Role } from './determiner.js'
import { agreeing, inserted, leaf, scored } from './lattice.js'
import { finiteAhead, isAttribution, predicateFollows, previousWord, subordinates } from './look-around.js'
import { zeroCopula } from './copula.js'
import {
  identifies,
  isCount,
  isAmountInVerb,
  isApposed,
  isHour,
  isMeasureOf,
  isMutual,
  isPlaceToDo,
  isReason,
  isPersons,
  isSomebody,
  isWhoSheIs,
  isTimeGiven,
  nextText,
  opensComplement,
} from './nominal-context.js'
import { transferNounPhrase } from './noun-phrase.js'
import { identity } from './asking.js'
import { postposed, sayer } from './postposed.js'
import { question } from './question.js'
import { isMost } from './relative.js'
import { raisesObject } from './urging.js'
import { isDay, isMonthOf } from './asides.js'

/** A noun phrase in its clause: after a preposition, as subject, agent, object or predicate. */
export function nominal(walk: Walk, np: NounPhrase, at: number): void {
  const { chunks, nodes } = walk
  const before = previousWord(chunks, at)
  const clause = current(walk)
  if (
    before?.reading.cat === 'rel' &&
    np.clitic === '3' &&
    (chunks[at - 2]?.type === 'np' || previousWord(chunks, at - 1)?.text === ',') &&
    np.head.reading.cat === 'n'
  ) {
    // `yang negaranya`: "whose country".
    const { clitic: _, ...owned } = np
    nodes.push(transferNounPhrase(owned, { role: 'subject', governor: 'no' }))
    return
  }
  if (isHour(np, before)) {
    // `sebelum pukul enam pagi`: before six in the morning.
    nodes.push(transferNounPhrase(np, { role: 'preposition', governor: 'no' }))
    return
  }
  // Said by `yang` before it.
  if (before?.reading.cat === 'rel' && isMost(np)) return
  const preposition =
    (before?.reading.cat === 'prep' || before?.reading.cat === 'agent') && !subordinates(chunks, at - 1)
  const coordinated = /^(?:dan|serta|maupun|beserta)$/.test(before?.lower ?? '')
  const agreement = agreementOf(np)
  const owner = clause.subject ?? clause.previous
  const time = np.head.reading.entry?.features.has('time') === true && np.head.reading.cat === 'n'
  if (sayer(walk, np, at) || postposed(walk, np, at) || question(walk, np, at)) return
  if (clause.equated === np) {
    // `apakah dia guru`: what he is.
    nodes.push(transferNounPhrase(np, { role: 'predicate', governor: '', owner }))
    return
  }
  if (identity(walk, np, at)) return
  const age = ageNode(np, before?.lower ?? '', nextText(chunks, at))
  if (age !== undefined) {
    nodes.push(age)
    return
  }
  if (isTimeGiven(walk, np, at)) {
    // `memiliki waktu 14 menit`: has 14 minutes.
    nodes.push(leaf(np.from, np.to, scored(['', 0]), np.head.reading.by, true))
    return
  }
  if (np.head.lower === 'satu sama lain' && isMutual(chunks[at - 1])) {
    // `saling membantu satu sama lain`: said twice.
    nodes.push(leaf(np.from, np.to, scored(['', 0]), np.head.reading.by, true))
    return
  }
  if (preposition) {
    // `sebanyak 20 orang luka ringan`: so many are the subject.
    if (at === 1 && before?.lower === 'sebanyak') clause.subject ??= { ...agreement, number: 'plural', head: undefined }
    // `pemain asal Brasil itu`, `pabrik di Linz itu`: it is the player who is pointed at.
    const { demonstrative, ...place } = np
    const thing = chunks[at - 2]?.type === 'np' && /^(?:asal|di|dari|untuk)$/.test(before?.lower ?? '')
    // `hiu yang menyerang pada hari Minggu itu`: nor is it the day, or the place, behind a relative clause's verb.
    const measured = np.modifiers.some(({ type }) => type === 'amount')
    const within = clause.relative && clause.verb !== undefined && (time || measured || np.head.reading.cat === 'pn')
    const pointed = demonstrative !== undefined && (within || (thing && np.head.reading.cat === 'pn'))
    nodes.push(transferNounPhrase(pointed ? place : np, { role: 'preposition', governor: before?.lower ?? '', owner }))
    if (isAttribution(chunks, at - 1))
      nodes.push({ ...inserted(np.to, scored([',', 0]), 'rule:attribution'), fixed: true })
    return
  }
  if (isMonthOf(chunks, at)) nodes.push(inserted(np.from, scored(['in', 0]), 'rule:month'))
  if (isDay(chunks[at])) nodes.push(inserted(np.from, scored(['on', 0], ['', -0.1]), 'rule:day'))
  if (
    coordinated &&
    clause.verb === undefined &&
    clause.subject !== undefined &&
    !isApposed(chunks, at) &&
    previousWord(chunks, at - 2)?.lower !== 'antara'
  ) {
    clause.subject = { ...clause.subject, number: 'plural', head: undefined }
  }
  const relativeAgent = clause.relative && chunks[at - 1]?.type === 'vg' ? passiveAgent(walk, np, at) : []
  if (relativeAgent[0]?.type === 'leaf' && relativeAgent[0].fixed === true) {
    nodes.push(...relativeAgent, transferNounPhrase(np, { role: 'preposition', governor: 'oleh', owner }))
    return
  }
  // `kekuatan dan kelemahan satu sama lain`: of each other.
  const mutual = np.head.lower === 'satu sama lain' && chunks[at - 1]?.type === 'np'
  if (mutual || isMeasureOf(walk, np, at) || isAmountInVerb(walk, np, at))
    nodes.push({ ...inserted(np.from, scored(['of', 0]), 'rule:of'), fixed: true })
  if (isReason(walk, at)) {
    // `alasan ia mundur belum jelas`: the reason still waits for its predicate.
    walk.stack.push(opened(agreement, true))
    nodes.push(transferNounPhrase(np, { role: 'subject', governor: '', owner }))
    return
  }
  const follows =
    !time &&
    !isRelativeObject(walk, np, at) &&
    !(clause.relative && clause.verb === before && isEquating(before)) &&
    !(clause.verb !== undefined && isPlaceToDo(np, chunks[at + 1])) &&
    !(coordinated && clause.object && formAfter(clause.verb?.reading.entry?.lemma ?? '') !== undefined) &&
    (predicateFollows(chunks, at) ||
      contrasts(walk, before, at) ||
      (opensComplement(walk, at) && finiteAhead(chunks, at)))
  const afterRelative = before?.reading.cat === 'rel'
  // `menyikat gigi dua kali sehari mencegah …`: the object of what is the subject.
  const within = clause.relative && clause.form === 'ing' && clause.subject === IT
  // `masalahnya, mereka tidak punya uang`: behind the comma another subject.
  const another = before?.text === ',' && np.head.reading.cat === 'pron' && !clause.relative
  if (follows && !within && (clause.verb !== undefined || clause.subject === undefined || afterRelative || another)) {
    startClause(walk, np, agreement, at)
    return
  }
  if (clause.verb === undefined && clause.subject === undefined && !time) {
    if (chunks[at - 1]?.type === 'np') nodes.push(barrier(np))
    clause.subject = agreement
    nodes.push(
      transferNounPhrase(np, {
        role: 'subject',
        governor: '',
        owner: clause.previous,
        human: isSomebody(chunks[at + 1]) || isPersons(chunks[at + 1]),
      }),
    )
    return
  }
  if (chunks[at - 1]?.type === 'vg' && clause.verb?.lower === 'terlibat')
    nodes.push({ ...inserted(np.from, scored(['in', 0]), 'rule:in'), fixed: true })
  else nodes.push(...passiveAgent(walk, np, at))
  const equated = identifies(walk, np, at)
  if (equated && clause.subject !== undefined) {
    if (isCount(chunks[at - 1])) clause.subject = { ...clause.subject, number: 'singular', head: undefined }
    const be = zeroCopula(walk, clause.subject)
    nodes.push(agreeing({ ...inserted(np.from, be, 'rule:predicate'), fixed: true }, clause.subject))
    clause.verb = np.head
  }
  // `cara penyelam memasuki air`: the way he does.
  const manner =
    np.head.lower === 'cara' && np.modifiers.length + np.quantifiers.length === 0 && chunks[at + 1]?.type === 'np'
  if (manner) nodes.push({ ...inserted(np.from, scored(['the', 0]), 'rule:article'), fixed: true })
  const single = isWhoSheIs(walk, np, at)
  const role: Role = single
    ? 'predicate'
    : equated
      ? 'predicate'
      : clause.verb === undefined
        ? 'subject'
        : before?.reading.cat === 'cop'
          ? 'predicate'
          : before?.reading.cat === 'there'
            ? 'exists'
            : 'object'
  if (clause.verb !== undefined && !time) {
    clause.object = true
    if (role === 'object') clause.thing = agreement
  }
  // `putusan yang menguntungkan Manila itu`: it is the ruling that is pointed at.
  const { demonstrative: _, ...named } = np
  const owned = np.head.reading.cat === 'pn' || np.quantifiers.some(({ reading }) => reading.cat === 'num')
  const object = role === 'object' && clause.relative && owned ? named : np
  nodes.push(
    transferNounPhrase(object, {
      role,
      governor: clause.negated || manner ? 'no' : (clause.verb?.lower ?? ''),
      owner,
      ...(single ? { single } : {}),
    }),
  )
  clause.negated = false
}

/** `yang bukan Muslim`, `yang merupakan anggota`: what somebody is. */
const isEquating = (item: Item | undefined): boolean => item?.lower === 'bukan' || item?.reading.cat === 'cop'

/** `tetapi orang yang bukan Muslim ditolak`: a clause of its own, although its predicate stands behind a relative one. */
const contrasts = ({ chunks }: Walk, before: Item | undefined, at: number): boolean =>
  /^(?:tetapi|tapi|namun|sedangkan|sementara)$/.test(before?.lower ?? '') &&
  chunks[at + 1]?.type === 'word' &&
  previousWord(chunks, at + 2)?.reading.cat === 'rel' &&
  finiteAhead(chunks, at)

/**
 * `hiu yang menyerang seorang peselancar pada hari Minggu itu diperkirakan …`: the object of a relative clause, and not the subject of
 * the verb for which the noun before `yang` is still waiting.
 */
function isRelativeObject(walk: Walk, np: NounPhrase, at: number): boolean {
  const { chunks, stack } = walk
  const [outer, clause] = stack.slice(-2)
  const before = chunks[at - 1]
  if (clause?.relative === true && clause.voice === 'passive' && isPrice(np) && before?.type === 'vg')
    return outer?.subject !== undefined && outer.verb === undefined
  if (clause?.relative !== true || clause.voice !== 'active' || clause.object || before?.type !== 'vg') return false
  if (before.vg.verb !== clause.verb || !before.vg.verb.lower.startsWith('me')) return false
  if (before.vg.verb.reading.entry?.features.has('that') === true) return false
  // `yang meminta polisi menangkapnya`; with an auxiliary the next verb is the outer clause's.
  const next = chunks[at + 1]
  const finite = next?.type === 'vg' && next.vg.before.some(({ reading }) => /^(?:aux|neg)$/.test(reading.cat))
  if (!finite && actsNext(walk, at)) return false
  return outer?.subject !== undefined && outer.verb === undefined
}

/** `pada tahun pertama perusahaan itu merugi`: no phrase of a table joins a fronted adjunct and the subject. */
const barrier = (np: NounPhrase): LatticeNode => ({
  ...inserted(np.from, scored(['', 0]), 'rule:fronted'),
  fixed: true,
})

/** `meminta polisi menangkap`, `membuat pabrik di Bratislava berhenti`: what the object is asked or made to do. */
function actsNext(walk: Walk, at: number): boolean {
  const [next, place, verb] = walk.chunks.slice(at + 1, at + 4)
  if (next?.type === 'vg') return true
  const lemma = current(walk).verb?.reading.entry?.lemma ?? ''
  if (next?.type === 'ap' && (lemma === 'membuat' || lemma === FINDING || formAfter(lemma) === 'to')) return true
  return (
    formAfter(lemma) !== undefined &&
    next?.type === 'word' &&
    next.item.reading.cat === 'prep' &&
    place?.type === 'np' &&
    verb?.type === 'vg'
  )
}

/** A noun phrase whose predicate follows: the subject of the main clause, a complement clause, or a verb's object and actor. */
function startClause(walk: Walk, np: NounPhrase, agreement: Agreement, at: number): void {
  const { chunks, nodes } = walk
  const clause = current(walk)
  const before = chunks[at - 1]
  const directly = before?.type === 'vg' && before.vg.verb === clause.verb
  const features = clause.verb?.reading.entry?.features
  const asks = clause.verb?.reading.entry?.lemma === 'bertanya'
  if (directly && !asks && features?.has('that') !== true && actsNext(walk, at) && clause.voice === 'active') {
    // `meminta polisi menangkap …`: object and actor of what follows.
    clause.object = true
    nodes.push(transferNounPhrase(np, { role: 'object', governor: clause.verb?.lower ?? '', owner: clause.subject }))
    return
  }
  if (raisesObject(chunks, at - 1)) {
    // `menyerukan agar warga tetap tenang`: called on them to.
    clause.object = true
    nodes.push(transferNounPhrase(np, { role: 'object', governor: clause.verb?.lower ?? '', owner: clause.subject }))
    return
  }
  if (before?.type === 'np' && clause.verb === undefined && clause.subject === undefined) nodes.push(barrier(np))
  if (directly && features?.has('that') === true) nodes.push(thatBefore(np.from, clause.voice === 'passive'))
  if (clause.relative && clause.verb === undefined) {
    // `buku yang pemerintah terbitkan`: the relative clause has a subject of its own.
    clause.subject = agreement
  } else if (clause.verb === undefined) clause.subject = agreement
  else {
    begin(walk)
    current(walk).subject = agreement
  }
  nodes.push(
    transferNounPhrase(np, {
      role: 'subject',
      governor: '',
      owner: current(walk).previous,
      ...(isPersons(chunks[at + 1]) ? { human: true } : {}),
    }),
  )
}

/** `disebutkan harga naik`: "it was said that"; `mengatakan harga naik`: "said (that)". */
const thatBefore = (at: number, passive: boolean): LatticeNode =>
  passive
    ? { ...inserted(at, scored(['that', 0]), 'rule:that'), fixed: true }
    : inserted(at, scored(['that', 0], ['', -0.3]), 'rule:that')
