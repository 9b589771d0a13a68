import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openLanguageModel, type LanguageModel } from '../../../src/engine/model/language-model.js'
import { openSections, packSections } from '../../../src/engine/model/container.js'
import { openVocabulary } from '../../../src/engine/model/vocabulary.js'
import { countNgrams, type Counts } from '../../../scripts/train/lm/count.js'
import { estimate } from '../../../scripts/train/lm/kneser-ney.js'
import { backoffWeights, choose } from '../../../scripts/train/lm/prune.js'
import { trainLanguageModel, type LmOptions } from '../../../scripts/train/lm/train.js'

const SENTENCES = [
  'the old house stands by the river',
  'the river runs by the old town',
  'she saw the old house in 1998',
  'he saw the river and the town in 2004',
  'Jakarta is the old town by the sea',
  'she lives in Jakarta by the sea',
  'the house in the town is old',
  'they saw 12 ships on the river',
].map((sentence) => sentence.split(' '))

const OPTIONS: LmOptions = { order: 3, minWordCount: 2, minCounts: [1, 1, 1], minGain: 0 }

function open(options: LmOptions): { readonly lm: LanguageModel; readonly words: readonly string[] } {
  const { sections, words } = trainLanguageModel(SENTENCES, options)
  return { lm: openLanguageModel(openSections(packSections(sections)), openVocabulary(words.join('\n'))), words }
}

/** log10 p(word | context) by the definition of back-off, over maps of n-grams. */
function createReference(
  counts: Counts,
  begin: number,
  kept: readonly Uint8Array[],
): (ngram: readonly number[]) => number {
  const { probabilities } = estimate(counts, begin)
  const weights = backoffWeights(counts, probabilities, kept)
  const nodeOf = (ngram: readonly number[]): number =>
    ngram.reduce(
      (node, word, n) => (n === 0 ? word : node < 0 ? -1 : (counts.levels[n]?.map?.get(node, word) ?? -1)),
      0,
    )
  const has = (ngram: readonly number[]): boolean => {
    const node = nodeOf(ngram)
    return node >= 0 && kept[ngram.length - 1]?.[node] === 1
  }
  const score = (ngram: readonly number[]): number => {
    const n = ngram.length - 1
    if (has(ngram)) return Math.log10(probabilities[n]?.[nodeOf(ngram)] ?? 0)
    const context = ngram.slice(0, -1)
    return score(ngram.slice(1)) + (has(context) ? Math.log10(weights[n - 1]?.[nodeOf(context)] ?? 1) : 0)
  }
  return score
}

describe('the language model', () => {
  it.each([OPTIONS, { ...OPTIONS, order: 4, minCounts: [1, 1, 2, 2] }, { ...OPTIONS, order: 2, minCounts: [1, 2] }])(
    'scores as the definition of back-off does: %o',
    (options) => {
      const { lm, words } = open(options)
      const marked = SENTENCES.map((sentence) => Uint32Array.from([lm.begin - 1, ...sentence.map(lm.wordId), lm.end]))
      const counts = countNgrams(marked, words.length, options.order)
      const kept = choose(counts, estimate(counts, lm.begin - 1), options)
      const reference = createReference(counts, lm.begin - 1, kept)
      const [name, unknown] = [lm.wordId('Zanzibar'), lm.wordId('zymurgy')]
      const anyWord = fc.nat(words.length - 1).filter((id) => id > 0 && id !== name && id !== unknown)
      fc.assert(
        fc.property(fc.array(anyWord, { maxLength: 8 }), (ids) => {
          let state = lm.begin
          ids.forEach((id, index) => {
            const context = [lm.begin - 1, ...ids.slice(0, index)].slice(1 - options.order)
            // Each of the added bytes is off by half a step of 1/32 at most.
            expect(Math.abs(lm.score(state, id) - reference([...context, id]))).toBeLessThan(options.order / 64 + 1e-9)
            state = lm.next
          })
        }),
      )
    },
  )

  it('shares out one probability after any context', () => {
    const { lm, words } = open(OPTIONS)
    const contexts = [[], ['the'], ['the', 'old'], ['by', 'the'], ['sea', 'house']]
    for (const context of contexts) {
      let state = lm.begin
      for (const word of context) {
        lm.score(state, lm.wordId(word))
        state = lm.next
      }
      // The two classes of unknown words give only one word's share each.
      const known = words.map((_, id) => id).filter((id) => id !== lm.wordId('Zanzibar') && id !== lm.wordId('zymurgy'))
      const sum = known.reduce((total, id) => total + 10 ** lm.score(state, id), 0)
      expect(sum).toBeGreaterThan(0.6)
      expect(sum).toBeLessThan(1.1)
    }
  })

  it('prefers the order it has seen', () => {
    const { lm } = open(OPTIONS)
    const total = (text: string): number => {
      let [state, sum] = [lm.begin, 0]
      for (const word of text.split(' ')) {
        sum += lm.score(state, lm.wordId(word))
        state = lm.next
      }
      return sum + lm.score(state, lm.end)
    }
    expect(total('she saw the old town')).toBeGreaterThan(total('town old the saw she'))
  })

  it('puts unknown words and numbers into classes', () => {
    const { lm, words } = open(OPTIONS)
    expect(words[lm.wordId('Surabaya')]).toBe('<name>')
    expect(words[lm.wordId('ship')]).toBe('<unk>')
    expect(words[lm.wordId('1,500')]).toBe('<num>')
    expect(words[lm.wordId('1987')]).toBe('<year>')
    expect(words[lm.wordId('river')]).toBe('river')
  })

  it('is the same for the same text', () => {
    expect(packSections(trainLanguageModel(SENTENCES, OPTIONS).sections)).toEqual(
      packSections(trainLanguageModel(SENTENCES, OPTIONS).sections),
    )
  })
})
