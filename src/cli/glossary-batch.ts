import { createInterface } from 'node:readline/promises'
import { InvalidArgumentError, type Command } from 'commander'
import pc from 'picocolors'
import { addEntry, type NewEntry } from '../glossary/edit/index.js'
import { createGlossary, loadGlossary, type Glossary } from '../glossary/index.js'
import { coverageOf, suggestEntries, type Suggestion } from '../glossary/mine.js'
import { readSentences, runGlossary, type GlossaryRun } from '../project/glossary-run.js'
import { exitCodes } from './exit-codes.js'
import { GLOSSARY_FILE, readGlossaryFile, readGlossaryIfAny, writeGlossaryFile } from './glossary-file.js'
import { findGlossaryFiles } from './glossary-files.js'
import { colouredDiff } from './glossary-diff.js'
import { plain, print, printError } from './terminal.js'

interface Flags {
  readonly glossary: string
  readonly out: string
  readonly json?: boolean
  readonly interactive?: boolean
  readonly least: number
}

export function addGlossaryBatch(glossary: Command, done: (code: number) => void): void {
  const batch = (name: string, description: string): Command =>
    glossary
      .command(name)
      .description(description)
      .argument('[paths...]', 'articles and folders', ['input'])
      .option('-g, --glossary <file>', 'the glossary', GLOSSARY_FILE)
      .option('-o, --out <folder>', 'where the translations are', 'output')
      .option('--json', 'print the result as JSON')
  batch('preview', 'show what the glossary, as it is now, would change in the translations; write nothing').action(
    async (paths: string[], flags: Flags) => done(await run(paths, flags, false)),
  )
  batch('apply', 'do the glossary layer of the translations again, without a translator').action(
    async (paths: string[], flags: Flags) => done(await run(paths, flags, true)),
  )
  batch('suggest', 'propose entries for the names that have no term')
    .option('-i, --interactive', 'accept them one by one')
    .option('--least <number>', 'mentions a name needs', mentions, 1)
    .action(async (paths: string[], flags: Flags) => done(await suggest(paths, flags)))
  batch('coverage', 'count the names of the articles with and without a term').action(
    async (paths: string[], flags: Flags) => done(await coverage(paths, flags)),
  )
}

/** The glossary of the project; the one file where one is named. */
async function load(file: string): Promise<Glossary> {
  if (file !== GLOSSARY_FILE) return loadGlossary([{ path: file, text: await readGlossaryFile(file) }])
  const files = await findGlossaryFiles()
  return files.length === 0 ? loadGlossary([{ path: file, text: await readGlossaryFile(file) }]) : loadGlossary(files)
}

async function run(paths: readonly string[], { glossary, out, json = false }: Flags, write: boolean): Promise<number> {
  const result = await runGlossary({ paths, out, glossary: await load(glossary), write })
  const { errors, ...done } = result
  if (json) print(JSON.stringify(done, null, 2))
  else printRun(result, write)
  for (const error of errors) printError(error)
  return errors.length > 0 ? exitCodes.error : exitCodes.ok
}

function printRun({ files, sentences, changes, conflicts, skipped }: GlossaryRun, written: boolean): void {
  for (const { path, unit, before, after } of changes)
    print(`${pc.dim(plain(`${path} ${unit}`))}  ${colouredDiff(plain(before), plain(after))}`)
  for (const { path, unit, wanted } of conflicts)
    print(`${pc.yellow('kept')} ${plain(`${path} ${unit}: a person's translation without “${wanted.join('”, “')}”`)}`)
  for (const path of skipped)
    print(`${pc.yellow('left out')} ${plain(path)}: not translated yet, or changed since; run padanan translate`)
  print(
    `${changes.length} of ${sentences} sentences in ${files} files ${written ? 'changed' : 'would change'}, ${conflicts.length} conflicts with people's edits`,
  )
}

async function coverage(paths: readonly string[], { glossary, out, json = false }: Flags): Promise<number> {
  const { covered, uncovered } = coverageOf(await load(glossary), await readSentences(paths, out))
  const mentions = [...covered.values()].reduce((sum, count) => sum + count, 0)
  const missing = uncovered.reduce((sum, { count }) => sum + count, 0)
  if (json) {
    print(JSON.stringify({ covered: Object.fromEntries(covered), uncovered }, null, 2))
    return exitCodes.ok
  }
  for (const { name, count, path } of uncovered) print(plain(`${String(count).padStart(5)}  ${name}  (${path})`))
  print(`${mentions} mentions of ${covered.size} terms; ${missing} mentions of ${uncovered.length} names without one`)
  return exitCodes.ok
}

async function suggest(
  paths: readonly string[],
  { glossary: file, out, json = false, interactive = false, least }: Flags,
): Promise<number> {
  const text = await readGlossaryIfAny(file)
  const glossary = text === '' ? createGlossary([]) : loadGlossary([{ path: file, text }])
  const found = suggestEntries(glossary, await readSentences(paths, out), least)
  if (json) print(JSON.stringify(found, null, 2))
  else if (interactive) await acceptOneByOne(file, text, found)
  else if (found.length > 0) print(yamlOf(found))
  return exitCodes.ok
}

const toEntry = ({ term, kind, source, short }: Suggestion): NewEntry => ({ term, kind, source, short })

function mentions(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('Expected 1 or more.')
  return number
}

/** The proposals as a glossary file, with the number of mentions and an example before each. */
function yamlOf(found: readonly Suggestion[]): string {
  const entries = found.map((each) => {
    const yaml = addEntry('suggestion', '', toEntry(each)).split('\n').slice(1).join('\n').trimEnd()
    const hint = each.resembles === undefined ? '' : `; resembles ${each.resembles}`
    return `  # ${each.count}×, ${plain(each.path)}: ${plain(each.example).replace(/\s+/gu, ' ').slice(0, 100)}${hint}\n${yaml}`
  })
  return `terms:\n${entries.join('\n')}`
}

async function acceptOneByOne(file: string, text: string, found: readonly Suggestion[]): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answers = terminal[Symbol.asyncIterator]()
  let whole = text
  let added = 0
  for (const each of found) {
    process.stdout.write(
      `${yamlOf([each]).split('\n').slice(1).join('\n')}\n[y]es, [n]o, another English form, [q]uit? `,
    )
    const line = await answers.next()
    const answer = line.done === true ? 'q' : String(line.value).trim()
    if (answer === 'q') break
    if (answer === '' || answer === 'n') continue
    whole = addEntry(file, whole, { ...toEntry(each), term: answer === 'y' ? each.term : answer })
    added++
    await writeGlossaryFile(file, whole)
  }
  terminal.close()
  print(`${file}: ${added} terms added`)
}
