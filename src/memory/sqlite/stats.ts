import type { Database } from 'libsql'
import type { MemoryStats } from '../types.js'

export function readStats(db: Database): MemoryStats {
  const all = (sql: string): readonly (readonly unknown[])[] => db.prepare(sql).raw().all() as unknown[][]
  const states = new Map(all('SELECT state, count(*) FROM unit WHERE rank > 0 GROUP BY state') as [string, number][])
  const machine = Number(all('SELECT count(*) FROM unit WHERE rank = 0')[0]?.[0] ?? 0)
  const origins = all(
    'SELECT o.name, o.imported, count(*) FROM unit u JOIN origin o ON o.id = u.origin GROUP BY o.id ORDER BY 3 DESC, 1',
  )
  const byState = {
    translated: states.get('translated') ?? 0,
    reviewed: states.get('reviewed') ?? 0,
    final: states.get('final') ?? 0,
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
