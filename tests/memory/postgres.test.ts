import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished, test } from 'vitest'
import { memoryExists, openMemory, type MemoryStore } from '../../src/memory/index.js'
import { cli, folder, read, snapshot } from '../helpers.js'
import { storeContract, unit } from './contract.js'
import { admin, freshAddress, onServer } from '../postgres.js'

const schemaOf = (address: string): string => new URL(address).searchParams.get('schema') ?? ''

async function opened(address: string, project = 'one', patience = 30_000): Promise<MemoryStore> {
  const store = await openMemory(address, { project: async () => project, patience })
  onTestFinished(() => store.close())
  return store
}

const article = { origin: 'a.txt', imported: false }

onServer('the translation memory on PostgreSQL', () => {
  storeContract('postgres', () => openMemory(freshAddress(), { project: async () => 'one' }))

  it('is there for others at once, and made once however many begin', async () => {
    const address = freshAddress()
    expect(await memoryExists(address)).toBe(false)
    const stores = await Promise.all(Array.from({ length: 6 }, () => opened(address)))
    await Promise.all(
      stores.map((store, at) =>
        store.put(
          Array.from({ length: 50 }, (_, of) => unit(`Kalimat ${of} dari ${at % 3}.`, { origin: `${at % 3}` })),
        ),
      ),
    )
    for (const store of stores) {
      expect(await store.count()).toBe(150)
      expect(await store.exact('Kalimat 7 dari 2.', 5)).toHaveLength(1)
    }
    expect(await memoryExists(address)).toBe(true)
  })

  it('keeps articles of several projects apart, and finds all; imports are everybody’s', async () => {
    const address = freshAddress()
    const [one, two] = [await opened(address, 'one'), await opened(address, 'two')]
    await one.replace(article, [unit('Ia pergi.', { target: 'One.' }), unit('Ia datang.')])
    await two.replace(article, [unit('Ia pergi.', { target: 'Two.' }), unit('Ia datang.')])
    await one.put([unit('Ia tinggal.', { origin: 'desk.tmx', imported: true })])
    const targets = async (store: MemoryStore): Promise<readonly string[]> =>
      (await store.exact('Ia pergi.', 5)).map(({ target }) => target).toSorted()
    for (const store of [one, two]) expect(await targets(store)).toEqual(['One.', 'Two.'])
    expect(await two.put([unit('Ia tinggal.', { origin: 'desk.tmx', imported: true })])).toMatchObject({ unchanged: 1 })
    expect((await one.stats()).origins).toEqual([
      { origin: 'a.txt', imported: false, units: 2 },
      { origin: 'desk.tmx', imported: true, units: 1 },
    ])
    expect(await one.replace(article, [])).toMatchObject({ removed: 2 })
    expect(await targets(one)).toEqual(['Two.'])
    expect(await one.remove({ imported: false })).toBe(0)
    expect(await one.remove({ imported: true })).toBe(1)
    expect(await two.count()).toBe(2)
  })

  it('goes on after the server has ended its connections', async () => {
    const address = `${freshAddress()}&application_name=ended`
    const store = await opened(address)
    await store.put([unit('Ia pergi.')])
    const server = await admin()
    const end = (): Promise<unknown> =>
      server.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'ended'")
    for (let round = 0; round < 5; round++) {
      await end()
      expect(await store.exact('Ia pergi.', 5)).toHaveLength(1)
      await end()
      expect(await store.put([unit(`Kalimat ${round}.`)])).toMatchObject({ added: 1 })
    }
    const putting = Array.from({ length: 20 }, (_, at) => store.put([unit(`Nomor ${at}.`), unit(`Angka ${at}.`)]))
    const outcomes = Promise.allSettled(putting)
    await end()
    const done = (await outcomes).filter(({ status }) => status === 'fulfilled')
    expect(done.length).toBeGreaterThan(0)
    // All of a call or nothing of it.
    const there = async (text: string): Promise<number> => (await store.exact(text, 1)).length
    for (let at = 0; at < 20; at++) expect(await there(`Nomor ${at}.`)).toBe(await there(`Angka ${at}.`))
  })

  it('puts all or nothing', async () => {
    const address = freshAddress()
    const store = await opened(address)
    const server = await admin()
    await server.query(`ALTER TABLE ${schemaOf(address)}.posting ADD CHECK (length < 3)`)
    await store.put([unit('Ia pergi.')])
    await expect(store.put([unit('Ia datang.'), unit('Ia tinggal di sini.')])).rejects.toMatchObject({
      code: 'internal',
    })
    expect(await store.count()).toBe(1)
    expect(await store.candidates({ tokens: ['ia'], minLength: 1, maxLength: 9, shared: 1, limit: 9 })).toHaveLength(1)
    expect(await store.put([unit('Ia datang.')])).toMatchObject({ added: 1 })
  })

  it('waits for another one that writes, and not for ever', async () => {
    const address = freshAddress()
    const store = await opened(address, 'one', 100)
    const server = await admin()
    await server.query('BEGIN')
    await server.query(`SELECT pg_advisory_xact_lock(${0x7061_646d}, hashtext('${schemaOf(address)}'))`)
    await expect(store.put([unit('Ia pergi.')])).rejects.toMatchObject({ code: 'locked' })
    expect(await store.exact('Ia pergi.', 1)).toEqual([])
    await server.query('ROLLBACK')
    expect(await store.put([unit('Ia pergi.')])).toMatchObject({ added: 1 })
  })

  it('lets others read while many wait to write, and opens no later than its patience', async () => {
    const address = freshAddress()
    const store = await opened(address, 'one', 1_000)
    await store.put([unit('Ia pergi.')])
    const server = await admin()
    await server.query('BEGIN')
    await server.query(`SELECT pg_advisory_xact_lock(${0x7061_646d}, hashtext('${schemaOf(address)}'))`)
    const waiting = Array.from({ length: 12 }, (_, at) => store.put([unit(`Nomor ${at}.`)]))
    const outcomes = Promise.allSettled(waiting)
    expect(await Promise.all(Array.from({ length: 30 }, () => store.count()))).toEqual(Array(30).fill(1))
    const fresh = new URL(address)
    fresh.searchParams.set('schema', `${schemaOf(address)}_b`)
    await server.query(`SELECT pg_advisory_xact_lock(${0x7061_646d}, hashtext('${schemaOf(fresh.href)}'))`)
    await expect(opened(fresh.href, 'one', 50)).rejects.toMatchObject({ code: 'locked' })
    await server.query('ROLLBACK')
    expect((await outcomes).some(({ status }) => status === 'fulfilled')).toBe(true)
  })

  it('does not mind what the server isolates by default', async () => {
    const address = `${freshAddress()}&options=${encodeURIComponent('-c default_transaction_isolation=serializable')}`
    const stores = await Promise.all(Array.from({ length: 4 }, () => opened(address)))
    await Promise.all(stores.map((store, at) => store.put([unit('Ia pergi.'), unit(`Nomor ${at}.`)])))
    expect(await stores[0]?.count()).toBe(5)
  })

  it('gives all units as they were when it began, whatever others do', async () => {
    const address = freshAddress()
    const [one, two] = [await opened(address, 'one'), await opened(address, 'two')]
    const list = (word: string) => Array.from({ length: 1_200 }, (_, at) => unit(`${word} ${at}.`))
    await one.replace(article, list('Lama'))
    const seen: string[] = []
    for await (const { source } of two.all()) {
      if (seen.length === 600) await one.replace(article, list('Baru'))
      seen.push(source)
    }
    expect(seen).toEqual(list('Lama').map(({ source }) => source))
    expect(await two.exact('Baru 7.', 1)).toHaveLength(1)
  })

  it('keeps what was put when the process is killed', async () => {
    const address = freshAddress()
    const program = `
      import { openMemory } from ${JSON.stringify(new URL('../../src/memory/index.ts', import.meta.url).href)}
      const store = await openMemory(${JSON.stringify(address)}, { project: async () => 'one' })
      await store.put([{ source: 'Ia pergi.', target: 'He left.', state: 'reviewed', origin: 'a.txt' }])
      process.kill(process.pid, 'SIGKILL')`
    const args = ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', program]
    await promisify(execFile)(process.execPath, args, { cwd: path.dirname(process.argv[1] ?? '.') }).catch(
      () => undefined,
    )
    expect(await (await opened(address)).exact('Ia pergi.', 1)).toHaveLength(1)
  })

  describe('refuses', () => {
    test.each<[name: string, sql: (schema: string) => string]>([
      ['tables of another program', (schema) => `CREATE SCHEMA ${schema}; CREATE TABLE ${schema}.unit (a integer)`],
      [
        'a later version',
        (schema) => `CREATE SCHEMA ${schema}; CREATE TABLE ${schema}.padanan AS SELECT 'memory' AS part, 99 AS version`,
      ],
    ])('%s', async (_, sql) => {
      const address = freshAddress()
      await (await admin()).query(sql(schemaOf(address)))
      await expect(opened(address)).rejects.toMatchObject({ code: 'database-invalid' })
    })

    test.each<[name: string, change: (url: URL) => void, code: string]>([
      ['a server that is not there', (url) => void (url.port = '1'), 'database-unreachable'],
      ['a database that is not there', (url) => void (url.pathname = '/none'), 'database-unreachable'],
      ['a user that is not there', (url) => void (url.username = 'nobody'), 'database-unreachable'],
      ['a password with a slash', (url) => void (url.password = 'geheim/x'), 'config-invalid'],
      ['a password with a hash', (url) => void (url.password = 'geheim#x'), 'config-invalid'],
      ['another kind of address', (url) => void (url.username = 'other'), 'config-invalid'],
      ['a schema that needs quotes', (url) => url.searchParams.set('schema', 'a"; DROP'), 'config-invalid'],
    ])('%s, with a message that keeps the password', async (_, change, code) => {
      const url = new URL(freshAddress())
      url.password = 'geheim'
      change(url)
      const text = url.username === 'other' ? `"${url.href}"` : decodeURIComponent(url.href)
      const error = await opened(text).catch((cause: unknown) => cause as Error & { code: string })
      expect(error).toMatchObject({ code })
      expect(JSON.stringify([error, String(error), (error as { describe?(): string }).describe?.()])).not.toContain(
        'geheim',
      )
    })
  })

  it('serves the commands: one project remembers, another recalls', async () => {
    const address = freshAddress()
    const tmx =
      '<tmx version="1.4"><header/><body><tu><tuv xml:lang="id"><seg>Ia pergi ke pasar besar.</seg></tuv><tuv xml:lang="en"><seg>HUMAN</seg></tuv></tu></body></tmx>'
    const make = () => folder({ 'input/a.txt': 'Ia pergi ke pasar besar.\n', 'human.tmx': tmx })
    const [one, two] = [await make(), await make()]
    const before = await snapshot(two)
    expect((await cli(two, 'translate', '--dry-run', '-m', address)).code).toBe(0)
    expect((await cli(two, 'memory', 'stats', '-m', address)).stderr).toContain('No translation memory there')
    expect(await snapshot(two)).toEqual(before)
    expect((await cli(one, 'memory', 'import', 'human.tmx', '-m', address)).stdout).toContain('1 added')
    for (const args of [
      ['translate', '--dry-run'],
      ['memory', 'search', 'Ia pergi ke pasar besar.'],
      ['memory', 'stats'],
    ])
      expect((await cli(two, ...args, '-m', address)).code).toBe(0)
    expect(await snapshot(two)).toEqual(before)
    expect((await cli(two, 'translate', '-m', address)).stdout).toMatch(/from memory +1\n/u)
    expect(await read(two, 'output/a.txt')).toBe('HUMAN\n')
    const [first, second] = [await read(one, '.padanan/project'), await read(two, '.padanan/project')]
    expect(first).not.toBe(second)
    expect((await cli(two, 'memory', 'rebuild', '-m', address)).stdout).toContain('of 1 articles')
    expect((await cli(two, 'memory', 'stats', '-m', address, '--json')).stdout).toContain('"units": 1')
  })
})
