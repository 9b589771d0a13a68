/** The tables of the PostgreSQL store, in a schema of their own. */
import type { ClientBase } from 'pg'

/** Raised with each change of the tables. */
export const SCHEMA_VERSION = 1

export type SchemaState = 'ready' | 'foreign' | 'newer' | 'encoding'

/** As in SQLite's store, but for `project`: articles of several projects stand beside each other. Text is ordered by its code points. */
const tables = (schema: string): string => `
CREATE TABLE ${schema}.padanan_memory (version integer NOT NULL);
CREATE TABLE ${schema}.origin (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  project text NOT NULL,
  name text COLLATE "C" NOT NULL,
  imported smallint NOT NULL,
  UNIQUE (project, name, imported)
);
CREATE TABLE ${schema}.unit (
  id integer PRIMARY KEY,
  identity bigint NOT NULL,
  source_key bigint NOT NULL,
  context_key bigint,
  rank smallint NOT NULL,
  changed text COLLATE "C" NOT NULL,
  origin integer NOT NULL REFERENCES ${schema}.origin (id),
  source text NOT NULL,
  target text NOT NULL,
  previous text,
  next text,
  state text NOT NULL,
  penalty smallint NOT NULL,
  author text,
  created text
);
CREATE INDEX unit_exact ON ${schema}.unit (source_key, rank DESC, changed DESC, id DESC);
CREATE INDEX unit_context ON ${schema}.unit (source_key, context_key, rank DESC, changed DESC, id DESC);
CREATE INDEX unit_identity ON ${schema}.unit (identity);
CREATE INDEX unit_origin ON ${schema}.unit (origin, id);
CREATE TABLE ${schema}.token (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  text text COLLATE "C" NOT NULL UNIQUE,
  units integer NOT NULL
);
CREATE TABLE ${schema}.posting (
  token integer NOT NULL,
  length integer NOT NULL,
  unit integer NOT NULL,
  PRIMARY KEY (token, length, unit)
);
INSERT INTO ${schema}.padanan_memory VALUES (${SCHEMA_VERSION});
`

/** Writers of one memory take turns; the second number is the memory's. */
const LOCK_SPACE = 0x7061_646d

/** Until the end of the transaction. */
export async function takeTurn(client: ClientBase, schema: string): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [LOCK_SPACE, schema])
}

/** Whether there is a memory; makes nothing. */
export async function hasSchema(client: Pick<ClientBase, 'query'>, schema: string): Promise<boolean> {
  // Not `to_regclass`, which can answer from a cache that does not know what another one has just made.
  const { rows } = await client.query<{ there: boolean }>(
    `SELECT EXISTS (
       SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relname = 'padanan_memory'
     ) AS there`,
    [schema],
  )
  return rows[0]?.there === true
}

/** Makes the tables where there are none; says what stands there otherwise. Inside a transaction, so that many may begin at once. */
export async function prepareSchema(client: ClientBase, schema: string): Promise<SchemaState> {
  const { rows: encodings } = await client.query<{ server_encoding: string }>('SHOW server_encoding')
  if (encodings[0]?.server_encoding !== 'UTF8') return 'encoding'
  if (!(await hasSchema(client, schema))) {
    await takeTurn(client, schema)
    if (!(await hasSchema(client, schema))) return make(client, schema)
  }
  const { rows } = await client.query<{ version: number }>(
    `SELECT max(version) AS version FROM ${schema}.padanan_memory`,
  )
  return (rows[0]?.version ?? 0) > SCHEMA_VERSION ? 'newer' : 'ready'
}

async function make(client: ClientBase, schema: string): Promise<SchemaState> {
  const { rows } = await client.query('SELECT 1 FROM information_schema.tables WHERE table_schema = $1 LIMIT 1', [
    schema,
  ])
  if (rows.length > 0) return 'foreign'
  // Asked first, as IF NOT EXISTS wants the right to make schemas even where there is nothing to make.
  const { rows: known } = await client.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema])
  if (known.length === 0) await client.query(`CREATE SCHEMA ${schema}`)
  await client.query(tables(schema))
  return 'ready'
}
