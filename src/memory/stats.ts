/** What a store that speaks SQL counts. */
import type { MemoryStats } from './types.js'

/** `state, number` of what people vouch for. `table`: where the units are. */
export const countStates = (table: string): string =>
  `SELECT state, count(*) FROM ${table} WHERE rank > 0 GROUP BY state`

export const countMachine = (table: string): string => `SELECT count(*) FROM ${table} WHERE rank = 0`

export function statsFrom(
  states: readonly (readonly unknown[])[],
  machine: number,
  origins: readonly (readonly unknown[])[],
): MemoryStats {
  const counts = new Map(states.map(([state, count]) => [String(state), Number(count)]))
  const byState = {
    translated: counts.get('translated') ?? 0,
    reviewed: counts.get('reviewed') ?? 0,
    final: counts.get('final') ?? 0,
  }
  return {
    units: byState.translated + byState.reviewed + byState.final + machine,
    byState,
    machine,
    origins: origins.map(([origin, imported, units]) => ({
      origin: String(origin),
      imported: imported === 1,
      units: Number(units),
    })),
  }
}
