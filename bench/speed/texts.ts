import { readFileSync } from 'node:fs'
import { segmentText } from '../../src/stages/segment.js'
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
