/** Where units come from: articles of a project, and imports, which are everybody's. */
import type { Query } from '../../database/open.js'
import type { MemoryUnit, UnitOrigin } from '../types.js'

/** Imports have no project. */
export const projectOf = (imported: boolean, project: string): string => (imported ? '' : project)

/** The ids of the origins of these units, made where they are new. */
export async function originIds(
  ask: Query,
  schema: string,
  project: string,
  units: readonly MemoryUnit[],
): Promise<(unit: MemoryUnit) => number> {
  const ids = new Map<string, number>()
  for (const { origin, imported = false } of units) {
    const key = keyOf({ origin, imported })
    if (!ids.has(key)) ids.set(key, await originId(ask, schema, project, { origin, imported }))
  }
  return ({ origin, imported = false }) => ids.get(keyOf({ origin, imported })) ?? 0
}

const keyOf = ({ origin, imported }: UnitOrigin): string => `${Number(imported)} ${origin}`

async function originId(
  ask: Query,
  schema: string,
  project: string,
  { origin, imported }: UnitOrigin,
): Promise<number> {
  const values = [projectOf(imported, project), origin, Number(imported)]
  const known = await ask(
    `SELECT id FROM ${schema}.origin WHERE project = $1 AND md5(name) = md5($2) AND name = $2 AND imported = $3`,
    values,
  )
  const [row] =
    known.length > 0
      ? known
      : await ask(`INSERT INTO ${schema}.origin (project, name, imported) VALUES ($1, $2, $3) RETURNING id`, values)
  return Number(row?.[0])
}
