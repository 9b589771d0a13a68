/** Placeholder until the glossary lands: no terms, no changes. */
import type { AlignmentLink, BlockKind, TermMatch, TermRecord } from '../types.js'

export interface Glossary {
  readonly hash: string
  readonly size: number
}

export interface EnforceInput {
  readonly source: string
  readonly target: string
  readonly matches: readonly TermMatch[]
  readonly alignment?: readonly AlignmentLink[]
  readonly honoured?: readonly number[]
  readonly kind?: BlockKind
}

export function loadGlossary(_files: readonly { path: string; text: string }[]): Glossary {
  return { hash: '', size: 0 }
}

export function matchArticle(
  _glossary: Glossary,
  _path: string,
  sentences: readonly string[],
): readonly (readonly TermMatch[])[] {
  return sentences.map(() => [])
}

export function enforceTerms(
  _glossary: Glossary,
  input: EnforceInput,
): { text: string; records: readonly TermRecord[] } {
  return { text: input.target, records: [] }
}
