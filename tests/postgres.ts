/** A real PostgreSQL server. */
import pg from 'pg'
import { afterAll, describe, onTestFinished } from 'vitest'

/** `postgres://user@host:port/database` of a server whose databases may be made and dropped; `.ci/run` starts one. */
const server = process.env['PADANAN_TEST_POSTGRES']

const ABSENT = 'No PostgreSQL server: name one whose schemas may be dropped in PADANAN_TEST_POSTGRES'

/** A group of tests on the server. Without one they are skipped, and it is said; where `CI` is `true` they fail. */
export function onServer(name: string, tests: () => void): void {
  if (server === undefined && process.env['CI'] === 'true') throw new Error(ABSENT)
  if (server === undefined) process.stderr.write(`Skipped: ${name}. ${ABSENT}.\n`)
  describe.skipIf(server === undefined)(name, tests)
}

let schemas = 0
const made: string[] = []

/** The address of a memory that is not there yet; what is made there is dropped after the file's tests. */
export function freshAddress(): string {
  const schema = `test_${process.pid}_${Date.now()}_${++schemas}`
  made.push(schema)
  const url = new URL(server ?? '')
  url.searchParams.set('schema', schema)
  return url.href
}

afterAll(async () => {
  if (made.length === 0) return
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query('SET client_min_messages = warning')
  for (const schema of made) await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)
  await client.end()
})

/** What others do on the server. */
export async function admin(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  onTestFinished(() => client.end())
  return client
}
