/**
 * What the learned models call a token. Training and run time both come through here, so that a table is asked with
 * the very tokens it was counted over.
 *
 * Indonesian: the engine's own tokens in lower case, enclitics cut off as `+nya`, numbers as `<num>`.
 * English: true-cased words, `'s` apart, numbers as `<num>` or `<year>`.
 */
import type { Token } from '../types.js'

export const NUMBER = '<num>'
export const YEAR = '<year>'
/** An unknown word with a capital: nearly always a name. */
export const NAME = '<name>'
/** Any other unknown word. */
export const UNKNOWN = '<unk>'
export const BEGIN = '<s>'
export const END = '</s>'

/** A token of the models over an Indonesian sentence. */
export interface SourceToken {
  readonly text: string
  /** Index of the engine token it comes from; a clitic shares its host's. */
  readonly token: number
}

const CLITIC = /^(.{2,}?)-?(nya|lah|kah|ku|mu)$/u
/** Hyphenated only (`KPK-nya`): cut whatever the host is. */
const HYPHEN_CLITIC = /^(.+)-(nya|lah|kah|ku|mu)$/u

/** Whether `word` should be cut into host and enclitic; `isWhole` and `isHost` ask a vocabulary. */
export function splitClitic(
  word: string,
  isWhole: (word: string) => boolean,
  isHost: (word: string) => boolean,
): readonly string[] {
  const hyphened = HYPHEN_CLITIC.exec(word)
  const hyphenHost = hyphened?.[1]
  if (hyphenHost !== undefined && !isReduplicated(word)) return [hyphenHost, `+${hyphened?.[2] ?? ''}`]
  const match = CLITIC.exec(word)
  const host = match?.[1]
  const clitic = match?.[2]
  if (host === undefined || clitic === undefined || isWhole(word) || !isHost(host)) return [word]
  return [...splitClitic(host, isWhole, isHost), `+${clitic}`]
}

/** `ku-ku`, `mu-mu`: a doubled stem, not a clitic. */
function isReduplicated(word: string): boolean {
  const [left, right, rest] = word.split('-')
  return rest === undefined && left !== undefined && left === right
}

/** The text of an engine token before clitics are cut. */
export function sourceForm(token: Pick<Token, 'kind' | 'lower'>): string {
  if (token.kind === 'number' || /^\d/.test(token.lower)) return NUMBER
  if (token.kind === 'verbatim' || token.kind === 'term') return NAME
  return normaliseQuotes(token.lower)
}

/** Tokens of the models for a sentence the engine has cut. */
export function sourceTokens(
  tokens: readonly Pick<Token, 'kind' | 'lower'>[],
  split: (word: string) => readonly string[],
): readonly SourceToken[] {
  return tokens.flatMap((token, index) => {
    const form = sourceForm(token)
    const parts = token.kind === 'word' ? split(form) : [form]
    return parts.map((text) => ({ text, token: index }))
  })
}

function normaliseQuotes(text: string): string {
  return text
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”„«»″]/g, '"')
    .replace(/[–—]/g, '-')
}

const ENGLISH_TOKEN =
  /((?:\p{L}\.){2,})|('s(?![\p{L}\p{N}]))|(\.{2,})|((?:Rp\.? ?|(?:US|A|S)?\$ ?|[€£¥])?\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|m|bn|km|%)?(?![\p{L}\p{N}]))|([\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['-](?!s(?![\p{L}\p{N}]))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:-s(?![\p{L}\p{N}]))?)|(\S)/gu

/** Cuts English into tokens, case and numbers kept. `Jane's` is `Jane` `'s`; `don't` and `well-known` stay whole. */
export function englishWords(text: string): readonly string[] {
  return normaliseQuotes(text).match(ENGLISH_TOKEN) ?? []
}

/** The class of a number token, or `undefined` for anything else. */
export function numberClass(word: string): string | undefined {
  if (!/\d/.test(word)) return undefined
  return /^(?:1[5-9]|20)\d\d$/.test(word)
    ? YEAR
    : /^(?:Rp\.? ?|(?:US|A|S)?\$ ?|[€£¥])?[\d.,:/]+%?$/.test(word)
      ? NUMBER
      : undefined
}
