/** The tables of padanan in a database: in a schema of their own, part by part. */
import type { ClientBase } from 'pg'

/** What is kept there for one purpose. */
export interface Part {
  readonly name: string
  /** Raised with each change of its tables. */
  readonly version: number
  /** The statements that make them. */
  readonly tables: (schema: string) => string
}

export type PartState = 'ready' | 'foreign' | 'newer' | 'encoding'

type Client = Pick<ClientBase, 'query'>

/** Those who change one schema take turns, until the end of their transactions. */
const LOCK_SPACE = 0x7061_646d

export async function takeTurn(client: Client, schema: string): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [LOCK_SPACE, schema])
}

/** Whether a part's tables are there; makes nothing. */
export async function hasPart(client: Client, schema: string, part: Part): Promise<boolean> {
  return (await hasTable(client, schema)) && (await versionOf(client, schema, part)) !== undefined
}

/** Makes a part's tables where there are none; says what stands there otherwise. Inside a transaction, so that many may begin at once. */
export async function preparePart(client: Client, schema: string, part: Part): Promise<PartState> {
  const { rows } = await client.query<{ server_encoding: string }>('SHOW server_encoding')
  if (rows[0]?.server_encoding !== 'UTF8') return 'encoding'
  if (!(await hasPart(client, schema, part))) {
    await takeTurn(client, schema)
    if (!(await hasTable(client, schema)) && !(await makeSchema(client, schema))) return 'foreign'
    if (!(await hasPart(client, schema, part))) {
      await client.query(part.tables(schema))
      await client.query(`INSERT INTO ${schema}.padanan VALUES ($1, $2)`, [part.name, part.version])
      return 'ready'
    }
  }
  return ((await versionOf(client, schema, part)) ?? 0) > part.version ? 'newer' : 'ready'
}

/** Not by `to_regclass`, which can answer from a cache that does not know what another one has just made. */
async function hasTable(client: Client, schema: string): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    `SELECT EXISTS (
       SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relname = 'padanan'
     ) AS there`,
    [schema],
  )
  return rows[0]?.there === true
}

async function versionOf(client: Client, schema: string, { name }: Part): Promise<number | undefined> {
  const { rows } = await client.query<{ version: number }>(`SELECT version FROM ${schema}.padanan WHERE part = $1`, [
    name,
  ])
  return rows[0]?.version
}

/** The schema with the table that tells which parts it has; gives false where another program has tables there. */
async function makeSchema(client: Client, schema: string): Promise<boolean> {
  // Asked first, as IF NOT EXISTS wants the right to make schemas even where there is nothing to make.
  const { rows: known } = await client.query('SELECT FROM pg_namespace WHERE nspname = $1', [schema])
  if (known.length === 0) await client.query(`CREATE SCHEMA ${schema}`)
  const { rows } = await client.query(
    'SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 LIMIT 1',
    [schema],
  )
  if (rows.length > 0) return false
  await client.query(`CREATE TABLE ${schema}.padanan (part text PRIMARY KEY, version integer NOT NULL)`)
  return true
}
