import { table } from '../table.js'
import { gerund } from '../english/inflect.js'
import type { VerbGroup } from '../parse/types.js'
import { current, IT, opened, type Walk } from './clause-state.js'
import { agreeing, leaf, ranked, scored } from './lattice.js'
import { finiteAhead, previousWord } from './look-around.js'
import { isPassive, withVoice } from './verb-form.js'
import { beOptions, verbOptions } from './verb-group.js'

/** `kata presiden kepada wartawan`, `katanya kepada wartawan`: told them. */
export function isTold(chunks: Walk['chunks'], at: number): boolean {
  const verb = chunks[at]
  if (verb?.type !== 'vg' || !/^rule:saying\/(?:kata|ujar|tutur|ucap)/.test(verb.vg.verb.reading.by)) return false
  const to = verb.vg.verb.reading.clitic === undefined ? at + 2 : at + 1
  return (
    (to === at + 1 || chunks[at + 1]?.type === 'np') &&
    previousWord(chunks, to + 1)?.lower === 'kepada' &&
    chunks[to + 1]?.type === 'np'
  )
}

/** `kata Budi`, `ujarnya`: a verb of saying behind what was said. */
export function saying({ chunks, nodes, stack }: Walk, vg: VerbGroup, at: number): boolean {
  if (!vg.verb.reading.by.startsWith('rule:saying')) return false
  const told = isTold(chunks, at)
  if (told) vg = { ...vg, verb: { ...vg.verb, reading: { ...vg.verb.reading, glosses: ['tell'] } } }
  const said = verbOptions(
    { ...vg, verb: withVoice(vg.verb, 'active') },
    { form: 'finite', tense: 'past', subject: IT, otherTense: -1.5 },
  )
  if (vg.verb.reading.clitic === undefined) nodes.push(leaf(vg.from, vg.to, said, vg.verb.reading.by, told))
  else
    nodes.push(
      leaf(
        vg.from,
        vg.to,
        said.flatMap(({ text, score }) => [
          { text: `he ${text}`, score },
          { text: `she ${text}`, score: score - 0.7 },
        ]),
        vg.verb.reading.by,
        true,
      ),
    )
  stack.splice(0, stack.length, { ...opened(IT), verb: vg.verb, object: false })
  return true
}

/** `melemahnya rupiah`, `sebelum dilaksanakannya pemilu`: the verb is a noun, "the weakening of the rupiah". */
export function nominalised(walk: Walk, vg: VerbGroup, at: number): boolean {
  const { chunks, nodes, tense } = walk
  const clause = current(walk)
  const preceding = previousWord(chunks, at)
  if (
    vg.verb.reading.clitic === '3' &&
    !vg.before.some((item) => item.reading.cat === 'neg' || item.reading.cat === 'aux') &&
    (vg.verb.reading.voice !== 'passive' || /^(?:prep|sub)$/.test(preceding?.reading.cat ?? '')) &&
    chunks[at + 1]?.type === 'np' &&
    (clause.subject === undefined || preceding?.reading.cat === 'prep' || clause.verb !== undefined)
  ) {
    nodes.push(
      leaf(
        vg.from,
        vg.to,
        verbOptions(
          { ...vg, verb: withVoice(vg.verb, 'active') },
          { form: 'ing', tense, subject: IT, otherTense: 0 },
        ).map(({ text, score }) => ({
          text: `the ${text} of`,
          score,
        })),
        'rule:-nya',
      ),
    )
    return true
  }
  return false
}

/** `sangat mengejutkan`: a verb with a degree is an adjective, "very surprising". */
export function intensified(walk: Walk, vg: VerbGroup, at: number): boolean {
  const { chunks, nodes, tense } = walk
  const clause = current(walk)
  const degree = vg.before.find((item) => /^(?:sangat|amat|terlalu|paling|cukup|begitu)$/.test(item.lower))
  if (degree !== undefined && !isPassive(vg) && vg.verb.lower.startsWith('me') && chunks[at + 1]?.type !== 'np') {
    const gloss = vg.verb.reading.glosses[0] ?? ''
    const adverb = degree.reading.glosses[0] ?? 'very'
    nodes.push(
      agreeing(
        leaf(
          vg.from,
          vg.to,
          beOptions(
            [],
            { form: 'finite', tense, subject: clause.subject ?? IT, otherTense: -0.7 },
            `${adverb} ${gerund(gloss)}`,
          ),
          vg.verb.reading.by,
        ),
        clause.subject,
      ),
    )
    clause.verb = vg.verb
    return true
  }
  return tooMuch(walk, vg, at)
}

