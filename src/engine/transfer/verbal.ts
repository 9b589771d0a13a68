import type { VerbGroup } from '../parse/types.js'
import type { Item, Option } from '../types.js'
import { type Agreement, agreementOf } from './agreement.js'
import { begin, current, IT, opened, type Walk } from './clause-state.js'
import { isPerceiving } from '../parse/openings.js'
import { isSkill } from '../parse/adjectives.js'
import { isNext, objectClitic } from './object-clitic.js'
import { advises, isImperative } from './imperative.js'
import { happens, needsTime } from './impersonal.js'
import { inserted, leaf, scored } from './lattice.js'
import { pronounFor } from './inserted-subject.js'
import { finiteAhead, previousWord, subjectAhead, wordPastAdverbs } from './look-around.js'
import { asPerfect, isSince } from './since.js'
import { mutual } from './mutual.js'
import { attribute, intensified, names, nominalised, saying } from './special-verbs.js'
import { CERTAIN } from './tensed.js'
import {
  chargeOf,
  closesRelative,
  isDescribed,
  isComplement,
  isContent,
  isImpersonal,
  isKilling,
  isBlow,
  isMainVerb,
  isRuined,
  isTimeSpent,
  lacksSubject,
  makesDo,
  startsWithVerb,
} from './verb-context.js'
import { isParticipial, pushParticiple } from './subjectless.js'
import { isStruck } from './agent.js'
import { isOnto, isUndone } from './second-predicates.js'
import { formOf, gerundLink, isAside, isPassive, isTough, withVoice } from './verb-form.js'
import { urgingGloss } from './urging.js'
import { verbOptions } from './verb-group.js'
import { doerOf, namesActor, pushVerb, type Said } from './verb-node.js'

