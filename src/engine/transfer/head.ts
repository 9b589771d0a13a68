import { plain, plural } from '../english/inflect.js'
import type { NounPhrase } from '../parse/types.js'
import type { LatticeNode, Option } from '../types.js'
import { isMass, numberOf } from './agreement.js'
import { caseLike, isTitled, titleLike } from './capitals.js'
import { decisionOf, nounFeatures } from './features.js'
import { leaf, ranked, rankScore } from './lattice.js'
import { nameLeaf } from './names.js'
import type { NounContext } from './noun-context.js'
import { possessiveOf } from './pronouns.js'

/** The head of a noun phrase, its number left open where Indonesian does not show it. */
export function headNode(np: NounPhrase, context: NounContext): LatticeNode {
  const { head } = np
  if (head.reading.cat === 'pn') return nameLeaf(head)
  // `ratusan ribu tewas`: hundreds of thousands, with nothing behind.
  if (head.reading.cat === 'det' || head.reading.cat === 'num')
    return leaf(
      head.from,
      head.to,
      ranked(head.reading.glosses.map((gloss) => gloss.replace(/ of$/, ''))),
      head.reading.by,
      /\d/.test(head.text),
    )
  const listed = nounOptions(np)
  const options = context.single === true ? listed.filter(({ choice }) => choice !== 1) : listed
  const node = leaf(
    head.from,
    head.to,
    options,
    head.reading.by,
    isTitled(np) || head.reading.by === 'unknown' || context.single === true,
  )
  const possessive = np.clitic === '3' ? possessiveOf(context.owner) : undefined
  if (possessive !== undefined) return { ...node, possessive }
  const open = options.some((option) => option.choice === 0) && options.some((option) => option.choice === 1)
  return open ? { ...node, decision: decisionOf('number', np, nounFeatures(np, context, isMass(head))) } : node
}

/** Of whom somebody has one: `neneknya sendiri`. */
const ONE_EACH = /^(?:ayah|ibu|nenek|kakek|suami|istri|ayah tiri|ibu tiri|ayah kandung|ibu kandung|mertua)$/

/** Every listed noun in the numbers that the phrase allows. */
function nounOptions(np: NounPhrase): readonly Option[] {
  const { head } = np
  const number = numberOf(np)
  const certain =
    (np.clitic !== undefined && ONE_EACH.test(head.reading.entry?.lemma ?? '')) ||
    np.quantifiers.some(
      (item) => item.reading.cat === 'num' || item.reading.glosses[0] === 'a' || item.reading.cat === 'det',
    ) ||
    head.reading.plural === true
  const invariable = head.reading.entry?.features.has('term') === true || head.reading.cat === 'pron'
  const mass = isMass(head)
  const listed = head.reading.entry?.features.has('pl') === true
  const options: Option[] = []
  const named = np.modifiers.some((modifier) => modifier.type === 'name')
  // `Bapak Doseba`: before a name the title, not the father.
  const title = named ? head.reading.glosses.find((gloss) => /^Mrs?\.$/.test(gloss)) : undefined
  const glosses = title === undefined ? head.reading.glosses : [title]
  glosses.forEach((gloss, rank) => {
    const singular = (isTitled(np) ? titleLike : caseLike)(plain(gloss), head)
    // `orang Eropa`, "Europeans": listed in the plural.
    const many =
      (listed && /[^s]s$/.test(gloss)) || invariable || (mass && number === 'singular')
        ? singular
        : caseLike(plural(gloss), head)
    const base = rankScore(rank)
    if (number === 'plural') {
      options.push({ text: mass && head.reading.plural !== true ? singular : many, score: base, choice: 1 })
      if (!certain && !(listed && many === singular)) options.push({ text: singular, score: base - 1, choice: 0 })
    } else {
      options.push({ text: singular, score: base, choice: 0 })
      if (!certain && !mass && many !== singular && !head.capital)
        options.push({ text: many, score: base - 1.2, choice: 1 })
    }
  })
  return options
}
