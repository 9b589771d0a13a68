import { mapUnits, targetOf, unitsOf } from '../stages/units.js'
import type { BitextBlock, Finding, TermMatch, Unit } from '../types.js'
import { targetsOf } from './terms.js'

/** One thing under two names in an article: a person's edit says it one way, the glossary another. */
export function inconsistentRenderings(blocks: readonly BitextBlock[]): readonly BitextBlock[] {
  const units = unitsOf(blocks)
  if (!units.some(({ human }) => human !== undefined)) return blocks
  const elsewhere = new Set<string>()
  for (const { human, matches } of units) if (human === undefined) for (const { term } of matches) elsewhere.add(term)
  return mapUnits(blocks, (unit) => {
    const findings = findingsOf(unit, elsewhere)
    return findings.length === 0 ? unit : { ...unit, findings: [...unit.findings, ...findings] }
  })
}

function findingsOf(unit: Unit, elsewhere: ReadonlySet<string>): readonly Finding[] {
  if (unit.human === undefined) return []
  const text = targetOf(unit)
  return unit.matches
    .filter((match) => elsewhere.has(match.term) && !targetsOf(match).some((form) => text.includes(form)))
    .map(finding)
}

const finding = (match: TermMatch): Finding => ({
  rule: 'inconsistent-rendering',
  severity: 'warning',
  message: `Unexpected other name for “${match.surface}”, expected “${match.target}” as elsewhere in the article`,
  source: match.range,
  expected: [match.target],
})
