import { readFileSync } from 'node:fs'
import { segmentText } from '../../src/stages/segment.js'
import { PAIRS, readOwn } from '../../scripts/train/read.js'
import { readGold } from '../../tests/engine/gold/read.js'

/** Sentences of a text file, or the project's own ones. */
export function sentencesFrom(path: string | undefined): readonly string[] {
  if (path === undefined) return readGold().map(({ indonesian }) => indonesian)
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.flatMap((line) => segmentText(line).map(({ text }) => text)).filter((text) => text.trim() !== '')
}

/** The sentences over and over until there are at least so many words. */
export function repeated(sentences: readonly string[], words: number): readonly string[] {
  const each = wordsOf(sentences)
  if (each === 0) throw new RangeError('Unexpected text without words, expected sentences')
  return Array.from({ length: Math.ceil(words / each) }, () => sentences).flat()
}

export const wordsOf = (sentences: readonly string[]): number =>
  sentences.reduce((sum, sentence) => sum + sentence.split(/\s+/).filter((word) => word !== '').length, 0)

/** Sentences of all the project's own pairs, no two alike, until there are at least so many words. */
export function varied(words: number): readonly string[] {
  const all = readOwn(PAIRS).map(({ id }) => id)
  const step = Math.max(1, Math.floor((all.length * meanLength(all)) / words))
  return all.filter((_, index) => index % step === 0)
}

const meanLength = (sentences: readonly string[]): number => wordsOf(sentences.slice(0, 1000)) / 1000
