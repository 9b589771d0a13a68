/**
 * Trains the article, number and tense models from aligned text.
 * Usage: npx tsx scripts/train/choice.ts DATA ALIGNED OUT [HALF]
 *   DATA the folder of aligned text, ALIGNED the table that `main.ts --work` wrote, OUT the folder of the model files,
 *   HALF as `main.ts --half` had it
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createAnalyser } from '../../src/engine/analyse/affixes.js'
import { plain, plural } from '../../src/engine/english/inflect.js'
import { loadLexicon } from '../../src/engine/lexicon/index.js'
import { CHOICE_FILE, type ChoiceKind, logSoftmax, SLOTS, slotOf, STEP } from '../../src/engine/model/choice.js'
import { packSections } from '../../src/engine/model/container.js'
import { loadModels } from '../../src/engine/model/load.js'
import { numbered, surroundings } from '../../src/engine/model/surroundings.js'
import { prepare } from '../../src/engine/stages.js'
import type { Decision, LatticeNode, Leaf } from '../../src/engine/types.js'
import { tenseFeatures } from '../../src/engine/tense.js'
import { halfOf, readCorpora } from './read.js'
import { toldAs, toldIn } from './told.js'

const [data = '', aligned = '', out = '', half] = process.argv.slice(2)
/** The survey corpus writes articles and number carelessly: its labels mislead. */
const LEFT_OUT = 'smeru'
const EPOCHS = 4
const RATE = 0.04
const DECAY = 1e-6

interface Example {
  readonly slots: Uint32Array
  readonly label: number
}

const lexicon = loadLexicon()
const analyser = createAnalyser(lexicon)
const models = loadModels()
if (models === undefined) throw new Error('Expected the models of main.ts in dist/data: run npm run build')
const examples: Record<ChoiceKind, Example[]> = { article: [], number: [], tense: [] }
const links = readFileSync(aligned, 'utf8').trimEnd().split('\n')
const { train: all } = readCorpora(data)
const train = half === undefined ? all : halfOf(all, Number(half))
train.forEach((pair, index) => {
  const [corpus, id = '', en = '', linked = ''] = (links[index] ?? '').split('\t')
  if (corpus !== pair.corpus || corpus === LEFT_OUT) return
  collect(pair.id, id.split(' '), en.split(' '), linked)
})
console.log(`${examples.article.length} article and ${examples.number.length} number examples`)
writeFileSync(
  join(out, CHOICE_FILE),
  packSections({ article: fit('article', 3), number: fit('number', 2), tense: fit('tense', 2) }),
)

/** Finds the engine's own decision points in a sentence and reads the answer off the reference. */
function collect(text: string, id: readonly string[], en: readonly string[], linked: string): void {
  const { tokens, items, lattice } = prepare(lexicon, analyser, text)
  const open = leaves(lattice)
  const told = toldAs(open, en) ?? toldIn(en)
  if (told !== undefined) examples.tense.push({ slots: Uint32Array.from(tenseFeatures(items), slotOf), label: told })
  const parts = models?.tokensOf(tokens) ?? []
  if (parts.length !== id.length) return
  const targets: number[][] = id.map(() => [])
  const sources: number[][] = en.map(() => [])
  for (const link of linked.split(' ')) {
    const [from, to] = link.split('-').map(Number)
    if (from === undefined || to === undefined || link === '') continue
    targets[parts[from]?.token ?? -1]?.push(to)
    sources[to]?.push(parts[from]?.token ?? -1)
  }
  const { shared, around } = surroundings(tokens)
  for (const leaf of open) {
    const { decision } = leaf
    if (decision === undefined) continue
    const heads = Array.from(
      { length: decision.head[1] - decision.head[0] },
      (_, offset) => targets[decision.head[0] + offset] ?? [],
    ).flat()
    const at = Math.max(-1, ...heads)
    if (at < 0 || at - Math.min(...heads) > 3) continue
    const noun = open.find(({ from, to, options }) => from === decision.head[0] && to > from && isNumbered(options))
    const number = noun && numberAt(noun, en[at] ?? '')
    const label = decision.kind === 'article' ? articleAt(en, sources, at, decision) : number
    if (label === undefined) continue
    const more = decision.kind === 'article' && number !== undefined ? numbered(decision, number) : []
    const features = [...around(decision), ...shared, ...more]
    examples[decision.kind].push({ slots: Uint32Array.from(features, slotOf), label })
  }
}

