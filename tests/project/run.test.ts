import { chmod, mkdir, readdir, stat, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { createEcho, translateFolder, type RunOptions, type RunReport } from '../../src/index.js'
import { folder, read, recorder, snapshot } from '../helpers.js'

const text = 'Judul berita\n\nIa pergi ke pasar. Kami tinggal.\n'

function run(base: string, more: Partial<RunOptions> = {}): Promise<RunReport> {
  return translateFolder({
    paths: [path.join(base, 'in')],
    out: path.join(base, 'out'),
    translator: recorder(),
    ...more,
  })
}

const error = (report: RunReport) => report.files.find(({ error }) => error)?.error

describe('a run', () => {
  it('writes for each article its translation and its XLIFF, and one page for all', async () => {
    const base = await folder({ 'in/a.txt': text, 'in/b/c.txt': text, 'in/b/photo.jpg': '', 'in/.hidden.txt': text })
    const report = await run(base)
    expect(Object.keys(await snapshot(path.join(base, 'out')))).toEqual([
      'a.txt',
      'a.xlf',
      'b/c.txt',
      'b/c.xlf',
      'index.html',
    ])
    expect(await read(base, 'out/b/c.txt')).toBe(text.toUpperCase())
    expect(report.files.map(({ path, status, sentences, words }) => [path, status, sentences, words])).toEqual([
      ['a.txt', 'written', 3, 8],
      ['b/c.txt', 'written', 3, 8],
    ])
    expect(report.skipped).toEqual([path.join(base, 'in/b/photo.jpg')])
  })

  it('changes nothing the second time', async () => {
    const base = await folder({ 'in/a.txt': text, 'in/b.txt': '' })
    await run(base)
    const before = await snapshot(path.join(base, 'out'))
    const times = await Promise.all(
      Object.keys(before).map(async (file) => (await stat(path.join(base, 'out', file))).mtimeMs),
    )
    const translator = recorder()
    const report = await run(base, { translator })
    expect(translator.asked).toEqual([])
    expect(report.files.map(({ status }) => status)).toEqual(['unchanged', 'unchanged'])
    expect(await snapshot(path.join(base, 'out'))).toEqual(before)
    const after = await Promise.all(
      Object.keys(before).map(async (file) => (await stat(path.join(base, 'out', file))).mtimeMs),
    )
    expect(after).toEqual(times)
  })

  it('carries a reviewed target into the article and never translates over it', async () => {
    const base = await folder({ 'in/a.txt': text })
    await run(base)
    const xliff = await read(base, 'out/a.xlf')
    const reviewed = xliff.replace(
      /state="translated"><source>Ia pergi ke pasar\.<\/source><target>[^<]*/u,
      'state="final"><source>Ia pergi ke pasar.</source><target>She left.',
    )
    await writeFile(path.join(base, 'out/a.xlf'), reviewed)
    await run(base, { translator: recorder(({ text: each }) => ({ text: each.toLowerCase() }), 'other@2') })
    expect(await read(base, 'out/a.txt')).toBe('judul berita\n\nShe left. kami tinggal.\n')
    expect(await read(base, 'out/a.xlf')).toContain('state="final"')
  })

  it('leaves a file alone that another tool laid out anew', async () => {
    const base = await folder({ 'in/a.txt': text })
    await run(base)
    const laidOut = (await read(base, 'out/a.xlf'))
      .replaceAll('<target>', '\n  <target>')
      .replace(/<segment/gu, '<!-- checked --><segment')
    await writeFile(path.join(base, 'out/a.xlf'), laidOut)
    await run(base)
    expect(await read(base, 'out/a.xlf')).toBe(laidOut)
  })

  it('refuses to write over a broken XLIFF file, which may hold a review', async () => {
    const base = await folder({ 'in/a.txt': text, 'in/b.txt': text, 'out/a.xlf': '<xliff' })
    const report = await run(base)
    expect(report.files[0]).toMatchObject({ status: 'failed', error: { code: 'exchange-invalid' } })
    expect(report.files[1]?.status).toBe('written')
    expect(await read(base, 'out/a.xlf')).toBe('<xliff')
  })

  it('plans without asking or writing', async () => {
    const base = await folder({ 'in/a.txt': text })
    const translator = recorder()
    const report = await run(base, { translator, dryRun: true })
    expect(translator.asked).toEqual([])
    expect(report.files[0]).toMatchObject({ status: 'planned', translated: 3 })
    expect(await readdir(base)).toEqual(['in'])
  })

  it('shows the articles of earlier runs on the page', async () => {
    const base = await folder({ 'in/a.txt': text, 'in/b.txt': 'Kedua.' })
    await run(base)
    await run(base, { paths: [path.join(base, 'in/a.txt')] })
    expect(await read(base, 'out/index.html')).toContain('KEDUA.')
  })

  test.each(['', ' \n\t\r\n', '\uFEFF'])('gives an empty article back as it is: %j', async (content) => {
    const base = await folder({ 'in/a.txt': content })
    const report = await run(base)
    expect(report.files[0]?.status).toBe('written')
    expect(await read(base, 'out/a.txt')).toBe(content)
  })

  it('keeps byte order mark, CRLF and the missing end of line', async () => {
    const base = await folder({ 'in/a.txt': '\uFEFFSatu.\r\n\r\nDua.' })
    await run(base, { translator: createEcho() })
    expect(await read(base, 'out/a.txt')).toBe('\uFEFFSatu.\r\n\r\nDua.')
  })
})

describe('bad input', () => {
  test.each([
    ['invalid UTF-8', Buffer.from([0x61, 0x0a, 0x62, 0xc3, 0x28]), { line: 2, column: 2, offset: 3 }],
    ['a cut character', Buffer.from('Ia pergi “'.slice(0, 10)).subarray(0, 11), { line: 1, column: 10 }],
    ['UTF-16', Buffer.from('\uFEFFSatu', 'utf16le'), {}],
    ['UTF-16 big-endian', Buffer.from([0xfe, 0xff, 0, 0x61]), {}],
  ])('%s fails with its place, and the other files are translated', async (_name, bytes, place) => {
    const base = await folder({ 'in/a.txt': bytes, 'in/b.txt': text })
    const report = await run(base)
    const file = path.join(base, 'in/a.txt')
    expect(error(report)).toMatchObject({ code: 'input-encoding', place: { file, ...place } })
    expect(Object.keys(await snapshot(path.join(base, 'out')))).toEqual(['b.txt', 'b.xlf', 'index.html'])
  })

  it('names a missing input', async () => {
    const base = await folder()
    await expect(run(base)).rejects.toMatchObject({ code: 'input-missing', place: { file: path.join(base, 'in') } })
  })

  it('names a file whose type it does not know, when it was asked for', async () => {
    const base = await folder({ 'in/a.jpg': '' })
    const asked = run(base, { paths: [path.join(base, 'in/a.jpg')] })
    await expect(asked).rejects.toMatchObject({ code: 'input-format' })
  })

  test.each([
    ['case', 'in/a.txt', 'in/A.txt'],
    ['normal form', 'in/caf\u00e9.txt', 'in/cafe\u0301.txt'],
    ['ending', 'in/a.txt', 'in/a.text'],
  ])('reports names that differ by %s only', async (_name, one, two) => {
    const base = await folder({ [one]: text, [two]: text })
    await expect(run(base)).rejects.toMatchObject({ code: 'output-collision' })
  })

  it('refuses to write into the input', async () => {
    const base = await folder({ 'in/a.txt': text })
    await expect(run(base, { out: path.join(base, 'in') })).rejects.toMatchObject({ code: 'output-unsafe' })
    expect(await snapshot(base)).toEqual({ 'in/a.txt': text })
  })

  it('does not take its own output for input', async () => {
    const base = await folder({ 'in/a.txt': text })
    const out = path.join(base, 'in/out')
    await run(base, { out })
    expect((await run(base, { out })).files).toHaveLength(1)
  })

  it('does not follow a link out of the output folder', async () => {
    const base = await folder({ 'in/b/a.txt': text, 'elsewhere/keep.txt': '' })
    await mkdir(path.join(base, 'out'))
    await symlink(path.join(base, 'elsewhere'), path.join(base, 'out/b'))
    expect(error(await run(base))).toMatchObject({ code: 'output-unsafe' })
    expect(await readdir(path.join(base, 'elsewhere'))).toEqual(['keep.txt'])
  })

  it('keeps the old output where the new one cannot be written', async () => {
    const base = await folder({ 'in/a.txt': text })
    await run(base)
    const before = await snapshot(path.join(base, 'out'))
    await mkdir(path.join(base, 'blocked'))
    await writeFile(path.join(base, 'in/a.txt'), 'Baru.')
    await chmod(path.join(base, 'out'), 0o555)
    const report = await run(base).catch((failure: unknown) => failure)
    await chmod(path.join(base, 'out'), 0o755)
    // The superuser may write anywhere; for everyone else nothing has changed.
    if (process.getuid?.() !== 0) expect(report).toMatchObject({ files: [{ error: { code: 'output-unwritable' } }] })
    if (process.getuid?.() !== 0) expect(await snapshot(path.join(base, 'out'))).toEqual(before)
  })

  it('says why an output folder cannot be made', async () => {
    const base = await folder({ 'in/a.txt': text, file: '' })
    const report = run(base, { out: path.join(base, 'file/out') })
    await expect(report).rejects.toMatchObject({ code: 'output-unwritable' })
  })

  it('ends between two files when it is cancelled', async () => {
    const base = await folder(Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`in/${index}.txt`, text])))
    const controller = new AbortController()
    const cancelled = run(base, {
      jobs: 1,
      signal: controller.signal,
      onFile: (_file, done) => done === 3 && controller.abort(),
    })
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
    const files = Object.keys(await snapshot(path.join(base, 'out')))
    expect(files).toEqual(['0.txt', '0.xlf', '1.txt', '1.xlf', '2.txt', '2.xlf'])
  })
})
