import path from 'node:path'
import type { Command } from 'commander'
import { shownPlace } from '../database/address.js'
import { PadananError } from '../errors.js'
import { DEFAULT_THRESHOLD, memoryExists, type MemoryStore } from '../memory/index.js'
import { openProjectMemory, rebuildMemory, searchMemory } from '../project/memory.js'
import { exportMemory, importMemory } from '../project/memory-exchange.js'
import { exitCodes } from './exit-codes.js'
import { glossaryFrom } from './load-glossary.js'
import { matchLines, MEMORY_FLAG, MEMORY_HELP, percentage, state, threshold, type State } from './memory-options.js'
import { memoryPlace } from './open-memory.js'
import { note, oneLine, print, printError } from './terminal.js'

interface Flags {
  readonly out: string
  readonly memory?: string
  readonly json?: boolean
}

interface ImportFlags extends Flags {
  readonly state?: State
  readonly machine?: boolean
  readonly penalty: number
}

interface SearchFlags extends Flags {
  readonly least: number
  readonly glossary?: readonly string[]
}

const number = (value: number): string => value.toLocaleString('en-US')

export function addMemory(program: Command, done: (code: number) => void): void {
  const memory = program.command('memory').description('the translation memory: what people translated before')
  const command = (name: string, description: string): Command =>
    memory
      .command(name)
      .description(description)
      .option('-o, --out <folder>', 'where the translations are', 'output')
      .option(MEMORY_FLAG, MEMORY_HELP)
      .option('--json', 'print the result as JSON')
  command('rebuild', 'make the memory from the XLIFF files of the output folder; what was imported stays').action(
    async (flags: Flags) => done(await using(flags, (store) => rebuild(store, flags))),
  )
  command('import', 'add the translations of TMX files; a file of the same name again updates them')
    .argument('<files...>', '.tmx')
    .option('--state <state>', 'for units that tell none: translated, reviewed or final', state)
    .option('--machine', 'they were made by a machine: offered, never filled in')
    .option('--penalty <points>', 'taken off the score of each match, 0 to 100', percentage, 0)
    .action(async (files: string[], flags: ImportFlags) =>
      done(await using(flags, (store) => load(store, files, flags))),
    )
  command('export', 'write the memory as TMX 1.4b')
    .argument('<file>', '.tmx')
    .action(async (file: string, flags: Flags) => done(await existing(flags, (store) => save(store, file, flags))))
  command('search', 'show what the memory has for a sentence: score, translation, difference, origin')
    .argument('<sentence>', 'in Indonesian')
    .option('--least <score>', 'the lowest score that is shown, 50 to 101', threshold, DEFAULT_THRESHOLD)
    .option('-g, --glossary <file...>', 'glossary files, for names (default: glossary.yaml, where there is one)')
    .action(async (text: string, flags: SearchFlags) =>
      done(await existing(flags, (store) => search(store, text, flags))),
    )
  command('stats', 'count what the memory holds').action(async (flags: Flags) =>
    done(await existing(flags, (store) => stats(store, flags))),
  )
  for (const each of memory.commands) each.exitOverride()
}

async function using(flags: Flags, work: (store: MemoryStore) => Promise<number>): Promise<number> {
  const store = await openProjectMemory(memoryPlace(flags), flags.out, (text) => note(oneLine(text)))
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** For commands that only read: they make no file. */
async function existing(flags: Flags, work: (store: MemoryStore) => Promise<number>): Promise<number> {
  const place = memoryPlace(flags)
  if (await memoryExists(place)) return using(flags, work)
  throw new PadananError(
    'input-missing',
    'No translation memory there, expected one: run padanan memory rebuild first',
    {
      place: { file: shownPlace(place) },
    },
  )
}

async function rebuild(store: MemoryStore, { out, json }: Flags): Promise<number> {
  const { articles, units, gone, failed } = await rebuildMemory(store, out)
  for (const error of failed) printError(error)
  if (json) print(JSON.stringify({ articles, units, gone, failed: failed.map((error) => error.describe()) }, null, 2))
  else print(`${number(units)} sentences of ${number(articles)} articles; ${number(gone)} articles are gone`)
  return failed.length > 0 ? exitCodes.error : exitCodes.ok
}

async function load(store: MemoryStore, files: readonly string[], flags: ImportFlags): Promise<number> {
  const reports = []
  for (const file of files) {
    const origin = path.basename(file)
    const report = await importMemory(store, file, {
      origin,
      penalty: flags.penalty,
      ...(flags.state && { state: flags.state }),
      ...(flags.machine && { machine: true }),
    })
    reports.push({ file, ...report })
    if (flags.json) continue
    const { added, changed, unchanged, skipped } = report
    const left = skipped > 0 ? `, ${number(skipped)} without both languages left out` : ''
    print(`${oneLine(file)}: ${number(added)} added, ${number(changed)} changed, ${number(unchanged)} known${left}`)
  }
  if (flags.json) print(JSON.stringify(reports, null, 2))
  return exitCodes.ok
}

async function save(store: MemoryStore, file: string, { json }: Flags): Promise<number> {
  const units = await exportMemory(store, file)
  print(json ? JSON.stringify({ file, units }, null, 2) : `${oneLine(file)}: ${number(units)} units`)
  return exitCodes.ok
}

async function search(store: MemoryStore, text: string, flags: SearchFlags): Promise<number> {
  const found = await searchMemory(store, text, await glossaryFrom(flags.glossary), flags.least)
  if (flags.json) print(JSON.stringify(found, null, 2))
  else if (found.length === 0) note(`Nothing of at least ${flags.least}%`)
  else for (const line of found.flatMap((match) => matchLines(match, text))) print(line)
  return exitCodes.ok
}

async function stats(store: MemoryStore, { json }: Flags): Promise<number> {
  const found = await store.stats()
  if (json) {
    print(JSON.stringify(found, null, 2))
    return exitCodes.ok
  }
  const { units, byState, machine, origins } = found
  print(`units        ${number(units)}`)
  for (const [name, count] of Object.entries(byState)) print(`${name.padEnd(12)} ${number(count)}`)
  print(`by a machine ${number(machine)}`)
  for (const { origin, imported, units: count } of origins)
    print(`${number(count).padStart(8)}  ${oneLine(origin)}${imported ? ' (imported)' : ''}`)
  return exitCodes.ok
}
