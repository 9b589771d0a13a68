import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { engineTranslator } from '../../src/backends/engine.js'
import { loadEngine } from '../../src/engine/index.js'
import { parseArticle, translateArticle } from '../../src/index.js'
import { riskOf } from '../../src/review/risk.js'
import type { Finding, Unit } from '../../src/types.js'

const unit = (more: Partial<Unit> = {}): Unit => ({
  id: '1.1',
  source: 'Hujan.',
  range: [0, 6],
  state: 'translated',
  matches: [],
  machine: { text: 'Rain.' },
  origin: 'engine@1',
  findings: [],
  ...more,
})
const machine = (confidence: number): Partial<Unit> => ({ machine: { text: 'Rain.', confidence } })
const finding = (rule: string, severity: Finding['severity']): Finding => ({ rule, severity, message: '' })

test.each([
  ['nothing is known', {}, 0],
  ['a sure translator', machine(1), 0],
  ['a middling one', machine(0.5), 10],
  ['guesswork', machine(0), 20],
  ['not translated', { machine: undefined }, 100],
  ['an error', { findings: [finding('numbers', 'error')] }, 40],
  ['a missed term', { findings: [finding('missed-term', 'warning')] }, 10],
  ['a person’s text has no doubt of the machine’s', { ...machine(0), human: 'Rain!' }, 0],
  ['approved: a tenth', { ...machine(0), state: 'final' as const }, 2],
])('%s', (_, more, risk) => expect(riskOf(unit(more as Partial<Unit>))).toBe(risk))

it('of two sentences that are otherwise alike, the one the translator is less sure of is looked at first', () => {
  const confidence = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(confidence, confidence, (a, b) => {
      if (a < b) expect(riskOf(unit(machine(a)))).toBeGreaterThanOrEqual(riskOf(unit(machine(b))))
    }),
  )
})

it('what the engine doubts stands before what it is sure of, from the article to the queue', async () => {
  const article = parseArticle(
    'a.txt',
    'Presiden membuka rapat itu. Mengangkat dalam kena atas jadi masuk. (Foto: AP)\n',
  )
  const bitext = await translateArticle(article, { translator: engineTranslator(loadEngine()) })
  const units = bitext.blocks.flatMap((block) => block.units).map((each) => ({ ...each, findings: [] }))
  const queue = units.toSorted((a, b) => riskOf(b) - riskOf(a)).map(({ source }) => source.split(' ')[0])
  expect(queue).toEqual(['Mengangkat', 'Presiden', '(Foto:'])
})
