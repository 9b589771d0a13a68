/** Settled terms → tokens. A word hyphened to a term is one token with it: `pro-Rusia`, `Rusia-Korea Utara`. */
import type { TermMatch } from '../types.js'
import type { Token } from './types.js'
import { table } from './table.js'

/** Prefixes that English has too, or has another word for. */
const PREFIXES: Readonly<Record<string, string>> = table({
  pasca: 'post',
  pra: 'pre',
  antar: 'inter',
  eks: 'ex',
  mantan: 'ex',
})
const BEFORE = /[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*[-‐‑]$/u
const AFTER = /^[-‐‑](?!(?:lah|kah|pun|nya|ku|mu|tah)(?![\p{L}\p{N}-]))[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*/u
const HYPHEN = /^[-‐‑–]$/u

export interface Placed {
  readonly term: TermMatch
  readonly index: number
}

/** The token for the first of the terms and all that are hyphened to it; `at` is where the text before it has been used up. */
export function termToken(
  text: string,
  terms: readonly Placed[],
  at: number,
): { readonly token: Token; readonly used: number } {
  const run = [terms[0] as Placed]
  for (const next of terms.slice(1)) {
    const end = run.at(-1)?.term.range[1] ?? 0
    if (next.term.range[0] !== end + 1 || !HYPHEN.test(text[end] ?? '')) break
    run.push(next)
  }
  const [{ term, index }] = run as [Placed]
  const last = run.at(-1)?.term.range[1] ?? 0
  const before = BEFORE.exec(text.slice(at, term.range[0]))?.[0] ?? ''
  const after = AFTER.exec(text.slice(last))?.[0] ?? ''
  const lead = before === '' ? '' : `${PREFIXES[before.slice(0, -1).toLowerCase()] ?? before.slice(0, -1)}-`
  const start = term.range[0] - before.length
  const surface = text.slice(start, last + after.length)
  const join = (names: readonly string[]): string => lead + names.join('-') + after
  const adjectives = run.map((each) => each.term.adjective ?? each.term.target)
  const described = run.some((each) => each.term.adjective !== undefined)
  const token: Token = {
    text: surface,
    lower: surface.toLowerCase(),
    kind: 'term',
    range: [start, last + after.length],
    spaced: start > 0 && /\s/.test(text[start - 1] ?? ''),
    target: join(run.map((each) => each.term.target)),
    term: index,
    termKind: term.kind,
    ...(described && { adjective: join(adjectives) }),
    ...(term.article !== undefined && run.length === 1 && lead === '' && { article: term.article }),
  }
  return { token, used: run.length }
}
