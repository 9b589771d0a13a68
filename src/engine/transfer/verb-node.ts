/** The English of a verb group in the form that its clause asks for: one piece, or several orders of one. */
import { JUDGED } from '../parse/judgements.js'
import { isMade } from '../parse/preceding.js'
import { againBehind } from './second-predicates.js'
import { SENTENCED } from './sentencing.js'
import type { Chunk, VerbGroup } from '../parse/types.js'
import type { Item, LatticeNode, Leaf, Option } from '../types.js'
import type { Agreement } from './agreement.js'
import { type Clause, IT, opened, type Walk } from './clause-state.js'
import { agreeing, inserted, leaf, scored } from './lattice.js'
import { finiteAhead, nextIsClause, opensAside, previousWord } from './look-around.js'
import { isNext } from './object-clitic.js'
import { beliefOf, isDeed } from './beliefs.js'
import { asPerfect } from './since.js'
import { endsClause, resultOf } from './verb-context.js'
import { isPassive, withVoice } from './verb-form.js'
import { type VerbContext, verbOptions } from './verb-group.js'

/** What is known of a verb when its English is looked for. */
export interface Said {
  readonly clause: Clause
  readonly before: Chunk | undefined
  /** The word before, where that is no phrase. */
  readonly preceding: Item | undefined
  /** `membuat penonton menangis`: it makes somebody do something. */
  readonly makes: boolean
  readonly context: VerbContext
}

/** Adds the verb's English; `waiting` where it is no verb of the clause, whose own is still to come. */
export function pushVerb(walk: Walk, vg: VerbGroup, at: number, said: Said): 'said' | 'waiting' {
  const { chunks, nodes } = walk
  const { clause, preceding, context } = said
  const { by } = vg.verb.reading
  const finite = context.form === 'finite'
  if (namesActor(vg)) {
    nodes.push(inserted(vg.from, scored(['he', 0], ['they', -0.8], ['she', -1]), 'rule:agent'))
    const active = { ...vg, verb: withVoice(vg.verb, 'active') }
    nodes.push(leaf(vg.from, vg.to, verbOptions(active, { ...context, form: 'finite' }), by))
  } else if (preceding?.reading.cat === 'rel' && finite && isPassive(vg) && !isSettled(nodes.at(-1))) {
    // The pronoun is in the verb's English.
    nodes.pop()
    nodes.push(agreeing(leaf(preceding.from, vg.to, relativePassive(vg, context), by), clause.subject))
  } else if (clause.subject === undefined && finite && vg.before.length === 0 && opensAlone(walk, vg, at)) {
    if (!isPassive(vg) && isAct(vg) && finiteAhead(chunks, at)) {
      // `menjatuhkan lawan merupakan pelanggaran`: what is done is the subject, and its verb is still to come.
      nodes.push(leaf(vg.from, vg.to, verbOptions(vg, { ...context, form: 'ing' }), by))
      clause.subject = IT
      walk.stack.push({ ...opened(IT, true), verb: vg.verb, form: 'ing' })
      return 'waiting'
    }
    // `dikawal polisi, tersangka …`: a table would make a noun of it.
    const escorted = isPassive(vg) && opensAside(chunks, at)
    nodes.push(leaf(vg.from, vg.to, subjectless(vg, context, opensAside(chunks, at)), by, escorted))
  } else if (vg.verb.lower === 'menjadi' && chunks[at + 1]?.type === 'ap' && isMade(chunks.slice(0, at - 1))) {
    // `membuat tanah menjadi asam`: made the soil acid.
    nodes.push(leaf(vg.from, vg.to, scored(['', 0]), by, true))
    return 'waiting'
  } else nodes.push(becoming(chunks, vg, at, said) ?? seen(chunks, vg, at, said) ?? plainVerb(vg, said, chunks, at))
  return 'said'
}

/** `ditulisnya`: who does it is in the verb. */
export const namesActor = ({ verb: { reading } }: VerbGroup): boolean =>
  reading.voice === 'passive' && reading.clitic === '3'