/** `terlalu bergantung pada`: depends too much on. */
function tooMuch(walk: Walk, vg: VerbGroup, at: number): boolean {
  const clause = current(walk)
  if (vg.before.at(-1)?.lower !== 'terlalu' || clause.subject === undefined || clause.verb !== undefined) return false
  const options = verbOptions(
    { ...vg, before: vg.before.slice(0, -1) },
    { form: 'finite', tense: walk.tense, subject: clause.subject, otherTense: -1 },
  )
  const governed = options.filter(({ text }) => PARTICLE.test(text))
  if (governed.length === 0 && walk.chunks[at + 1]?.type === 'np') return false
  const most = (governed.length > 0 ? governed : options).map(({ text, score }) => ({
    text: PARTICLE.test(text) ? text.replace(PARTICLE, ' too much$&') : `${text} too much`,
    score,
  }))
  walk.nodes.push(agreeing(leaf(vg.from, vg.to, most, vg.verb.reading.by, true), clause.subject, vg.verb))
  clause.verb = vg.verb
  return true
}

const PARTICLE = / (?:on|to|with|for|from|in|about|of)$/

/** Whether a verb's object is pointed at and the predicate still comes, with nothing between. */
function pointedAt(chunks: Walk['chunks'], at: number): boolean {
  const [subject, object] = [chunks[at - 1], chunks[at + 1]]
  if (subject?.type !== 'np' || object?.type !== 'np' || subject.np.demonstrative !== undefined) return false
  if (object.np.demonstrative === undefined || subject.np.head.reading.cat !== 'n') return false
  const next = chunks.slice(at + 2).find((chunk) => !isAllOf(chunk))
  return next?.type === 'vg'
}

const isAllOf = (chunk: Walk['chunks'][number]): boolean =>
  (chunk.type === 'np' && /^(?:seluruhnya|semuanya|keduanya)$/.test(chunk.np.head.lower)) ||
  (chunk.type === 'word' && chunk.item.reading.cat === 'adv')

/** `dirancang oleh arsitek bernama Ilse Kramer`: behind the verb of its clause it only says what somebody is called. */
export function names({ chunks, nodes, stack }: Walk, vg: VerbGroup, at: number): boolean {
  const next = chunks[at + 1]
  if (vg.verb.lower !== 'bernama' || vg.before.length > 0 || stack.at(-1)?.verb === undefined) return false
  if (chunks[at - 1]?.type !== 'np' || next?.type !== 'np' || next.np.head.reading.cat !== 'pn') return false
  nodes.push(leaf(vg.from, vg.to, scored(['named', 0]), vg.verb.reading.by, true))
  return true
}

/** `perwira berpangkat komisaris dicopot`: what somebody or something is called, whose predicate is still to come. */
const CALLED: Readonly<Record<string, string>> = table({
  bernama: 'named',
  berpangkat: 'with the rank of',
  berinisial: 'with the initials',
  berjudul: 'titled',
  bergelar: 'with the title of',
  berjuluk: 'nicknamed',
  bersandi: 'code-named',
})

/** `gempa berkekuatan 6,2 mengguncang`: "with a strength of"; `Budi, berusia 41 tahun,`: "aged". No verb of a clause. */
export function attribute(walk: Walk, vg: VerbGroup, at: number): boolean {
  const { chunks, nodes } = walk
  const clause = current(walk)
  if (vg.before.length > 0 || vg.verb.reading.clitic !== undefined) return false
  const { glosses, by } = vg.verb.reading
  const comma = previousWord(chunks, at)?.text === ','
  if (
    comma &&
    chunks[at - 2]?.type === 'np' &&
    clause.verb === undefined &&
    /^(?:berusia|berumur)$/.test(vg.verb.lower)
  ) {
    nodes.push(leaf(vg.from, vg.to, scored(['aged', 0]), by, true))
    return true
  }
  if (
    vg.verb.lower.startsWith('ber') &&
    pointedAt(chunks, at) &&
    clause.verb === undefined &&
    clause.subject !== undefined &&
    !clause.relative
  ) {
    // `film berdurasi 94 menit tersebut mengambil tempat …`: it is the film that is pointed at.
    const form = isPassive(vg) ? 'reduced' : 'ing'
    nodes.push(
      leaf(vg.from, vg.to, verbOptions(vg, { form, tense: walk.tense, subject: IT, otherTense: -1 }), by, true),
    )
    return true
  }
  const called = CALLED[vg.verb.lower]
  const named = called !== undefined && chunks[at - 1]?.type === 'np' && chunks[at + 1]?.type === 'np'
  if (named && clause.verb === undefined && !clause.relative && finiteAhead(chunks, at)) {
    // `seekor kuda bernama Petir memenangi …`
    nodes.push(leaf(vg.from, vg.to, scored([called, 0]), by, true))
    return true
  }
  if (!vg.verb.lower.startsWith('ber') || chunks[at - 1]?.type !== 'np' || chunks[at + 1]?.type !== 'np') return false
  const owned = glosses.filter((gloss) => gloss.startsWith('have '))
  if (owned.length === 0 || owned.length < glosses.length) return false
  if (clause.verb === undefined && !finiteAhead(chunks, at)) return false
  if (clause.relative && clause.verb === undefined) return false
  nodes.push(leaf(vg.from, vg.to, ranked(owned.map((gloss) => `with ${gloss.slice(5)}`)), by, true))
  return true
}
