import { plain, plural } from '../english/inflect.js'
import type { Modifier, NounPhrase } from '../parse/types.js'
import type { Item, LatticeNode, Leaf } from '../types.js'
import { adjectiveNode, sequencedAdjective } from './adjective.js'
import { caseLike, isTitled } from './capitals.js'
import { inserted, leaf, ranked, scored, sequence } from './lattice.js'
import { demonymNode, nameLeaf, placeApposition, placeName } from './names.js'
import type { Transfer } from './noun-context.js'

/** Puts one modifier before or after the head; nouns that are no apposition wait for a compound or an of-phrase. */
export function placeModifier(
  np: NounPhrase,
  modifier: Modifier,
  before: LatticeNode[],
  after: LatticeNode[],
  transfer: Transfer,
): void {
  switch (modifier.type) {
    case 'adjective': {
      if (modifier.item.reading.by === 'rule:time') {
        const from = modifier.adverbs[0]?.from ?? modifier.item.from
        const counted = np.quantifiers.length > 0 || modifier.item.reading.glosses[0] === 'later'
        if (counted) after.push(leaf(from, modifier.item.to, ranked(modifier.item.reading.glosses), 'rule:time'))
        else {
          const word = modifier.item.reading.glosses[0] === 'next' ? 'next' : 'last'
          before.unshift(leaf(from, modifier.item.to, scored([word, 0]), 'rule:time'))
        }
        return
      }
      if (sequencedAdjective(np)?.item.from === modifier.item.from) return
      const node = adjectiveNode(modifier.item, modifier.adverbs)
      if (modifier.item.reading.entry?.features.has('post') === true) after.push(node)
      else before.splice(followsOrdinal(np, modifier) ? 1 : 0, 0, node)
      return
    }
    case 'coordinated':
      before.unshift(
        sequence(
          modifier.items.map((item) =>
            item.reading.cat === 'punct'
              ? quote(item)
              : item.reading.cat === 'conj'
                ? leaf(item.from, item.to, ranked(item.reading.glosses), item.reading.by)
                : fixedAdjective(item),
          ),
        ),
      )
      return
    case 'quoted': {
      const { open, item, close } = modifier
      before.unshift(sequence([quote(open), { ...fixedAdjective(item), fixed: true }, quote(close)]))
      return
    }
    case 'places': {
      const [first, conjunction, second] = modifier.items
      after.push(
        inserted(first.from, scored(['of', 0], ['by', -0.8]), 'rule:of'),
        ...placeNodes(first),
        leaf(conjunction.from, conjunction.to, scored(['and', 0]), conjunction.reading.by),
        ...placeNodes(second),
      )
      return
    }
    case 'place':
      // `Plt Gubernur Riau`: the acting governor of Riau.
      if (/^(?:plt|pj)\.? /.test(np.head.lower) && !np.modifiers.some(({ type }) => type === 'name')) {
        after.push(
          { ...inserted(modifier.item.from, scored(['of', 0]), 'rule:of'), fixed: true },
          ...placeNodes(modifier.item),
        )
        return
      }
      // `Kabupaten Pati`: Pati District.
      if (np.head.capital && /^(?:kabupaten|kecamatan)$/.test(np.head.lower)) before.unshift(nameLeaf(modifier.item))
      else if (
        /^(?:provinsi|kota|kabupaten|kecamatan|desa|kelurahan|pulau|wilayah|negara bagian|distrik|ibu kota|ibukota)$/.test(
          np.head.lower,
        )
      )
        // `provinsi Kanada itu`: pointed at, it is a province of Canada's.
        if (np.demonstrative !== undefined && modifier.item.reading.entry?.adjective !== undefined)
          before.unshift(demonymNode(modifier.item))
        else after.push(placeApposition(np, modifier.item))
      else before.unshift(demonymNode(modifier.item, isTitled(np)))
      return
    case 'name':
      return placeName(np, modifier.item, before, after)
    case 'measure': {
      const { word, number, unit, dimension } = modifier
      const listed = unit.reading.glosses[0] ?? unit.text
      // `gunung setinggi 3.676 mdpl`: above sea level, which tells how.
      const symbol = unit.reading.by === 'rule:unit'
      const how = symbol && listed.includes(' ') ? '' : dimension
      after.push(
        leaf(number.from, number.to, scored([number.reading.glosses[0] ?? number.text, 0]), number.reading.by, true),
        leaf(unit.from, unit.to, scored([symbol ? listed : plural(listed), 0]), unit.reading.by),
        leaf(word.from, word.to, scored([how, 0]), 'rule:measure'),
      )
      return
    }
    case 'number':
      after.push(
        leaf(
          modifier.item.from,
          modifier.item.to,
          scored([modifier.item.reading.glosses[0] ?? modifier.item.text, 0]),
          modifier.item.reading.by,
          true,
        ),
      )
      return
    case 'amount': {
      const { link, phrase } = modifier
      const of: LatticeNode = { ...inserted(phrase.from, scored([link, 0]), 'rule:amount'), fixed: true }
      after.push(of, transfer(phrase, { role: 'of', governor: 'no' }))
      return
    }
    case 'noun':
      if (isTermInPrison(np, modifier.phrase))
        after.push(leaf(modifier.phrase.from, modifier.phrase.to, scored(['in prison', 0]), 'rule:prison', true))
      else if (isBearing(np, modifier.phrase)) after.push(...bearing(modifier.phrase, transfer))
      else if (isApposition(np, modifier.phrase))
        after.push(transfer(modifier.phrase, { role: 'modifier', governor: '' }))
      return
    case 'pronoun':
      return
  }
}

