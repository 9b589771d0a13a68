import type { Command } from 'commander'
import { exchangeFormat, exchangeFormats } from '../exchange/formats.js'
import { exportArticles } from '../project/export.js'
import { exitCodes } from './exit-codes.js'
import { glossaryFrom } from './load-glossary.js'
import { oneLine, print } from './terminal.js'

interface Flags {
  readonly format: string
  readonly out: string
  readonly from: string
  readonly input: string
  readonly glossary?: readonly string[]
  readonly bom?: boolean
  readonly json?: boolean
}

const NAMES = exchangeFormats.map(({ name }) => name).join(', ')

export function addExport(program: Command, done: (code: number) => void): void {
  program
    .command('export')
    .description('write translated articles as files for reviewers, CAT tools and spreadsheets')
    .argument('[articles...]', 'articles and folders (default: all)')
    .requiredOption('-f, --format <name>', NAMES)
    .requiredOption('-o, --out <place>', 'one file for all, by its ending, or a folder with a file for each article')
    .option('--from <folder>', 'where translate wrote', 'output')
    .option('-i, --input <folder>', 'where translate read', 'input')
    .option('-g, --glossary <file...>', 'glossary files, for the findings (default: glossary.yaml, where there is one)')
    .option('--bom', 'begin with a byte order mark, which Excel needs to read CSV as UTF-8')
    .option('--json', 'print the report as JSON')
    .action(async (articles: string[], flags: Flags) => done(await run(articles, flags)))
}

async function run(articles: readonly string[], flags: Flags): Promise<number> {
  const report = await exportArticles({
    articles,
    input: flags.input,
    out: flags.from,
    format: exchangeFormat(flags.format),
    to: flags.out,
    glossary: await glossaryFrom(flags.glossary),
    bom: flags.bom ?? false,
  })
  if (flags.json) print(JSON.stringify(report, null, 2))
  else {
    for (const file of report.files) print(oneLine(file))
    print(`${report.articles} articles, ${report.sentences} sentences`)
  }
  return exitCodes.ok
}
