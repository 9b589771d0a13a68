import { mkdir, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, onTestFinished, test } from 'vitest'
import { PadananError, totals, translateFolder, type RunReport } from '../../src/index.js'
import type { MemoryStore } from '../../src/memory/index.js'
import { exportMemory, importMemory } from '../../src/project/memory-exchange.js'
import { memoryFile, openProjectMemory, rebuildMemory, searchMemory } from '../../src/project/memory.js'
import { folder, read, recorder, snapshot } from '../helpers.js'

const translator = recorder()

/** Translates `input` into `output` of a folder. */
const run = (base: string, memory?: MemoryStore, fresh = false): Promise<RunReport> =>
  translateFolder({ paths: [path.join(base, 'input')], out: path.join(base, 'output'), translator, memory, fresh })

async function open(base: string, warnings: string[] = []): Promise<MemoryStore> {
  const out = path.join(base, 'output')
  const store = await openProjectMemory(memoryFile(out), out, (text) => warnings.push(text))
  onTestFinished(() => store.close())
  return store
}

/** A project with one reviewed article; `b.txt` has one of its sentences and one like another. */
async function reviewed(): Promise<string> {
  const base = await folder({ 'input/a.txt': 'Ia pergi ke pasar besar. Ada 12 orang di sana kemarin.\n' })
  await run(base)
  const text = (await read(base, 'output/a.xlf'))
    .replace(
      /(<segment id="s1") state="translated"(.*?<target>).*?(<\/target>)/su,
      '$1 state="reviewed"$2He went to the big market.$3',
    )
    .replace(
      /(<segment id="s2") state="translated"(.*?<target>).*?(<\/target>)/su,
      '$1 state="final"$2There were 12 people yesterday.$3',
    )
  await writeFile(path.join(base, 'output/a.xlf'), text)
  await writeFile(path.join(base, 'input/b.txt'), 'Ia pergi ke pasar besar. Ada 15 orang di sana kemarin.\n')
  return base
}

describe('translating with a memory', () => {
  it('tells of a run whose memory went away at its end', async () => {
    const base = await reviewed()
    const memory = await open(base)
    const error = new PadananError('database-unreachable', 'gone')
    const report = await run(base, { ...memory, replace: () => Promise.reject(error) })
    expect(totals(report)).toMatchObject({ failed: 0, files: 2 })
    expect(report.memoryError).toBe(error)
    await expect(run(base, { ...memory, replace: () => Promise.reject(new Error('x')) })).rejects.toThrow('x')
  })

  it('fills in what people wrote for the same sentence and offers what they wrote for one like it', async () => {
    const base = await reviewed()
    const memory = await open(base)
    expect(await rebuildMemory(memory, path.join(base, 'output'))).toMatchObject({ articles: 1, units: 2 })
    translator.asked.length = 0
    expect(totals(await run(base, memory))).toMatchObject({ failed: 0, recalled: 1, translated: 1 })
    expect(translator.asked).toEqual(['Ada 15 orang di sana kemarin.'])
    expect(await read(base, 'output/b.txt')).toMatch(/^He went to the big market\. /u)
    const xliff = await read(base, 'output/b.xlf')
    expect(xliff).toContain('<mtc:match ref="#s1" type="tm" subType="padanan:machine" origin="memory">')
    expect(xliff).toContain('<segment id="s1" state="translated">')
    expect(xliff).toMatch(/ref="#s2" type="tm" origin="a.txt" similarity="99">.*There were 15 people yesterday\./u)
    const before = await snapshot(path.join(base, 'output'))
    expect(totals(await run(base, memory))).toMatchObject({ written: 0, unchanged: 2 })
    expect(await snapshot(path.join(base, 'output'))).toEqual(before)
  })

  it('puts a person’s translation before what a translator said earlier', async () => {
    const base = await reviewed()
    await run(base)
    expect(await read(base, 'output/b.txt')).toMatch(/^IA PERGI/u)
    const memory = await open(base)
    await run(base, memory)
    expect(totals(await run(base, memory))).toMatchObject({ recalled: 1, translated: 0 })
    expect(await read(base, 'output/b.txt')).toMatch(/^He went/u)
  })

  it('remembers after a run what people wrote, and no word of a machine', async () => {
    const base = await reviewed()
    const memory = await open(base)
    expect(totals(await run(base, memory))).toMatchObject({ recalled: 0 })
    const stats = await memory.stats()
    expect(stats).toMatchObject({ units: 2, byState: { translated: 0, reviewed: 1, final: 1 }, machine: 0 })
    expect(totals(await run(base, memory))).toMatchObject({ recalled: 1 })
    expect((await memory.stats()).units).toBe(2)
  })

  it('follows an edit, and leaves people’s text alone also with fresh', async () => {
    const base = await reviewed()
    const memory = await open(base)
    await run(base, memory)
    const edited = (await read(base, 'output/a.xlf')).replaceAll('the big market', 'the large market')
    await writeFile(path.join(base, 'output/a.xlf'), edited)
    await run(base, memory, true)
    await run(base, memory, true)
    expect(await read(base, 'output/a.txt')).toBe('He went to the large market. There were 12 people yesterday.\n')
    expect(await read(base, 'output/b.txt')).toMatch(/^He went to the large market\. /u)
    expect(await memory.exact('Ia pergi ke pasar besar.', 5)).toHaveLength(1)
  })

  test.each([
    ['garbage', (file: string) => writeFile(file, 'garbage '.repeat(2_000))],
    ['torn', (file: string) => truncate(file, 3_000)],
    ['empty', (file: string) => truncate(file, 0)],
  ])('makes the memory again from the XLIFF files when its file is %s', async (_name, harm) => {
    const base = await reviewed()
    const memory = await open(base)
    await run(base, memory)
    await memory.close()
    const file = path.join(base, '.padanan/memory.db')
    await harm(file)
    const warnings: string[] = []
    const again = await open(base, warnings)
    expect(totals(await run(base, again))).toMatchObject({ failed: 0, recalled: 1 })
    expect((await again.stats()).units).toBe(2)
    expect(warnings[0]).toContain(file)
    expect(warnings.at(-1)).toContain('imported again')
  })
})

