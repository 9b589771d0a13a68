import { flat } from '../stages/similar.js'
import { mapUnits, unitsOf } from '../stages/units.js'
import type { BitextBlock, Finding, Unit } from '../types.js'

const RULE = 'inconsistent-translation'

/** An article of a batch; without a path, the only one. */
export interface Checkable {
  readonly path?: string
  readonly blocks: readonly BitextBlock[]
}

interface Place {
  readonly path: string | undefined
  readonly unit: Unit
}

/**
 * One sentence that people translated in two ways, over all articles given. Findings of an earlier look are replaced. The wording
 * that is wanted is that of the most final state, then the more frequent one, then the first.
 */
export function inconsistentTranslations<T extends Checkable>(articles: readonly T[]): readonly T[] {
  const wanted = preferred(articles)
  return articles.map((article) => ({
    ...article,
    blocks: mapUnits(article.blocks, (unit) => {
      const best = wanted.size === 0 || unit.human === undefined ? undefined : wanted.get(flat(unit.source))
      const found = findingFor(unit, article.path, best)
      if (found === undefined && !unit.findings.some(({ rule }) => rule === RULE)) return unit
      return { ...unit, findings: [...unit.findings.filter(({ rule }) => rule !== RULE), ...(found ? [found] : [])] }
    }),
  }))
}

/** By source, where there is more than one translation. */
function preferred(articles: readonly Checkable[]): ReadonlyMap<string, Place> {
  const groups = new Map<string, Place[]>()
  for (const { path, blocks } of articles) {
    for (const unit of unitsOf(blocks)) {
      if (unit.human === undefined || unit.humanSource !== undefined) continue
      const key = flat(unit.source)
      const group = groups.get(key)
      if (group) group.push({ path, unit })
      else groups.set(key, [{ path, unit }])
    }
  }
  const differing = [...groups].filter(([, group]) => new Set(group.map(({ unit }) => unit.human)).size > 1)
  return new Map(differing.map(([key, group]) => [key, best(group)]))
}

const RANK = { initial: 0, translated: 1, reviewed: 2, final: 3 } as const

function best(group: readonly Place[]): Place {
  const times = new Map<string | undefined, number>()
  for (const { unit } of group) times.set(unit.human, (times.get(unit.human) ?? 0) + 1)
  const weight = ({ unit }: Place): number => RANK[unit.state] * 1e6 + (times.get(unit.human) ?? 0)
  return group.reduce((chosen, place) => (weight(place) > weight(chosen) ? place : chosen))
}

function findingFor(unit: Unit, path: string | undefined, wanted: Place | undefined): Finding | undefined {
  const text = wanted?.unit.human
  if (wanted === undefined || text === undefined || unit.human === undefined) return undefined
  if (unit.human === text || unit.humanSource !== undefined) return undefined
  const where = wanted.path === undefined || wanted.path === path ? wanted.unit.id : `${wanted.path} ${wanted.unit.id}`
  return {
    rule: RULE,
    severity: 'warning',
    message: `Unexpected second translation of one sentence, expected “${text}” as in ${where}`,
    target: [0, unit.human.length],
    actual: unit.human,
    expected: [text],
  }
}
