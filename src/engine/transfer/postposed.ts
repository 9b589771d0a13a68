/** Subjects behind their verb: `kata Budi`, `terjadi ledakan`, `ditemukan dua mayat`. */
import type { NounPhrase, VerbGroup } from '../parse/types.js'
import type { Item, LatticeNode } from '../types.js'
import { current, type Walk } from './clause-state.js'
import { transferNounPhrase } from './noun-phrase.js'
import { agreementOf } from './agreement.js'
import { leaf, scored, sequence } from './lattice.js'
import { isTold } from './special-verbs.js'
import { beOptions } from './verb-group.js'

/** `kata Budi.` → "Budi said", or "said Budi" before what describes him. */
export function sayer(walk: Walk, np: NounPhrase, at: number): boolean {
  const { chunks, nodes } = walk
  const before = chunks[at - 1]
  if (before?.type !== 'vg' || !before.vg.verb.reading.by.startsWith('rule:saying')) return false
  if (before.vg.verb.reading.clitic !== undefined) return false
  const said = nodes.pop()
  if (said === undefined) return false
  const name = transferNounPhrase(np, { role: 'subject', governor: 'kata' })
  const after = chunks[at + 1]
  const last = after === undefined || (after.type === 'word' && /^[.!?"”]$/.test(after.item.text))
  const short = last && np.to - np.from < 7
  const plainOrder: LatticeNode = sequence([name, said])
  if (isTold(chunks, at - 1)) {
    // `kata presiden kepada wartawan`: the president told reporters.
    nodes.push(name, said)
    current(walk).object = true
    return true
  }
  const inverted: LatticeNode = sequence([said, name])
  nodes.push({
    type: 'choice',
    variants: short
      ? [
          { node: plainOrder, score: 0 },
          { node: inverted, score: -0.5 },
        ]
      : [
          { node: inverted, score: 0 },
          { node: plainOrder, score: last ? 0 : -0.7 },
        ],
  })
  current(walk).object = true
  return true
}

/** The verb before has no subject yet: the noun phrase is it, and comes first in English. */
export function postposed(walk: Walk, np: NounPhrase, at: number): boolean {
  const { chunks, nodes } = walk
  const before = chunks[at - 1]
  const clause = current(walk)
  if (before?.type !== 'vg' || clause.postposed !== before.vg.verb) return false
  const verb = nodes.pop()
  if (verb === undefined) return false
  const subject = transferNounPhrase(np, { role: 'subject', governor: '' })
  if (isPresent(before.vg.verb) && isCoordinated(chunks, at)) nodes.push(presentLeaf(walk, before.vg), subject)
  else if (before.vg.verb.lower !== 'terjadi') nodes.push(subject, settled(verb, before.vg))
  else {
    const be = beOptions(before.vg.before, {
      form: 'finite',
      tense: walk.tense,
      subject: agreementOf(np),
      otherTense: -0.7,
    }).map(({ text, score }) => ({ text: `there ${text}`, score }))
    const exists = transferNounPhrase(np, { role: 'exists', governor: '' })
    nodes.push({
      type: 'choice',
      variants: [
        { node: sequence([leaf(before.vg.from, before.vg.to, be, 'rule:there'), exists]), score: 0 },
        { node: sequence([subject, verb]), score: -0.7 },
      ],
    })
  }
  return true
}

/** `belum diketahui penyebab kebakaran`: no phrase says "it is not yet known" behind its subject. */
const settled = (verb: LatticeNode, { before }: VerbGroup): LatticeNode =>
  verb.type === 'leaf' && before.some(({ reading }) => reading.cat === 'neg') ? { ...verb, fixed: true } : verb

const isPresent = ({ lower }: Item): boolean => /^(?:hadir|turut hadir|ikut hadir)$/.test(lower)

/** `hadir menteri dan panglima`: two or more. */
const isCoordinated = (chunks: Walk['chunks'], at: number): boolean => {
  const next = chunks[at + 1]
  return next?.type === 'word' && /^(?:,|dan|serta|beserta)$/.test(next.item.lower) && chunks[at + 2]?.type === 'np'
}

/** `turut hadir menteri dan panglima`: "also present were", before them all. */
function presentLeaf({ tense }: Walk, { from, to, before, verb }: VerbGroup): LatticeNode {
  const also = verb.lower !== 'hadir' || before.length > 0 ? 'also present' : 'present'
  const be = tense === 'past' ? scored(['were', 0], ['are', -1]) : scored(['were', 0], ['are', -0.3])
  return leaf(
    from,
    to,
    be.map(({ text, score }) => ({ text: `${also} ${text}`, score })),
    verb.reading.by,
    true,
  )
}
