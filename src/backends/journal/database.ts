/** Bought translations in a PostgreSQL database: what one machine has bought, no other buys. */
import { rm } from 'node:fs/promises'
import { openDatabase, type Query } from '../../database/open.js'
import type { Part } from '../../database/schema.js'
import { clean } from '../../database/text.js'
import type { Translation } from '../../types.js'
import { readJournalRecords } from './file.js'
import { fileJournal, type Journal } from './journal.js'
import type { JournalRecord } from './records.js'

export interface DatabaseJournalOptions {
  /** Told in one line what was kept in `unsent`, and when it was sent. Default: nobody. */
  readonly warn?: (message: string) => void
  /** The file for what the database cannot take at the moment. Default `.padanan/journal-unsent.jsonl`. */
  readonly unsent?: string
}

const part: Part = {
  name: 'journal',
  version: 1,
  tables: (schema) => `
CREATE TABLE ${schema}.bought (
  key text COLLATE "C" PRIMARY KEY,
  backend text NOT NULL,
  characters integer NOT NULL,
  translation jsonb NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
`,
}

/** Records sent at once. */
const BATCH = 5_000

/**
 * A journal that many machines use at once. Its tables are made by the first `ready`. What has been bought when the database cannot be
 * reached goes into a file, with fsync; `ready` then rejects until it can be reached again, so that no more is bought, and sends what is in the
 * file: in this run, or in the next one here. Rejects with `config-invalid`, `database-unreachable`, `database-invalid`.
 */
export function databaseJournal(
  place: string,
  { warn = () => undefined, unsent = '.padanan/journal-unsent.jsonl' }: DatabaseJournalOptions = {},
): Journal {
  const database = openDatabase(place, { part, what: 'the journal' })
  const { schema } = database
  let prepared: Promise<void> | undefined
  let there = false
  let kept: Journal | undefined

  const insert = (records: readonly JournalRecord[]): Promise<unknown> =>
    database.query((ask) => insertAll(ask, schema, records))
  const send = async (): Promise<void> => {
    const records = await readJournalRecords(unsent)
    if (records.length === 0) return
    for (let at = 0; at < records.length; at += BATCH) await insert(records.slice(at, at + BATCH))
    await kept?.close()
    kept = undefined
    await rm(unsent)
    warn(`${records.length} translations that were kept in ${unsent} are in the database now`)
  }
  const prepare = async (): Promise<void> => {
    await database.prepare()
    there = true
    await send()
  }
  return {
    async get(keys) {
      there ||= await database.exists()
      if (!there) return keys.map(() => undefined)
      const rows = await database.query((ask) =>
        ask(`SELECT key, translation FROM ${schema}.bought WHERE key = ANY ($1)`, [keys]),
      )
      const known = new Map(rows as readonly (readonly [string, Translation])[])
      return keys.map((key) => known.get(key))
    },
    ready: () =>
      (prepared ??= prepare().catch((error: unknown) => {
        prepared = undefined
        throw error
      })),
    async add(records) {
      try {
        await insert(records)
      } catch (cause) {
        // The next one who is about to buy tries the database again first.
        prepared = undefined
        kept ??= fileJournal(unsent, warn)
        await kept.add(records)
        const reason = cause instanceof Error ? cause.message : String(cause)
        warn(`${reason}; ${records.length} bought translations are kept in ${unsent} until it can take them`)
      }
    },
    async close() {
      await kept?.close()
      await database.close()
    },
  }
}

function insertAll(ask: Query, schema: string, records: readonly JournalRecord[]): Promise<unknown> {
  const rows = records.map(({ key, backend, characters, translation }) => ({
    key,
    backend: clean(backend),
    characters,
    translation: { ...translation, text: clean(translation.text) },
  }))
  return ask(
    `INSERT INTO ${schema}.bought (key, backend, characters, translation)
SELECT key, backend, characters, translation
FROM json_to_recordset($1) AS new (key text, backend text, characters integer, translation jsonb)
ON CONFLICT (key) DO NOTHING`,
    [JSON.stringify(rows)],
  )
}
