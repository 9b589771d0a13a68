import { readFileSync } from 'node:fs'

let shared: ReadonlySet<string> | undefined

/** Every English word that the shipped lexicon uses in a translation, lower-cased; made when first asked for. */
export function englishWords(): ReadonlySet<string> {
  shared ??= wordsOf(readFileSync(new URL('../../../dist/data/lexicon.tsv', import.meta.url), 'utf8'))
  return shared
}

function wordsOf(lexicon: string): ReadonlySet<string> {
  const words = new Set<string>()
  for (const line of lexicon.split('\n')) {
    const translations = line.split('\t', 3)[2] ?? ''
    for (const word of translations.toLowerCase().split(/[^\p{L}'-]+/u)) words.add(word)
  }
  return words
}
