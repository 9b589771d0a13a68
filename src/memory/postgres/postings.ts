/** Which units hold which words: the inverted index of the PostgreSQL store. */
import type { ClientBase } from 'pg'
import type { Query } from '../../database/open.js'
import { rarestTokens, type Counted } from '../match/rarest.js'
import { exactText, indexTokens, tokenise } from '../match/tokens.js'
import { COLUMNS, toUnit } from '../rows.js'
import type { CandidateQuery, StoredUnit } from '../types.js'

interface Indexed {
  readonly id: number
  readonly source: string
}

export interface Postings {
  add(client: ClientBase, units: readonly Indexed[]): Promise<void>
  remove(client: ClientBase, units: readonly Indexed[]): Promise<void>
  find(ask: Query, query: CandidateQuery): Promise<readonly StoredUnit[]>
}

export function createPostings(schema: string): Postings {
  const newTokens = `INSERT INTO ${schema}.token (text, units)
SELECT new.text, 0 FROM unnest($1::text[]) AS new (text)
WHERE NOT EXISTS (SELECT FROM ${schema}.token known WHERE known.text = new.text)`
  const count = `UPDATE ${schema}.token SET units = token.units + new.units
FROM unnest($1::text[], $2::integer[]) AS new (text, units) WHERE token.text = new.text RETURNING token.id, token.text`
  const rows = 'unnest($1::integer[], $2::integer[], $3::integer[]) AS one (token, length, unit)'
  const insert = `INSERT INTO ${schema}.posting SELECT * FROM ${rows} ORDER BY 1, 2, 3`
  const drop = `DELETE FROM ${schema}.posting p USING ${rows}
WHERE p.token = one.token AND p.length = one.length AND p.unit = one.unit`
  const counts = `SELECT id, units FROM ${schema}.token WHERE text = ANY ($1) AND units > 0`
  const order = (of: string): string => `${of}.shared DESC, abs(${of}.length - $5), ${of}.unit DESC`
  const best = `SELECT ${COLUMNS} FROM (
  SELECT * FROM (
    SELECT unit, length, count(*) AS shared FROM ${schema}.posting
    WHERE token = ANY ($1) AND length BETWEEN $2 AND $3
    GROUP BY unit, length HAVING count(*) >= $4
  ) alike ORDER BY ${order('alike')} LIMIT $6
) best JOIN ${schema}.unit u ON u.id = best.unit JOIN ${schema}.origin o ON o.id = u.origin ORDER BY ${order('best')}`

  const change = async (client: ClientBase, units: readonly Indexed[], by: 1 | -1): Promise<void> => {
    if (units.length === 0) return
    const tokens = units.map(({ source }) => indexTokens(tokenise(exactText(source))))
    const counted = new Map<string, number>()
    for (const token of tokens.flat()) counted.set(token, (counted.get(token) ?? 0) + by)
    const texts = [...counted.keys()]
    if (by > 0) await client.query(newTokens, [texts])
    const { rows: known } = await client.query<{ id: number; text: string }>(count, [texts, [...counted.values()]])
    const idOf = new Map(known.map(({ id, text }) => [text, id]))
    const columns: [number[], number[], number[]] = [[], [], []]
    for (const [at, { id }] of units.entries()) {
      for (const token of tokens[at] ?? []) {
        const known = idOf.get(token)
        if (known === undefined) continue
        columns[0].push(known)
        columns[1].push(tokens[at]?.length ?? 0)
        columns[2].push(id)
      }
    }
    await client.query(by > 0 ? insert : drop, columns)
  }

  return {
    add: (client, units) => change(client, units, 1),
    remove: (client, units) => change(client, units, -1),
    async find(ask, { tokens, minLength, maxLength, shared, limit }) {
      const rarest = rarestTokens((await ask(counts, [tokens])) as unknown as readonly Counted[], shared)
      if (rarest === undefined) return []
      const found = await ask(best, [rarest.ids, minLength, maxLength, rarest.shared, tokens.length, limit])
      return found.map(toUnit)
    },
  }
}
