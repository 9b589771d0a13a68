/**
 * Trains the learned models from parallel text:
 *
 *     npx tsx scripts/train/main.ts --data <folder of *.id and *.en> --out src/engine/model
 *         [--lists <folder of word lists>] [--work <folder for plain-text tables>] [--english <folder of *.txt>]
 *         [--half 0|1]   from one half of the pairs only, for `ranking.ts`
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { packSections } from '../../src/engine/model/container.js'
import { MODEL_FILE } from '../../src/engine/model/load.js'
import { alignBitext } from './align/align.js'
import { assemble } from './assemble.js'
import { packBitext, tokenisePairs } from './bitext.js'
import { readWordLists } from './host-words.js'
import { countLexical } from './lexical.js'
import { cachedLinks } from './link-cache.js'
import { LM_OPTIONS, lmSentences } from './lm/options.js'
import { trainLanguageModel } from './lm/train.js'
import { writeAligned, writeDev, writeLexical, writePhrases } from './outputs.js'
import { extractPhrases } from './phrases/extract.js'
import { scorePhrases } from './phrases/score.js'
import { halfOf, readCorpora, readEnglish } from './read.js'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string' },
    lists: { type: 'string', default: '' },
    work: { type: 'string', default: '' },
    english: { type: 'string', default: '' },
    half: { type: 'string' },
  },
})
if (values.data === undefined || values.out === undefined)
  throw new Error('Expected --data <folder> and --out <folder>')

const started = performance.now()
const say = (text: string): void =>
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(7)} s  ${text}`)

const { train: all, heldOut, dropped } = readCorpora(values.data)
const train = values.half === undefined ? all : halfOf(all, Number(values.half))
say(
  `${train.length} pairs, ${heldOut.length} held out; dropped ${[...dropped].map(([why, n]) => `${why} ${n}`).join(', ')}`,
)
const sentences = tokenisePairs(train, readWordLists(values.lists), readEnglish(values.english))
const bitext = packBitext(sentences, train)
say(`${bitext.id.ids.length} Indonesian and ${bitext.en.ids.length} English tokens`)
if (values.work !== '') mkdirSync(values.work, { recursive: true })
const links =
  values.work === ''
    ? alignBitext(bitext.id, bitext.en)
    : cachedLinks(values.work, bitext, () => alignBitext(bitext.id, bitext.en))
say('aligned')
const lexical = countLexical(bitext, links)
if (values.work !== '') {
  writeLexical(values.work, bitext, lexical)
  writeAligned(values.work, train, sentences, links)
  say(`${writeDev(values.work, heldOut)} pairs in the development slice`)
}
const extracted = extractPhrases(bitext, links)
const pairs = scorePhrases(bitext, extracted, lexical)
say(`${extracted.size} phrase pairs, ${pairs.length} kept`)
if (values.work !== '') writePhrases(values.work, bitext, pairs)
const lm = trainLanguageModel(lmSentences(train, sentences), LM_OPTIONS)
say(`language model: ${lm.sizes.join(' + ')} n-grams`)
const file = packSections(assemble(bitext, lexical, pairs, lm))
mkdirSync(values.out, { recursive: true })
writeFileSync(join(values.out, MODEL_FILE), file)
say(`${MODEL_FILE}: ${file.length} bytes`)
