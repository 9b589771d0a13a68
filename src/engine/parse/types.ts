import type { Item, Person } from '../types.js'

/** A modifier after the head of an Indonesian noun phrase, in source order. */
export type Modifier =
  /** `relative`: behind `yang`. */
  | { readonly type: 'adjective'; readonly adverbs: readonly Item[]; readonly item: Item; readonly relative?: true }
  /** `kebijakan "gila"`: an adjective between quotation marks. */
  | { readonly type: 'quoted'; readonly open: Item; readonly item: Item; readonly close: Item }
  /** `upaya Rusia dan Jepang`: two countries that share a thing. */
  | { readonly type: 'places'; readonly items: readonly [first: Item, conjunction: Item, second: Item] }
  /** `bantuan ekonomi dan militer`: adjectives in a row, with what stands between them. */
  | { readonly type: 'coordinated'; readonly items: readonly Item[] }
  | { readonly type: 'noun'; readonly phrase: NounPhrase }
  | { readonly type: 'place'; readonly item: Item }
  | { readonly type: 'name'; readonly item: Item }
  | { readonly type: 'pronoun'; readonly item: Item }
  | { readonly type: 'number'; readonly item: Item }
  /** `hukuman 10 tahun`: of how much; `uang tunai Rp 200 juta`: the thing, behind its amount. */
  | { readonly type: 'amount'; readonly link: 'of' | 'in'; readonly phrase: NounPhrase }
  | {
      readonly type: 'measure'
      readonly word: Item
      readonly number: Item
      readonly unit: Item
      readonly dimension: string
    }

export interface NounPhrase {
  readonly from: number
  readonly to: number
  /** Determiners, numbers and classifiers before the head. */
  readonly quantifiers: readonly Item[]
  readonly head: Item
  readonly modifiers: readonly Modifier[]
  readonly demonstrative?: Item
  readonly clitic?: Person
}

export interface VerbGroup {
  readonly from: number
  readonly to: number
  /** Negation, auxiliaries and adverbs before the verb. */
  readonly before: readonly Item[]
  readonly verb: Item
}

export interface AdjectivePhrase {
  readonly from: number
  readonly to: number
  readonly before: readonly Item[]
  readonly item: Item
}

/** `21 Oktober 2024`: day and year may be absent; `5 hingga 9 Juli` has a last day and what stands before that. */
export interface DatePhrase {
  readonly from: number
  readonly to: number
  readonly weekday?: Item
  readonly day?: Item
  readonly until?: Item
  readonly last?: Item
  readonly month: Item
  readonly year?: Item
}

/** Shallow structure of a sentence, in source order. `closes`: an `itu` here has ended the relative clause. */
export type Chunk =
  | { readonly type: 'np'; readonly np: NounPhrase; readonly closes?: true }
  | { readonly type: 'date'; readonly date: DatePhrase; readonly closes?: true }
  | { readonly type: 'vg'; readonly vg: VerbGroup }
  | { readonly type: 'ap'; readonly ap: AdjectivePhrase }
  | { readonly type: 'word'; readonly item: Item; readonly before?: readonly Item[]; readonly closes?: true }

/** A phrase and where the next one begins. */
export interface Parsed<T> {
  readonly value: T
  readonly to: number
}
