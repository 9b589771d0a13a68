import type { Reading, Token, Word } from '../types.js'
import { isCapital } from './names.js'

/** A word over tokens `[from, to)`; a capital counts only where no sentence starts. */
export function makeWord(tokens: readonly Token[], from: number, to: number, readings: readonly Reading[]): Word {
  const first = tokens[from]
  const text = to === from + 1 ? (first?.text ?? '') : joinTokens(tokens, from, to)
  return {
    from,
    to,
    text,
    lower: text.toLowerCase(),
    capital: isCapital(first?.text ?? '') && !startsSentence(tokens, from),
    readings,
  }
}

/** The first word, also behind a full stop, colon or opening quote: its capital says nothing. */
export function startsSentence(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const token = tokens[before]
    if (token === undefined || token.kind !== 'punctuation') return false
    if (/^[.!?:…]$/.test(token.text)) return true
    if (/^[,;)]$/.test(token.text)) return false
  }
  return true
}

/** The tokens' text, with one space where there was any. */
export function joinTokens(tokens: readonly Token[], from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (token !== undefined) text += (at > from && token.spaced ? ' ' : '') + token.text
  }
  return text
}
