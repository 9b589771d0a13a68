import pc from 'picocolors'
import type { Usage } from '../backends/index.js'
import type { PadananError } from '../errors.js'
import { totals, type FileReport, type PlacedFinding, type RunReport } from '../project/report.js'
import { note, oneLine, print } from './terminal.js'

const number = (value: number): string => value.toLocaleString('en-US')

/** The findings of a run on standard error, its figures on standard output. Infos are counted, not listed. */
export function printSummary(report: RunReport, { out, dryRun }: { out: string; dryRun: boolean }): void {
  for (const file of report.files) for (const finding of file.findings) printFinding(file, finding)
  for (const file of report.skipped) note(`${pc.yellow('skipped:')} ${oneLine(file)}: no format takes it`)
  const sum = totals(report)
  const rate = report.seconds > 0 ? Math.round(sum.words / report.seconds) : 0
  const rows: readonly (readonly [string, string])[] = [
    ['files', `${number(sum.files)}${dryRun ? ' (dry run)' : ` (${fileStates(sum)})`}`],
    ['sentences', `${number(sum.sentences)} (${number(sum.translated)} ${dryRun ? 'to translate' : 'translated'})`],
    ...(sum.recalled > 0 ? [['from memory', number(sum.recalled)] as const] : []),
    ['words', `${number(sum.words)} (${number(rate)} words/s)`],
    ['unknown words', number(sum.unknown)],
    ['glossary changes', number(sum.glossaryChanges)],
    ['findings', number(sum.findings)],
  ]
  for (const [label, value] of rows) print(`${label.padEnd(17)} ${value}`)
  if (!dryRun && sum.files > sum.failed) print(`${'output'.padEnd(17)} ${oneLine(out)}/`)
}

function fileStates(sum: ReturnType<typeof totals>): string {
  const states = [`${number(sum.written)} written`, `${number(sum.unchanged)} unchanged`]
  return [...states, ...(sum.failed > 0 ? [`${number(sum.failed)} failed`] : [])].join(', ')
}

function printFinding({ path }: FileReport, { severity, unit, message, rule }: PlacedFinding): void {
  if (severity === 'info') return
  const colour = severity === 'error' ? pc.red : pc.yellow
  note(`${colour(`${severity}:`)} ${oneLine(path)} ${unit}: ${oneLine(message)} ${pc.dim(rule)}`)
}

/** The report for machines: one object, `error` as `{ code, message, place }`. */
export function jsonReport(report: RunReport, usage?: readonly Usage[]): string {
  const files = report.files.map(({ error, ...file }) => ({ ...file, ...(error && { error: jsonError(error) }) }))
  const { seconds, skipped, memoryError } = report
  return JSON.stringify(
    {
      ...totals(report),
      seconds,
      skipped,
      ...(memoryError && { memoryError: jsonError(memoryError) }),
      ...(usage && { usage }),
      articles: files,
    },
    null,
    2,
  )
}

const jsonError = ({ code, message, place }: PadananError): object => ({ code, message, place })
