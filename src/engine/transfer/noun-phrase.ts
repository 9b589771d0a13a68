import type { NounPhrase } from '../parse/types.js'
import type { LatticeNode } from '../types.js'
import { allegedAct, isDoneBy, isPlanFor } from './acts.js'
import { numberOf } from './agreement.js'
import { calendarNode } from './calendar.js'
import { headNode } from './head.js'
import { genitiveNode, isOwnerOf } from './genitive.js'
import { inserted, scored, sequence } from './lattice.js'
import { compoundNode, isApposition, isBearing, isTermInPrison, placeModifier } from './modifiers.js'
import type { NounContext } from './noun-context.js'
import { PRONOUNS, pronounLeaf } from './pronouns.js'
import { raised, raisingCost } from './raised.js'
import { specifierNodes } from './specifiers.js'

/** A noun phrase in English order, with its articles, numbers and words left open. */
export function transferNounPhrase(np: NounPhrase, context: NounContext): LatticeNode {
  const calendar = calendarNode(np, context.role, transferNounPhrase)
  if (calendar !== undefined) return calendar
  const pronoun = PRONOUNS[np.head.lower]
  if (pronoun !== undefined && np.head.reading.cat === 'pron') return pronounLeaf(np, pronoun, context)
  const alleged = context.role === 'of' ? allegedAct(np) : undefined
  if (alleged !== undefined) return transferNounPhrase(alleged, context)
  const whole = raised(np)
  if (whole === undefined) return phraseNode(np, context)
  const cost = raisingCost(np)
  const variants = [
    { node: phraseNode(np, context), score: Math.min(0, -cost) },
    { node: phraseNode(whole, context), score: Math.min(0, cost) },
  ]
  return { type: 'choice', variants: cost > 0 ? variants.toReversed() : variants }
}

function phraseNode(np: NounPhrase, context: NounContext): LatticeNode {
  const owner = topicOf(np)
  if (owner !== undefined)
    return sequence([
      transferNounPhrase(owner, { role: 'subject', governor: '' }),
      { ...inserted(np.head.from, scored(["'s", 0]), 'rule:owner'), fixed: true },
      headNode(np, context),
    ])
  return sequence([...specifierNodes(np, context), ...coreNodes(np, context)])
}

/** `guru itu gajinya kecil`: whose it is stands before it, "the teacher's salary". */
function topicOf({ head, modifiers: [owner] }: NounPhrase): NounPhrase | undefined {
  return owner?.type === 'noun' && owner.phrase.from < head.from ? owner.phrase : undefined
}

/** Head and modifiers: adjectives and compounds before the head, of-phrases and appositions after it. */
function coreNodes(np: NounPhrase, context: NounContext): LatticeNode[] {
  const before: LatticeNode[] = []
  const after: LatticeNode[] = []
  const nounModifiers = np.modifiers.filter(
    (modifier) =>
      modifier.type === 'noun' &&
      ![isApposition, isBearing, isTermInPrison].some((isBehind) => isBehind(np, modifier.phrase)),
  )
  const variants: LatticeNode[][] = []
  for (const modifier of np.modifiers) placeModifier(np, modifier, before, after, transferNounPhrase)
  const head = headNode(np, context)
  const compound = nounModifiers.length === 1 && nounModifiers[0]?.type === 'noun' ? nounModifiers[0] : undefined
  if (compound === undefined) {
    for (const modifier of nounModifiers)
      if (modifier.type === 'noun') after.push(ofPhrase(np, modifier.phrase, context))
    return [...before, head, ...after]
  }
  const ofFirst = prefersOf(np, compound.phrase)
  const asCompound = isOwnerOf(np, compound.phrase)
    ? sequence([genitiveNode(compound.phrase), ...before, head, ...after])
    : sequence([...before, compoundNode(compound.phrase, transferNounPhrase), head, ...after])
  const asOf = sequence([...before, head, ofPhrase(np, compound.phrase, context), ...after])
  variants.push(ofFirst ? [asOf, asCompound] : [asCompound, asOf])
  if (
    !canCompound(compound.phrase) ||
    isDoneBy(np, compound.phrase) ||
    isPlanFor(np, compound.phrase) ||
    (np.head.reading.entry?.features.has('unit') === true && np.quantifiers.length > 0)
  )
    return [asOf]
  const gap = ofFirst ? -0.3 : -0.6
  return [
    { type: 'choice', variants: (variants[0] ?? []).map((node, rank) => ({ node, score: rank === 0 ? 0 : gap })) },
  ]
}

function canCompound(phrase: NounPhrase): boolean {
  return (
    !isAmount(phrase) &&
    phrase.demonstrative === undefined &&
    phrase.clitic === undefined &&
    phrase.quantifiers.length === 0 &&
    phrase.modifiers.every((modifier) =>
      modifier.type === 'noun' ? canCompound(modifier.phrase) : !/^(?:pronoun|name|amount)$/.test(modifier.type),
    )
  )
}

/** `kenaikan jumlah kasus`: "the number of cases" stands before nothing. */
const isAmount = ({ head, modifiers }: NounPhrase): boolean =>
  /^(?:jumlah|angka|kadar|laju|persentase|proporsi|rasio)$/.test(head.lower) &&
  modifiers.some(({ type }) => type === 'noun')

/** Whether English says "X of Y" first: heads that name a part, act or quantity, people as owners, definite or long modifiers. */
function prefersOf(np: NounPhrase, inner: NounPhrase): boolean {
  const features = np.head.reading.entry?.features
  if (!canCompound(inner)) return true
  if (isOwnerOf(np, inner)) return false
  if (features?.has('of') === true) return true
  if (inner.head.reading.plural === true || numberOf(inner) === 'plural') return true
  return inner.modifiers.length > 1
}

/** `lonjakan jumlah kasus`: a surge in the number of cases. */
const CHANGE =
  /^(?:kenaikan|penurunan|peningkatan|lonjakan|eskalasi|perubahan|pengurangan|pertumbuhan|penambahan|perbedaan|penyusutan|fluktuasi)$/

function ofPhrase(np: NounPhrase, phrase: NounPhrase, { owner }: NounContext): LatticeNode {
  const { head } = np
  const person = phrase.modifiers.length === 0 && phrase.head.reading.entry?.features.has('person') === true
  const changes = CHANGE.test(head.lower) && isAmount(phrase)
  const options = isDoneBy(np, phrase)
    ? scored(['by', 0])
    : isPlanFor(np, phrase)
      ? scored(['for', 0])
      : changes
        ? scored(['in', 0], ['of', -0.5])
        : person
          ? scored(['of', 0])
          : scored(['of', 0], ['for', -2], ['in', -2.2])
  return sequence([
    inserted(phrase.from, options, 'rule:of'),
    transferNounPhrase(phrase, { role: 'of', governor: 'of', owner }),
  ])
}