/** `undang-undang pertama yang tertulis`: the first written law. */
function followsOrdinal({ modifiers }: NounPhrase, modifier: Modifier): boolean {
  const before = modifiers[modifiers.indexOf(modifier) - 1]
  return before?.type === 'adjective' && /^(?:pertama|kedua|ketiga|keempat|kelima|terakhir)$/.test(before.item.lower)
}

/** `10 tahun penjara`: ten years in prison. */
export const isTermInPrison = ({ head, quantifiers }: NounPhrase, inner: NounPhrase): boolean =>
  /^(?:tahun|bulan|minggu|pekan|hari)$/.test(head.lower) &&
  quantifiers.some(({ reading }) => reading.cat === 'num') &&
  /^(?:penjara|kurungan)$/.test(inner.head.lower) &&
  inner.modifiers.length === 0

const DIRECTION = /^(?:utara|selatan|timur|barat|tenggara|barat daya|barat laut|timur laut)$/

/** `30 kilometer barat daya Bandung`: how far from a place, and where. */
export function isBearing(np: NounPhrase, inner: NounPhrase): boolean {
  return (
    np.head.reading.entry?.features.has('unit') === true &&
    np.quantifiers.length > 0 &&
    DIRECTION.test(inner.head.lower) &&
    inner.modifiers.length === 1
  )
}

function bearing({ head, modifiers }: NounPhrase, transfer: Transfer): readonly LatticeNode[] {
  const [from] = modifiers
  const direction = leaf(head.from, head.to, scored([plain(head.reading.glosses[0] ?? ''), 0]), head.reading.by, true)
  const of: LatticeNode = { ...inserted(head.to, scored(['of', 0]), 'rule:of'), fixed: true }
  if (from?.type === 'noun') return [direction, of, transfer(from.phrase, { role: 'preposition', governor: 'dari' })]
  return from?.type === 'place' || from?.type === 'name' ? [direction, of, ...placeNodes(from.item)] : [direction]
}

const quote = (item: Item): LatticeNode => leaf(item.from, item.to, scored([item.text, 0]), item.reading.by, true)

const fixedAdjective = (item: Item): Leaf =>
  leaf(item.from, item.to, ranked(item.reading.glosses.map((gloss) => caseLike(plain(gloss), item))), item.reading.by)

function placeNodes(item: Item): readonly LatticeNode[] {
  const name = nameLeaf(item)
  const article =
    item.reading.entry?.features.has('the') === true && item.reading.glosses[0]?.startsWith('the ') !== true
  return article ? [inserted(item.from, scored(['the', 0]), 'rule:article'), name] : [name]
}

/** A modifier noun before its head: singular, its own modifiers before it again. */
export function compoundNode(phrase: NounPhrase, transfer: Transfer): LatticeNode {
  const before: LatticeNode[] = []
  const after: LatticeNode[] = []
  for (const modifier of phrase.modifiers) {
    if (modifier.type === 'noun') before.unshift(compoundNode(modifier.phrase, transfer))
    else placeModifier(phrase, modifier, before, after, transfer)
  }
  const { head } = phrase
  const texts = head.reading.glosses.map((gloss) => caseLike(plain(gloss), head))
  return sequence([
    ...before,
    leaf(head.from, head.to, ranked(texts), head.reading.by, head.reading.by === 'unknown'),
    ...after,
  ])
}

/** `Sekretaris Pers Mayjen Pat Ryder`: a title with its name behind a person is the same person. */
export function isApposition(np: NounPhrase, inner: NounPhrase): boolean {
  const features = np.head.reading.entry?.features
  if (features?.has('hum') !== true && features?.has('title') !== true) return false
  return (
    inner.head.reading.entry?.features.has('title') === true &&
    inner.modifiers.some((modifier) => modifier.type === 'name')
  )
}
