/** How well an earlier sentence fits a new one. `docs/memory.md` states the formula. */
import type { TermMatch } from '../../types.js'
import { align, type Alignment } from './align.js'
import { repair } from './repair.js'
import { exactText, tokenise, withNames, type Token } from './tokens.js'

/** A sentence made ready to be compared with many. */
export interface Prepared {
  /** As `exactText` gives it; all ranges point into it. */
  readonly exact: string
  readonly tokens: readonly Token[]
  /** `tokens` with glossary names as one token each. */
  readonly named: readonly Token[]
}

export interface Scored {
  /** 0 to 100, a whole number. */
  readonly score: number
  /** The translation, with numbers, dates and names put right where `repaired`. */
  readonly target: string
  readonly repaired: boolean
}

/** Points off. */
export const PENALTY = { case: 1, punctuation: 1, space: 1, repaired: 1, numbers: 2, machine: 15 } as const

export function prepare(text: string, terms: readonly TermMatch[] = []): Prepared {
  const exact = exactText(text)
  const tokens = tokenise(exact)
  return { exact, tokens, named: exact === text ? withNames(tokens, terms) : tokens }
}

/** The better of two ways: the translation as it is, or with numbers, dates and names put right. */
export function score(query: Prepared, candidate: Prepared, target: string): Scored {
  if (query.exact === candidate.exact) return { score: 100, target, repaired: false }
  const alignment = align(query.tokens, candidate.tokens)
  const asIs = { score: unrepaired(query, candidate, alignment), target, repaired: false }
  const mended = repaired(query, candidate, target, alignment)
  return mended && mended.score > asIs.score ? mended : asIs
}

/** A sentence as one of the two lists of tokens sees it. */
interface Seen {
  readonly text: string
  readonly tokens: readonly Token[]
}

function unrepaired(query: Prepared, candidate: Prepared, { cost }: Alignment): number {
  const [a, b] = [query, candidate].map(({ exact, tokens }): Seen => ({ text: exact, tokens })) as [Seen, Seen]
  const sameValues = valuesOf(a) === valuesOf(b)
  return points(cost, a, b, sameValues ? 0 : PENALTY.numbers)
}

function repaired(query: Prepared, candidate: Prepared, target: string, plain: Alignment): Scored | undefined {
  const [a, b] = [query, candidate].map(({ exact, named }): Seen => ({ text: exact, tokens: named })) as [Seen, Seen]
  const noNames = query.named === query.tokens && candidate.named === candidate.tokens
  const { cost, counterpart } = noNames ? plain : align(a.tokens, b.tokens)
  const mended = repair(a.tokens, b.tokens, counterpart, target)
  if (mended === undefined || mended === target) return undefined
  return { score: points(cost, a, b, PENALTY.repaired), target: mended, repaired: true }
}

/** `100 × (1 − cost / longer)` rounded down, less what differs besides the words; 99 at most, as the sentences are not the same. */
function points(cost: number, a: Seen, b: Seen, penalty: number): number {
  const longer = Math.max(a.tokens.length, b.tokens.length)
  if (longer === 0) return 0
  const base = Math.floor(100 * (1 - cost / (2 * longer)))
  const [gapsA, gapsB] = [gapsOf(a), gapsOf(b)]
  const punctuation = same(gapsA, gapsB, (gap) => gap.replace(/\s+/gu, '')) ? 0 : PENALTY.punctuation
  return Math.max(0, Math.min(99, base - penalty - punctuation - (cost === 0 ? formPenalty(a, b, gapsA, gapsB) : 0)))
}

/** Letter case and white space count where all the words are the same. */
function formPenalty(a: Seen, b: Seen, gapsA: readonly string[], gapsB: readonly string[]): number {
  const sameCase = wordsOf(a) === wordsOf(b)
  const sameSpace = same(gapsA, gapsB, (gap) => gap.replace(/\S+/gu, '·'))
  return (sameCase ? 0 : PENALTY.case) + (sameSpace ? 0 : PENALTY.space)
}

/** What stands between the tokens, before the first and after the last one. */
function gapsOf({ text, tokens }: Seen): readonly string[] {
  const starts = [...tokens.map(({ range }) => range[0]), text.length]
  return starts.map((start, at) => text.slice(tokens[at - 1]?.range[1] ?? 0, start))
}

const same = (a: readonly string[], b: readonly string[], of: (gap: string) => string): boolean =>
  a.map(of).join('') === b.map(of).join('')

const valuesOf = ({ tokens }: Seen): string =>
  tokens.flatMap(({ kind, text }) => (kind === 'word' ? [] : [text])).join('\n')

const wordsOf = ({ tokens }: Seen): string =>
  tokens.flatMap(({ kind, text }) => (kind === 'word' ? [text] : [])).join(' ')
