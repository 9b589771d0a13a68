/** A sentence as matching sees it: words without their case, and numbers, dates, months and days as such whatever they say. */
import { hash } from 'node:crypto'
import { months, weekdays } from '../../indonesian/calendar.js'
import type { Range, TermMatch } from '../../types.js'

export type TokenKind = 'word' | 'number' | 'date' | 'month' | 'weekday' | 'name'

export interface Token {
  readonly kind: TokenKind
  /** As it stands in the sentence. */
  readonly text: string
  /** What two tokens are compared by: the word in small letters, or the kind. */
  readonly key: string
  readonly range: Range
  /** Of a name: its English at this place. */
  readonly english?: string
}

/** Units with more tokens than this are found by exact matches only. */
export const MAX_TOKENS = 400

/** The same sentence: composed characters, one space for a line break and the space around it. */
export function exactText(text: string): string {
  return text.normalize('NFC').replace(/[\t ]*[\r\n]+\s*/gu, ' ')
}

const MONTH = [...months.keys()].join('|')
const TOKEN = new RegExp(
  String.raw`(?<date>\p{Nd}{1,2}\/\p{Nd}{1,2}\/\p{Nd}{4}(?!\p{Nd})|\p{Nd}{1,2} (?:${MONTH})(?: \p{Nd}{4})?(?![\p{L}\p{Nd}]))` +
    String.raw`|(?<number>\p{Nd}+(?:[.,:]\p{Nd}+)*)|(?<word>Rp(?=\p{Nd})|[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}]+)*)`,
  'gu',
)

/** The tokens of what `exactText` gives. */
export function tokenise(text: string): readonly Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: found, index, groups = {} }) => {
    const kind = kindOf(found, groups)
    const range = [index, index + found.length] as const
    return { kind, text: found, key: kind === 'word' ? found.toLowerCase() : KEYS[kind], range }
  })
}

function kindOf(
  text: string,
  { date, number }: Readonly<Record<string, string | undefined>>,
): Exclude<TokenKind, 'name'> {
  if (date !== undefined) return 'date'
  if (number !== undefined) return 'number'
  if (months.has(text)) return 'month'
  return weekdays.has(text) ? 'weekday' : 'word'
}

/** No word begins with `#`. */
const KEYS: Readonly<Record<Exclude<TokenKind, 'word' | 'name'>, string>> = {
  number: '#number',
  date: '#date',
  month: '#month',
  weekday: '#weekday',
}

/**
 * The tokens with each glossary name as one of them, so that another name of its kind may stand against it. The ranges of `terms`
 * point into the same text. Terms that are no names (`term`, `keep`) stay words.
 */
export function withNames(tokens: readonly Token[], terms: readonly TermMatch[]): readonly Token[] {
  const names = terms.filter(({ kind }) => kind !== 'term' && kind !== 'keep')
  if (names.length === 0) return tokens
  const inside = ({ range }: Token): TermMatch | undefined =>
    names.find((name) => name.range[0] < range[1] && range[0] < name.range[1])
  const seen = new Set<TermMatch>()
  return tokens.flatMap((token): readonly Token[] => {
    const name = inside(token)
    if (name === undefined) return [token]
    if (seen.has(name)) return []
    seen.add(name)
    return [nameToken(name)]
  })
}

function nameToken({ kind, surface, range, target, article }: TermMatch): Token {
  return { kind: 'name', text: surface, key: `#${kind}${article === undefined ? '' : ' the'}`, range, english: target }
}

/** Keys told apart by how often they came before, so that a sentence is a set: `anak`, `anak 2`. Empty for what is too long. */
export function indexTokens(tokens: readonly Token[]): readonly string[] {
  if (tokens.length > MAX_TOKENS) return []
  const seen = new Map<string, number>()
  return tokens.map(({ key: whole }) => {
    const key = whole.length > LONG ? `${whole.slice(0, LONG)}…${hash('sha256', whole, 'hex')}` : whole
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return times === 1 ? key : `${key} ${times}`
  })
}

/** A row of an index holds some 2,700 bytes (PostgreSQL): of a longer word, that many letters and a hash. */
const LONG = 100
