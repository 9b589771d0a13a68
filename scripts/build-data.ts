/** Writes what the program reads at run time into dist/data: the lexicon as one file, the learned models, and the engine's hash. */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'

const LEXICON = 'src/engine/lexicon'
const MODELS = 'src/engine/model'
const OUT = 'dist/data'

mkdirSync(OUT, { recursive: true })

const files = readdirSync(LEXICON).filter((file) => file.endsWith('.tsv'))
const lines = files.sort().flatMap((file) => readFileSync(`${LEXICON}/${file}`, 'utf8').split('\n'))
// Default senses first, so that the reader may take the first line it meets as the default.
const entries = lines.filter((line) => line !== '' && !line.startsWith('#'))
const isSense = (line: string): boolean => /\tnear=|\s?near=/.test(line.split('\t')[3] ?? '')
writeFileSync(
  `${OUT}/lexicon.tsv`,
  `${[...entries.filter((line) => !isSense(line)), ...entries.filter(isSense)].join('\n')}\n`,
)

if (existsSync(MODELS)) {
  for (const file of readdirSync(MODELS).filter((name) => /\.(?:bin|br|gz|json)$/.test(name)))
    copyFileSync(`${MODELS}/${file}`, `${OUT}/${file}`)
}

// Everything that decides what the engine says: its rules, lexicon and models, and the facts of the language under them.
const hash = createHash('sha256')
for (const root of ['src/engine', 'src/indonesian']) {
  const sources = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const file of sources.map(({ parentPath, name }) => `${parentPath}/${name}`).sort())
    hash.update(`${file}\0`).update(readFileSync(file))
}
writeFileSync(`${OUT}/engine.hash`, `${hash.digest('hex').slice(0, 8)}\n`)
