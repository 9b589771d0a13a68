import { execFile } from 'node:child_process'
import { readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished, test } from 'vitest'
import { openMemory, type MemoryStore, type OpenMemoryOptions } from '../../src/memory/index.js'
import { folder } from '../helpers.js'
import { storeContract, unit } from './contract.js'

storeContract('sqlite', async () => openMemory(path.join(await folder(), 'memory.db')))

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => unit(`Kalimat nomor ${at} tentang kata ${at * 7}.`))

async function opened(file: string, options?: OpenMemoryOptions): Promise<MemoryStore> {
  const store = await openMemory(file, options)
  onTestFinished(() => store.close())
  return store
}

async function filled(count = 2_000): Promise<string> {
  const file = path.join(await folder(), '.padanan/memory.db')
  const store = await openMemory(file)
  await store.put(many(count))
  await store.close()
  return file
}

async function damaged(file: string): Promise<readonly string[]> {
  return (await readdir(path.dirname(file))).filter((name) => /\.damaged-\w+$/u.test(name))
}

describe('a memory in a file', () => {
  it('is one file after it was closed, and all there when opened again', async () => {
    const file = await filled(100)
    expect(await readdir(path.dirname(file))).toEqual(['memory.db'])
    expect(await (await opened(file)).count()).toBe(100)
  })

  it('serves two processes at once', async () => {
    const file = await filled(10)
    const [a, b] = [await opened(file), await opened(file)]
    await Promise.all([a.put([unit('Dari a.')]), b.put([unit('Dari b.')])])
    expect([await a.count(), await b.count()]).toEqual([12, 12])
    expect(await a.exact('Dari b.', 1)).toHaveLength(1)
  })

  it('keeps what was put when the process is killed', async () => {
    const file = path.join(await folder(), 'memory.db')
    const program = `
      import { openMemory } from ${JSON.stringify(new URL('../../src/memory/index.ts', import.meta.url).href)}
      const store = await openMemory(${JSON.stringify(file)})
      await store.put([{ source: 'Ia pergi.', target: 'He left.', state: 'reviewed', origin: 'a.txt' }])
      process.kill(process.pid, 'SIGKILL')`
    const run = promisify(execFile)(process.execPath, [
      '--import',
      import.meta.resolve('tsx'),
      '--input-type=module',
      '-e',
      program,
    ])
    await expect(run).rejects.toMatchObject({ signal: 'SIGKILL' })
    expect(await (await opened(file)).exact('Ia pergi.', 1)).toMatchObject([{ target: 'He left.' }])
  })
})

describe('damage', () => {
  const breaks: readonly (readonly [string, (file: string) => Promise<void>])[] = [
    ['overwritten', (file) => writeFile(file, 'this is no database at all '.repeat(1_000))],
    ['cut to a few bytes', (file) => truncate(file, 50)],
    ['cut to nothing', (file) => truncate(file, 0)],
    ['cut in the middle', async (file) => truncate(file, (await stat(file)).size / 2)],
    ['zeroed behind its first page', async (file) => writeFile(file, zeroed(await readFile(file), 4_096))],
    ['with a broken header', async (file) => writeFile(file, zeroed(await readFile(file), 0, 40))],
  ]

  test.each(breaks)('a file %s is put aside with a warning and made again', async (_name, harm) => {
    const file = await filled()
    await harm(file)
    const warnings: string[] = []
    const store = await opened(file, {
      own: true,
      warn: (message) => warnings.push(message),
      refill: async (empty) => void (await empty.put(many(50))),
    })
    for (let at = 0; at < 50; at += 7)
      expect(await store.exact(`Kalimat nomor ${at} tentang kata ${at * 7}.`, 1)).toHaveLength(1)
    expect(await store.put([unit('Ia pergi.')])).toMatchObject({ added: 1 })
    expect(await store.count()).toBe(51)
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain(file)
    expect(await damaged(file)).toHaveLength(_name === 'cut to nothing' ? 0 : 1)
  })

  it('that shows while it is open is mended once, for all that wait', async () => {
    const file = await filled(5_000)
    const warnings: string[] = []
    const store = await opened(file, {
      warn: (message) => warnings.push(message),
      refill: async (empty) => void (await empty.put(many(10))),
    })
    await writeFile(file, zeroed(await readFile(file), 8_192))
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, at) => store.exact(`Kalimat nomor ${at * 124} tentang kata ${at * 868}.`, 1)),
    )
    expect(warnings).toHaveLength(1)
    expect(answers[0]).toHaveLength(1)
    expect(await store.count()).toBe(10)
  })

  it('of another kind is told, and nothing is moved', async () => {
    const { default: Sqlite } = await import('libsql')
    const base = await folder()
    const foreign = path.join(base, 'foreign.db')
    const other = new Sqlite(foreign)
    other.exec('CREATE TABLE something (x)')
    other.close()
    await expect(openMemory(foreign)).rejects.toMatchObject({ code: 'memory-invalid', place: { file: foreign } })
    const newer = await filled(1)
    const later = new Sqlite(newer)
    later.exec('PRAGMA user_version = 99')
    later.close()
    await expect(openMemory(newer)).rejects.toMatchObject({ code: 'memory-invalid' })
    const text = path.join(base, 'glossary.yaml')
    await writeFile(text, 'terms: []\n'.repeat(100))
    await expect(openMemory(text)).rejects.toMatchObject({ code: 'memory-invalid', place: { file: text } })
    expect(await readFile(text, 'utf8')).toMatch(/^terms/u)
    await expect(openMemory(base)).rejects.toMatchObject({ code: 'output-unwritable', place: { file: base } })
    await expect(openMemory(path.join(foreign, 'memory.db'))).rejects.toMatchObject({ code: 'output-unwritable' })
    expect((await readdir(base)).filter((name) => name.includes('damaged'))).toEqual([])
  })

  it('waits for another writer, then says that the memory is locked', async () => {
    const file = await filled(1)
    const { default: Sqlite } = await import('libsql')
    const writer = new Sqlite(file)
    writer.exec('BEGIN IMMEDIATE')
    const store = openMemory(file, { patience: 50 })
    await expect(store.then((each) => each.put([unit('Ia pergi.')]))).rejects.toMatchObject({ code: 'locked' })
    writer.exec('ROLLBACK')
    writer.close()
  })
})

function zeroed(bytes: Buffer, from: number, to = bytes.length): Buffer {
  return Buffer.concat([bytes.subarray(0, from), Buffer.alloc(to - from), bytes.subarray(to)])
}
