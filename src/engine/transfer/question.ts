/** Questions: English puts the auxiliary before the subject, and "do" where there is none. */
import type { Chunk, NounPhrase, VerbGroup } from '../parse/types.js'
import type { Item, LatticeNode, Option } from '../types.js'
import { plain } from '../english/inflect.js'
import { isDegree } from '../parse/adjectives.js'
import { equation } from './asking.js'
import { isPassive } from './verb-form.js'
import { agreementOf } from './agreement.js'
import { current, type Walk } from './clause-state.js'
import { agreeing, inserted, leaf } from './lattice.js'
import { previousWord } from './look-around.js'
import { transferNounPhrase } from './noun-phrase.js'
import { beFinite, type Tense } from './tensed.js'
import { verbOptions } from './verb-group.js'

const ASKS =
  /^(?:apakah|apa|mengapa|kenapa|bagaimana|bagaimana cara|bagaimana caranya|kapan|kapankah|di mana|dimana|ke mana|dari mana|di manakah)$/
const AUXILIARY = /^(?:is|are|was|were|am|has|have|had|will|would|can|cannot|could|must|should|may|might)(?: not)?$/

/** `Mengapa pemerintah menolak usul itu?`: subject and verb of a question, put in English order. True where it did so. */
export function question(walk: Walk, np: NounPhrase, at: number): boolean {
  const { chunks, nodes, tense } = walk
  const clause = current(walk)
  const next = chunks[at + 1]
  if (clause.subject !== undefined || clause.verb !== undefined || !isAsked(chunks, at)) return false
  const subject = agreementOf(np)
  const node = transferNounPhrase(np, { role: 'subject', governor: '' })
  const choice = (vg: VerbGroup): LatticeNode => ({
    type: 'choice',
    variants: [tense, other(tense)].map((told, rank) => ({
      node: { type: 'sequence', children: inOrder(vg, told, np, node) },
      score: -rank * 0.7,
    })),
  })
  if (next?.type === 'ap' && next.ap.before.every(isDegree)) {
    const be: Option[] = [tense, other(tense)].map((told, rank) => ({ text: beFinite(told, subject), score: -rank }))
    nodes.push({ ...agreeing(inserted(np.from, be, 'rule:question'), subject), fixed: true }, node)
    clause.subject = subject
    clause.verb = next.ap.item
    return true
  }
  if (next?.type === 'ap') {
    // `masih tinggi`: is it still high.
    const { ap } = next
    const glosses = ap.item.reading.glosses.map((gloss) => `be ${plain(gloss)}`)
    const verb: Item = { ...ap.item, reading: { ...ap.item.reading, glosses, voice: 'active' } }
    nodes.push(choice({ from: ap.from, to: ap.to, before: ap.before, verb }))
    clause.subject = subject
    clause.asked = ap.item
    return true
  }
  if (next?.type !== 'vg') return equation(walk, np, at)
  if (next.vg.verb.reading.clitic !== undefined && isPassive(next.vg)) return false
  nodes.push(choice(next.vg))
  clause.subject = subject
  clause.asked = next.vg.verb
  return true
}

const other = (tense: Tense): Tense => (tense === 'past' ? 'present' : 'past')

/** Auxiliary, subject, rest of the verb group. */
function inOrder(vg: VerbGroup, tense: Tense, np: NounPhrase, node: LatticeNode): LatticeNode[] {
  const subject = agreementOf(np)
  const finite = verbOptions(vg, { form: 'finite', tense, subject, otherTense: -9 }).filter(({ score }) => score > -5)
  const split = finite.flatMap(({ text, score }) => {
    const [first = '', ...rest] = text.split(' ')
    // `haruskah`: must, for "had to" asks with "did".
    return AUXILIARY.test(first) && rest.length > 0 && rest[0] !== 'to' && !isPossession(vg, text)
      ? [{ first, text: rest.join(' '), score }]
      : []
  })
  const auxiliary = split[0]?.first
  if (auxiliary !== undefined) {
    const rest = split.filter(({ first }) => first === auxiliary).map(({ text, score }) => ({ text, score }))
    return [helper(np, auxiliary), node, restOf(vg, rest)]
  }
  const third = subject.person === 3 && subject.number === 'singular'
  const negative = vg.before.some((item) => item.reading.cat === 'neg')
  const before = negative ? vg.before.filter((item) => item.reading.cat !== 'neg') : vg.before
  const bare = verbOptions({ ...vg, before }, { form: 'bare', tense, subject, otherTense: 0 })
  const rest = negative ? bare.map(({ text, score }) => ({ text: `not ${text}`, score })) : bare
  return [helper(np, tense === 'past' ? 'did' : third ? 'does' : 'do'), node, restOf(vg, rest)]
}

/** What stands behind the subject: no table's finite verb takes its place. */
const restOf = (vg: VerbGroup, rest: readonly Option[]): LatticeNode =>
  leaf(vg.from, vg.to, rest, vg.verb.reading.by, true)

/** "has a house" asks with "do". */
const isPossession = (vg: VerbGroup, text: string): boolean =>
  /^ha(?:s|ve|d)\b/.test(text) && (vg.verb.reading.glosses[0] ?? '').startsWith('have')

const helper = (np: NounPhrase, text: string): LatticeNode => ({
  ...agreeing(inserted(np.from, [{ text, score: 0 }], 'rule:question'), agreementOf(np)),
  fixed: true,
})

/** A word that asks stands before, at the beginning of its clause, and the sentence ends with a question mark. */
function isAsked(chunks: readonly Chunk[], at: number): boolean {
  const word = previousWord(chunks, at)
  if (word === undefined || !ASKS.test(word.lower)) return false
  const before = chunks[at - 2]
  const begins = before === undefined || (before.type === 'word' && /^(?:punct|conj)$/.test(before.item.reading.cat))
  return begins && endOf(chunks, at)?.text === '?'
}

function endOf(chunks: readonly Chunk[], at: number): Item | undefined {
  for (let next = at; next < chunks.length; next++) {
    const chunk = chunks[next]
    if (chunk?.type === 'word' && /^[.!?…]$/.test(chunk.item.text)) return chunk.item
  }
  return undefined
}
