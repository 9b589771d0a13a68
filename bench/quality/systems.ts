/** The engine whole, and with one part left out at a time. */
import { agree } from '../../src/engine/agree.js'
import { readFileSync } from 'node:fs'
import { createAnalyser } from '../../src/engine/analyse/affixes.js'
import { createDecoder, shippedParts, WEIGHTS, type Decoder } from '../../src/engine/decode/index.js'
import { agreeGender } from '../../src/engine/gender.js'
import { render } from '../../src/engine/generate.js'
import { loadEngine } from '../../src/engine/index.js'
import { buildLexicon, loadLexicon, type Lexicon } from '../../src/engine/lexicon/index.js'
import { loadModels } from '../../src/engine/model/load.js'
import { prepare } from '../../src/engine/stages.js'

export interface System {
  readonly name: string
  translate(text: string): string
}

export type Weights = typeof WEIGHTS

/** No learned phrase is ever worth this. */
const NEVER = -1e6

/** What each ablation changes in the weights. */
const WITHOUT: readonly (readonly [name: string, weights: Partial<Weights>])[] = [
  ['no phrase table', { phrase: NEVER }],
  ['no language model', { model: 0, word: 0 }],
  ['no word support', { support: 0 }],
  ['no article and number models', { article: 0, number: 0 }],
  ['no sense model', { sense: 0 }],
  ['no ranking model', { ranking: 0 }],
]

export function wholeSystem(): System {
  const engine = loadEngine()
  return { name: 'engine', translate: (text) => engine.translate({ text }).text }
}

/** Rules alone, each learned part left out, and the multiword entries left out. */
export function ablations(): readonly System[] {
  const rules = loadEngine({ rulesOnly: true })
  return [
    { name: 'rules only', translate: (text) => rules.translate({ text }).text },
    ...WITHOUT.map(([name, weights]) => composed(name, loadLexicon(), decoderOf(weights))),
    composed('no multiword entries', singleWords(), decoderOf({})),
  ]
}

function composed(name: string, lexicon: Lexicon, decoder: Decoder): System {
  const analyser = createAnalyser(lexicon)
  return {
    name,
    translate: (text) => {
      const { lattice, tokens, items } = prepare(lexicon, analyser, text)
      const { edges } = decoder.decode(lattice, tokens)
      return render(agreeGender(agree(edges, lattice), items), tokens).text
    },
  }
}

function singleWords(): Lexicon {
  const text = readFileSync(new URL('../../dist/data/lexicon.tsv', import.meta.url), 'utf8')
  return buildLexicon(text.split('\n').filter(isSingle).join('\n'))
}

const decoderOf = (weights: Partial<Weights>): Decoder =>
  createDecoder(loadModels(), { ...WEIGHTS, ...weights }, shippedParts())

const isSingle = (line: string): boolean => !line.slice(0, line.indexOf('\t')).includes(' ')
