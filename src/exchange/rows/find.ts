/** Which sentence of an article a row is for: by its id and source, else by its source alone; never by its position. */
import type { Unit } from '../../types.js'
import { decodeKey, fingerprint } from './key.js'
import type { ReceivedRow } from './row.js'

export interface UnitIndex {
  readonly byId: ReadonlyMap<string, Unit>
  /** Sentences by the fingerprint of their source; several where a sentence repeats. */
  readonly bySource: ReadonlyMap<string, readonly Unit[]>
}

export function unitIndex(units: readonly Unit[]): UnitIndex {
  const bySource = new Map<string, Unit[]>()
  for (const unit of units) {
    const key = fingerprint(unit.source)
    const same = bySource.get(key)
    if (same) same.push(unit)
    else bySource.set(key, [unit])
  }
  return { byId: new Map(units.map((unit) => [unit.id, unit])), bySource }
}

/** The fingerprint of the source that a row was made for. */
export function rowSource({ key, source }: ReceivedRow): string | undefined {
  return decodeKey(key)?.source ?? (source === undefined ? undefined : fingerprint(source))
}

/**
 * The sentence with the row's id and source; where the sentence has moved, the only one with its source; where its source has
 * changed in place, the one with its id. A row that says neither source nor key has no sentence.
 */
export function findUnit({ byId, bySource }: UnitIndex, row: ReceivedRow): Unit | undefined {
  const source = rowSource(row)
  if (source === undefined) return undefined
  const there = byId.get(row.unit ?? '')
  const same = bySource.get(source) ?? []
  if (there && same.includes(there)) return there
  return same.length === 1 ? same[0] : there
}
