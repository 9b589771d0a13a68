import type { NounPhrase } from '../parse/types.js'
import type { LatticeNode, Option, Person } from '../types.js'
import type { Agreement } from './agreement.js'
import type { Number } from './determiner.js'
import { leaf, scored, sequence } from './lattice.js'
import type { NounContext } from './noun-context.js'
import { table } from '../table.js'

/** What `-ku`, `-mu` and `-nya` may stand for before a noun. */
export const POSSESSIVES: Readonly<Record<Person, readonly (readonly [string, number])[]>> = {
  '1s': [['my', 0]],
  '2': [['your', 0]],
  '3': [
    ['its', -0.2],
    ['his', -0.2],
    ['their', -0.4],
    ['the', -0.5],
    ['her', -1],
  ],
}

/** `-nya` once its owner is known. */
export function thirdPossessives(owner: Agreement | undefined): readonly (readonly [string, number])[] {
  if (owner === undefined || owner.person !== 3) return POSSESSIVES['3']
  if (owner.number === 'plural')
    return [
      ['their', 0],
      ['the', -2.2],
      ['its', -1.2],
      ['his', -2],
    ]
  return owner.human
    ? [
        ['his', 0],
        ['her', -0.7],
        ['the', -2.4],
        ['their', -1.5],
        ['its', -2],
      ]
    : [
        ['its', 0],
        ['the', -2],
        ['their', -0.9],
        ['his', -2.5],
        ['her', -3],
      ]
}

/** The one possessive that an owner in the third person calls for; a person's may be his or hers. */
export function possessiveOf(owner: Agreement | undefined): string | undefined {
  if (owner === undefined || owner.person !== 3) return undefined
  if (owner.number === 'plural') return 'their'
  return owner.human ? 'his' : 'its'
}

export const PRONOUNS: Readonly<
  Record<string, { subject: string; object: string; possessive: string; person: 1 | 2 | 3; number: Number }>
> = table({
  saya: { subject: 'I', object: 'me', possessive: 'my', person: 1, number: 'singular' },
  aku: { subject: 'I', object: 'me', possessive: 'my', person: 1, number: 'singular' },
  kamu: { subject: 'you', object: 'you', possessive: 'your', person: 2, number: 'plural' },
  anda: { subject: 'you', object: 'you', possessive: 'your', person: 2, number: 'plural' },
  engkau: { subject: 'you', object: 'you', possessive: 'your', person: 2, number: 'plural' },
  kau: { subject: 'you', object: 'you', possessive: 'your', person: 2, number: 'plural' },
  kalian: { subject: 'you', object: 'you', possessive: 'your', person: 2, number: 'plural' },
  dia: { subject: 'he', object: 'him', possessive: 'his', person: 3, number: 'singular' },
  ia: { subject: 'he', object: 'him', possessive: 'his', person: 3, number: 'singular' },
  beliau: { subject: 'he', object: 'him', possessive: 'his', person: 3, number: 'singular' },
  kami: { subject: 'we', object: 'us', possessive: 'our', person: 1, number: 'plural' },
  kita: { subject: 'we', object: 'us', possessive: 'our', person: 1, number: 'plural' },
  pihaknya: { subject: 'they', object: 'them', possessive: 'their', person: 3, number: 'plural' },
  mereka: { subject: 'they', object: 'them', possessive: 'their', person: 3, number: 'plural' },
})

export function pronounLeaf(
  np: NounPhrase,
  pronoun: { subject: string; object: string },
  context: NounContext,
): LatticeNode {
  const third = np.head.lower === 'dia' || np.head.lower === 'ia' || np.head.lower === 'beliau'
  const subject = context.role === 'subject'
  const word = subject ? pronoun.subject : pronoun.object
  const options: Option[] = [{ text: word, score: 0 }]
  if (third && context.human === true) options.push({ text: subject ? 'she' : 'her', score: -0.9 })
  else if (third)
    options.push(
      { text: subject ? 'she' : 'her', score: -0.9 },
      { text: 'it', score: np.head.lower === 'ia' ? -1.2 : -1.6 },
    )
  const quantifiers = np.quantifiers.map((item) =>
    leaf(
      item.from,
      item.to,
      scored([item.lower === 'semua' ? 'all of' : (item.reading.glosses[0] ?? ''), 0]),
      item.reading.by,
    ),
  )
  const all = np.modifiers.map((modifier) =>
    modifier.type === 'adjective'
      ? leaf(modifier.item.from, modifier.item.to, scored(['all', 0]), modifier.item.reading.by)
      : sequence([]),
  )
  // Fixed: a table's "it" for somebody.
  const person = third && context.human === true
  return sequence([...quantifiers, leaf(np.head.from, np.head.to, options, np.head.reading.by, person), ...all])
}

/** `rumah saya` → my; only when the pronoun belongs to the head itself. */
export function possessorOf(np: NounPhrase): LatticeNode | undefined {
  const modifier = np.modifiers.find((found) => found.type === 'pronoun')
  if (modifier === undefined || modifier.type !== 'pronoun') return undefined
  if (modifier.item.lower === 'seseorang')
    return leaf(
      modifier.item.from,
      modifier.item.to,
      scored(["a person's", 0], ["someone's", -0.1]),
      modifier.item.reading.by,
      true,
    )
  const pronoun = PRONOUNS[modifier.item.lower]
  if (pronoun === undefined) return undefined
  const third = /^(?:dia|beliau)$/.test(modifier.item.lower)
  return leaf(
    modifier.item.from,
    modifier.item.to,
    third ? scored(['his', 0], ['her', -0.9], ['its', -1.5]) : scored([pronoun.possessive, 0]),
    modifier.item.reading.by,
  )
}
