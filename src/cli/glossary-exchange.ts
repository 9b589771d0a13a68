import path from 'node:path'
import type { Command } from 'commander'
import { readText } from '../files/read.js'
import { addEntry } from '../glossary/edit/index.js'
import { glossaryFormat } from '../exchange/glossary/index.js'
import { toNewEntry } from '../glossary/edit/rows.js'
import { loadGlossary } from '../glossary/index.js'
import { exitCodes } from './exit-codes.js'
import { GLOSSARY_FILE, readGlossaryFile, readGlossaryIfAny, writeGlossaryFile } from './glossary-file.js'
import { print } from './terminal.js'

interface Flags {
  readonly glossary: string
}

export function addGlossaryExchange(glossary: Command, done: (code: number) => void): void {
  glossary
    .command('import')
    .description('add the terms of a TBX, CSV or TMX file that the glossary does not have')
    .argument('<file>', '.tbx, .csv or .tmx')
    .option('-g, --glossary <file>', 'the file to add to', GLOSSARY_FILE)
    .action(async (file: string, { glossary: into }: Flags) => done(await importFrom(file, into)))
  glossary
    .command('export')
    .description('write the glossary as TBX (v3 Basic, DCT), CSV or TMX')
    .argument('<file>', '.tbx, .csv or .tmx')
    .option('-g, --glossary <file>', 'the file to read', GLOSSARY_FILE)
    .action(async (file: string, { glossary: from }: Flags) => done(await exportTo(file, from)))
}

async function importFrom(file: string, into: string): Promise<number> {
  const entries = await glossaryFormat(file).read(await readText(file), file)
  const before = await readGlossaryIfAny(into)
  const known = new Set(loadGlossary([{ path: into, text: before }]).entries.map(({ term }) => term))
  const fresh = [
    ...new Map(entries.filter(({ term }) => !known.has(term)).map((entry) => [entry.term, entry])).values(),
  ]
  const text = fresh.reduce((whole, entry) => addEntry(into, whole, entry), before)
  await writeGlossaryFile(into, text)
  print(`${into}: ${fresh.length} terms added, ${entries.length - fresh.length} were there already`)
  return exitCodes.ok
}

async function exportTo(file: string, from: string): Promise<number> {
  const { entries } = loadGlossary([{ path: from, text: await readGlossaryFile(from) }])
  await writeGlossaryFile(path.resolve(file), glossaryFormat(file).write(entries.map(toNewEntry)))
  print(`${file}: ${entries.length} terms`)
  return exitCodes.ok
}
