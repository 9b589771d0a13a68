import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { appendToJournal } from '../../src/edits/journal.js'
import { exchangeFormat } from '../../src/exchange/formats.js'
import { PadananError, translateFolder } from '../../src/index.js'
import { exportArticles, type ExportOptions } from '../../src/project/export.js'
import { importFiles, type ImportOptions, type ImportReport } from '../../src/project/import.js'
import { cli, folder, read, recorder, snapshot } from '../helpers.js'

const NOW = '2026-11-26T05:00:00.000Z'
const SOURCE = 'Judul berita\n\nIa pergi ke pasar. Kami tidak ikut.\n'
const folders = (base: string) => ({ input: path.join(base, 'input'), out: path.join(base, 'output') })

async function translate(base: string): Promise<void> {
  const { input, out } = folders(base)
  await translateFolder({ paths: [input], out, translator: recorder() })
}

/** A project with two translated articles. */
async function project(): Promise<string> {
  const base = await folder({ 'input/a.txt': SOURCE, 'input/dunia/b.txt': 'Ia pulang.\n' })
  await translate(base)
  return base
}

const send = (base: string, format: string, to: string, more: Partial<ExportOptions> = {}) =>
  exportArticles({ ...folders(base), articles: [], format: exchangeFormat(format), to: path.join(base, to), ...more })

const bring = (base: string, file: string, more: Partial<ImportOptions> = {}): Promise<ImportReport> =>
  importFiles({ ...folders(base), files: [path.join(base, file)], now: NOW, ...more })

/** Edited, commented, unchanged, in conflict. */
const figures = ({ articles }: ImportReport): readonly number[] => [
  articles.flatMap(({ changes }) => changes).length,
  articles.reduce((sum, { comments }) => sum + comments, 0),
  articles.reduce((sum, { unchanged }) => sum + unchanged, 0),
  articles.flatMap(({ conflicts }) => conflicts).length,
]

async function edit(base: string, file: string, change: (text: string) => string): Promise<void> {
  const before = await read(base, file)
  const after = change(before)
  expect(after).not.toBe(before)
  await writeFile(path.join(base, file), after)
}

const output = (base: string) => snapshot(path.join(base, 'output'))

describe('a file that is refused', () => {
  it.each(['../b.txt', '/etc/b.txt'])('changes nothing, though only its last row names %s', async (name) => {
    const base = await project()
    await send(base, 'csv', 'all.csv')
    await edit(base, 'all.csv', (text) => text.replace('JUDUL BERITA', 'A headline').replace(/^dunia\/b\.txt/mu, name))
    const before = await output(base)
    await expect(bring(base, 'all.csv')).rejects.toMatchObject({ code: 'output-unsafe' })
    expect(await output(base)).toEqual(before)
  })

  it('changes nothing where another article cannot be read', async () => {
    const base = await project()
    await send(base, 'csv', 'all.csv')
    await edit(base, 'all.csv', (text) => text.replace('JUDUL BERITA', 'A headline'))
    await writeFile(path.join(base, 'output/dunia/b.xlf'), '<xliff')
    const before = await output(base)
    await expect(bring(base, 'all.csv')).rejects.toMatchObject({ code: 'exchange-invalid' })
    expect(await output(base)).toEqual(before)
  })
})

