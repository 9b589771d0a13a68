import type { VerbGroup } from '../parse/types.js'
import type { Item, Leaf, Option } from '../types.js'
import { type Agreement, agreementOf } from './agreement.js'
import { begin, current, IT, opened, type Walk } from './clause-state.js'
import { isSkill } from '../parse/adjectives.js'
import { isMade } from '../parse/preceding.js'
import { isNext, objectClitic } from './object-clitic.js'
import { advises, isImperative } from './imperative.js'
import { happens, needsTime } from './impersonal.js'
import { agreeing, inserted, leaf, scored } from './lattice.js'
import { pronounFor } from './inserted-subject.js'
import { finiteAhead, nextIsClause, previousWord, subjectAhead, wordPastAdverbs } from './look-around.js'
import { attribute, intensified, names, nominalised, saying } from './special-verbs.js'
import { CERTAIN } from './tensed.js'
import {
  chargeOf,
  closesRelative,
  endsClause,
  isDescribed,
  isComplement,
  isContent,
  isImpersonal,
  isKilling,
  isBlow,
  isMainVerb,
  isRuined,
  lacksSubject,
  makesDo,
  opensAside,
  resultOf,
  startsWithVerb,
} from './verb-context.js'
import { formOf, gerundLink, isPassive, isTough, withVoice } from './verb-form.js'
import { type VerbContext, verbOptions } from './verb-group.js'