/** A verb group in its clause: its form, its agent and its object clitic. */
export function verbal(walk: Walk, vg: VerbGroup, at: number): void {
  const { chunks, nodes, stack, tense, odds } = walk
  vg = mutual(vg, chunks[at + 1])
  const own = vg.verb
  const makes = makesDo(vg, chunks, at)
  if (makes) vg = withGloss(vg, 'make')
  const urged = urgingGloss(vg, chunks, at)
  if (urged !== undefined) vg = withGloss(vg, urged)
  if (isDescribed(vg, chunks, at)) vg = withGloss(vg, 'describe')
  if (isSince(chunks, at) && vg.before.length === 0) vg = { ...vg, before: [asPerfect(vg)] }
  if (opensTooLate(chunks, at)) vg = { ...vg, before: vg.before.map(asAbility) }
  if (names(walk, vg, at)) return
  const before = chunks[at - 1]
  const preceding = previousWord(chunks, at)
  let clause = current(walk)
  let closed = false
  if (
    clause.relative &&
    clause.verb !== undefined &&
    stack.length > 1 &&
    stack.at(-2)?.verb === undefined &&
    !(before?.type === 'ap' && before.ap.before.length === 0 && isSkill(before.ap.item)) &&
    (closesRelative(before, preceding, clause) || isMainVerb(walk, before, at))
  ) {
    stack.pop()
    clause = current(walk)
    closed = true
  }
  if (clause.asked === vg.verb) {
    clause.verb = vg.verb
    clause.voice = isPassive(vg) ? 'passive' : 'active'
    clause.modal = true
    if (vg.verb.reading.clitic !== undefined) nodes.push(objectClitic(vg, undefined))
    return
  }
  if (isOnto(before, vg)) {
    // `tumbang menimpa mobil`: fell onto it.
    nodes.push(leaf(vg.from, vg.to, scored(['onto', 0], ['on', -0.7]), vg.verb.reading.by, true))
    return
  }
  if (isRuined(before) && isBlow(vg) && !isUndone(before)) {
    // `hancur diterjang tsunami`: destroyed by it.
    nodes.push(leaf(vg.from, vg.to, scored(['', 0]), vg.verb.reading.by, true))
    return
  }
  const next = chunks[at + 1]
  if (own.lower === 'diduga' && at === 0 && vg.before.length === 0 && next?.type === 'ap') {
    // `diduga mabuk, sopir itu …`
    nodes.push(leaf(vg.from, vg.to, scored(['allegedly', 0]), own.reading.by, true))
    return
  }
  // `berhasil melewati bek`: managed to get past him.
  if (own.lower === 'selesai' && next?.type === 'vg' && !isPassive(next.vg)) vg = withGloss(vg, 'finish')
  if (own.lower === 'berhasil' && next?.type !== 'vg') vg = withGloss(vg, 'succeed')
  else if (own.lower === 'berhasil' && next?.type === 'vg' && !isPassive(next.vg)) vg = withGloss(vg, 'manage to')
  if (own.lower === 'berhasil' && vg.before.length === 0 && next?.type === 'vg' && isPassive(next.vg)) {
    // `berhasil ditangkap`: was caught.
    nodes.push(leaf(vg.from, vg.to, scored(['', 0]), own.reading.by, true))
    return
  }
  if (attribute(walk, vg, at) || needsTime(walk, vg, at) || happens(walk, vg, at)) return
  if (saying(walk, vg, at) || nominalised(walk, vg, at) || intensified(walk, vg, at)) return
  const told = command(walk, vg, at)
  if (told !== undefined) {
    nodes.push(leaf(vg.from, vg.to, told, vg.verb.reading.by))
    clause.verb = vg.verb
    clause.voice = 'active'
    clause.form = 'bare'
    return
  }
  const accused = chargeOf(vg, before, clause)
  if (accused !== undefined) nodes.push({ ...inserted(vg.from, scored([accused, 0]), 'rule:charge'), fixed: true })
  const content = accused === undefined && isContent(vg, before, walk, at)
  if (content) {
    // `peluang memenangkan hadiah lebih kecil`: the subject still waits for its verb.
    nodes.push({ ...inserted(vg.from, scored(['of', 0]), 'rule:of'), fixed: true })
    nodes.push(
      leaf(vg.from, vg.to, verbOptions(vg, { form: 'ing', tense, subject: IT, otherTense: -1 }), vg.verb.reading.by),
    )
    stack.push({ ...opened(IT, true), verb: vg.verb, form: 'ing' })
    return
  }
  if (isTimeSpent(vg, chunks, at)) {
    // `setelah tiga minggu menghadapi gempuran`: after three weeks of it.
    nodes.push({ ...inserted(vg.from, scored(['of', 0]), 'rule:of'), fixed: true })
    const options = verbOptions(vg, { form: 'ing', tense, subject: IT, otherTense: -1 })
    nodes.push({ ...leaf(vg.from, vg.to, options, vg.verb.reading.by), nonfinite: true })
    clause.verb = own
    clause.form = 'ing'
    clause.voice = 'active'
    return
  }
  // `orang yang tidak terlatih akan pingsan`: the adjective was the relative clause's, the verb is not its complement.
  const main = (closed && before?.type === 'ap') || (before?.type === 'ap' && vg.before[0]?.lower === 'baru')
  const killed =
    (isKilling(before) || (isUndone(before) && (isBlow(vg) || isStruck(vg.verb)))) &&
    (isPassive(vg) || vg.verb.lower.startsWith('ter')) &&
    vg.before.length === 0
  // `tewas tertabrak`: killed after being hit.
  if (killed) nodes.push({ ...inserted(vg.from, scored(['after', 0]), 'rule:after'), fixed: true })
  if (isParticipial(vg, chunks, at, clause)) {
    pushParticiple(walk, vg, clause, { form: 'reduced', tense, subject: IT, otherTense: -1 })
    return
  }
  const asked = killed
    ? 'ing'
    : accused !== undefined
      ? 'ing'
      : main
        ? 'finite'
        : formOf(vg, before, preceding, clause, chunks, at)
  const free = vg.before.every(
    ({ lower, reading }) => reading.cat !== 'aux' && (reading.cat !== 'neg' || lower === 'tidak'),
  )
  // `menuntut agar pasukan ditarik`: that the troops be withdrawn.
  const form = asked === 'finite' && clause.wanted && clause.subject !== undefined && free ? 'bare' : asked
  if (form === 'to' && isTough(before) && isPassive(vg) && vg.verb.reading.clitic === undefined)
    vg = { ...vg, verb: withVoice(vg.verb, 'active') }
  const link = form === 'ing' ? gerundLink(before, vg) : undefined
  if (link !== undefined) nodes.push({ ...inserted(vg.from, scored([link, 0]), 'rule:link'), fixed: true })
  const complement = form === 'finite' && isComplement(vg, before, clause)
  if (complement) {
    begin(walk)
    clause = current(walk)
  }
  if (form === 'finite' && clause.subject === undefined && startsWithVerb(vg, chunks, at)) {
    const next = chunks[at + 1]
    if (next?.type === 'np') clause.subject = agreementOf(next.np)
    clause.postposed = vg.verb
    // `tampak dua mobil`: were seen, which is not how they look.
    if (isPerceiving(vg.verb)) vg = { ...withGloss(vg, vg.verb.lower === 'terdengar' ? 'be heard' : 'be seen') }
  } else if (
    complement ||
    (form === 'finite' &&
      clause.subject === undefined &&
      lacksSubject(vg, wordPastAdverbs(chunks, at)) &&
      !isImpersonal(vg, chunks, at))
  ) {
    // `mengatakan belum diketahui apakah …`: that it is not yet known.
    const you = isImpersonal(vg, chunks, at)
      ? IT
      : advises(chunks, at)
        ? YOU
        : clause.previous === undefined
          ? subjectAhead(chunks, at)
          : undefined
    nodes.push(pronounFor(vg.from, you ?? clause.previous))
    clause.subject = you ?? clause.previous ?? IT
  }
  const impersonal =
    clause.subject === undefined &&
    form === 'finite' &&
    preceding?.reading.cat !== 'rel' &&
    isImpersonal(vg, chunks, at)
  if (impersonal) clause.subject = IT
  const subject = doerOf(vg) ?? clause.subject ?? IT
  // Verbs joined by `dan` are told in one tense.
  const otherTense =
    preceding?.reading.cat === 'conj' && clause.verb !== undefined ? Math.min(-2, unlikely(odds)) : unlikely(odds)
  const voice = vg.verb.reading.voice
  const passive = voice === 'passive' || voice === 'stative'
  if (impersonal) nodes.push({ ...inserted(vg.from, scored(['it', 0]), 'rule:it'), fixed: true })
  const { agent } = vg.verb.reading
  if (agent !== undefined) nodes.push(inserted(vg.from, scored([agent === '1s' ? 'I' : 'you', 0]), 'rule:agent'))
  const said: Said = { clause, before, preceding, makes, context: { form, tense, subject, otherTense } }
  if (pushVerb(walk, vg, at, said) === 'waiting') return
  if (vg.verb.reading.clitic !== undefined && !namesActor(vg))
    nodes.push(objectClitic(vg, isNext(preceding) || preceding?.lower === 'dengan cara' ? clause.thing : undefined))
  // `tugas memantau gencatan senjata dipercayakan kepada …`: nor has the task its verb yet.
  const waits = preceding?.reading.cat === 'prep' || (form === 'to' && before?.type === 'np' && finiteAhead(chunks, at))
  if (
    form !== 'finite' &&
    (waits || isAside(chunks, at, clause)) &&
    clause.subject !== undefined &&
    clause.verb === undefined
  ) {
    // `pembom dengan naik taksi menewaskan …`: the subject still waits for its verb.
    clause = opened(clause.subject, true)
    stack.push(clause)
  }
  clause.verb = own
  clause.form = form
  clause.object = vg.verb.reading.clitic !== undefined
  clause.voice = passive ? 'passive' : 'active'
  clause.modal =
    vg.before.some((item) =>
      /^(?:akan|bisa|dapat|harus|wajib|boleh|mungkin|mampu|ingin|mau|perlu|hendak)$/.test(item.lower),
    ) ||
    (form === 'bare' && clause.modal)
}