describe('export and import', () => {
  it('bring an edit, an approval and a comment back into XLIFF and article, once', async () => {
    const base = await project()
    expect(await send(base, 'csv', 'all.csv')).toMatchObject({ articles: 2, sentences: 4 })
    const clean = await output(base)
    expect(figures(await bring(base, 'all.csv'))).toEqual([0, 0, 4, 0])
    expect(await output(base)).toEqual(clean)

    await edit(base, 'all.csv', (text) =>
      text
        .replace(/(,2\.1,[^,]*),[^,]*,translated,,/u, '$1,"She went, they say.",reviewed,Which market?,')
        .replace(/(dunia\/b\.txt,1\.1,[^,]*,[^,]*),translated/u, '$1,final'),
    )
    expect(figures(await bring(base, 'all.csv', { dryRun: true }))).toEqual([2, 1, 2, 0])
    expect(await output(base)).toEqual(clean)

    expect(figures(await bring(base, 'all.csv', { reviewer: 'Sri' }))).toEqual([2, 1, 2, 0])
    expect(await read(base, 'output/a.txt')).toBe('JUDUL BERITA\n\nShe went, they say. KAMI TIDAK IKUT.\n')
    const xliff = await read(base, 'output/a.xlf')
    expect(xliff).toContain('state="reviewed"><source>Ia pergi ke pasar.</source><target>She went, they say.</target>')
    expect(xliff).toContain(`pad:author="Sri" pad:at="${NOW}">Which market?</note>`)
    expect(xliff).toContain('<mda:meta type="s1.reviewer">"Sri"</mda:meta>')
    expect(await read(base, 'output/dunia/b.xlf')).toContain('state="final"')

    const done = await output(base)
    expect(figures(await bring(base, 'all.csv', { reviewer: 'Ani' }))).toEqual([0, 0, 4, 0])
    expect(await output(base)).toEqual(done)
    await translate(base)
    expect(await read(base, 'output/a.txt')).toContain('She went, they say. ')
    expect(await read(base, 'output/a.xlf')).toContain('Which market?')
  })

  it('list conflicts with both texts and the place, and overwrite nothing until told', async () => {
    const base = await project()
    await send(base, 'xliff12', 'sent', { articles: ['a.txt'] })
    await edit(base, 'sent/a.xlf', (text) => text.replace(/<target[^>]*>[^<]*/u, '<target state="final">Theirs'))
    await edit(base, 'output/a.xlf', (text) => text.replace(/(<segment id="s1"[^>]*>.*?<target>)[^<]*/u, '$1Ours'))
    await translate(base)
    const before = await output(base)
    const listed = await bring(base, 'sent/a.xlf')
    expect(listed.articles[0]?.conflicts).toMatchObject([
      { unit: '1.1', reason: 'both-edited', ours: 'Ours', theirs: 'Theirs', row: { place: { line: 6 } } },
    ])
    expect(figures(await bring(base, 'sent/a.xlf', { take: 'ours' }))).toEqual([0, 0, 3, 0])
    expect(await output(base)).toEqual(before)
    expect(figures(await bring(base, 'sent/a.xlf', { take: 'theirs' }))).toEqual([1, 0, 2, 0])
    expect(await read(base, 'output/a.txt')).toMatch(/^Theirs\n/u)
  })

  it('report a changed source, and that the article waits for a translation', async () => {
    const base = await project()
    await send(base, 'tsv', 'sent')
    await edit(base, 'sent/a.tsv', (text) => text.replace(/(\t1\.1\t[^\t]*\t)[^\t]*/u, '$1Theirs'))
    await edit(base, 'input/a.txt', (text) => text.replace('Judul berita', 'Judul berita baru'))
    expect((await bring(base, 'sent/a.tsv', { dryRun: true })).articles).toMatchObject([{ article: 'stale' }])
    await translate(base)
    expect((await bring(base, 'sent/a.tsv')).articles[0]?.conflicts).toMatchObject([{ reason: 'source-changed' }])
    await bring(base, 'sent/a.tsv', { take: 'theirs' })
    expect(await read(base, 'output/a.xlf')).toContain('subState="padanan:source-changed"')
  })

  it('take the XLIFF file beside an article that a tool has edited elsewhere', async () => {
    const base = await project()
    const own = await read(base, 'output/a.xlf')
    await writeFile(path.join(base, 'back.xlf'), own)
    expect(figures(await bring(base, 'back.xlf'))).toEqual([0, 0, 3, 0])
    await edit(base, 'back.xlf', (text) => text.replace(/(<segment id="s1"[^>]*>.*?<target>)[^<]*/u, '$1Headline'))
    expect(figures(await bring(base, 'back.xlf'))).toEqual([1, 0, 2, 0])
    expect(await read(base, 'output/a.txt')).toMatch(/^Headline\n/u)
  })

  it('know edits that wait in the review journal, and are no old copy to it', async () => {
    const base = await project()
    const edit1 = { seq: 1, id: '1.1', source: 'Judul berita', at: NOW, author: 'Ani', action: 'edit' as const }
    await appendToJournal(path.join(base, 'output'), 'a.txt', [{ ...edit1, target: 'First', base: 'JUDUL BERITA' }])
    await send(base, 'csv', 'all.csv')
    expect(await read(base, 'all.csv')).toContain('Judul berita,First,translated')
    await edit(base, 'all.csv', (text) => text.replace(',First,', ',JUDUL BERITA,'))
    expect(figures(await bring(base, 'all.csv', { reviewer: 'Sri' }))).toEqual([1, 0, 3, 0])
    await translate(base)
    expect(await read(base, 'output/a.txt')).toMatch(/^JUDUL BERITA\n/u)
    expect(await read(base, 'output/a.xlf')).toContain('"s1.reviewer">"Sri"')
  })

  it('change nothing when one of the files is broken, and say where', async () => {
    const base = await project()
    await send(base, 'csv', 'good.csv')
    await edit(base, 'good.csv', (text) => text.replace(',translated,', ',final,'))
    await writeFile(path.join(base, 'bad.xlf'), '<xliff version="1.2">\n<file original="a.txt"><body></file></xliff>')
    const before = await output(base)
    const files = ['good.csv', 'bad.xlf'].map((name) => path.join(base, name))
    await expect(bring(base, '', { files })).rejects.toMatchObject({
      code: 'exchange-invalid',
      place: { file: files[1], line: 2 },
    })
    expect(await output(base)).toEqual(before)
  })

  it('name rows that belong to no article', async () => {
    const base = await project()
    await writeFile(
      path.join(base, 'x.csv'),
      'article,sentence,source,key,target\nc.txt,1.1,Ia,,He\n,1.1,Ia,,He\na.txt,9.9,Ia,,He\n',
    )
    const { unmatched, articles } = await bring(base, 'x.csv')
    expect([unmatched.map(({ place }) => place.line), articles[0]?.unmatched.length]).toEqual([[3, 2], 1])
  })

  const failures: readonly (readonly [string, (base: string) => Promise<unknown>, string])[] = [
    ['no output folder', (base) => send(base, 'csv', 'x.csv', { out: path.join(base, 'nowhere') }), 'No such folder'],
    ['no such article', (base) => send(base, 'csv', 'x.csv', { articles: ['c.txt'] }), 'c.txt: No translated article'],
    ['a place in the output folder', (base) => send(base, 'xliff21', 'output/x'), 'place in the output folder'],
    ['a file that is none', (base) => bring(base, 'input/a.txt'), 'Unexpected file type ".txt"'],
    ['a file that is not there', (base) => bring(base, 'gone.csv'), 'it does not exist'],
    ['a path out of the folder', (base) => bring(base, 'evil.csv'), 'evil.csv:2: Unexpected article "../../evil"'],
  ]

  it.each(failures)('refuse %s', async (_what, run, message) => {
    const base = await project()
    await writeFile(path.join(base, 'evil.csv'), 'article,key,target\n../../evil,k,t\n')
    const failure = await run(base).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(PadananError)
    expect((failure as PadananError).describe()).toContain(message)
  })

  it('find articles by any of their names', async () => {
    const base = await project()
    const names = [
      'dunia',
      'dunia/',
      'dunia/b.txt',
      path.join(base, 'input/dunia/b.txt'),
      path.join(base, 'output/dunia/b.xlf'),
    ]
    for (const name of names)
      expect(await send(base, 'csv', 'x.csv', { articles: [name] })).toMatchObject({ articles: 1 })
    expect(await send(base, 'csv', 'x.csv', { articles: [path.join(base, 'input')], bom: true })).toMatchObject({
      articles: 2,
    })
    expect(await read(base, 'x.csv')).toMatch(/^\uFEFFarticle,/u)
  })
})

