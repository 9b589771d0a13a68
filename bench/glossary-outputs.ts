/**
 * Runs the glossary over finished translations of one source:
 * `tsx bench/glossary-outputs.ts glossary.yaml source.id output.en…` (a sentence a line, the same number of lines in all files).
 * Prints what became of the occurrences, and every change with `--changes`. Exits with 1 when a sentence without a term changed or an occurrence has no outcome.
 */
import { readFileSync } from 'node:fs'
import { enforceTerms, loadGlossary, matchArticle } from '../src/glossary/index.js'

const flags = process.argv.slice(2).filter((arg) => arg.startsWith('--'))
const [glossaryPath, sourcePath, ...outputs] = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
if (glossaryPath === undefined || sourcePath === undefined || outputs.length === 0) {
  console.error('usage: glossary-outputs.ts glossary.yaml source.id output.en…')
  process.exit(2)
}
const linesOf = (path: string): readonly string[] => readFileSync(path, 'utf8').replace(/\n$/, '').split('\n')
const glossary = loadGlossary([{ path: glossaryPath, text: readFileSync(glossaryPath, 'utf8') }])
const sources = linesOf(sourcePath)
// Each line is an article of its own: neighbours may come from different texts.
const matches = sources.map((source, index) => matchArticle(glossary, `${index}.txt`, [source])[0] ?? [])

let bad = 0
for (const path of outputs) {
  const outcomes: Record<string, number> = {}
  let changed = 0
  const targets = linesOf(path)
  const start = performance.now()
  for (const [index, source] of sources.entries()) {
    const target = targets[index] ?? ''
    const found = matches[index] ?? []
    const { text, records } = enforceTerms(glossary, { source, target, matches: found })
    if (text !== target) changed++
    if ((found.length === 0 && text !== target) || records.length !== found.length) bad++
    if (text !== target && !records.some(({ outcome }) => outcome === 'corrected')) bad++
    for (const { outcome, match, before, reason, target: range } of records) {
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
      if (
        range !== undefined &&
        outcome === 'native' &&
        text.slice(...range).toLowerCase() !== match.target.toLowerCase()
      )
        bad++
      if (flags.includes('--changes') && outcome === 'corrected')
        console.log(`${index + 1}\t${before} → ${text.slice(...(range ?? [0, 0]))}\t${reason}`)
      if (flags.includes('--missed') && outcome === 'missed')
        console.log(`${index + 1}\tmissed ${match.surface} → ${match.target}\t${target}`)
    }
  }
  const ms = performance.now() - start
  console.log(
    `${path.split('/').at(-1)}: ${targets.length} sentences, ${changed} changed, ${JSON.stringify(outcomes)}, ${Math.round(ms)} ms`,
  )
}
console.log(
  bad === 0 ? 'no sentence without a term changed; every change and every occurrence is recorded' : `${bad} violations`,
)
process.exitCode = bad === 0 ? 0 : 1
