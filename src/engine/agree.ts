/**
 * Agreement after the choice: only the best path tells whether a subject became singular or plural, so its verb is brought
 * into line here, and a noun behind `two` or `one of the` into the plural.
 */
import { past, plural, thirdPerson } from './english/inflect.js'
import type { Number } from './transfer/determiner.js'
import type { TargetPiece } from './generate.js'
import { oneTense } from './row.js'
import type { LatticeNode, Leaf, Span } from './types.js'

/** Finite forms that show number, singular → plural. */
const PAIRS: readonly (readonly [singular: string, plural: string])[] = [
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['does', 'do'],
]
/** With the pronouns that take up a subject; the other way `they` may be one person. */
const TO_PLURAL: ReadonlyMap<string, string> = new Map([...PAIRS, ['it', 'they'], ['he', 'they'], ['she', 'they']])
const TO_SINGULAR = new Map(PAIRS.map(([one, many]) => [many, one]))
/** How far into a verb group its finite word stands: `also still was`. */
const REACH = 4

/** The chosen pieces with their verbs in the number of their subjects. */
export function agree<Piece extends TargetPiece>(pieces: readonly Piece[], lattice: LatticeNode): readonly Piece[] {
  const leaves: Leaves = {
    nouns: new Map(),
    verbs: new Map(),
    inserted: new Map(),
    articles: new Map(),
    plain: new Map(),
  }
  collect(lattice, leaves)
  const { nouns, verbs, inserted, articles } = leaves
  const numbered = pieces.map((piece, index) => {
    const noun = nouns.get(piece.first)
    const one = singled(piece, pieces.slice(Math.max(0, index - 2), index), leaves.plain)
    if (one !== undefined) return { ...piece, words: one }
    // `seluruh awak kapal`, "the entire" and "crew".
    if (piece.by === 'phrase' && /^(?:entire|whole)$/.test(pieces[index - 1]?.words.at(-1) ?? '')) return piece
    if (piece.by === 'phrase' && piece.words[0] === 'the') return owned(endingPlural(piece, nouns), nouns)
    const many = noun !== undefined && noun.to === piece.last ? pluralised(piece.words, noun) : piece.words
    if (many !== piece.words) return { ...piece, words: many }
    return piece.by === 'phrase' ? endingPlural(piece, nouns) : piece
  })
  let before = ''
  return oneTense(numbered, verbs).map((piece, index) => {
    const behind = before
    before = `${before} ${piece.words.join(' ')}`.slice(-30)
    const head =
      piece.last === piece.first && /^an?$/.test(piece.words[0] ?? '') ? articles.get(piece.first) : undefined
    // `seorang pria lain`, "a another man".
    if (/^(?:a|an|the)$/.test(piece.words.join(' ')) && numbered[index + 1]?.words[0] === 'another')
      return { ...piece, words: [] }
    // `ada pengunjuk rasa`, "there were a protesters": the noun was chosen in the plural.
    if (head !== undefined && numberOf(numbered, head, nouns, verbs) === 'plural') return { ...piece, words: [] }
    const pointed = pointingPlural(piece, numbered[index + 1], nouns)
    if (pointed !== undefined) return { ...piece, words: [pointed] }
    if (piece.by === 'rule:object-clitic') return { ...piece, words: takenUp(piece, numbered, leaves) }
    const verb = (piece.last > piece.first ? verbs : inserted).get(piece.first) ?? linkedVerb(piece, verbs)
    if (verb === undefined) return singledWithin(piece, verbs)
    if (piece.last < verb.to || AUXILIARY.test(behind)) return piece
    const told = verb.number ?? (verb.subject && numberOf(numbered, verb.subject, nouns, verbs))
    // A table's "they", whatever the rules took for the subject.
    const number = told === 'singular' && / (?:they|we|you)$/.test(behind) ? 'plural' : told
    return number === undefined
      ? piece
      : { ...piece, words: conformed(piece.words, number, verb, piece.last === verb.to) }
  })
}

/** `salah satu kota itu hancur`, a table's "the cities were destroyed": the verb of one, inside English that begins with its subject. */
function singledWithin<Piece extends TargetPiece>(piece: Piece, verbs: ReadonlyMap<number, Leaf>): Piece {
  for (let token = piece.first + 1; token < piece.last; token++) {
    if (verbs.get(token)?.number !== 'singular') continue
    const at = piece.words.findIndex((word) => TO_SINGULAR.has(word))
    return at > 0 && !AUXILIARY.test(piece.words[at - 1] ?? '')
      ? { ...piece, words: piece.words.with(at, TO_SINGULAR.get(piece.words[at] ?? '') ?? '') }
      : piece
  }
  return piece
}