describe('padanan export and padanan import', () => {
  it('work from the command line, and end with 1 on a conflict', async () => {
    const base = await project()
    const sent = await cli(base, 'export', 'dunia', '-f', 'xliff21', '-o', 'sent')
    expect(sent).toMatchObject({ code: 0, stdout: 'sent/dunia/b.xlf\n1 articles, 1 sentences\n' })
    await edit(base, 'sent/dunia/b.xlf', (text) =>
      text.replace(/(<segment[^>]*>.*?<target>)[^<]*/u, '$1She came home.'),
    )
    const back = await cli(base, 'import', 'sent/dunia/b.xlf', '--reviewer', 'Sri')
    expect(back).toMatchObject({ code: 0, stdout: expect.stringMatching(/\+ She came home\.\n.*edited +1\n/su) })
    await edit(base, 'sent/dunia/b.xlf', (text) => text.replace('She came home.', 'He came home.'))
    const again = await cli(base, 'import', 'sent/dunia/b.xlf', '--json')
    expect(again.code).toBe(1)
    expect(JSON.parse(again.stdout)).toMatchObject({
      articles: [
        { conflicts: [{ ours: 'She came home.', theirs: 'He came home.', place: { file: 'sent/dunia/b.xlf' } }] },
      ],
    })
  })
})
