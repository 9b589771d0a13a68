/** Sentences through all stages, with the shipped lexicon and models, and what their English has to have. */
import { expect, test } from 'vitest'
import { loadEngine } from '../../src/engine/index.js'

const engine = loadEngine()

/** One test a sentence. */
export const table = (rows: readonly (readonly [text: string, english: RegExp])[]): void => {
  test.each(rows)('%s', (text, english) => {
    expect(engine.translate({ text }).text).toMatch(english)
  })
}
