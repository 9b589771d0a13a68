import { InvalidArgumentError, Option, type Command } from 'commander'
import pc from 'picocolors'
import type { VFile } from 'vfile'
import { ruleNames } from '../checks/rules.js'
import { toVFile } from '../checks/vfile.js'
import { readTextIfAny } from '../files/read.js'
import { articlePath, checkArticles, findingsOf } from '../project/check.js'
import type { Bitext, Severity } from '../types.js'
import { exitCodes } from './exit-codes.js'
import { glossaryFrom } from './load-glossary.js'
import { oneLine, print } from './terminal.js'

interface Flags {
  readonly from: string
  readonly input: string
  readonly glossary?: readonly string[]
  readonly rule?: readonly string[]
  readonly least: Severity
  readonly json?: boolean
  readonly strict?: boolean
}

const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[]

export function addCheck(program: Command, done: (code: number) => void): void {
  program
    .command('check')
    .description('say what a reviewer should look at in translated articles, English style included')
    .argument('[articles...]', 'articles and folders (default: all)')
    .option('--from <folder>', 'where translate wrote', 'output')
    .option('-i, --input <folder>', 'where translate read', 'input')
    .option('-g, --glossary <file...>', 'glossary files (default: glossary.yaml, where there is one)')
    .option('-r, --rule <rule...>', 'findings of these rules only (docs/checks.md lists them)', knownRule)
    .addOption(new Option('--least <severity>', 'leave out what is less severe').choices(SEVERITIES).default('info'))
    .option('--json', 'print the findings as JSON')
    .option('--strict', 'exit with 1 when there are errors or warnings')
    .action(async (articles: string[], flags: Flags) => done(await run(articles, flags)))
}

async function run(articles: readonly string[], flags: Flags): Promise<number> {
  const checked = await checkArticles({
    articles,
    input: flags.input,
    out: flags.from,
    glossary: await glossaryFrom(flags.glossary),
    rules: flags.rule,
  })
  const shown = checked.map((bitext) => severeEnough(bitext, flags.least))
  const findings = shown.flatMap(findingsOf)
  if (flags.json) print(JSON.stringify(findings, null, 2))
  else await printFindings(shown, flags.from)
  const serious = findings.some(({ severity }) => severity !== 'info')
  return flags.strict && serious ? exitCodes.findings : exitCodes.ok
}

function knownRule(value: string, before: readonly string[] = []): readonly string[] {
  if (ruleNames.includes(value)) return [...before, value]
  throw new InvalidArgumentError(`Expected one of: ${ruleNames.join(', ')}.`)
}

function severeEnough(bitext: Bitext, least: Severity): Bitext {
  const enough = SEVERITIES.slice(0, SEVERITIES.indexOf(least) + 1)
  const blocks = bitext.blocks.map((block) => ({
    ...block,
    units: block.units.map((unit) => ({
      ...unit,
      findings: unit.findings.filter(({ severity }) => (enough as readonly Severity[]).includes(severity)),
    })),
  }))
  return { ...bitext, blocks }
}

async function printFindings(checked: readonly Bitext[], from: string): Promise<void> {
  for (const bitext of checked) {
    const path = articlePath(from, bitext)
    const findings = findingsOf(bitext)
    if (findings.length === 0) continue
    printFile(
      toVFile(bitext.blocks, { path, text: await readTextIfAny(path) }),
      findings.map(({ unit }) => unit),
    )
  }
  const all = checked.flatMap(findingsOf)
  const counts = SEVERITIES.map((severity) => `${severity} ${all.filter((each) => each.severity === severity).length}`)
  print(`${checked.length} articles: ${counts.join(', ')}`)
}

const COLOURS = { true: pc.red, false: pc.yellow, null: pc.blue }
const NAMES = { true: 'error', false: 'warning', null: 'info' }

/** `output/a.txt:3:7` as editors and terminals link it. */
function printFile({ path, messages }: VFile, units: readonly string[]): void {
  for (const [at, { line, column, fatal, message, ruleId }] of messages.entries()) {
    const place = [path, line, column].filter((part) => part !== undefined).join(':')
    const severity = String(fatal ?? null) as keyof typeof NAMES
    const head = `${oneLine(place)}: ${COLOURS[severity](NAMES[severity])} ${units[at]}`
    print(`${head} ${oneLine(message)} ${pc.dim(ruleId ?? '')}`)
  }
}
