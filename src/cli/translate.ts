import { availableParallelism } from 'node:os'
import { InvalidArgumentError, type Command } from 'commander'
import { backendNames, createTranslator } from '../backends/index.js'
import { totals, type RunReport } from '../project/report.js'
import { translateFolder } from '../project/run.js'
import { exitCodes } from './exit-codes.js'
import { glossaryFrom } from './load-glossary.js'
import { createProgress } from './progress.js'
import { cancellation } from './signals.js'
import { jsonReport, printSummary } from './summary.js'
import { print, printError } from './terminal.js'

interface Flags {
  readonly out: string
  readonly backend: string
  readonly glossary?: readonly string[]
  readonly jobs: number
  readonly dryRun?: boolean
  readonly fresh?: boolean
  readonly json?: boolean
  readonly strict?: boolean
}

export function addTranslate(program: Command, done: (code: number) => void): void {
  program
    .command('translate')
    .description('translate articles and write them, aligned with their source, to the output folder')
    .argument('[paths...]', 'files and folders', ['input'])
    .option('-o, --out <folder>', 'where to write', 'output')
    .option('-b, --backend <name>', `who translates: ${backendNames.join(', ')}`, backendNames[0])
    .option('-g, --glossary <file...>', 'glossary files (default: glossary.yaml, where there is one)')
    .option('-j, --jobs <number>', 'articles at once', positive, availableParallelism())
    .option('-n, --dry-run', 'show what would be done; call no translator, write nothing')
    .option('--fresh', 'translate again what is up to date; what people wrote stays')
    .option('--json', 'print the report as JSON')
    .option('--strict', 'exit with 1 when there are findings')
    .action(async (paths: string[], flags: Flags) => done(await translate(paths, flags)))
}

async function translate(paths: readonly string[], flags: Flags): Promise<number> {
  const { out, jobs, dryRun = false, fresh = false, json = false } = flags
  const translator = createTranslator(flags.backend)
  const glossary = await glossaryFrom(flags.glossary)
  const cancel = cancellation()
  const progress = createProgress(json)
  try {
    const report = await translateFolder({
      paths,
      out,
      translator,
      glossary,
      jobs,
      dryRun,
      fresh,
      signal: cancel.signal,
      onFile: progress.file,
    })
    progress.end()
    for (const { error } of report.files) if (error) printError(error)
    if (json) print(jsonReport(report))
    else printSummary(report, { out, dryRun })
    return exitCode(report, flags.strict ?? false)
  } finally {
    progress.end()
    cancel.release()
    await translator.close?.()
  }
}

function exitCode(report: RunReport, strict: boolean): number {
  const { failed, findings } = totals(report)
  if (failed > 0) return exitCodes.error
  return strict && findings > 0 ? exitCodes.findings : exitCodes.ok
}

function positive(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1 || number > 256) throw new InvalidArgumentError('Expected 1 to 256.')
  return number
}
