import type { BitextBlock, BlockKind, Finding, Unit } from '../types.js'

/** What a check looks at. */
export interface Checked {
  readonly source: string
  /** The text that goes into the article. */
  readonly target: string
  readonly kind: BlockKind
  /** The paragraph it stands in. */
  readonly block: BitextBlock
  /** A quotation of this paragraph began in an earlier one or ends in a later one. */
  readonly quotesRunOn: boolean
  readonly unit: Unit
}

/** One kind of finding: give what is wrong with a translated sentence, or nothing. */
export interface Check {
  /** The rule's id, e.g. `numbers`. */
  readonly rule: string
  check(sentence: Checked): readonly Omit<Finding, 'rule'>[]
}
