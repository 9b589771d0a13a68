/**
 * Prints BLEU and chrF of the engine on its gold sentences and on files given as pairs, whole and with parts left out:
 *
 *     npx tsx bench/quality/main.ts [--quick] [--forget] [SOURCE REFERENCE …]
 *
 * `--quick` leaves the ablations out, `--forget` writes no line to history.tsv.
 */
import { bleu, chrf } from '../../src/evaluate/index.js'
import { remember } from './history.js'
import { goldSet, setsFrom, type TestSet } from './sets.js'
import { ablations, wholeSystem, type System } from './systems.js'
import { coverageOf } from './unknown.js'

interface Score {
  readonly bleu: number
  readonly chrf: number
}

const flags = process.argv.slice(2).filter((word) => word.startsWith('--'))
const paths = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const whole = wholeSystem()
const parts = flags.includes('--quick') ? [] : ablations()

for (const set of [goldSet(), ...setsFrom(paths)]) measure(set)

function measure(set: TestSet): void {
  const coverage = coverageOf(set.source)
  console.log(
    `\n${set.name}: ${set.source.length} sentences, ${coverage.percent.toFixed(2)}% of words without an entry`,
  )
  if (coverage.words.length > 0)
    console.log(`  ${coverage.words.map(([word, count]) => `${word} ${count}`).join(', ')}`)
  const score = scoreOf(whole, set)
  console.log(row(whole.name, score))
  for (const part of parts) console.log(row(part.name, scoreOf(part, set), score))
  if (!flags.includes('--forget')) remember({ set: set.name, ...score, unknown: coverage.percent })
}

function scoreOf(system: System, { source, reference }: TestSet): Score {
  const hypothesis = source.map((text) => system.translate(text))
  return { bleu: bleu(hypothesis, reference), chrf: chrf(hypothesis, reference) }
}

function row(name: string, score: Score, than?: Score): string {
  const gap = than === undefined ? '' : `  ${signed(score.bleu - than.bleu)} / ${signed(score.chrf - than.chrf)}`
  return `  ${name.padEnd(30)} ${score.bleu.toFixed(2).padStart(6)} / ${score.chrf.toFixed(2)}${gap}`
}

function signed(value: number): string {
  return `${value < 0 ? '' : '+'}${value.toFixed(2)}`
}
