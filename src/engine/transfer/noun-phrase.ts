import { comparative, superlative } from '../english/compare.js'
import { UNCOUNTABLE } from '../english/irregular.js'
import { plain, plural } from '../english/inflect.js'
import type { Modifier, NounPhrase } from '../parse/types.js'
import type { Item, LatticeNode, Option, Person } from '../types.js'
import { determinerOptions, type Number, type Role } from './determiner.js'
import { articleChoices, decisionOf, nounFeatures } from './features.js'
import { inserted, leaf, ranked, rankScore, scored, sequence } from './lattice.js'

export interface Agreement {
  readonly person: 1 | 2 | 3
  readonly number: Number
  readonly human: boolean
}

/** What stands around a noun phrase and bears on its article and number. */
export interface NounContext {
  readonly role: Role
  /** Lower-case Indonesian word that governs it: a preposition or verb. */
  readonly governor: string
}

const POSSESSIVES: Readonly<Record<Person, readonly (readonly [string, number])[]>> = {
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

const PRONOUNS: Readonly<
  Record<string, { subject: string; object: string; possessive: string; person: 1 | 2 | 3; number: Number }>
> = {
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
  mereka: { subject: 'they', object: 'them', possessive: 'their', person: 3, number: 'plural' },
}

export function agreementOf(np: NounPhrase): Agreement {
  const pronoun = PRONOUNS[np.head.lower]
  if (pronoun !== undefined) return { person: pronoun.person, number: pronoun.number, human: true }
  const features = np.head.reading.entry?.features
  const human = features?.has('hum') === true || features?.has('person') === true || features?.has('title') === true
  const number = /^(?:salah satu|salah seorang)$/.test(np.quantifiers[0]?.lower ?? '') ? 'singular' : numberOf(np)
  return { person: 3, number, human }
}

/** Number as far as Indonesian shows it: quantifiers, reduplication, nouns that English has in the plural. */
export function numberOf(np: NounPhrase): Number {
  const { head } = np
  if (head.reading.plural === true) return 'plural'
  for (const quantifier of np.quantifiers) {
    if (
      /^(?:para|beberapa|sejumlah|banyak|semua|seluruh|segala|berbagai|pelbagai|sebagian|kedua|ketiga|keempat|salah satu)$/.test(
        quantifier.lower,
      )
    )
      return 'plural'
    if (/^(?:sebuah|seorang|suatu|satu|setiap|tiap|masing-masing|seekor|1)$/.test(quantifier.lower)) return 'singular'
    if (quantifier.reading.cat === 'num' && !/^(?:setengah|seperempat)$/.test(quantifier.lower)) return 'plural'
  }
  if (/^(?:salah satu|salah seorang)$/.test(np.quantifiers[0]?.lower ?? '')) return 'plural'
  const features = head.reading.entry?.features
  if (features?.has('pl') === true) return 'plural'
  return 'singular'
}

export function isMass(item: Item): boolean {
  const features = item.reading.entry?.features
  if (features?.has('mass') === true) return true
  const gloss = item.reading.glosses[0] ?? ''
  return UNCOUNTABLE.has(gloss.slice(gloss.lastIndexOf(' ') + 1))
}

/** A noun phrase in English order, with its articles, numbers and words left open. */
export function transferNounPhrase(np: NounPhrase, context: NounContext): LatticeNode {
  const calendar = calendarNode(np, context.role)
  if (calendar !== undefined) return calendar
  const pronoun = PRONOUNS[np.head.lower]
  if (pronoun !== undefined && np.head.reading.cat === 'pron') return pronounLeaf(np, pronoun, context)
  return sequence([...determinerNodes(np, context), ...coreNodes(np, context)])
}

function pronounLeaf(np: NounPhrase, pronoun: { subject: string; object: string }, context: NounContext): LatticeNode {
  const third = np.head.lower === 'dia' || np.head.lower === 'ia' || np.head.lower === 'beliau'
  const subject = context.role === 'subject'
  const word = subject ? pronoun.subject : pronoun.object
  const options: Option[] = [{ text: word, score: 0 }]
  if (third)
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
  return sequence([...quantifiers, leaf(np.head.from, np.head.to, options, np.head.reading.by), ...all])
}

/** `tahun 1966` → 1966, `hari Senin` → Monday, `bulan Juni` → June: English leaves the unit out. */
function calendarNode(np: NounPhrase, role: Role): LatticeNode | undefined {
  const modifier = np.modifiers[0]
  if (modifier === undefined || np.quantifiers.some((item) => item.reading.cat === 'num')) return undefined
  const { head } = np
  if (
    modifier.type === 'number' &&
    /^(?:pukul|jam)$/.test(head.lower) &&
    /^\d{1,2}[.:]\d\d$/.test(modifier.item.text)
  ) {
    const time = modifier.item.text.replace('.', ':')
    const zone = np.modifiers
      .slice(1)
      .flatMap((each) => (each.type === 'place' || each.type === 'name' ? [nameLeaf(each.item)] : []))
    return sequence([
      leaf(head.from, modifier.item.to, scored([role === 'preposition' ? time : `at ${time}`, 0]), 'rule:time', true),
      ...zone,
    ])
  }
  const named = modifier.type === 'number' && head.lower === 'tahun' && /^\d{4}/.test(modifier.item.text)
  if (named) {
    const rest =
      np.modifiers.length > 1
        ? np.modifiers
            .slice(1)
            .filter((each) => each.type === 'adjective')
            .map((each) => adjectiveNode(each.item, []))
        : []
    return sequence([
      leaf(
        head.from,
        modifier.item.to,
        scored([modifier.item.reading.glosses[0] ?? modifier.item.text, 0]),
        'rule:year',
        true,
      ),
      ...rest,
    ])
  }
  if (modifier.type !== 'noun' || modifier.phrase.head.reading.entry?.features.has('time') !== true) return undefined
  if (!/^(?:hari|bulan)$/.test(head.lower) || !modifier.phrase.head.capital) return undefined
  const skipped = leaf(head.from, head.to, scored(['', 0]), 'rule:calendar')
  const quantified = np.quantifiers.flatMap((item, index) => quantifierLeaf(item, np, index, false))
  return sequence([...quantified, skipped, transferNounPhrase(modifier.phrase, { role: 'modifier', governor: '' })])
}

/** Demonstrative, possessive or article, then quantifiers. */
function determinerNodes(np: NounPhrase, context: NounContext): LatticeNode[] {
  const nodes: LatticeNode[] = []
  const number = numberOf(np)
  const owner = possessorOf(np)
  const anchor = np.quantifiers[0]?.from ?? np.head.from
  if (owner !== undefined) nodes.push(owner)
  else if (np.demonstrative !== undefined) nodes.push(demonstrativeLeaf(np.demonstrative, number))
  else if (np.clitic !== undefined)
    nodes.push(
      inserted(
        np.to,
        POSSESSIVES[np.clitic].map(([text, score]) => ({ text, score })),
        'rule:-nya',
      ),
    )
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

/** `dua tahun terakhir` → the last two years: such adjectives stand before the number. */
function sequencedAdjective(np: NounPhrase): { readonly item: Item } | undefined {
  if (!np.quantifiers.some((item) => item.reading.cat === 'num')) return undefined
  const found = np.modifiers.find(
    (modifier) =>
      modifier.type === 'adjective' &&
      /^(?:terakhir|pertama|berikutnya|mendatang|sebelumnya|lainnya)$/.test(modifier.item.lower),
  )
  if (found?.type !== 'adjective') return undefined
  const glosses =
    found.item.lower === 'terakhir'
      ? ['last', 'past']
      : found.item.lower === 'mendatang'
        ? ['next', 'coming']
        : found.item.lower === 'lainnya'
          ? ['other']
          : found.item.reading.glosses
  return { item: { ...found.item, reading: { ...found.item.reading, glosses } } }
}

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

const SCALE: Readonly<Record<string, string>> = {
  ribu: 'thousand',
  juta: 'million',
  miliar: 'billion',
  milyar: 'billion',
  triliun: 'trillion',
  trilyun: 'trillion',
  ratus: 'hundred',
  puluh: '',
}

function quantifierLeaf(item: Item, np: NounPhrase, index: number, definite: boolean): LatticeNode[] {
  const { reading } = item
  if (reading.cat === 'clf') return index === 0 ? [] : [leaf(item.from, item.to, scored(['', 0]), 'rule:classifier')]
  if (item.lower === 'para') return [leaf(item.from, item.to, scored(['', 0], ['the', -0.2]), 'rule:para')]
  if (reading.cat === 'num') {
    const text = SCALE[item.lower] ?? reading.glosses[0] ?? item.text
    return [
      leaf(
        item.from,
        item.to,
        ranked([text, ...(/^\d/.test(text) ? [] : reading.glosses.slice(1))]),
        reading.by,
        /\d/.test(text),
      ),
    ]
  }
  const one = reading.glosses[0] === 'a'
  if (one)
    return [
      leaf(
        item.from,
        item.to,
        definite ? scored(['', 0], ['one', -1]) : scored(['a', 0], ['an', 0], ['one', -2]),
        reading.by,
      ),
    ]
  const mass = isMass(np.head)
  const texts = reading.glosses.map((gloss) => (mass && gloss === 'many' ? 'much' : plain(gloss)))
  return [
    leaf(item.from, item.to, ranked(definite ? texts.map((text) => text.replace(/^the /, '')) : texts), reading.by),
  ]
}

/** `rumah saya` → my; only when the pronoun belongs to the head itself. */
function possessorOf(np: NounPhrase): LatticeNode | undefined {
  const modifier = np.modifiers.find((found) => found.type === 'pronoun')
  if (modifier === undefined || modifier.type !== 'pronoun') return undefined
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

/** Head and modifiers: adjectives and compounds before the head, of-phrases and appositions after it. */
function coreNodes(np: NounPhrase, context: NounContext): LatticeNode[] {
  const before: LatticeNode[] = []
  const after: LatticeNode[] = []
  const nounModifiers = np.modifiers.filter(
    (modifier) => modifier.type === 'noun' && !isApposition(np, modifier.phrase),
  )
  const variants: LatticeNode[][] = []
  for (const modifier of np.modifiers) placeModifier(np, modifier, before, after, context)
  const head = headNode(np, context)
  const compound = nounModifiers.length === 1 && nounModifiers[0]?.type === 'noun' ? nounModifiers[0] : undefined
  if (compound === undefined) {
    for (const modifier of nounModifiers) if (modifier.type === 'noun') after.push(ofPhrase(modifier.phrase, context))
    return [...before, head, ...after]
  }
  const ofFirst = prefersOf(np, compound.phrase)
  const asCompound = sequence([...before, compoundNode(compound.phrase), head, ...after])
  const asOf = sequence([...before, head, ofPhrase(compound.phrase, context), ...after])
  variants.push(ofFirst ? [asOf, asCompound] : [asCompound, asOf])
  if (
    !canCompound(compound.phrase) ||
    (np.head.reading.entry?.features.has('unit') === true && np.quantifiers.length > 0)
  )
    return [asOf]
  const gap = ofFirst ? -0.3 : -0.6
  return [
    { type: 'choice', variants: (variants[0] ?? []).map((node, rank) => ({ node, score: rank === 0 ? 0 : gap })) },
  ]
}

/** `Sekretaris Pers Mayjen Pat Ryder`: a title with its name behind a person is the same person. */
function isApposition(np: NounPhrase, inner: NounPhrase): boolean {
  const features = np.head.reading.entry?.features
  if (features?.has('hum') !== true && features?.has('title') !== true) return false
  return (
    inner.head.reading.entry?.features.has('title') === true &&
    inner.modifiers.some((modifier) => modifier.type === 'name')
  )
}

function canCompound(phrase: NounPhrase): boolean {
  return (
    phrase.demonstrative === undefined &&
    phrase.clitic === undefined &&
    phrase.quantifiers.length === 0 &&
    !phrase.modifiers.some((modifier) => modifier.type === 'pronoun' || modifier.type === 'name')
  )
}

/** Whether English says "X of Y" first: heads that name a part, act or quantity, people as owners, definite or long modifiers. */
function prefersOf(np: NounPhrase, inner: NounPhrase): boolean {
  const features = np.head.reading.entry?.features
  if (!canCompound(inner)) return true
  if (features?.has('of') === true) return true
  if (inner.head.reading.plural === true || numberOf(inner) === 'plural') return true
  return inner.modifiers.length > 1
}

function placeModifier(
  np: NounPhrase,
  modifier: Modifier,
  before: LatticeNode[],
  after: LatticeNode[],
  context: NounContext,
): void {
  switch (modifier.type) {
    case 'adjective': {
      if (modifier.item.reading.by === 'rule:time') {
        const from = modifier.adverbs[0]?.from ?? modifier.item.from
        const counted = np.quantifiers.length > 0 || modifier.item.reading.glosses[0] === 'later'
        if (counted) after.push(leaf(from, modifier.item.to, ranked(modifier.item.reading.glosses), 'rule:time'))
        else before.unshift(leaf(from, modifier.item.to, scored(['last', 0]), 'rule:time'))
        return
      }
      if (sequencedAdjective(np)?.item.from === modifier.item.from) return
      const node = adjectiveNode(modifier.item, modifier.adverbs)
      if (modifier.item.reading.entry?.features.has('post') === true) after.push(node)
      else before.unshift(node)
      return
    }
    case 'place':
      if (
        /^(?:provinsi|kota|kabupaten|kecamatan|desa|kelurahan|pulau|wilayah|negara bagian|distrik|ibu kota|ibukota)$/.test(
          np.head.lower,
        )
      )
        after.push(placeApposition(np, modifier.item))
      else before.unshift(demonymNode(modifier.item))
      return
    case 'name':
      return placeName(np, modifier.item, before, after)
    case 'measure': {
      const { word, number, unit, dimension } = modifier
      after.push(
        leaf(number.from, number.to, scored([number.reading.glosses[0] ?? number.text, 0]), number.reading.by, true),
        leaf(unit.from, unit.to, scored([plural(unit.reading.glosses[0] ?? unit.text), 0]), unit.reading.by),
        leaf(word.from, word.to, scored([dimension, 0]), 'rule:measure'),
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
    case 'noun':
      if (isApposition(np, modifier.phrase))
        after.push(transferNounPhrase(modifier.phrase, { role: 'modifier', governor: '' }))
      return
    case 'pronoun':
      void context
      return
  }
}

const NAME_FIRST =
  /^(?:universitas|bandara|bandar udara|stadion|provinsi|kabupaten|distrik|jalan|sungai|hotel|museum|yayasan|institut|masjid|gereja|piala|rumah sakit|rs|selat|teluk|laut|desa|kelurahan|kecamatan|partai|pelabuhan|stasiun|kuil|taman nasional|jembatan|istana|penjara|pengadilan|perusahaan|grup|kepulauan|turnamen)$/
const PLAIN_BEFORE = /^(?:gunung|danau|pt|kapten|presiden)$/

function placeName(np: NounPhrase, item: Item, before: LatticeNode[], after: LatticeNode[]): void {
  const name = nameLeaf(item)
  const owner = item.reading.entry !== undefined && !item.reading.entry.features.has('person')
  if (
    owner &&
    (np.head.reading.entry?.features.has('hum') === true || np.head.reading.entry?.features.has('title') === true)
  ) {
    before.unshift(name)
    return
  }
  if (np.head.capital && NAME_FIRST.test(np.head.lower)) before.unshift(name)
  else if (/^(?:kota|pulau|ibu kota|ibukota|desa|negara bagian|wilayah|provinsi)$/.test(np.head.lower))
    after.push(inserted(item.from, scored(['of', 0], ['', -0.7]), 'rule:of'), name)
  else if (
    np.head.reading.entry?.features.has('hum') === true ||
    np.head.reading.entry?.features.has('title') === true ||
    PLAIN_BEFORE.test(np.head.lower)
  )
    after.push(name)
  else if (np.head.reading.cat === 'pn') after.push(name)
  else before.unshift(name)
}

function placeApposition(np: NounPhrase, item: Item): LatticeNode {
  const of = /^(?:kota|pulau|desa|ibu kota|ibukota|negara bagian|kecamatan|kelurahan)$/.test(np.head.lower)
  return sequence([
    inserted(item.from, of ? scored(['of', 0], ['', -1]) : scored(['', 0], ['of', -0.5]), 'rule:of'),
    nameLeaf(item),
  ])
}

export function nameLeaf(item: Item): LatticeNode {
  const fixed = item.reading.by === 'name' || item.reading.by.startsWith('term:') || item.reading.by === 'copy'
  return leaf(item.from, item.to, ranked(item.reading.glosses.map(plain)), item.reading.by, fixed)
}

/** `Korea Utara` before a head → `North Korean`; a place without an adjective stays a noun. */
function demonymNode(item: Item): LatticeNode {
  const adjective = item.reading.entry?.adjective
  if (adjective === undefined) return nameLeaf(item)
  return leaf(item.from, item.to, scored([adjective, 0], [item.reading.glosses[0] ?? adjective, -1.5]), item.reading.by)
}

/** A modifier noun before its head: singular, its own modifiers before it again. */
function compoundNode(phrase: NounPhrase): LatticeNode {
  const before: LatticeNode[] = []
  const after: LatticeNode[] = []
  for (const modifier of phrase.modifiers) {
    if (modifier.type === 'noun') before.unshift(compoundNode(modifier.phrase))
    else placeModifier(phrase, modifier, before, after, { role: 'modifier', governor: '' })
  }
  const { head } = phrase
  const texts = head.reading.glosses.map((gloss) => caseLike(plain(gloss), head))
  return sequence([
    ...before,
    leaf(head.from, head.to, ranked(texts), head.reading.by, head.reading.by === 'unknown'),
    ...after,
  ])
}

function ofPhrase(phrase: NounPhrase, context: NounContext): LatticeNode {
  void context
  const owner = phrase.modifiers.length === 0 && phrase.head.reading.entry?.features.has('person') === true
  const options = owner ? scored(['of', 0]) : scored(['of', 0], ['for', -2], ['in', -2.2])
  return sequence([
    inserted(phrase.from, options, 'rule:of'),
    transferNounPhrase(phrase, { role: 'of', governor: 'of' }),
  ])
}

function headNode(np: NounPhrase, context: NounContext): LatticeNode {
  const { head } = np
  if (head.reading.cat === 'pn') return nameLeaf(head)
  if (head.reading.cat === 'num')
    return leaf(head.from, head.to, ranked(head.reading.glosses), head.reading.by, /\d/.test(head.text))
  if (head.reading.cat === 'det') return leaf(head.from, head.to, ranked(head.reading.glosses), head.reading.by)
  const options = nounOptions(np)
  const node = leaf(head.from, head.to, options, head.reading.by, head.reading.by === 'unknown')
  const open = options.some((option) => option.choice === 0) && options.some((option) => option.choice === 1)
  return open ? { ...node, decision: decisionOf('number', np, nounFeatures(np, context, isMass(head))) } : node
}

/** Every listed noun in the numbers that the phrase allows. */
function nounOptions(np: NounPhrase): readonly Option[] {
  const { head } = np
  const number = numberOf(np)
  const certain =
    np.quantifiers.some(
      (item) => item.reading.cat === 'num' || item.reading.glosses[0] === 'a' || item.reading.cat === 'det',
    ) || head.reading.plural === true
  const invariable = head.reading.entry?.features.has('term') === true || head.reading.cat === 'pron'
  const mass = isMass(head)
  const options: Option[] = []
  head.reading.glosses.forEach((gloss, rank) => {
    const singular = caseLike(plain(gloss), head)
    const many = invariable || (mass && number === 'singular') ? singular : caseLike(plural(gloss), head)
    const base = rankScore(rank)
    if (number === 'plural') {
      options.push({ text: mass && head.reading.plural !== true ? singular : many, score: base, choice: 1 })
      if (!certain) options.push({ text: singular, score: base - 1, choice: 0 })
    } else {
      options.push({ text: singular, score: base, choice: 0 })
      if (!certain && !mass && many !== singular && !head.capital)
        options.push({ text: many, score: base - 1.2, choice: 1 })
    }
  })
  return options
}

/** Capitals of a source word in mid-sentence carry over: `Kementerian Luar Negeri` → `Foreign Ministry`. */
export function caseLike(gloss: string, item: Item): string {
  if (!item.capital || item.from === 0) return gloss
  return gloss.replace(/(^|[ -])([a-z])(?=[a-z])/g, (whole, gap: string, letter: string, offset: number) =>
    /^ (?:of|and|for|in|the|on|to|at)\b/.test(gloss.slice(offset)) ? whole : gap + letter.toUpperCase(),
  )
}

export function adjectiveNode(item: Item, adverbs: readonly Item[]): LatticeNode {
  const { glosses, by } = item.reading
  const degree = adverbs[0]
  const from = degree?.from ?? item.from
  if (degree?.lower === 'lebih')
    return leaf(from, item.to, ranked(glosses.map((gloss) => caseLike(comparative(gloss), item))), by)
  if (degree?.lower === 'paling')
    return leaf(from, item.to, ranked(glosses.map((gloss) => caseLike(superlative(gloss), item))), by)
  const word = leaf(item.from, item.to, ranked(glosses.map((gloss) => caseLike(plain(gloss), item))), by)
  if (degree === undefined) return word
  return sequence([leaf(degree.from, degree.to, ranked(degree.reading.glosses), degree.reading.by), word])
}