/** A verb group in its clause: its form, its agent and its object clitic. */
export function verbal(walk: Walk, vg: VerbGroup, at: number): void {
  const { chunks, nodes, stack, tense, odds } = walk
  const own = vg.verb
  const makes = makesDo(vg, chunks, at)
  if (makes) vg = withGloss(vg, 'make')
  if (isDescribed(vg, chunks, at)) vg = withGloss(vg, 'describe')
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
    return
  }
  if (isRuined(before) && isBlow(vg)) {
    // `hancur diterjang tsunami`: destroyed by it.
    nodes.push(leaf(vg.from, vg.to, scored(['', 0]), vg.verb.reading.by, true))
    return
  }
  if (attribute(walk, vg, at) || needsTime(walk, vg, at) || happens(walk, vg, at)) return
  if (saying(walk, vg) || nominalised(walk, vg, at) || intensified(walk, vg, at)) return
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
  // `orang yang tidak terlatih akan pingsan`: the adjective was the relative clause's, the verb is not its complement.
  const main = (closed && before?.type === 'ap') || (before?.type === 'ap' && vg.before[0]?.lower === 'baru')
  const killed = isKilling(before) && (isPassive(vg) || vg.verb.lower.startsWith('ter')) && vg.before.length === 0
  // `tewas tertabrak`: killed after being hit.
  if (killed) nodes.push({ ...inserted(vg.from, scored(['after', 0]), 'rule:after'), fixed: true })
  const asked = killed
    ? 'ing'
    : accused !== undefined
      ? 'ing'
      : main
        ? 'finite'
        : formOf(vg, before, preceding, clause, chunks, at)
  const free = vg.before.every(({ reading }) => reading.cat !== 'aux' && reading.cat !== 'neg')
  // `menuntut agar pasukan ditarik`: that the troops be withdrawn.
  const form = asked === 'finite' && clause.wanted && clause.subject !== undefined && free ? 'bare' : asked
  if (form === 'to' && isTough(before) && isPassive(vg) && vg.verb.reading.clitic === undefined)
    vg = { ...vg, verb: withVoice(vg.verb, 'active') }
  const link = form === 'ing' ? gerundLink(before) : undefined
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
  } else if (
    complement ||
    (form === 'finite' && clause.subject === undefined && lacksSubject(vg, wordPastAdverbs(chunks, at)))
  ) {
    const you = advises(chunks, at) ? YOU : clause.previous === undefined ? subjectAhead(chunks, at) : undefined
    nodes.push(pronounFor(vg.from, you ?? clause.previous))
    clause.subject = you ?? clause.previous ?? IT
  }
  const impersonal =
    clause.subject === undefined &&
    form === 'finite' &&
    preceding?.reading.cat !== 'rel' &&
    isImpersonal(vg, chunks, at)
  if (impersonal) clause.subject = IT
  const subject = clause.subject ?? IT
  // Verbs joined by `dan` are told in one tense.
  const otherTense =
    preceding?.reading.cat === 'conj' && clause.verb !== undefined ? Math.min(-2, unlikely(odds)) : unlikely(odds)
  const voice = vg.verb.reading.voice
  const passive = voice === 'passive' || voice === 'stative'
  if (impersonal) nodes.push({ ...inserted(vg.from, scored(['it', 0]), 'rule:it'), fixed: true })
  const { agent } = vg.verb.reading
  if (agent !== undefined) nodes.push(inserted(vg.from, scored([agent === '1s' ? 'I' : 'you', 0]), 'rule:agent'))
  const verbContext: VerbContext = { form, tense, subject, otherTense }
  const activePassive = passive && vg.verb.reading.clitic === '3' && voice === 'passive'
  if (activePassive) {
    nodes.push(inserted(vg.from, scored(['he', 0], ['they', -0.8], ['she', -1]), 'rule:agent'))
    nodes.push(
      leaf(
        vg.from,
        vg.to,
        verbOptions({ ...vg, verb: withVoice(vg.verb, 'active') }, { ...verbContext, form: 'finite' }),
        vg.verb.reading.by,
      ),
    )
  } else if (preceding?.reading.cat === 'rel' && form === 'finite' && passive) {
    // `yang dikirim`: "that were sent", or shorter "sent".
    const long = verbOptions(vg, verbContext).map(({ text, score }) => ({ text: `that ${text}`, score: score - 0.4 }))
    const short = verbOptions(vg, { ...verbContext, form: 'reduced' }).filter(
      ({ text }) => !/^(?:was|were|is|are|has|have|had|will|would|did|do)\b/.test(text),
    )
    const node = agreeing(leaf(preceding.from, vg.to, [...short, ...long], vg.verb.reading.by), clause.subject)
    nodes.pop()
    nodes.push(node)
  } else if (
    clause.subject === undefined &&
    form === 'finite' &&
    passive &&
    !nextIsClause(chunks, at) &&
    vg.before.length === 0
  ) {
    const short = verbOptions(vg, { ...verbContext, form: 'reduced' })
    nodes.push(
      leaf(
        vg.from,
        vg.to,
        [...short, ...verbOptions(vg, verbContext).map(({ text, score }) => ({ text, score: score - 0.5 }))],
        vg.verb.reading.by,
      ),
    )
  } else if (
    clause.subject === undefined &&
    form === 'finite' &&
    vg.before.length === 0 &&
    (at === 0 || isActSubject(walk, vg, at))
  ) {
    if (/^(?:me|ber)/.test(vg.verb.lower) && finiteAhead(chunks, at)) {
      // `menjatuhkan lawan merupakan pelanggaran`: what is done is the subject, and its verb is still to come.
      nodes.push(leaf(vg.from, vg.to, verbOptions(vg, { ...verbContext, form: 'ing' }), vg.verb.reading.by))
      clause.subject = IT
      stack.push({ ...opened(IT, true), verb: vg.verb, form: 'ing' })
      return
    }
    const bare = verbOptions(vg, { ...verbContext, form: 'bare' })
    const gerunds = verbOptions(vg, { ...verbContext, form: 'ing' }).map(({ text, score }) => ({
      text,
      score: score - 0.7,
    }))
    nodes.push(
      leaf(
        vg.from,
        vg.to,
        vg.verb.reading.voice === 'stem'
          ? bare
          : opensAside(chunks, at)
            ? gerunds
            : [
                ...bare,
                ...gerunds,
                ...verbOptions(vg, verbContext).map(({ text, score }) => ({ text, score: score - 1 })),
              ],
        vg.verb.reading.by,
      ),
    )
  } else if (vg.verb.lower === 'menjadi' && chunks[at + 1]?.type === 'ap' && isMade(chunks.slice(0, at - 1))) {
    // `membuat tanah menjadi asam`: made the soil acid.
    nodes.push(leaf(vg.from, vg.to, scored(['', 0]), vg.verb.reading.by, true))
    return
  } else if (vg.verb.lower === 'menjadi' && resultOf(before, chunks[at + 1]) !== undefined) {
    nodes.push(leaf(vg.from, vg.to, resultOf(before, chunks[at + 1]) ?? [], vg.verb.reading.by))
  } else if (vg.verb.lower === 'menjadi' && before?.type === 'np' && clause.object) {
    nodes.push(
      leaf(vg.from, vg.to, scored(['to', 0], ['into', -0.3], ['becoming', -0.8], ['as', -1.2]), vg.verb.reading.by),
    )
  } else if (vg.verb.lower === 'terlihat' && form === 'finite' && endsClause(chunks, at)) {
    // `drone terlihat`: with nothing that it looks like, it is seen.
    const all = verbOptions(vg, verbContext)
    const seen = all.filter(({ text }) => text.endsWith('seen'))
    const options = seen.length > 0 ? seen : all
    nodes.push(agreeing(leaf(vg.from, vg.to, options, vg.verb.reading.by, seen.length > 0), clause.subject, vg.verb))
  } else {
    // A table has the participle alone, which would be no verb of the clause.
    // `sebaiknya Anda tidak memotret`: nor has it "should" from far away.
    const advised = (vg.before[0]?.from ?? vg.from) < vg.from
    const made = form === 'bare' && clause.verb?.reading.entry?.lemma === 'membuat'
    const whole = makes || made || advised || (clause.wanted && form === 'bare' && isPassive(vg))
    const node = leaf(vg.from, vg.to, verbOptions(vg, verbContext), vg.verb.reading.by, whole)
    nodes.push(
      form === 'finite'
        ? timed(inRow(agreeing(node, clause.subject, vg.verb), preceding, clause.verb), vg, verbContext)
        : { ...node, nonfinite: true },
    )
  }
  if (vg.verb.reading.clitic !== undefined && !activePassive)
    nodes.push(objectClitic(vg, isNext(preceding) ? clause.thing : undefined))
  if (
    form !== 'finite' &&
    preceding?.reading.cat === 'prep' &&
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
const unlikely = (odds: number): number => (odds >= CERTAIN ? -6 : -Math.min(3, 0.4 + 0.8 * odds))

/** `menjelang akhir abad, bersepeda menjadi populer`: behind a fronted adjunct, what is done is the subject. */
const isActSubject = ({ chunks }: Walk, { verb }: VerbGroup, at: number): boolean =>
  /^(?:me|ber)/.test(verb.lower) &&
  previousWord(chunks, at)?.text === ',' &&
  chunks[at + 1]?.type === 'vg' &&
  chunks.slice(0, at - 1).every((chunk) => chunk.type === 'word' || chunk.type === 'np' || chunk.type === 'date')

/** A finite verb without an auxiliary, with the tense that it is told in. */
const timed = (node: Leaf, { before }: VerbGroup, { tense, otherTense }: VerbContext): Leaf =>
  before.some(({ reading }) => reading.cat === 'aux') ? node : { ...node, told: { tense, other: otherTense } }

/** A verb behind another one of its clause: `menggali lubang dan meletakkan telur`. */
const inRow = (node: Leaf, preceding: Item | undefined, first: Item | undefined): Leaf =>
  first !== undefined && (isNext(preceding) || preceding?.lower === 'atau')
    ? { ...node, row: [first.from, first.to] }
    : node

/** What somebody is told to do, or not to do: `siapkan air minum`, `jangan memindahkan korban`. */
function command({ chunks, tense }: Walk, vg: VerbGroup, at: number): readonly Option[] | undefined {
  if (isImperative(chunks, at)) return verbOptions(vg, { form: 'bare', tense, subject: IT, otherTense: -1 })
  const { cat } = previousWord(chunks, at)?.reading ?? {}
  const begins = at === 0 || cat === 'punct' || cat === 'sub' || cat === 'conj'
  if (vg.before[0]?.lower !== 'jangan' || !begins) return undefined
  return verbOptions(vg, { form: 'finite', tense, subject: YOU, otherTense: -1 })
}

/** The same verb group with one English verb. */
const withGloss = (vg: VerbGroup, gloss: string): VerbGroup => ({
  ...vg,
  verb: { ...vg.verb, reading: { ...vg.verb.reading, glosses: [gloss] } },
})

const YOU: Agreement = { person: 2, number: 'plural', human: true }
