/** Prints what is wrong with the lexicon files, one fault a line, and fails when there is any. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lintLexicon } from '../src/engine/lexicon/lint.js'

const folder = process.argv[2] ?? 'src/engine/lexicon'
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.tsv'))
  .toSorted()
  .map((name) => ({ path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }))

const messages = lintLexicon(files)
for (const { path, line, rule, message } of messages) console.log(`${path}:${line}: ${rule}: ${message}`)
console.log(`${messages.length} faults in ${files.length} files`)
if (messages.length > 0) process.exitCode = 1
