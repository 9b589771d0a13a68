import type { Command } from 'commander'
import { loadGlossary } from '../glossary/index.js'
import { lintEntries, type LintFinding } from '../glossary/lint.js'
import { exitCodes } from './exit-codes.js'
import { GLOSSARY_FILE, readGlossaryFile } from './glossary-file.js'
import { plain, print } from './terminal.js'

interface Flags {
  readonly json?: boolean
  readonly all?: boolean
}

export function addGlossaryCheck(glossary: Command, done: (code: number) => void): void {
  glossary
    .command('check')
    .description('look for conflicts, cycles and terms that can never match; exits with 1 when there are errors')
    .argument('[files...]', 'glossary files in merging order', [GLOSSARY_FILE])
    .option('--all', 'also what is only worth knowing, such as overlaps')
    .option('--json', 'print the findings as JSON')
    .action(async (files: string[], flags: Flags) => done(await check(files, flags)))
}

async function check(files: readonly string[], { json = false, all = false }: Flags): Promise<number> {
  const texts = await Promise.all(files.map(async (path) => ({ path, text: await readGlossaryFile(path) })))
  const { entries } = loadGlossary(texts)
  const findings = lintEntries(entries)
  const shown = findings.filter(({ severity }) => all || severity !== 'info')
  const errors = findings.filter(({ severity }) => severity === 'error').length
  if (json) print(JSON.stringify({ terms: entries.length, findings: shown }, null, 2))
  else {
    for (const finding of shown) print(line(finding))
    print(
      `${entries.length} terms, ${errors} errors, ${findings.filter(({ severity }) => severity === 'warning').length} warnings`,
    )
  }
  return errors > 0 ? exitCodes.findings : exitCodes.ok
}

const line = ({ place, severity, message, rule }: LintFinding): string =>
  plain(`${place.file}:${place.line ?? 1}:${place.column ?? 1}: ${severity}: ${message} [${rule}]`)
