/** Writes what the program reads at run time into dist/data: the lexicon, the learned models, and the engine's hash. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { compileLexicon } from '../src/engine/lexicon/compiled.js'
import { CHOICE_FILE } from '../src/engine/model/choice.js'
import { integersOf, openSections, textOf } from '../src/engine/model/container.js'
import { layOut } from '../src/engine/model/flat.js'
import { MODEL_FILE } from '../src/engine/model/load.js'
import { compactSections } from '../src/engine/model/offsets.js'
import { RANKING_FILE } from '../src/engine/model/ranking.js'
import { SENSE_FILE } from '../src/engine/model/sense.js'
import { hashTable, lineStarts } from '../src/engine/model/vocabulary.js'

const LEXICON = 'src/engine/lexicon'
const MODELS = 'src/engine/model'
const OUT = 'dist/data'
/** Sections of offsets that never fall. */
const OFFSETS: readonly string[] = ['lm.begins', 'phrases.begins', 'phrases.options', 'phrases.targetStarts']

mkdirSync(OUT, { recursive: true })

const files = readdirSync(LEXICON).filter((file) => file.endsWith('.tsv'))
const lines = files.sort().flatMap((file) => readFileSync(`${LEXICON}/${file}`, 'utf8').split('\n'))
// Default senses first, so that the reader may take the first line it meets as the default.
const entries = lines.filter((line) => line !== '' && !line.startsWith('#'))
const isSense = (line: string): boolean => /\tnear=|\s?near=/.test(line.split('\t')[3] ?? '')
const lexicon = `${[...entries.filter((line) => !isSense(line)), ...entries.filter(isSense)].join('\n')}\n`
writeFileSync(`${OUT}/lexicon.tsv`, lexicon)
writeFileSync(`${OUT}/lexicon.bin`, layOut(compileLexicon(lexicon)))

// The repository holds the models as small as they get; here they lie as the program wants them in memory.
for (const [from, to] of [
  [MODEL_FILE, 'model.bin'],
  [CHOICE_FILE, 'choice.bin'],
  [SENSE_FILE, 'sense.bin'],
  [RANKING_FILE, 'ranking.bin'],
] as const) {
  rmSync(`${OUT}/${from}`, { force: true })
  if (!existsSync(`${MODELS}/${from}`)) continue
  const sections = openSections(readFileSync(`${MODELS}/${from}`))
  const vocabularies = ['source', 'english'].filter((name) => name in sections)
  const added = vocabularies.flatMap((name) => {
    const words = textOf(sections, name)
    return [[`${name}.table`, hashTable(words)] as const, [`${name}.starts`, lineStarts(words)] as const]
  })
  const offsets = OFFSETS.filter((name) => name in sections)
  const plain = Object.entries(sections).filter(([name]) => !offsets.includes(name))
  const compact = offsets.map((name) => compactSections(name, integersOf(sections, name)))
  writeFileSync(`${OUT}/${to}`, layOut(Object.assign({}, Object.fromEntries([...plain, ...added]), ...compact)))
}

// Everything that decides what the engine says: its rules, lexicon and models, and the facts of the language under them.
const hash = createHash('sha256')
for (const root of ['src/engine', 'src/indonesian']) {
  const sources = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const file of sources.map(({ parentPath, name }) => `${parentPath}/${name}`).sort())
    hash.update(`${file}\0`).update(readFileSync(file))
}
writeFileSync(`${OUT}/engine.hash`, `${hash.digest('hex').slice(0, 8)}\n`)
