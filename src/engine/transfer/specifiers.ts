import type { NounPhrase } from '../parse/types.js'
import type { Item, LatticeNode } from '../types.js'
import { adjectiveNode, sequencedAdjective } from './adjective.js'
import { isMass, isShare, numberOf } from './agreement.js'
import { determinerOptions, type Number } from './determiner.js'
import { articleChoices, decisionOf, nounFeatures } from './features.js'
import { inserted, leaf, scored } from './lattice.js'
import type { NounContext } from './noun-context.js'
import { POSSESSIVES, possessorOf, thirdPossessives } from './pronouns.js'
import { quantifierLeaf } from './quantifiers.js'

/** Demonstrative, possessive or article, then quantifiers. */
export function specifierNodes(np: NounPhrase, context: NounContext): LatticeNode[] {
  const nodes: LatticeNode[] = []
  const [side, ...others] = np.quantifiers
  if (side?.lower === 'pihak')
    return [
      leaf(side.from, side.to, scored(['', 0]), side.reading.by),
      ...specifierNodes({ ...np, quantifiers: others }, context),
    ]
  if (
    side !== undefined &&
    /^(?:sebagian|sebagian besar|sebagian kecil|banyak|sepertiga|seperempat|seperlima|sepersepuluh)$/.test(
      side.lower,
    ) &&
    isDefinite(np)
  ) {
    // `sebagian bantuan itu`: some of the aid.
    const share = `${(side.reading.glosses[0] ?? '').replace(/ of$/, '').replace(/^one-/, 'a ')} of`
    return [
      leaf(side.from, side.to, scored([share, 0]), side.reading.by, true),
      ...specifierNodes({ ...np, quantifiers: others }, context),
    ]
  }
  if (side !== undefined && /^(?:salah satu|salah seorang)$/.test(side.lower) && (isDefinite(np) || possessorOf(np))) {
    // `salah satu ujungnya`: one of its ends.
    const { head } = np
    const several: NounPhrase = {
      ...np,
      quantifiers: others,
      head: { ...head, reading: { ...head.reading, plural: true } },
    }
    return [
      leaf(side.from, side.to, scored(['one of', 0]), side.reading.by, true),
      ...specifierNodes(head.reading.cat === 'n' ? several : { ...np, quantifiers: others }, context),
    ]
  }
  if (side !== undefined && CROWD.test(side.lower) && (np.clitic !== undefined || possessorOf(np) !== undefined)) {
    // `ratusan karyawannya`: hundreds of its employees.
    const whole = `${(side.reading.glosses[0] ?? '').replace(/ of$/, '')} of`
    return [
      leaf(side.from, side.to, scored([whole, 0]), side.reading.by, true),
      ...specifierNodes({ ...np, quantifiers: others }, context),
    ]
  }
  const half = halfOf(np)
  if (half !== undefined) return half(context)
  if (isShare(np)) {
    const whole = specifierNodes({ ...np, quantifiers: [] }, context)
    return [...np.quantifiers.flatMap((item, index) => quantifierLeaf(item, np, index, true)), ...whole]
  }
  const number = numberOf(np)
  const owner = possessorOf(np)
  const anchor = np.quantifiers[0]?.from ?? np.head.from
  if (owner !== undefined) nodes.push(owner)
  else if (np.demonstrative !== undefined) nodes.push(demonstrativeLeaf(np.demonstrative, number))
  else if (np.clitic !== undefined)
    nodes.push(
      inserted(
        np.to,
        (np.clitic === '3' ? thirdPossessives(context.owner) : POSSESSIVES[np.clitic]).map(([text, score]) => ({
          text,
          score,
        })),
        'rule:-nya',
      ),
    )
  else if (context.single === true) nodes.push({ ...inserted(anchor, scored(['a', 0]), 'rule:article'), fixed: true })
  else if (np.quantifiers.length === 0) {
    const options = determinerOptions(np, context, number, isMass(np.head))
    if (options.length > 1)
      nodes.push({
        ...inserted(anchor, articleChoices(options), 'rule:article'),
        decision: decisionOf('article', np, nounFeatures(np, context, isMass(np.head))),
      })
    else if (options.length > 0) nodes.push(inserted(anchor, options, 'rule:article'))
  }
  const [first, second] = np.quantifiers
  if (first?.lower === 'lebih' && second?.lower === 'banyak')
    return [...nodes, leaf(first.from, second.to, scored(['more', 0]), 'rule:more')]
  const definite = nodes.length > 0 && np.quantifiers.length > 0
  const sequenced = sequencedAdjective(np)
  if (sequenced !== undefined)
    nodes.push(
      inserted(sequenced.item.from, nodes.length > 0 ? scored(['', 0]) : scored(['the', 0]), 'rule:article'),
      adjectiveNode(sequenced.item, []),
    )
  return [
    ...nodes,
    ...np.quantifiers.flatMap((item, index) => quantifierLeaf(item, np, index, definite || sequenced !== undefined)),
  ]
}

/** Numbers that nobody has counted. */
const CROWD = /^(?:belasan|puluhan|ratusan|ribuan|jutaan|miliaran)$/
/** `hampir separuh lulusan itu`, `lebih dari separuh siswa`: half of them. */
function halfOf(np: NounPhrase): ((context: NounContext) => LatticeNode[]) | undefined {
  const share = np.quantifiers.at(-1)
  const about = np.quantifiers.slice(0, -1)
  const features = np.head.reading.entry?.features
  if (share === undefined || !/^(?:(?:lebih|kurang) dari |hampir )?separuh$/.test(share.lower)) return undefined
  if (np.head.reading.cat !== 'n' || features?.has('time') === true || features?.has('unit') === true) return undefined
  if (!about.every(({ lower }) => /^(?:hampir|sekitar|lebih dari|kurang dari|nyaris)$/.test(lower))) return undefined
  const whole = { ...np, quantifiers: [] }
  const half = share.reading.glosses[0] ?? 'half'
  return (context) => [
    ...about.flatMap((item, index) => quantifierLeaf(item, np, index, true)),
    leaf(share.from, share.to, scored([`${half} of`, 0], [half, -0.2]), share.reading.by, true),
    ...(isDefinite(np) || possessorOf(np) !== undefined
      ? specifierNodes(whole, context)
      : [{ ...inserted(share.to, scored(['the', 0]), 'rule:article'), fixed: true as const }]),
  ]
}

const isDefinite = (np: NounPhrase): boolean =>
  np.demonstrative !== undefined || np.clitic !== undefined || np.head.reading.cat === 'pn'

function demonstrativeLeaf(item: Item, number: Number): LatticeNode {
  const many = number === 'plural'
  const options =
    item.lower === 'ini'
      ? scored([many ? 'these' : 'this', 0], ['the', -1.2])
      : item.lower === 'itu'
        ? scored(['the', 0], [many ? 'those' : 'that', -0.6])
        : scored(['the', 0], [many ? 'these' : 'this', -1], [many ? 'those' : 'that', -1.6])
  return leaf(item.from, item.to, options, `grammar:${item.lower}`)
}