describe('a memory', () => {
  it('is rebuilt without articles that are gone, with its imports, and with a broken XLIFF file reported', async () => {
    const base = await reviewed()
    const out = path.join(base, 'output')
    const memory = await open(base)
    await rebuildMemory(memory, out)
    const tmx = path.join(base, 'all.tmx')
    expect(await exportMemory(memory, tmx)).toBe(2)
    expect(await importMemory(memory, tmx, { origin: 'all.tmx' })).toEqual({
      added: 2,
      changed: 0,
      unchanged: 0,
      skipped: 0,
    })
    expect(await importMemory(memory, tmx, { origin: 'all.tmx' })).toMatchObject({ added: 0, unchanged: 2 })
    await mkdir(path.join(out, 'x'))
    await writeFile(path.join(out, 'x/broken.xlf'), '<xliff')
    const { failed, gone } = await rebuildMemory(memory, out)
    expect([gone, failed.map((error) => error.describe())]).toEqual([0, [expect.stringContaining('broken.xlf:1:')]])
    await rm(path.join(out, 'x'), { recursive: true })
    await rm(path.join(out, 'a.xlf'))
    expect(await rebuildMemory(memory, out)).toEqual({ articles: 0, units: 0, gone: 1, failed: [] })
    expect((await memory.stats()).origins).toEqual([{ origin: 'all.tmx', imported: true, units: 2 }])
  })

  it('comes back whole through TMX', async () => {
    const base = await reviewed()
    const memory = await open(base)
    await rebuildMemory(memory, path.join(base, 'output'))
    await exportMemory(memory, path.join(base, 'all.tmx'))
    const other = await open(await folder())
    await importMemory(other, path.join(base, 'all.tmx'), { origin: 'all.tmx' })
    expect(await searchMemory(other, 'Ada 20 orang di sana kemarin.', undefined, 75)).toMatchObject([
      { score: 99, target: 'There were 20 people yesterday.', repaired: true, state: 'final', origin: 'all.tmx' },
    ])
  })

  it('takes nothing of a broken file', async () => {
    const tu = '<tu><tuv xml:lang="id"><seg>a</seg></tuv><tuv xml:lang="en"><seg>b</seg></tuv></tu>\n'
    const base = await folder({ 'bad.tmx': `<tmx version="1.4"><body>${tu.repeat(3_000)}</oops>` })
    const memory = await open(base)
    const importing = importMemory(memory, path.join(base, 'bad.tmx'), { origin: 'bad.tmx' })
    await expect(importing).rejects.toMatchObject({ code: 'exchange-invalid', place: { line: 3_001 } })
    expect(await memory.count()).toBe(0)
    expect((await readdir(base)).toSorted()).toEqual(['.padanan', 'bad.tmx'])
  })
})
