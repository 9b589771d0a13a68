import type { TermMatch } from '../types.js'
import { MARKUP, VERBATIM } from './shapes.js'
import { termToken } from './term-token.js'
import type { Token, TokenKind } from './types.js'

/*
 * Alternatives in order of preference:
 * 1 addresses, file names, placeholders and their like (shapes.ts), 2 ordinals and decades (ke-19, 1990-an),
 * 3 money with its amount glued on (Rp1,5 US$200), 4 dates, times and numbers (21/10/2024, 10.30, 1.500, 2,5),
 * 5 initials (A.S., S.H.), 6 words with inner hyphens, apostrophes or digits (ubi-ubian, Qur'an, F-16, Covid-19), 7 tags, and anything else one character at a time.
 */
const TOKEN = new RegExp(
  [
    `(${VERBATIM}|${/https?:\/\/[^\s<>"”)]*[^\s<>"”).,;:!?]|www\.[^\s<>"”)]*[^\s<>"”).,;:!?]|[\w+-][\w.+-]{0,63}@[\w-]+(?:\.[\w-]+)+|[#@][\p{L}\p{N}_]+/u.source})`,
    /((?:ke-)\d+|\d+-an(?!\p{L}))|((?:Rp|US\$|A\$|S\$|\$|€|£|¥)\.?\s?\d+(?:[.,]\d+)*)|(\d+(?:[.,:/]\d+)*%?)|((?:\p{Lu}\.){2,}|(?:Prof|Drs?|Dra|Ir|Hj?|Ny|Mr|Mrs|Ms|St|No|Jl|Sdr|dll|dsb|dst|dkk|Tbk|Jr|Sr|tgl|hlm|Kol|Letkol|Mayjen|Brigjen|Dok|Letjen|Kapt|Jend|Gen|Lt|Sgt|vs|a\.n|u\.p|s\.d)\.(?=\s|,|$)(?!\s*$))|([\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*(?:[-‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*)*)/u
      .source,
    `(${MARKUP}|\\S)`,
  ].join('|'),
  'gu',
)

const KINDS: readonly TokenKind[] = ['verbatim', 'number', 'number', 'number', 'word', 'word', 'punctuation']

/** Cuts a sentence into tokens; spans of settled terms become one token each. White space is dropped, offsets are kept. */
export function tokenise(text: string, terms: readonly TermMatch[] = []): readonly Token[] {
  if (terms.length === 0) return tokensOf(text, 0, false, true)
  const tokens: Token[] = []
  let at = 0
  const ordered = terms.map((term, index) => ({ term, index })).toSorted((a, b) => a.term.range[0] - b.term.range[0])
  for (let next = 0; next < ordered.length;) {
    const [start, end] = ordered[next]?.term.range ?? [0, 0]
    if (start < at || end <= start) {
      next++
      continue
    }
    const { token, used } = termToken(text, ordered.slice(next), at)
    tokens.push(...tokensOf(text.slice(at, token.range[0]), at, at > 0, false), token)
    at = token.range[1]
    // `Mayjen. Ryder`, of which "Maj. Gen." is settled: the term's English has the stop already.
    if (token.target?.endsWith('.') === true && /^\.\s+\p{Lu}/u.test(text.slice(at, at + 9))) at++
    next += used
  }
  tokens.push(...tokensOf(text.slice(at), at, at > 0, true))
  return tokens
}

function tokensOf(text: string, offset: number, glued: boolean, ends: boolean): Token[] {
  const tokens: Token[] = []
  let last = 0
  // `Dok. Kementerian …`, of which the second is settled: a word behind the piece keeps its last stop from ending a sentence.
  for (const match of (ends ? text : `${text} x`).matchAll(TOKEN)) {
    const start = match.index
    if (start >= text.length) break
    const surface = match[0]
    let kind: TokenKind = 'punctuation'
    for (let group = 1; group <= 7; group++) {
      if (match[group] !== undefined) {
        kind = KINDS[group - 1] ?? 'punctuation'
        break
      }
    }
    const normal = surface.includes('‑') ? surface.replaceAll('‑', '-') : surface
    tokens.push({
      text: normal,
      lower: normal.toLowerCase(),
      kind,
      range: [offset + start, offset + start + surface.length],
      spaced: start > last || (start === 0 && offset > 0 && !glued),
    })
    last = start + surface.length
  }
  return tokens
}
