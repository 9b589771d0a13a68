/** Which units hold which words: an inverted index in two tables, so that it takes no memory and no time to load. */
import type { Database, Statement } from 'libsql'
import { rarestTokens, type Counted } from '../match/rarest.js'
import { indexTokens, exactText, tokenise } from '../match/tokens.js'
import type { CandidateQuery } from '../types.js'

export interface Postings {
  /** Takes effect with `flush`. */
  add(unit: number, source: string): void
  /** Of a unit that was added in an earlier transaction. */
  remove(unit: number, source: string): void
  /** Ids of the units that share most with the query. */
  find(query: CandidateQuery): readonly number[]
  /** Before a transaction is committed. */
  flush(): void
  /** After one that was rolled back. */
  forget(): void
}

/** A posting as one number while it waits to be written: the token above the unit, 53 bits in all. */
const UNIT_BITS = 27
/** Words whose number is remembered while units are added. */
const MAX_KNOWN = 100_000

export function createPostings(db: Database): Postings {
  const tokenId = db.prepare('SELECT id FROM token WHERE text = ?').raw()
  const newToken = db.prepare('INSERT INTO token (text, units) VALUES (?, 0)')
  const count = db.prepare(
    'UPDATE token SET units = units + new.value FROM json_each(?) AS new WHERE token.id = CAST(new.key AS INTEGER)',
  )
  const insert = db.prepare(
    `INSERT INTO posting SELECT value >> ${UNIT_BITS}, ?2, value & ${2 ** UNIT_BITS - 1} FROM json_each(?1)`,
  )
  const drop = db.prepare(
    'DELETE FROM posting WHERE token IN (SELECT value FROM json_each(?1)) AND length = ?2 AND unit = ?3',
  )
  const counts = db
    .prepare('SELECT id, units FROM token WHERE text IN (SELECT value FROM json_each(?1)) AND units > 0')
    .raw()
  const best = db
    .prepare(
      `SELECT unit FROM (
        SELECT unit, length, count(*) AS shared FROM posting
        WHERE token IN (SELECT value FROM json_each(?1)) AND length BETWEEN ?2 AND ?3
        GROUP BY unit HAVING shared >= ?4
      ) ORDER BY shared DESC, abs(length - ?5), unit DESC LIMIT ?6`,
    )
    .raw()
  const known = new Map<string, number>()
  const counted = new Map<number, number>()
  const idOf = (text: string): number => known.get(text) ?? remember(known, text, readOrAdd(tokenId, newToken, text))
  const waiting = new Map<number, number[]>()
  const idsOf = (source: string, by: 1 | -1): readonly number[] => {
    const ids = indexTokens(tokenise(exactText(source))).map(idOf)
    for (const id of ids) counted.set(id, (counted.get(id) ?? 0) + by)
    return ids
  }
  return {
    flush() {
      // In the order of the table, so that each of its pages is written once.
      for (const [length, postings] of waiting) insert.run(JSON.stringify(postings.toSorted((a, b) => a - b)), length)
      waiting.clear()
      if (counted.size > 0) count.run(JSON.stringify(Object.fromEntries(counted)))
      counted.clear()
    },
    forget() {
      known.clear()
      counted.clear()
      waiting.clear()
    },
    add(unit, source) {
      const ids = idsOf(source, 1)
      const same = waiting.get(ids.length) ?? []
      waiting.set(ids.length, same)
      for (const id of ids) same.push(id * 2 ** UNIT_BITS + unit)
    },
    remove(unit, source) {
      const ids = idsOf(source, -1)
      drop.run(JSON.stringify(ids), ids.length, unit)
    },
    find({ tokens, minLength, maxLength, shared, limit }) {
      const rarest = rarestTokens(counts.all(JSON.stringify(tokens)) as readonly Counted[], shared)
      if (rarest === undefined) return []
      const ids = JSON.stringify(rarest.ids)
      return (best.all(ids, minLength, maxLength, rarest.shared, tokens.length, limit) as [number][]).map(
        ([unit]) => unit,
      )
    },
  }
}

function readOrAdd(read: Statement<unknown[]>, add: Statement<unknown[]>, text: string): number {
  const row = read.get(text) as [number] | undefined
  return row?.[0] ?? Number(add.run(text).lastInsertRowid)
}

function remember(known: Map<string, number>, text: string, id: number): number {
  if (known.size >= MAX_KNOWN) known.clear()
  known.set(text, id)
  return id
}
