/**
 * Prints how far the engine's confidence goes together with the quality of its sentences (chrF of each against its reference):
 *
 *     npx tsx bench/quality/confidence.ts SOURCE REFERENCE [SOURCE REFERENCE …]
 *
 * Correlations; mean chrF by tenths of confidence; and what is left when all below a confidence goes to somebody else.
 */
import { loadEngine } from '../../src/engine/index.js'
import { chrf } from '../../src/evaluate/chrf.js'
import { pearson, spearman } from '../../src/evaluate/correlation.js'
import { setsFrom, type TestSet } from './sets.js'

interface Scored {
  readonly confidence: number
  readonly chrf: number
}

const PARTS = 10
const THRESHOLDS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

function scored({ source, reference }: TestSet): readonly Scored[] {
  return source.map((text, index) => {
    const made = engine.translate({ text })
    return { confidence: made.confidence, chrf: chrf([made.text], [reference[index] ?? '']) }
  })
}

function report({ name }: TestSet, all: readonly Scored[]): void {
  const confidences = all.map(({ confidence }) => confidence)
  const qualities = all.map((one) => one.chrf)
  const rising = all.toSorted((a, b) => a.confidence - b.confidence)
  const oracle = all.toSorted((a, b) => a.chrf - b.chrf)
  console.log(`\n${name}: ${all.length} sentences, mean chrF ${mean(all).toFixed(1)}`)
  console.log(
    `  Pearson ${pearson(confidences, qualities).toFixed(3)}, Spearman ${spearman(confidences, qualities).toFixed(3)}, median confidence ${(rising[Math.floor(rising.length / 2)]?.confidence ?? 0).toFixed(2)}`,
  )
  console.log('  tenth  confidence   mean chrF')
  for (let part = 0; part < PARTS; part++) {
    const slice = rising.slice((part * rising.length) / PARTS, ((part + 1) * rising.length) / PARTS)
    const range = `${(slice[0]?.confidence ?? 0).toFixed(2)}–${(slice.at(-1)?.confidence ?? 0).toFixed(2)}`
    console.log(`  ${String(part + 1).padStart(5)}  ${range.padStart(10)}   ${mean(slice).toFixed(1).padStart(9)}`)
  }
  console.log('  below   passed on   chrF of what is kept   of what is passed on   kept, chosen by chrF itself')
  for (const threshold of THRESHOLDS) {
    const kept = all.filter(({ confidence }) => confidence >= threshold)
    const passed = all.filter(({ confidence }) => confidence < threshold)
    const best = oracle.slice(passed.length)
    const share = `${((100 * passed.length) / all.length).toFixed(0)}%`
    console.log(
      `  ${threshold.toFixed(1).padStart(5)}  ${share.padStart(10)}  ${shown(kept).padStart(21)}  ${shown(passed).padStart(21)}  ${shown(best).padStart(28)}`,
    )
  }
}

const shown = (of: readonly Scored[]): string => (of.length === 0 ? '–' : mean(of).toFixed(1))

function mean(of: readonly Scored[]): number {
  return of.length === 0 ? 0 : of.reduce((sum, one) => sum + one.chrf, 0) / of.length
}

const sets = setsFrom(process.argv.slice(2))
if (sets.length === 0) throw new RangeError('Expected SOURCE REFERENCE pairs of files, one sentence a line')
const engine = loadEngine()
for (const set of sets) report(set, scored(set))
