/** A stretch of text: a word, a mark, or white space. Joined in order, tokens give the text again. */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'mark' | 'space'
}

const TOKEN = /(?<word>[\p{L}\p{N}\p{M}]+(?:[-'’.,:/][\p{L}\p{N}\p{M}]+)*)|(?<space>\s+)|[^\p{L}\p{N}\p{M}\s]/gu

/** `1.500 pasukan.` → `1.500`, ` `, `pasukan`, `.` */
export function tokens(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    kind: match.groups?.['word'] !== undefined ? 'word' : match.groups?.['space'] !== undefined ? 'space' : 'mark',
  }))
}

/** The word at an offset, or the one that ends there. */
export function wordAt(text: string, offset: number): Token | undefined {
  const words = tokens(text).filter(({ kind }) => kind === 'word')
  return words.find(({ start, end }) => start <= offset && offset < end) ?? words.find(({ end }) => end === offset)
}
