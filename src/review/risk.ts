/**
 * How much speaks against a sentence: the order of the review queue, the highest first.
 *
 *     not translated (failure, or no target)     100
 *     each finding: error 40, warning 15, information 3
 *     each unknown word                            8
 *     a name or a term that did not come out      10
 *     confidence c of the translator              20 × (1 − c)
 *     an earlier, similar sentence from the memory 10
 *
 * An unknown word and a missed term are findings too; they count once, as themselves. A person's text has no confidence, no unknown words
 * and no memory. What is approved counts a tenth: the findings that somebody has seen come last.
 */
import type { Finding, Unit } from '../types.js'

const SEVERITY = { error: 40, warning: 15, info: 3 } as const
const UNKNOWN_WORD = 8
const MISSED_TERM = 10
const TERM_RULES: ReadonlySet<string> = new Set(['missed-term', 'resembles-term'])

export function riskOf(unit: Unit): number {
  const risk = sum(unit.findings.map(weigh)) + (unit.human === undefined ? machineRisk(unit) : 0)
  const approved = unit.state === 'reviewed' || unit.state === 'final'
  return Math.round((approved ? risk / 10 : risk) * 10) / 10
}

function weigh({ rule, severity }: Finding): number {
  if (rule === 'unknown-word' || rule === 'untranslated') return 0
  return TERM_RULES.has(rule) ? MISSED_TERM : SEVERITY[severity]
}

function machineRisk({ machine, failure, origin }: Unit): number {
  if (machine === undefined || failure !== undefined) return 100
  const doubt = machine.confidence === undefined ? 0 : 20 * (1 - machine.confidence)
  return UNKNOWN_WORD * (machine.unknown?.length ?? 0) + doubt + (origin === 'memory' ? 10 : 0)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