/** Whether a `yang` has got English that nothing may change. */
const isSettled = (node: LatticeNode | undefined): boolean =>
  node?.type === 'leaf' && node.fixed === true && node.options[0]?.text !== ''

/** `yang dikirim`: "that were sent", or shorter "sent". */
function relativePassive(vg: VerbGroup, context: VerbContext): readonly Option[] {
  const long = verbOptions(vg, context).map(({ text, score }) => ({ text: `that ${text}`, score: score - 0.4 }))
  const short = verbOptions(vg, { ...context, form: 'reduced' }).filter(
    ({ text }) => !/^(?:was|were|is|are|has|have|had|will|would|did|do)\b/.test(text),
  )
  return [...short, ...long]
}

/** A verb with no subject before it, and none behind. */
const opensAlone = (walk: Walk, vg: VerbGroup, at: number): boolean =>
  isPassive(vg) ? !nextIsClause(walk.chunks, at) || at === 0 : at === 0 || isActSubject(walk, vg, at)

const isAct = ({ verb }: VerbGroup): boolean => /^(?:me|ber)/.test(verb.lower)

/** `menjelang akhir abad, bersepeda menjadi populer`: behind a fronted adjunct, what is done is the subject. */
const isActSubject = ({ chunks }: Walk, vg: VerbGroup, at: number): boolean =>
  isAct(vg) &&
  previousWord(chunks, at)?.text === ',' &&
  chunks[at + 1]?.type === 'vg' &&
  chunks.slice(0, at - 1).every((chunk) => chunk.type === 'word' || chunk.type === 'np' || chunk.type === 'date')

/** `Mengumumkan hal itu, …`, `dibangun pada 1920, …`; `aside`: the subject comes behind a comma. */
function subjectless(vg: VerbGroup, context: VerbContext, aside: boolean): readonly Option[] {
  const later = (form: VerbContext['form'], cost: number): readonly Option[] =>
    verbOptions(vg, { ...context, form }).map(({ text, score }) => ({ text, score: score - cost }))
  if (isPassive(vg)) return aside ? later('reduced', 0) : [...later('reduced', 0), ...later(context.form, 0.5)]
  if (vg.verb.reading.voice === 'stem') return later('bare', 0)
  return aside ? later('ing', 0.7) : [...later('bare', 0), ...later('ing', 0.7), ...later(context.form, 1)]
}

/** `naik menjadi 5 persen`, `mengubah air menjadi es`: what something comes to. */
function becoming(chunks: readonly Chunk[], vg: VerbGroup, at: number, { before, clause }: Said): Leaf | undefined {
  if (vg.verb.lower !== 'menjadi') return undefined
  const result = resultOf(before, chunks[at + 1])
  const turned = scored(['to', 0], ['into', -0.3], ['becoming', -0.8], ['as', -1.2])
  const options = result ?? (before?.type === 'np' && clause.object ? turned : undefined)
  return options && leaf(vg.from, vg.to, options, vg.verb.reading.by)
}

/** `drone terlihat`: with nothing that it looks like, it is seen. */
function seen(chunks: readonly Chunk[], vg: VerbGroup, at: number, { clause, context }: Said): Leaf | undefined {
  if (vg.verb.lower !== 'terlihat' || context.form !== 'finite' || !endsClause(chunks, at)) return undefined
  const all = verbOptions(vg, context)
  const own = all.filter(({ text }) => text.endsWith('seen'))
  const node = leaf(vg.from, vg.to, own.length > 0 ? own : all, vg.verb.reading.by, own.length > 0)
  return agreeing(node, clause.subject, vg.verb)
}

/** `dipahat pada perunggu dan dipajang di alun-alun`: "was carved and displayed", one auxiliary for both. */
const sharesAuxiliary = (
  vg: VerbGroup,
  { verb, voice, form }: Clause,
  preceding: Item | undefined,
  context: VerbContext,
): boolean =>
  verb !== undefined &&
  voice === 'passive' &&
  form === 'finite' &&
  context.form === 'finite' &&
  isPassive(vg) &&
  vg.before.length === 0 &&
  /^(?:dan|atau|ataupun|serta|lalu|kemudian)$/.test(preceding?.lower ?? '')

