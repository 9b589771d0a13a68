/** What putting units does: decided here, done by each store in its own way. */
import { identity } from './key.js'
import { changeable, storedUnit, type Value } from './rows.js'
import type { MemoryUnit, PutResult, StoredUnit } from './types.js'

export interface PutPlan {
  readonly added: readonly { readonly id: number; readonly key: number; readonly unit: MemoryUnit }[]
  /** In order: a unit that stands twice among those that are put is changed twice. `values`: see `changeable`. */
  readonly changed: readonly { readonly id: number; readonly values: readonly Value[] }[]
  /** All that were put, those that stay as they are too. */
  readonly ids: ReadonlySet<number>
  readonly result: PutResult
}

/** The `identity` of each, for a store to look up what it has. */
export const identitiesOf = (units: readonly MemoryUnit[]): readonly number[] => units.map(identity)

/** `keys`: the identities of `units`. `known`: what the store has of these identities, the oldest first. New ids come after `lastId`. */
export function planPut(
  units: readonly MemoryUnit[],
  keys: readonly number[],
  known: readonly StoredUnit[],
  lastId: number,
): PutPlan {
  const found = groupByIdentity(known)
  const added: { readonly id: number; readonly key: number; readonly unit: MemoryUnit }[] = []
  const changed: { readonly id: number; readonly values: readonly Value[] }[] = []
  const ids = new Set<number>()
  let id = lastId
  for (const [at, unit] of units.entries()) {
    const key = keys[at] ?? 0
    const same = found.get(key) ?? []
    const before = same.find((each) => sameText(each, unit))
    if (before === undefined) {
      added.push({ id: ++id, key, unit })
      found.set(key, [...same, storedUnit(id, unit)])
    } else if (String(changeable(before)) !== String(changeable(unit, before))) {
      changed.push({ id: before.id, values: changeable(unit, before) })
      found.set(key, [...same.filter((each) => each !== before), storedUnit(before.id, unit, before)])
    }
    ids.add(before?.id ?? id)
  }
  const unchanged = units.length - added.length - changed.length
  return { added, changed, ids, result: { added: added.length, changed: changed.length, unchanged, removed: 0 } }
}

function groupByIdentity(units: readonly StoredUnit[]): Map<number, readonly StoredUnit[]> {
  const groups = new Map<number, StoredUnit[]>()
  for (const unit of units) {
    const key = identity(unit)
    const group = groups.get(key)
    if (group) group.push(unit)
    else groups.set(key, [unit])
  }
  return groups
}

const TEXTS = ['source', 'target', 'previous', 'next', 'origin'] as const

const sameText = (a: MemoryUnit, b: MemoryUnit): boolean =>
  TEXTS.every((key) => a[key] === b[key]) && (a.imported ?? false) === (b.imported ?? false)
