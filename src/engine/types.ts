/** What the engine's stages hand to one another. Token indexes are half-open spans `[from, to)` over the sentence's tokens. */
import type { Range } from '../types.js'

export type TokenKind = 'word' | 'number' | 'punctuation' | 'verbatim' | 'term'

export interface Token {
  readonly text: string
  readonly lower: string
  readonly kind: TokenKind
  readonly range: Range
  /** White space stood before it. */
  readonly spaced: boolean
  /** For `term`: the English that is settled, and its index in the request. */
  readonly target?: string
  readonly term?: number
  readonly termKind?: string
  readonly adjective?: string
  readonly article?: 'the'
}

/** Parts of speech of the lexicon, and the closed classes that the grammar tells apart. */
export type Pos = 'n' | 'v' | 'a' | 'adv' | 'prep' | 'conj' | 'pron' | 'det' | 'num' | 'clf' | 'part' | 'intj' | 'pn'
export type Cat = Pos | 'neg' | 'aux' | 'cop' | 'rel' | 'dem' | 'sub' | 'there' | 'agent' | 'date' | 'punct'

/** A lexicon line. */
export interface Entry {
  readonly lemma: string
  readonly pos: Pos
  /** English equivalents in base form, the best first; `*` follows the head word where it is not the default one. */
  readonly glosses: readonly string[]
  readonly features: ReadonlySet<string>
  /** Indonesian preposition → what English puts in its place (`''` drops it). */
  readonly government: ReadonlyMap<string, string> | undefined
  /** Indonesian words that call for this sense. */
  readonly near: readonly string[]
  /** For places: the adjective (`Dutch`). */
  readonly adjective: string | undefined
  readonly domain: string
}

/** `active` meN-/ber-/bare citation, `passive` di-, `stem` a bare meN- stem, `stative` ter-. */
export type Voice = 'active' | 'passive' | 'stem' | 'stative'
export type Person = '1s' | '2' | '3'

/** One reading of a word form. */
export interface Reading {
  readonly cat: Cat
  readonly entry: Entry | undefined
  /** English equivalents; empty for grammar words that a rule renders. */
  readonly glosses: readonly string[]
  readonly voice?: Voice
  /** Enclitic `-ku`, `-mu`, `-nya`. */
  readonly clitic?: Person
  /** Proclitic agent `ku-`, `kau-`. */
  readonly agent?: Person
  readonly plural?: boolean
  /** How much worse than the best reading, before context: 0 best, in natural-log units. */
  readonly cost: number
  /** How it was found: `lex`, `affix:di-`, `guess:-isasi` … */
  readonly by: string
}

/** A word or multiword of the source with its readings. */
export interface Word {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly lower: string
  readonly capital: boolean
  readonly readings: readonly Reading[]
}

/** A word with the reading its context chose. */
export interface Item extends Word {
  readonly reading: Reading
}

/** One English rendering of a leaf. */
export interface Option {
  readonly text: string
  /** Log-score, 0 the best. */
  readonly score: number
  /** Which class of its leaf's decision it belongs to. */
  readonly choice?: number
}

/** Tokens `[from, to)`. */
export type Span = readonly [from: number, to: number]

/** A choice that learned weights can make: which article, which number. */
export interface Decision {
  readonly kind: 'article' | 'number'
  readonly features: readonly string[]
  /** The head of the noun phrase, as a token span. */
  readonly head: readonly [from: number, to: number]
  /** The whole noun phrase. */
  readonly span: readonly [from: number, to: number]
}

/** A leaf of the lattice: some source tokens (none for inserted words) and what English may say for them. */
export interface Leaf {
  readonly type: 'leaf'
  readonly from: number
  readonly to: number
  readonly options: readonly Option[]
  readonly by: string
  /** Names and numbers: no table may replace it. */
  readonly fixed?: boolean
  readonly decision?: Decision
  /** Of a finite verb: the head noun of its subject, whose number it takes, and the verb's English base forms. */
  readonly subject?: Span
  /** Of a finite verb: the number of its subject where the grammar knows it. */
  readonly number?: 'singular' | 'plural'
  readonly stems?: readonly string[]
  /** Of a verb: its clause wants an infinitive, a bare form or a participle. */
  readonly nonfinite?: true
  /** Of a finite verb without an auxiliary: the tense its clause is told in, and the log-score of the other one. */
  readonly told?: { readonly tense: 'past' | 'present'; readonly other: number }
  /** Of a finite verb behind another one in the same row: the tokens of that one. */
  readonly row?: Span
  /** Of a noun with `-nya`: the possessive of the subject, where that is its likely owner. */
  readonly possessive?: string
}

export interface Sequence {
  readonly type: 'sequence'
  readonly children: readonly LatticeNode[]
}

/** Different orders or constructions for the same source words; scores as for options. */
export interface Choice {
  readonly type: 'choice'
  readonly variants: readonly { readonly node: LatticeNode; readonly score: number }[]
}

export type LatticeNode = Leaf | Sequence | Choice
