/** `Badan Meteorologi, Klimatologi, dan Geofisika`: an entry whose name is a row, with its commas. */
import type { Lexicon } from '../lexicon/index.js'
import type { Token, Word } from '../types.js'
import { isCapital } from './names.js'
import { makeWord } from './word.js'

/** What a row of names has at least: a body, two fields, `dan`. */
const LEAST = 4

/** Where the words end, past commas that the entry does not have; `undefined` where others stand there, or no comma does. */
function rowEnd(tokens: readonly Token[], at: number, words: readonly string[]): number | undefined {
  let next = at
  let commas = 0
  for (const word of words) {
    if (tokens[next]?.text === ',' && next > at) {
      next++
      commas++
    }
    const token = tokens[next]
    if (token?.lower !== word || (!isCapital(token.text) && word !== 'dan')) return undefined
    next++
  }
  return commas === 0 ? undefined : next
}

/** The longest entry that begins here and is written as a row. */
export function listedBodyAt(lexicon: Lexicon, tokens: readonly Token[], at: number): Word | undefined {
  const first = tokens[at]
  if (first?.kind !== 'word' || !isCapital(first.text)) return undefined
  for (const words of lexicon.multiwords(first.lower)) {
    if (words.length < LEAST || !words.includes('dan')) continue
    const end = rowEnd(tokens, at, words)
    if (end === undefined) continue
    const readings = lexicon.entries(words.join(' ')).map((entry) => ({
      cat: entry.pos,
      entry,
      glosses: entry.glosses,
      cost: 0,
      by: `lex:${entry.lemma}/${entry.pos}`,
    }))
    if (readings.length > 0) return makeWord(tokens, at, end, readings)
  }
  return undefined
}
