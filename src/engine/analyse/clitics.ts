import type { Lexicon } from '../lexicon/index.js'
import type { Reading } from '../types.js'

/** Every reading of a form that has lost a clitic or its double. */
export type Analyse = (lexicon: Lexicon, lower: string) => readonly Reading[]

/** `bukunya`, `bukukah` → the readings of `buku`, with the person where the clitic has one. */
export function encliticReadings(lexicon: Lexicon, lower: string, analyse: Analyse): readonly Reading[] {
  const match = /^(.{2,}?)(nya|ku|mu|lah|kah|pun|tah)$/.exec(lower) ?? undefined
  if (match === undefined) return []
  const [, stem = '', clitic = ''] = match
  const inner = analyse(lexicon, stem)
  if (inner.every((found) => found.by.startsWith('guess'))) return []
  const person = personOf(clitic)
  return inner.map((found) => (person === undefined ? found : { ...found, clitic: person }))
}

export function personOf(clitic: string): '1s' | '2' | '3' | undefined {
  return clitic === 'nya' ? '3' : clitic === 'ku' ? '1s' : clitic === 'mu' ? '2' : undefined
}
