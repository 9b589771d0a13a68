/** What the page is shown of a bitext. */
import { targetOf } from '../stages/units.js'
import type { Bitext, BlockKind, Finding, ReviewState, Unit } from '../types.js'
import type { ArticleSummary, FixableFinding, SentenceView } from './api.js'
import { riskOf } from './risk.js'

export function sentenceView(unit: Unit, kind: BlockKind, revision: number): SentenceView {
  const { id, source, state, machine, origin, glossed, human, humanSource, matches, findings, failure } = unit
  const { reviewer, changed, comments = [] } = unit
  const target = targetOf(unit)
  return {
    id,
    kind,
    source,
    target,
    state,
    revision,
    ...(machine && { machine }),
    ...(origin !== undefined && { origin }),
    ...(glossed && { glossed }),
    ...(human !== undefined && { human }),
    ...(humanSource !== undefined && { humanSource }),
    matches,
    findings: findings.map((finding) => fixable(finding, target)),
    comments,
    ...(failure && { failure }),
    ...(reviewer !== undefined && { reviewer }),
    ...(changed !== undefined && { changed }),
    risk: riskOf(unit),
  }
}

/** A replacement as the whole target that it gives. */
function fixable({ fix, ...finding }: Finding, target: string): FixableFinding {
  if (fix === undefined) return finding
  return { ...finding, fix: target.slice(0, fix.range[0]) + fix.text + target.slice(fix.range[1]) }
}

export function summaryOf({ path, blocks }: Bitext): ArticleSummary {
  const states: Record<ReviewState, number> = { initial: 0, translated: 0, reviewed: 0, final: 0 }
  let [sentences, flagged, unknown] = [0, 0, 0]
  for (const { units } of blocks) {
    for (const unit of units) {
      sentences++
      states[unit.state]++
      flagged += flags(unit)
      unknown += unknownWords(unit)
    }
  }
  return { path, sentences, states, flagged, unknown }
}

/** The figures after one sentence has changed. */
export function summaryWith(summary: ArticleSummary, before: Unit, after: Unit): ArticleSummary {
  const states = { ...summary.states }
  states[before.state]--
  states[after.state]++
  return {
    ...summary,
    states,
    flagged: summary.flagged - flags(before) + flags(after),
    unknown: summary.unknown - unknownWords(before) + unknownWords(after),
  }
}

const flags = ({ findings }: Unit): number => (findings.some(({ severity }) => severity !== 'info') ? 1 : 0)

const unknownWords = ({ human, machine }: Unit): number => (human === undefined ? (machine?.unknown?.length ?? 0) : 0)
