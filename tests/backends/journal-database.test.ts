/** What one machine has bought, no other buys; and nothing bought is lost when the database is away. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { databaseJournal } from '../../src/backends/journal/database.js'
import { shortHash } from '../../src/memory/key.js'
import { cli, folder, read, snapshot } from '../helpers.js'
import { admin, freshAddress, onServer } from '../postgres.js'
import { backend, english, quick, requestsFor, sentences, speak } from './support/backend.js'
import { contracts, type Contract } from './support/contracts.js'
import { type Fake } from './support/server.js'

const contract = contracts[0] as Contract
const open: Fake[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((fake) => fake.close()))
})
const speaking = async (...rest: Parameters<typeof speak>): Promise<Fake> => {
  const fake = await speak(...rest)
  open.push(fake)
  return fake
}
const schemaOf = (address: string): string => new URL(address).searchParams.get('schema') ?? ''
const record = (text: string) => ({
  key: shortHash(text).toString(16).padStart(64, '0'),
  backend: 'deepl',
  characters: text.length,
  translation: { text, honoured: [1], alignment: [{ source: [0, 2] as const, target: [3, 4] as const }] },
})

onServer('the journal on PostgreSQL', () => {
  it('gives every machine what any of them bought, at the same time too', async () => {
    const fake = await speaking(contract)
    const journal = freshAddress()
    const [one, two] = [0, 1].map(() => backend(contract, fake.url, [quick], { journal }))
    const bought = await one?.translate(requestsFor(sentences(120)))
    expect(bought?.map(({ text }) => text)).toEqual(sentences(120).map(english))
    expect(await two?.translate(requestsFor(sentences(121)))).toEqual([
      ...(bought ?? []),
      { text: 'The Kalimat nomor 120' },
    ])
    expect(fake.seen).toHaveLength(4)
    expect(two?.usage()[0]).toMatchObject({ requests: 1, sentences: 1, reused: 120 })
    await Promise.all([one?.close?.(), two?.close?.()])
  })

  it('gives back all of a translation, any text', async () => {
    const journal = databaseJournal(freshAddress())
    const odd = ["'; DROP TABLE bought; --", '“a” \\ "b"', '😀', 'a\u0301', 'half \uD83D', 'a\0b', '']
    await journal.ready()
    await journal.add(odd.map(record))
    await journal.add(odd.map(record))
    const found = await journal.get([...odd.map((text) => record(text).key), 'x'])
    expect(found.slice(0, 4)).toEqual(odd.slice(0, 4).map((text) => record(text).translation))
    expect(found.slice(4).map((each) => each?.text)).toEqual(['half \uFFFD', 'a\uFFFDb', '', undefined])
    await journal.close()
  })

  it('is not made by a plan', async () => {
    const address = freshAddress()
    const translator = backend(contract, 'http://127.0.0.1:9', [quick], { journal: address })
    await translator.plan(requestsFor(sentences(3)))
    expect(translator.usage()[0]).toMatchObject({ sentences: 3 })
    await translator.close?.()
    const made = await (await admin()).query('SELECT FROM pg_namespace WHERE nspname = $1', [schemaOf(address)])
    expect(made.rows).toHaveLength(0)
  })

  it('buys nothing while the database is away', async () => {
    const fake = await speaking(contract)
    const away = new URL(freshAddress())
    away.port = '1'
    const translator = backend(contract, fake.url, [quick], { journal: away.href })
    await expect(translator.translate(requestsFor(['Satu.']))).rejects.toMatchObject({ code: 'database-unreachable' })
    expect(fake.seen).toHaveLength(0)
    await translator.close?.()
  })

  it('keeps in a file what the database could not take, buys no more, and sends it later', async () => {
    const base = await folder()
    const unsent = path.join(base, 'deep/unsent.jsonl')
    const address = freshAddress()
    const said: string[] = []
    const server = await admin()
    const first = databaseJournal(address, { unsent, warn: (message) => said.push(message) })
    await first.ready()
    await first.add([record('satu')])
    await server.query(`ALTER TABLE ${schemaOf(address)}.bought RENAME TO away`)
    await Promise.all([first.add([record('dua')]), first.add([record('tiga'), record('empat')])])
    await expect(first.ready()).rejects.toMatchObject({ code: 'database-invalid' })
    await first.close()
    expect((await readFile(unsent, 'utf8')).trim().split('\n')).toHaveLength(3)
    expect(said.join('\n')).toMatch(/2 bought translations are kept in .*unsent\.jsonl until/u)

    await server.query(`ALTER TABLE ${schemaOf(address)}.away RENAME TO bought`)
    const second = databaseJournal(address, { unsent, warn: (message) => said.push(message) })
    await second.ready()
    const keys = ['satu', 'dua', 'tiga', 'empat'].map((text) => record(text).key)
    expect((await second.get(keys)).map((each) => each?.text)).toEqual(['satu', 'dua', 'tiga', 'empat'])
    expect(said.at(-1)).toContain('3 translations that were kept in')
    expect(await readdir(path.dirname(unsent))).toEqual([])
    await second.close()
  })

  it('goes on in the same run when the database is back', async () => {
    const unsent = path.join(await folder(), 'unsent.jsonl')
    const address = freshAddress()
    const server = await admin()
    const journal = databaseJournal(address, { unsent })
    await journal.ready()
    await server.query(`ALTER TABLE ${schemaOf(address)}.bought RENAME TO away`)
    await journal.add([record('satu')])
    await server.query(`ALTER TABLE ${schemaOf(address)}.away RENAME TO bought`)
    await journal.ready()
    await journal.add([record('dua')])
    expect((await journal.get([record('satu').key, record('dua').key])).map((each) => each?.text)).toEqual([
      'satu',
      'dua',
    ])
    await journal.close()
    expect(await readdir(path.dirname(unsent))).toEqual([])
  })

  it('stands in padanan.yaml, and beside the memory in one schema', async () => {
    const fake = await speaking(contract)
    const address = freshAddress()
    const yaml = (url: string): string =>
      [
        `journal: ${JSON.stringify(address)}`,
        'backend: mine',
        'backends:',
        `  mine: { type: ${contract.type}, url: "${url}" }`,
        '',
      ].join('\n')
    const make = (url: string) => folder({ 'input/a.txt': 'Ia pergi ke pasar.\n', 'padanan.yaml': yaml(url) })
    const [one, two] = [await make(fake.url), await make('http://127.0.0.1:9')]
    expect((await cli(one, 'translate', '-m', address)).stderr).not.toContain('error')
    expect((await cli(one, 'memory', 'rebuild', '-m', address)).code).toBe(0)
    expect((await cli(two, 'translate', '-m', address)).code).toBe(0)
    expect(await read(two, 'output/a.txt')).toBe('The Ia pergi ke pasar.\n')
    expect(Object.keys(await snapshot(two)).filter((name) => name.includes('journal'))).toEqual([])
  })
})