/** `memproduksi sepatu dan mengekspornya`: them. */
function takenUp({ words, first }: TargetPiece, pieces: readonly TargetPiece[], leaves: Leaves): readonly string[] {
  const thing = leaves.inserted.get(first)
  const number = thing?.number ?? (thing?.subject && numberOf(pieces, thing.subject, leaves.nouns, leaves.verbs))
  return number === 'plural' ? ['them'] : words
}

/** `yang terbunuh`, a table's "who was killed", and `dan tidak memiliki`, "and have no": the verb behind the word that opens its English. */
function linkedVerb({ first, last, words }: TargetPiece, verbs: ReadonlyMap<number, Leaf>): Leaf | undefined {
  return last > first + 1 && LINK.test(words[0] ?? '') ? verbs.get(first + 1) : undefined
}

const LINK = /^(?:who|that|which|and|but|or)$/

/** Words behind which a verb agrees with nothing. */
const AUXILIARY =
  /(?:^| )(?:to|will|would|can|could|may|might|must|should|did|do|does|cannot|have|has|had|is|are|was|were|be|been)(?: not)?$/

/** Leaves by where they begin. */
interface Leaves {
  readonly nouns: Map<number, Leaf>
  readonly verbs: Map<number, Leaf>
  readonly inserted: Map<number, Leaf>
  /** The noun of an article. */
  readonly articles: Map<number, Span>
  /** Nouns, whatever is known of their number. */
  readonly plain: Map<number, Leaf>
}

