/** Letters without case, marks and typography, so that spellings can be compared. */

/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
}

/** `Erdoğan` → `erdogan`, `ﬁnal` → `final`. NFC and NFD give the same. */
export function fold(word: string): string {
  const plain = word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  return plain
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ıøłđðþßæœ]/g, (letter) => LETTERS[letter] ?? letter)
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu

export interface FoldedWord {
  readonly text: string
  readonly key: string
  readonly start: number
  readonly end: number
}

/** The words of a text; everything else separates. Linear. */
export function foldedWords(text: string): readonly FoldedWord[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    key: fold(word),
    start: index,
    end: index + word.length,
  }))
}

/** Folded words with one space between: what two spellings of one name share. */
export const keyOf = (text: string): string =>
  foldedWords(text)
    .map(({ key }) => key)
    .join(' ')

/** Hyphens and dashes that join words. */
export const HYPHEN = /^[-\u2010\u2011\u2012\u2013\u2212]$/u
/** Apostrophes, straight and typographic. */
export const APOSTROPHE = /^['’‘ʼ`´]$/u
const BLANK = /^\s+$/u
const DOT = /^\.\s*$/u
const BLANK_HYPHEN = /^\s?[-\u2010-\u2013]\s?$/u

export type Joint = 'blank' | 'hyphen' | 'apostrophe' | 'dot' | 'none'

/** What stands between two neighbouring words of one name; `none` when they do not belong together. */
export function jointOf(between: string): Joint {
  if (between === ' ' || BLANK.test(between)) return 'blank'
  if (HYPHEN.test(between)) return 'hyphen'
  if (APOSTROPHE.test(between)) return 'apostrophe'
  if (DOT.test(between)) return 'dot'
  if (BLANK_HYPHEN.test(between) && between.length === 2) return 'hyphen'
  return 'none'
}
