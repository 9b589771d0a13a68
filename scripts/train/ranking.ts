/**
 * Trains the ranking model, in two steps:
 *
 *     npx tsx scripts/train/ranking.ts ways DATA HALF FILE [SHARE [PART]]
 *     npx tsx scripts/train/ranking.ts fit OUT FILE...
 *
 * `ways` is run where the other models are built from one half of the pairs (`main.ts --half`); HALF is the other one: with models
 * that had seen a sentence its ways would tell nothing. It writes the ways of every SHARE-th sentence (1 by default), the first being
 * PART (0), to FILE, with how good they are. `fit` makes the model from such files. DATA is the folder of aligned text, OUT the
 * folder of the model files.
 */
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createAnalyser } from '../../src/engine/analyse/affixes.js'
import { createDecoder, shippedParts, WEIGHTS } from '../../src/engine/decode/index.js'
import { loadLexicon } from '../../src/engine/lexicon/index.js'
import { packSections } from '../../src/engine/model/container.js'
import { loadModels } from '../../src/engine/model/load.js'
import { RANKING_FILE } from '../../src/engine/model/ranking.js'
import { prepare } from '../../src/engine/stages.js'
import { type Row, rowOf } from './ranking/examples.js'
import { fitRanking } from './ranking/fit.js'
import { recordWays } from './ranking/ways.js'
import { halfOf, readCorpora } from './read.js'

/** Of these the English is loose, or careless. */
const LEFT_OUT: ReadonlySet<string> = new Set(['smeru', 'handbook', 'ausaid'])
/** Ways of a sentence. */
const MOST = 30

const [task, ...rest] = process.argv.slice(2)
if (task === 'ways') writeWays(rest)
else if (task === 'fit') writeModel(rest)
else throw new Error('Expected ways or fit')

function writeWays([data = '', half = '', out = '', share = '1', part = '0']: readonly string[]): void {
  const models = loadModels()
  if (models === undefined) throw new Error('Expected the models of one half in dist/data: run npm run build')
  const lexicon = loadLexicon()
  const analyser = createAnalyser(lexicon)
  const { observer, best } = recordWays()
  const decoder = createDecoder(models, WEIGHTS, { ...shippedParts(), ranking: undefined, observer })
  const pairs = halfOf(readCorpora(data).train, Number(half)).filter(({ corpus }) => !LEFT_OUT.has(corpus))
  const file = openSync(out, 'w')
  pairs.forEach(({ id, en }, at) => {
    if (at % Number(share) !== Number(part)) return
    const { lattice, tokens } = prepare(lexicon, analyser, id)
    decoder.decode(lattice, tokens)
    const row = rowOf(best(MOST), en)
    if (row !== undefined) writeSync(file, new Uint8Array(Int32Array.of(row.length, ...row).buffer))
    if (at % 2_000 === Number(part)) console.log(`${at} of ${pairs.length}`)
  })
  closeSync(file)
}

function writeModel([out = '', ...files]: readonly string[]): void {
  let seed = 1
  const random = (): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    return seed / 2 ** 32
  }
  const weights = fitRanking(files.flatMap(rowsOf), random, console.log)
  console.log(`${weights.filter((weight) => weight !== 0).length} weights`)
  const file = packSections({ weights: new Uint8Array(weights.buffer) })
  writeFileSync(join(out, RANKING_FILE), file)
  console.log(`${file.length} bytes`)
}

function rowsOf(file: string): readonly Row[] {
  const bytes = readFileSync(file)
  const numbers = new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
  const rows: Row[] = []
  for (let at = 0; at < numbers.length; at += 1 + (numbers[at] as number))
    rows.push(numbers.slice(at + 1, at + 1 + (numbers[at] as number)))
  return rows
}
