/** What a glossary file says, once it is read. No runtime code lives here. */
import type { Place } from '../errors.js'
import type { TermKind } from '../types.js'

/** When a form counts as its term. */
export type Condition =
  /** Wherever it stands. */
  | { readonly type: 'always' }
  /** Behind a full form of the same term in the same article. */
  | { readonly type: 'after-full' }
  /** Anywhere in an article that has a full form of the same term. */
  | { readonly type: 'with-full' }
  /** In an article for which all that is given holds. */
  | {
      readonly type: 'article'
      /** One of these terms (or, where no term has the name, words) stands in the article. */
      readonly terms?: readonly string[]
      /** An RE2 pattern that is found in the article's sentences. */
      readonly pattern?: string
      /** Globs, one of which fits the article's path. */
      readonly path?: readonly string[]
    }

/** An Indonesian spelling. */
export interface SourceForm {
  readonly form: string
  readonly when: Condition
}

/** A shorter English name with the Indonesian spellings that stand for it. */
export interface ShortForm {
  readonly form: string
  readonly source: readonly SourceForm[]
}

/**
 * How capitals count. `smart`: a capital of the form is needed in the text, small letters match either way;
 * `exact`: as written; `any`: ignored.
 */
export type CaseRule = 'smart' | 'exact' | 'any'

/** One entity and its names. */
export interface Entry {
  /** The canonical English form; unique. */
  readonly term: string
  readonly kind: TermKind
  readonly source: readonly SourceForm[]
  readonly short: readonly ShortForm[]
  /** English forms that are never wanted. */
  readonly unwanted: readonly string[]
  /** English forms that may stand as they are. */
  readonly admitted: readonly string[]
  /** Wanted at the first mention in an article: `Corruption Eradication Commission (KPK)`. */
  readonly first?: string
  /** Wanted at later mentions: `KPK`. */
  readonly later?: string
  readonly plural?: string
  /** `South Korean`; counts as admitted. */
  readonly adjective?: string
  /** `the` when English puts it before the name. */
  readonly article?: 'the'
  /** Part of speech, for common terms. */
  readonly pos?: 'noun' | 'adjective' | 'verb' | 'adverb'
  readonly case: CaseRule
  /** Globs of the articles it counts in; empty for all. */
  readonly scope: readonly string[]
  /** Decides between matches of the same length: the higher wins. Default 0. */
  readonly priority: number
  readonly note?: string
  readonly reference?: string
  /** Where the entry begins. */
  readonly place: Place
}