/** The log-score of a clause in the tense that its sentence is not told in. */
const unlikely = (odds: number): number => (odds >= CERTAIN ? -6 : -Math.min(3, 0.4 + 1.1 * odds))

/** What somebody is told to do, or not to do: `siapkan air minum`, `jangan memindahkan korban`. */
function command({ chunks, tense }: Walk, vg: VerbGroup, at: number): readonly Option[] | undefined {
  if (isImperative(chunks, at)) return verbOptions(vg, { form: 'bare', tense, subject: IT, otherTense: -1 })
  const { cat } = previousWord(chunks, at)?.reading ?? {}
  const begins = at === 0 || cat === 'punct' || cat === 'sub' || cat === 'conj'
  if (vg.before[0]?.lower !== 'jangan' || !begins) return undefined
  return verbOptions(vg, { form: 'finite', tense, subject: YOU, otherTense: -1 })
}

/** `sebelum polisi sempat datang`: before they could. */
const opensTooLate = (chunks: Walk['chunks'], at: number): boolean =>
  [at, at - 1].some((place) => previousWord(chunks, place)?.lower === 'sebelum')

const asAbility = (item: Item): Item =>
  item.lower === 'sempat' ? { ...item, lower: 'dapat', reading: { ...item.reading, cat: 'aux' } } : item

/** The same verb group with one English verb. */
const withGloss = (vg: VerbGroup, gloss: string): VerbGroup => ({
  ...vg,
  verb: { ...vg.verb, reading: { ...vg.verb.reading, glosses: [gloss] } },
})

const YOU: Agreement = { person: 2, number: 'plural', human: true }
