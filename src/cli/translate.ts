import { availableParallelism } from 'node:os'
import { InvalidArgumentError, type Command } from 'commander'
import { backendNames } from '../backends/index.js'
import { totals, type RunReport } from '../project/report.js'
import { translateFolder } from '../project/run.js'
import { exitCodes } from './exit-codes.js'
import { dictionaryFrom } from './load-dictionary.js'
import { glossaryFrom } from './load-glossary.js'
import { MEMORY_FLAG, MEMORY_HELP } from './memory-options.js'
import { memoryFor } from './open-memory.js'
import { configFrom, openBackend } from './open-backend.js'
import { createProgress } from './progress.js'
import { cancellation } from './signals.js'
import { jsonReport, printSummary } from './summary.js'
import { print, printError } from './terminal.js'
import { printUsage } from './usage.js'

interface Flags {
  readonly out: string
  readonly backend?: string
  readonly below?: number
  readonly config?: string
  readonly budget?: string
  readonly glossary?: readonly string[]
  readonly dictionary?: string
  readonly jobs?: number
  readonly dryRun?: boolean
  readonly fresh?: boolean
  readonly json?: boolean
  readonly strict?: boolean
  readonly memory?: string | false
}

/** Articles at once where waiting for a provider is most of the work; the provider's own limits still hold. */
const PROVIDER_JOBS = 32

export function addTranslate(program: Command, done: (code: number) => void): void {
  program
    .command('translate')
    .description('translate articles and write them, aligned with their source, to the output folder')
    .argument('[paths...]', 'files and folders', ['input'])
    .option('-o, --out <folder>', 'where to write', 'output')
    .option(
      '-b, --backend <name>',
      `who translates, or several for when one fails (deepl,engine): ${backendNames.join(', ')}`,
    )
    .option(
      '--below <confidence>',
      'in a chain such as engine,deepl: buy what the engine is less sure of than this, 0 to 1',
      confidence,
    )
    .option('-c, --config <file>', 'configuration (default: padanan.yaml, where there is one)')
    .option('--budget <amount>', 'stop before more is sent: characters such as 50000, or money such as 2.50 EUR')
    .option('-g, --glossary <file...>', 'glossary files (default: glossary.yaml, where there is one)')
    .option('-d, --dictionary <file>', 'your own words (default: dictionary.tsv, where there is one)')
    .option(
      '-j, --jobs <number>',
      'articles at once, and threads of the engine (default: the number of processors, 32 for providers)',
      positive,
    )
    .option('-n, --dry-run', 'show what would be done; call no translator, write nothing')
    .option('--fresh', 'translate again what is up to date; what people wrote stays')
    .option(MEMORY_FLAG, MEMORY_HELP)
    .option('--no-memory', 'recall nothing, remember nothing')
    .option('--json', 'print the report as JSON')
    .option('--strict', 'exit with 1 when there are findings')
    .action(async (paths: string[], flags: Flags) => done(await translate(paths, flags)))
}

async function translate(paths: readonly string[], flags: Flags): Promise<number> {
  const { out, dryRun = false, fresh = false, json = false } = flags
  const config = await configFrom(flags.config)
  const glossary = await glossaryFrom(flags.glossary)
  const workers = flags.jobs ?? availableParallelism()
  const engine = { ...(await dictionaryFrom(flags.dictionary)), workers }
  const { backend: name, below, budget } = flags
  const translator = openBackend({ name, below, config, glossary, engine, budget, quiet: json })
  const jobs = flags.jobs ?? (translator.plan ? PROVIDER_JOBS : availableParallelism())
  const cancel = cancellation()
  const progress = createProgress(json)
  const memory = await memoryFor(flags)
  try {
    if (!dryRun) await translator.ready?.()
    const report = await translateFolder({
      paths,
      out,
      translator,
      glossary,
      memory,
      jobs,
      dryRun,
      fresh,
      signal: cancel.signal,
      onFile: progress.file,
    })
    progress.end()
    for (const { error } of report.files) if (error) printError(error)
    if (report.memoryError) printError(report.memoryError)
    if (json) print(jsonReport(report, translator.usage?.()))
    else printSummary(report, { out, dryRun })
    if (!json) printUsage(translator.usage?.() ?? [])
    return exitCode(report, flags.strict ?? false)
  } finally {
    progress.end()
    cancel.release()
    await memory?.close()
    await translator.close?.()
  }
}

function exitCode(report: RunReport, strict: boolean): number {
  const { failed, findings } = totals(report)
  const untranslated = report.files.some((file) => file.findings.some(({ rule }) => rule === 'untranslated'))
  if (failed > 0 || untranslated || report.memoryError) return exitCodes.error
  return strict && findings > 0 ? exitCodes.findings : exitCodes.ok
}

function confidence(value: string): number {
  const number = Number(value)
  if (value.trim() === '' || !(number >= 0 && number <= 1)) throw new InvalidArgumentError('Expected 0 to 1.')
  return number
}

function positive(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1 || number > 256) throw new InvalidArgumentError('Expected 1 to 256.')
  return number
}
