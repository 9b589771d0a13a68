import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, writeFileSync } from 'node:fs'

export interface HistoryRow {
  readonly set: string
  readonly bleu: number
  readonly chrf: number
  readonly unknown: number
}

const FILE = new URL('history.tsv', import.meta.url)
const HEAD = 'date\tcommit\tset\tBLEU\tchrF\tunknown%\n'

/** Appends one line: when, at which commit (`+` where the engine has changed since), and how good. */
export function remember({ set, bleu, chrf, unknown }: HistoryRow): void {
  if (!existsSync(FILE)) writeFileSync(FILE, HEAD)
  const date = new Date().toISOString().slice(0, 10)
  const cells = [date, commit(), set, bleu.toFixed(2), chrf.toFixed(2), unknown.toFixed(2)]
  appendFileSync(FILE, `${cells.join('\t')}\n`)
}

function commit(): string {
  const changed = git('status', '--porcelain', '--', 'src/engine') !== ''
  return `${git('rev-parse', '--short', 'HEAD')}${changed ? '+' : ''}`
}

const git = (...words: readonly string[]): string => execFileSync('git', [...words], { encoding: 'utf8' }).trim()