/** `kubeli`, `kaubeli`: who does it is in the verb. */
export function doerOf({ verb }: VerbGroup): Agreement | undefined {
  const { agent } = verb.reading
  return agent && { person: agent === '1s' ? 1 : 2, number: 'singular', human: true }
}

const lessLikely = (options: readonly Option[], cost: number): readonly Option[] =>
  options.map(({ text, score }) => ({ text, score: score - cost }))

function plainVerb(
  vg: VerbGroup,
  { clause, before, preceding, makes, context }: Said,
  chunks: readonly Chunk[],
  at: number,
): Leaf {
  // A table has the participle alone, which would be no verb of the clause.
  // `sebaiknya Anda tidak memotret`: nor has it "should" from far away.
  const advised = (vg.before[0]?.from ?? vg.from) < vg.from
  const bare = context.form === 'bare'
  const made = bare && clause.verb?.reading.entry?.lemma === 'membuat'
  // `membuat orang menganggur`: makes them unemployed.
  const state = made && vg.before.length === 0 && !isPassive(vg) ? statesOf(verbOptions(vg, context)) : []
  if (state.length > 0) return leaf(vg.from, vg.to, state, vg.verb.reading.by, true)
  const denied = vg.before.some(({ reading }) => reading.cat === 'neg')
  const whole =
    makes ||
    made ||
    advised ||
    // `mulai stabil`: "starting" of a table is no verb of the clause.
    (vg.verb.lower === 'mulai' && chunks[at + 1]?.type === 'ap') ||
    vg.verb.reading.by === JUDGED ||
    vg.verb.reading.by === SENTENCED ||
    (clause.wanted && bare && (isPassive(vg) || denied))
  // `tinggal di Jakarta sejak 2010`: has lived there, which a table would not say.
  const since = vg.before[0]?.reading.by === 'rule:since' && context.form === 'finite'
  const all = verbOptions(vg, context).filter(({ text }) => !since || /^(?:has|have|had)\b/.test(text))
  const plain = againBehind(all, vg, chunks, at)
  const options =
    beliefOf(before) !== undefined && context.form === 'to' && isDeed(vg)
      ? [...verbOptions({ ...vg, before: [asPerfect(vg)] }, context), ...lessLikely(plain, 0.5)]
      : sharesAuxiliary(vg, clause, preceding, context)
        ? [...verbOptions(vg, { ...context, form: 'reduced' }), ...lessLikely(plain, 0.3)]
        : plain
  const node = leaf(vg.from, vg.to, options, vg.verb.reading.by, whole)
  return context.form === 'finite'
    ? timed(inRow(agreeing(node, doerOf(vg) ?? clause.subject, vg.verb), preceding, clause.verb), vg, context)
    : { ...node, nonfinite: true }
}

/** What somebody is made, without "be". */
const statesOf = (options: readonly Option[]): readonly Option[] =>
  options.every(({ text }) => text.startsWith('be '))
    ? options.map(({ text, score }) => ({ text: text.slice(3), score }))
    : []

/** A finite verb without an auxiliary, with the tense that it is told in. */
const timed = (node: Leaf, { before }: VerbGroup, { tense, otherTense }: VerbContext): Leaf =>
  before.some(({ reading }) => reading.cat === 'aux') ? node : { ...node, told: { tense, other: otherTense } }

/** A verb behind another one of its clause: `menggali lubang dan meletakkan telur`. */
const inRow = (node: Leaf, preceding: Item | undefined, first: Item | undefined): Leaf =>
  first !== undefined &&
  (isNext(preceding) || /^(?:atau|(?:tetapi|tapi|melainkan|namun) juga)$/.test(preceding?.lower ?? ''))
    ? { ...node, row: [first.from, first.to] }
    : node