function collect(node: LatticeNode, leaves: Leaves): void {
  if (node.type === 'leaf') {
    if (/\/n(?:#|$)/.test(node.by)) leaves.plain.set(node.from, node)
    if (node.decision?.kind === 'article') leaves.articles.set(node.from, node.decision.head)
    if (node.subject !== undefined || node.number !== undefined)
      (node.to > node.from ? leaves.verbs : leaves.inserted).set(node.from, node)
    else if (node.options.some((option) => option.choice !== undefined) && node.to > node.from)
      leaves.nouns.set(node.from, node)
    return
  }
  const inner = node.type === 'sequence' ? node.children : node.variants.map((variant) => variant.node)
  for (const child of inner) collect(child, leaves)
}

/** The number that the chosen English gives a subject's head, where it can be seen. */
function numberOf(
  pieces: readonly TargetPiece[],
  [from, to]: Span,
  nouns: ReadonlyMap<number, Leaf>,
  verbs: ReadonlyMap<number, Leaf>,
): Number | undefined {
  const noun = nouns.get(from)
  const piece = pieces.find((found) => found.first <= from && found.last >= to && found.words.length > 0)
  if (noun === undefined || piece === undefined) return undefined
  const words = piece.words
  if (words.includes('every') || words.includes('each')) return 'singular'
  // `pelaku`, a table's "the perpetrator".
  const bare = words.join(' ').replace(/^(?:the|an?|his|her|its|their) /, '')
  for (const { text, choice } of noun.options) {
    const last = text.slice(text.lastIndexOf(' ') + 1)
    const shown = piece.first === from && piece.last === to ? bare === text : words.includes(last)
    // `ikan`: one fish or many, unless an article tells.
    if (shown && choice === 0 && plural(last) === last && !words.includes('a') && INVARIABLE.test(last))
      return undefined
    if (shown) return choice === 1 || ALWAYS_MANY.test(last) ? 'plural' : 'singular'
  }
  // `burung camar`, "seagulls": a table's own word for the noun, and no verb with it.
  const alone = !Array.from({ length: piece.last - piece.first }, (_, at) => piece.first + at).some((at) =>
    verbs.has(at),
  )
  // `korban jiwa dalam`, "deaths in": the noun stands before what the piece ends with.
  const last = words.findLast((word) => !/^(?:of|in|on|at|from|for|to|by|with|among|the|an?)$/.test(word))
  return alone && MANY.test(last ?? '') ? 'plural' : undefined
}

/** Words whose plural looks like their singular. */
const INVARIABLE = /^(?:fish|sheep|deer|salmon|shrimp|squid|trout|tuna|cod|aircraft|spacecraft|species|offspring)$/

/** Words of which there is no singular. */
const ALWAYS_MANY = /^(?:people|clothes|police|cattle|remains|goods|belongings|outskirts|surroundings)$/

/** Words that look like a plural, and are one. */
const MANY = /^(?!.*(?:news|series|species|ics|ss|us|is|'s)$)[a-z-]{3,}s$/

/** A table's "the war" for `perangnya`, once the sentence shows whose. */
function owned<Piece extends TargetPiece>(piece: Piece, nouns: ReadonlyMap<number, Leaf>): Piece {
  for (let token = piece.first; token < piece.last; token++) {
    const possessive = nouns.get(token)?.possessive
    if (possessive !== undefined) return { ...piece, words: piece.words.with(0, possessive) }
  }
  return piece
}

/** A table's `country` where every option of the rules is plural. */
function pluralised(words: readonly string[], { options }: Leaf): readonly string[] {
  const text = words.join(' ')
  if (options.some((option) => option.choice !== 1 || option.text === text)) return words
  const many = plural(text)
  return options.some((option) => option.text === many) ? many.split(' ') : words
}

/** `tenda ini` with a table's `tents`: these. */
function pointingPlural(
  { words, by }: TargetPiece,
  next: TargetPiece | undefined,
  nouns: ReadonlyMap<number, Leaf>,
): string | undefined {
  // `bahwa pasien pulih`, "that patients": that is no pointing.
  const points = words.length === 1 && /^(?:grammar:(?:itu|ini|tersebut)|phrase)$/.test(by)
  const many = points ? { this: 'these', that: 'those' }[words[0] ?? ''] : undefined
  const noun = next === undefined ? undefined : nouns.get(next.first)
  if (many === undefined || next === undefined || noun === undefined) return undefined
  return numberOf([next], [noun.from, noun.to], nouns, new Map()) === 'plural' ? many : undefined
}

/** Words behind which a noun is single. */
const SINGLE = /^(?:one|a|an|every|each|another)$/

/** A table's `suppliers` behind `one`, `young drivers` behind `a`. */
function singled(
  { by, first, last, words }: TargetPiece,
  before: readonly TargetPiece[],
  nouns: ReadonlyMap<number, Leaf>,
): readonly string[] | undefined {
  if (by !== 'phrase') return undefined
  const behind = SINGLE.test(before.at(-1)?.words.at(-1) ?? '')
  const apart = SINGLE.test(before.at(-2)?.words.at(-1) ?? '')
  if (!behind && !apart) return undefined
  const many = words.at(-1) ?? ''
  for (let token = first; token < last; token++) {
    const noun = nouns.get(token)
    if (noun === undefined || noun.to > last) continue
    // `sebuah mesin ATM`, "an ATM machines": the rules know it for one.
    if (!behind && noun.options.some(({ choice }) => choice !== 0)) continue
    const one = noun.options.find(({ text }) => text !== many && plural(text) === many)?.text
    if (one !== undefined) return [...words.slice(0, -1), one]
  }
  return undefined
}

/** A table's "all the house" for `semua rumah`. */
function endingPlural<Piece extends TargetPiece>(piece: Piece, nouns: ReadonlyMap<number, Leaf>): Piece {
  if (piece.words.includes('every') || piece.words.includes('each')) return piece
  for (let token = piece.first; token < piece.last; token++) {
    const noun = nouns.get(token)
    if (noun === undefined || noun.options.some(({ choice }) => choice !== 1)) continue
    const at = piece.words.findIndex((word) => {
      const many = plural(word)
      return many !== word && noun.options.some(({ text }) => text === many || text.endsWith(` ${many}`))
    })
    if (at >= 0 && !piece.words.includes(plural(piece.words[at] ?? '')))
      return { ...piece, words: piece.words.with(at, plural(piece.words[at] ?? '')) }
  }
  return piece
}

/** A table's own verb in the third person, "turns", without its ending. */
function uninflected(word: string): string | undefined {
  if (!/^[a-z]{3,}s$/.test(word) || /(?:ss|us|is|ways|wards|times|news|perhaps)$/.test(word)) return undefined
  const bases = [word.replace(/ies$/, 'y'), word.replace(/es$/, ''), word.slice(0, -1)]
  return bases.find((base) => base !== word && thirdPerson(base) === word)
}

/** A verb group with its finite word in a number; `whole` when the piece is the verb and nothing else. */
function conformed(words: readonly string[], number: Number, verb: Leaf, whole: boolean): readonly string[] {
  const pairs: ReadonlyMap<string, string> = number === 'plural' ? TO_PLURAL : TO_SINGULAR
  const from = LINK.test(words[0] ?? '') ? 1 : 0
  for (let at = from; at < Math.min(words.length, whole ? REACH : from + 1); at++) {
    const word = words[at] ?? ''
    const other = pairs.get(word)
    if (other !== undefined) return words.with(at, other)
    if (AUXILIARY.test(word)) return words
    const stem = verb.stems?.find((base) =>
      number === 'plural' ? thirdPerson(base) === word : base === word && past(base) !== base,
    )
    if (stem !== undefined) return words.with(at, number === 'plural' ? stem : thirdPerson(stem))
    const own = at === from && number === 'plural' ? uninflected(word) : undefined
    if (own !== undefined && verb.told !== undefined) return words.with(at, own)
  }
  return words
}
