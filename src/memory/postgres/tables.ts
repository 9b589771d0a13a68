import type { Part } from '../../database/schema.js'

/** As in SQLite's store, but for `project`: articles of several projects stand beside each other. Text is ordered by its code points. */
export const memoryPart: Part = {
  name: 'memory',
  version: 1,
  tables: (schema) => `
CREATE TABLE ${schema}.origin (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  project text NOT NULL,
  name text COLLATE "C" NOT NULL,
  imported smallint NOT NULL
);
CREATE UNIQUE INDEX origin_name ON ${schema}.origin (project, imported, md5(name));
CREATE SEQUENCE ${schema}.unit_id AS integer;
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
`,
}