function isNumbered(options: Leaf['options']): boolean {
  return options.some(({ choice }) => choice !== undefined)
}

function leaves(node: LatticeNode): readonly Leaf[] {
  if (node.type === 'leaf') return [node]
  return node.type === 'sequence'
    ? node.children.flatMap(leaves)
    : leaves(node.variants[0]?.node ?? { type: 'sequence', children: [] })
}

/** Walks left from the English head over words of the same phrase to its determiner. */
function articleAt(
  en: readonly string[],
  sources: readonly (readonly number[])[],
  at: number,
  decision: Decision,
): number | undefined {
  for (let left = at - 1; left >= Math.max(0, at - 5); left--) {
    const word = en[left] ?? ''
    if (word === 'the') return 0
    if (word === 'a' || word === 'an') return 1
    if (
      /^(?:this|that|these|those|its|his|her|their|my|our|your|some|any|every|each|no|'s|one|all|several|many)$/.test(
        word,
      )
    )
      return undefined
    const from = sources[left] ?? []
    if (
      from.length === 0
        ? !/^[a-z-]+$/.test(word)
        : from.some((token) => token < decision.span[0] || token >= decision.span[1])
    )
      return 2
    if (
      from.length === 0 &&
      /^(?:of|in|on|to|for|with|by|from|at|and|or|as|is|are|was|were|be|that|has|have|had|not|will|would|about|into|than|but)$/.test(
        word,
      )
    )
      return 2
  }
  return 2
}

function numberAt(leaf: Leaf, word: string): number | undefined {
  const last = word.toLowerCase()
  for (const option of leaf.options)
    if (option.choice !== undefined && option.text.toLowerCase().split(' ').at(-1) === last) return option.choice
  if (!/^[a-z-]{3,}$/.test(last)) return undefined
  return plural(plain(last)) !== last && /[^su]s$/.test(last) && !/(?:ics|ss|is|us)$/.test(last)
    ? 1
    : last.endsWith('s')
      ? undefined
      : 0
}

/** Multinomial logistic regression by AdaGrad over hashed features; returns weights as signed bytes. */
function fit(kind: ChoiceKind, classes: number): Uint8Array {
  const all = examples[kind]
  const test = all.filter((_, index) => index % 50 === 49)
  const training = all.filter((_, index) => index % 50 !== 49)
  const counts = new Uint32Array(SLOTS)
  for (const { slots } of training) for (const slot of slots) counts[slot] = (counts[slot] ?? 0) + 1
  const weights = new Float64Array(SLOTS * classes)
  const squares = new Float64Array(SLOTS * classes).fill(0.1)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let index = 0; index < training.length; index++) {
      // A fixed stride visits every example once in a mixed order.
      const example = training[(index * 7919 + epoch) % training.length]
      if (example !== undefined) step(example, weights, squares, counts, classes)
    }
  }
  const right = test.filter((example) => argmax(scores(example.slots, weights, classes)) === example.label).length
  const commonest = Math.max(
    ...Array.from({ length: classes }, (_, label) => test.filter((example) => example.label === label).length),
  )
  console.log(
    `${kind}: ${((100 * right) / test.length).toFixed(1)}% right on ${test.length}; always the commonest ${((100 * commonest) / test.length).toFixed(1)}%`,
  )
  return Uint8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / STEP))) & 255)
}

function step(
  example: Example,
  weights: Float64Array,
  squares: Float64Array,
  counts: Uint32Array,
  classes: number,
): void {
  const logs = logSoftmax(scores(example.slots, weights, classes))
  for (let label = 0; label < classes; label++) {
    const gradient = Math.exp(logs[label] ?? 0) - (label === example.label ? 1 : 0)
    for (const slot of example.slots) {
      if ((counts[slot] ?? 0) < 4) continue
      const at = slot * classes + label
      const slope = gradient + DECAY * (weights[at] ?? 0)
      squares[at] = (squares[at] ?? 0) + slope * slope
      weights[at] = (weights[at] ?? 0) - (RATE * slope) / Math.sqrt(squares[at] ?? 1)
    }
  }
}

function scores(slots: Uint32Array, weights: Float64Array, classes: number): readonly number[] {
  const sums = Array.from({ length: classes }, () => 0)
  for (const slot of slots)
    for (let label = 0; label < classes; label++)
      sums[label] = (sums[label] ?? 0) + (weights[slot * classes + label] ?? 0)
  return sums
}

function argmax(values: readonly number[]): number {
  return values.indexOf(Math.max(...values))
}
