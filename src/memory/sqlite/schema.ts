/** The tables of the SQLite store. */
import type { Database } from 'libsql'

/** Raised with each change of the tables; kept in `user_version`. */
export const SCHEMA_VERSION = 1

/** `padm`: kept in `application_id`, so that another program's database is not taken for a memory. */
export const APPLICATION_ID = 0x7061_646d

const TABLES = `
CREATE TABLE origin (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  imported INTEGER NOT NULL,
  UNIQUE (name, imported)
);
CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  identity INTEGER NOT NULL,
  source_key INTEGER NOT NULL,
  context_key INTEGER,
  rank INTEGER NOT NULL,
  changed TEXT NOT NULL,
  origin INTEGER NOT NULL REFERENCES origin (id),
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  previous TEXT,
  next TEXT,
  state TEXT NOT NULL,
  penalty INTEGER NOT NULL,
  author TEXT,
  created TEXT
);
CREATE INDEX unit_exact ON unit (source_key, rank DESC, changed DESC, id DESC);
CREATE INDEX unit_context ON unit (source_key, context_key, rank DESC, changed DESC, id DESC);
CREATE INDEX unit_identity ON unit (identity);
CREATE INDEX unit_origin ON unit (origin);
CREATE TABLE token (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE,
  units INTEGER NOT NULL
);
CREATE TABLE posting (
  token INTEGER NOT NULL,
  length INTEGER NOT NULL,
  unit INTEGER NOT NULL,
  PRIMARY KEY (token, length, unit)
) WITHOUT ROWID;
`

export type SchemaState = 'ready' | 'foreign' | 'newer'

/** Makes the tables of an empty file; says what stands in one that is not. */
export function prepareSchema(db: Database): SchemaState {
  db.exec('PRAGMA journal_mode = WAL')
  db.exec('PRAGMA synchronous = NORMAL')
  db.exec('PRAGMA cache_size = -32768')
  db.exec('BEGIN IMMEDIATE')
  const state = stateOf(db)
  if (state === 'empty') {
    db.exec(TABLES)
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
    db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`)
  }
  db.exec('COMMIT')
  return state === 'empty' ? 'ready' : state
}

function stateOf(db: Database): SchemaState | 'empty' {
  const numberOf = (sql: string): unknown => (db.prepare(sql).raw().get() as readonly unknown[])[0]
  if (numberOf('SELECT count(*) FROM sqlite_master') === 0) return 'empty'
  if (numberOf('PRAGMA application_id') !== APPLICATION_ID) return 'foreign'
  return Number(numberOf('PRAGMA user_version')) > SCHEMA_VERSION ? 'newer' : 'ready'
}
