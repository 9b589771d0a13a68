import { userInfo } from 'node:os'
import { Option, type Command } from 'commander'
import pc from 'picocolors'
import type { Place } from '../errors.js'
import type { RowConflict } from '../exchange/rows/merge.js'
import { importFiles, type ArticleImport, type ImportReport } from '../project/import.js'
import { exitCodes } from './exit-codes.js'
import { glossaryFrom } from './load-glossary.js'
import { note, oneLine, print } from './terminal.js'

interface Flags {
  readonly into: string
  readonly input: string
  readonly take?: 'ours' | 'theirs'
  readonly reviewer?: string
  readonly glossary?: readonly string[]
  readonly dryRun?: boolean
  readonly json?: boolean
}

export function addImport(program: Command, done: (code: number) => void): void {
  program
    .command('import')
    .description('bring back what reviewers did in exported files; exit with 1 when there are conflicts')
    .argument('<files...>', 'files that padanan export wrote and reviewers or their tools changed')
    .option('--into <folder>', 'where translate wrote', 'output')
    .option('-i, --input <folder>', 'where translate read', 'input')
    .addOption(new Option('--take <side>', 'decide conflicts').choices(['ours', 'theirs']))
    .option('--reviewer <name>', 'who reviewed, where the file does not say (default: your login name)')
    .option('-g, --glossary <file...>', 'glossary files, for the findings (default: glossary.yaml, where there is one)')
    .option('-n, --dry-run', 'show what would come back; write nothing')
    .option('--json', 'print the report as JSON')
    .action(async (files: string[], flags: Flags) => done(await run(files, flags)))
}

async function run(files: readonly string[], flags: Flags): Promise<number> {
  const report = await importFiles({
    files,
    input: flags.input,
    out: flags.into,
    take: flags.take,
    reviewer: flags.reviewer ?? userInfo().username,
    now: new Date().toISOString(),
    glossary: await glossaryFrom(flags.glossary),
    dryRun: flags.dryRun ?? false,
  })
  if (flags.json) print(JSON.stringify(jsonReport(report), null, 2))
  else printReport(report, flags.dryRun ?? false)
  const open = report.unmatched.length + sum(report, ({ conflicts, unmatched }) => conflicts.length + unmatched.length)
  return open > 0 ? exitCodes.findings : exitCodes.ok
}

const sum = ({ articles }: ImportReport, of: (article: ArticleImport) => number): number =>
  articles.reduce((total, article) => total + of(article), 0)

function printReport(report: ImportReport, dryRun: boolean): void {
  for (const { path, changes, conflicts, unmatched, article } of report.articles) {
    for (const { unit, before, after } of changes) {
      print(`${oneLine(path)} ${unit}`)
      if (before !== after) print(`  ${pc.red('-')} ${oneLine(before)}`)
      print(`  ${pc.green('+')} ${oneLine(after)}`)
    }
    for (const conflict of conflicts) printConflict(conflict)
    for (const row of unmatched)
      note(`${pc.yellow('unmatched:')} ${placed(row.place)}: no such sentence in ${oneLine(path)}`)
    if (changes.length > 0 && article !== 'written') {
      const why = article === 'missing' ? 'is not in the input folder' : 'has changed since it was translated'
      note(`${pc.yellow('note:')} ${oneLine(path)} ${why}: its translation is written by the next padanan translate`)
    }
  }
  for (const { place, path } of report.unmatched) {
    const what = path === undefined ? 'it names no article' : `no translated article ${oneLine(path)}`
    note(`${pc.yellow('unmatched:')} ${placed(place)}: ${what}`)
  }
  const figures: readonly (readonly [string, number])[] = [
    ['rows', report.rows],
    ['edited', sum(report, ({ changes }) => changes.length)],
    ['comments', sum(report, ({ comments }) => comments)],
    ['unchanged', sum(report, ({ unchanged }) => unchanged)],
    ['conflicts', sum(report, ({ conflicts }) => conflicts.length)],
    ['unmatched', report.unmatched.length + sum(report, ({ unmatched }) => unmatched.length)],
  ]
  for (const [label, value] of figures)
    print(`${label.padEnd(17)} ${value}${dryRun && label === 'rows' ? ' (dry run)' : ''}`)
}

const REASONS = {
  'source-changed': 'the source has changed since it was sent',
  'both-edited': 'it was changed here as well',
  emptied: 'its text was taken away',
} as const

function printConflict({ path, unit, row, reason, source, ours, theirs, theirsState }: RowConflict): void {
  note(`${pc.yellow('conflict:')} ${placed(row.place)}: ${oneLine(path)} ${unit}: ${REASONS[reason]}`)
  note(`  source  ${oneLine(source)}`)
  note(`  ours    ${oneLine(ours)}`)
  note(`  theirs  ${oneLine(theirs)} (${theirsState})`)
}

const placed = ({ file, line, column }: Place): string =>
  oneLine([file, line, column].filter((part) => part !== undefined).join(':'))

/** For machines: conflicts with both texts and the place, the row's own fields left out. */
function jsonReport(report: ImportReport): unknown {
  const place = ({ place: at }: { readonly place: Place }): Place => at
  return {
    rows: report.rows,
    unmatched: report.unmatched.map(place),
    articles: report.articles.map(({ conflicts, unmatched, ...article }) => ({
      ...article,
      conflicts: conflicts.map(({ row, path: _path, ...conflict }) => ({ ...conflict, place: row.place })),
      unmatched: unmatched.map(place),
    })),
  }
}
