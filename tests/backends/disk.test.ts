/** A full disk, a read-only one, no more files: said plainly, before money is spent where possible, and nothing bought is lost. */
import { execFile } from 'node:child_process'
import { readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { translateFolder } from '../../src/index.js'
import { cli, folder, read } from '../helpers.js'
import { backend, english, quick, requestsFor, sentences, speak } from './support/backend.js'
import { contracts, type Contract } from './support/contracts.js'
import { smallDisk } from './support/disk.js'
import { keepServers } from './support/keep.js'
import { serve, type Fake } from './support/server.js'

const libre = contracts[0] as Contract
const keep = keepServers()
const sentTo = (fake: Fake): readonly string[] => fake.seen.flatMap((seen) => libre.texts(seen))

/** Answers of so many characters. */
const wordy = (length: number): Promise<Fake> =>
  keep(
    serve((seen) => ({
      json: libre.answer(
        libre.texts(seen).map((source) => ({ source, target: english(source).padEnd(length, ' so') })),
      ),
    })),
  )
const bought = async (journal: string): Promise<readonly string[]> =>
  (await readFile(journal, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text)

it('ENOSPC while translations are bought: all that were paid for are kept, no more are bought, and room lets it go on', async (context) => {
  const disk = await smallDisk(context, '1m')
  const journal = path.join(disk.folder, 'journal.jsonl')
  const fake = await wordy(4000)
  const extra = [quick, 'limits: { items: 2 }', 'concurrency: 4']
  const texts = sentences(400)
  const first = backend(libre, fake.url, extra, { journal })
  await expect(first.translate(requestsFor(texts))).rejects.toMatchObject({
    code: 'output-unwritable',
    message: 'Cannot write the journal: no space is left on the disk',
    place: { file: journal },
  })
  await first.close?.()
  const paid = sentTo(fake)
  expect(paid.length).toBeLessThan(200)
  expect((await bought(journal)).map((text) => text.slice(0, 20).trimEnd()).length).toBe(paid.length)
  expect(await readdir(disk.folder)).toEqual(['journal.jsonl'])

  await disk.remount('size=8m')
  const second = backend(libre, fake.url, extra, { journal })
  const answers = await second.translate(requestsFor(texts))
  await second.close?.()
  expect(answers.map(({ text }) => text)).toEqual(texts.map((text) => english(text).padEnd(4000, ' so')))
  expect(sentTo(fake).toSorted()).toEqual(texts.toSorted())
})

it('ENOSPC beyond the room that was kept: nobody is told that a sentence is on the disk when it is not', async (context) => {
  const disk = await smallDisk(context, '1m')
  const journal = path.join(disk.folder, 'journal.jsonl')
  const fake = await wordy(200_000)
  const extra = [quick, 'limits: { items: 1 }', 'concurrency: 20']
  const translator = backend(libre, fake.url, extra, { journal })
  const outcomes = await Promise.allSettled(sentences(20).map((text) => translator.translate(requestsFor([text]))))
  await translator.close?.()
  const told = outcomes.flatMap((one) => (one.status === 'fulfilled' ? one.value.map(({ text }) => text) : []))
  const refused = outcomes.filter((one) => one.status === 'rejected')
  expect(refused.length).toBeGreaterThan(0)
  expect(refused).toEqual(
    refused.map(() => expect.objectContaining({ reason: expect.objectContaining({ code: 'output-unwritable' }) })),
  )
  expect(await bought(journal)).toEqual(expect.arrayContaining(told))
})

it.for([
  ['ENOSPC', '256k', 'rw', 'no space is left on the disk'],
  ['EROFS', '8m', 'ro', 'the file system is read-only'],
] as const)('%s where the journal is: said before anything is bought', async ([, size, options, reason], context) => {
  const disk = await smallDisk(context, size)
  await disk.remount(options)
  const fake = await keep(speak(libre))
  const translator = backend(libre, fake.url, [quick], { journal: path.join(disk.folder, 'journal.jsonl') })
  const work = translator.translate(requestsFor(['Satu.']))
  await expect(work).rejects.toMatchObject({ code: 'output-unwritable' })
  await expect(work).rejects.toThrow(reason)
  await translator.close?.()
  expect(fake.seen).toHaveLength(0)
  expect(await readdir(disk.folder)).toEqual(size === '8m' ? [] : ['journal.jsonl'])
})

const article = 'Ia pergi ke pasar. Kami tinggal di rumah.\n'

it('ENOSPC where the articles are: the old ones are intact, and what was bought is not bought again', async (context) => {
  const disk = await smallDisk(context, '64k')
  const base = await folder({ 'input/a.txt': article })
  const fake = await keep(speak(libre))
  const run = async () => {
    const translator = backend(libre, fake.url, [quick], { journal: path.join(base, 'journal.jsonl') })
    const report = await translateFolder({ paths: [path.join(base, 'input')], out: disk.folder, translator })
    await translator.close?.()
    return report.files
  }
  expect(await run()).toMatchObject([{ status: 'written' }])
  const before = await read(disk.folder, 'a.txt')
  await writeFile(path.join(base, 'input/a.txt'), `${article}Mereka pulang.\n`)
  const filler = path.join(disk.folder, 'filler')
  await writeFile(filler, Buffer.alloc(64 * 1024)).catch(() => undefined)
  // Room for the locks, and no more.
  await truncate(filler, (await stat(filler)).size - 8192)
  const [failed] = await run()
  expect(failed).toMatchObject({ error: { code: 'output-unwritable' } })
  expect(failed?.error?.describe()).toMatch(/: Cannot write: no space is left on the disk$/u)
  expect(await read(disk.folder, 'a.txt')).toBe(before)
  const asked = sentTo(fake)
  expect(asked).toContain('Mereka pulang.')
  await disk.remount('size=8m')
  expect(await run()).toMatchObject([{ status: 'written' }])
  expect(await read(disk.folder, 'a.txt')).toContain('The Mereka pulang.')
  expect(sentTo(fake)).toEqual(asked)
})

it('EROFS where the articles are: said before anything is bought', async (context) => {
  const disk = await smallDisk(context, '8m')
  await disk.remount('ro')
  const base = await folder({
    'input/a.txt': article,
    'padanan.yaml': `backends:\n  lt: { type: libretranslate, url: "http://127.0.0.1:9" }\n`,
  })
  const { code, stderr } = await cli(base, 'translate', '-b', 'lt', '-o', disk.folder)
  expect(code).toBe(2)
  expect(stderr).toMatch(/^error: \S+: Cannot lock: the file system is read-only$/mu)
})

it.each(['before', 'after'])('EMFILE %s sentences are bought: said, and nothing is lost', async (when) => {
  const base = await folder({ 'input/a.txt': article })
  const fake = await keep(speak(libre))
  const script = fileURLToPath(new URL('support/crowded.ts', import.meta.url))
  const node = [process.execPath, '--import', import.meta.resolve('tsx'), script, fake.url, base, when]
  const command = `ulimit -n 400 && exec ${node.map((part) => `'${part}'`).join(' ')}`
  const { stdout } = await promisify(execFile)('sh', ['-c', command])
  const [crowded, free] = JSON.parse(stdout) as readonly (readonly { error?: string; status?: string }[])[]
  expect(crowded?.[0]?.error).toMatch(/Cannot .*: too many files are open/u)
  expect(free).toMatchObject([{ status: 'written' }])
  expect(await read(base, 'output/a.txt')).toBe('The Ia pergi ke pasar. The Kami tinggal di rumah.\n')
  expect(sentTo(fake)).toHaveLength(2)
})
