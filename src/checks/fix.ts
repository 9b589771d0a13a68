import type { Finding } from '../types.js'

/** The target with a finding's fix applied, `target` being the text that was checked; without a fix, the same. */
export function applyFix(target: string, { fix }: Pick<Finding, 'fix'>): string {
  if (fix === undefined) return target
  const [start, end] = fix.range
  return target.slice(0, start) + fix.text + target.slice(end)
}

/** All fixes at once: from the end, so that each place still holds; of two that overlap the first finding's counts. */
export function applyFixes(target: string, findings: readonly Finding[]): string {
  const chosen: Finding[] = []
  for (const finding of findings) {
    if (finding.fix && !chosen.some((other) => overlaps(finding, other))) chosen.push(finding)
  }
  return chosen.toSorted((a, b) => startOf(b) - startOf(a)).reduce(applyFix, target)
}

const startOf = ({ fix }: Finding): number => fix?.range[0] ?? 0

function overlaps({ fix: a }: Finding, { fix: b }: Finding): boolean {
  return a !== undefined && b !== undefined && a.range[0] <= b.range[1] && b.range[0] <= a.range[1]
}
