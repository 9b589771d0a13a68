import { mkdir, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { cli, folder, read, snapshot } from '../helpers.js'

const PLACE = '.padanan/memory.db'

/** A project with one reviewed article; `b.txt` has one of its sentences and one like another. */
async function reviewed(): Promise<string> {
  const base = await folder({ 'input/a.txt': 'Ia pergi ke pasar besar. Ada 12 orang di sana kemarin.\n' })
  await cli(base, 'translate')
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

describe('translate with a memory', () => {
  it('uses none and makes none until there is one', async () => {
    const base = await reviewed()
    const { stdout } = await cli(base, 'translate')
    expect(stdout).not.toContain('from memory')
    expect(await readdir(base)).not.toContain('.padanan')
  })

  it('fills in what people wrote for the same sentence and offers what they wrote for one like it', async () => {
    const base = await reviewed()
    expect((await cli(base, 'memory', 'rebuild')).stdout).toContain('2 sentences of 1 articles')
    const { code, stdout } = await cli(base, 'translate')
    expect([code, stdout]).toEqual([0, expect.stringMatching(/from memory +1\n/u)])
    expect(await read(base, 'output/b.txt')).toMatch(/^He went to the big market\. /u)
    const xliff = await read(base, 'output/b.xlf')
    expect(xliff).toContain('<mtc:match ref="#s1" type="mt" origin="memory">')
    expect(xliff).toMatch(/<segment id="s1" state="translated">/u)
    expect(xliff).toMatch(
      /<mtc:match ref="#s2" type="tm" origin="a.txt" similarity="99">.*There were 15 people yesterday\./u,
    )
    const before = await snapshot(path.join(base, 'output'))
    expect((await cli(base, 'translate')).stdout).toContain('2 unchanged')
    expect(await snapshot(path.join(base, 'output'))).toEqual(before)
  })

  it('remembers after a run what people wrote, for the next one', async () => {
    const base = await reviewed()
    await cli(base, 'translate', '--memory', 'my.db')
    expect((await cli(base, 'translate', '--memory', 'my.db')).stdout).toMatch(/from memory +1\n/u)
    expect((await cli(base, 'memory', 'stats', '--memory', 'my.db')).stdout).toMatch(/^units +2$/mu)
    expect(await readdir(base)).not.toContain('.padanan')
  })

  it('never touches what people wrote, and recalls nothing with --no-memory', async () => {
    const base = await reviewed()
    await cli(base, 'memory', 'rebuild')
    const { stdout } = await cli(base, 'translate', '--no-memory')
    expect(stdout).not.toContain('from memory')
    await cli(base, 'translate', '--fresh')
    expect(await read(base, 'output/a.txt')).toBe('He went to the big market. There were 12 people yesterday.\n')
    expect(await read(base, 'output/a.xlf')).toMatch(/<segment id="s2" state="final">/u)
  })

  it('writes nothing in a dry run', async () => {
    const base = await reviewed()
    const before = await snapshot(base)
    expect((await cli(base, 'translate', '--dry-run', '--memory', 'my.db')).code).toBe(0)
    expect(await snapshot(base)).toEqual(before)
  })

  test.each([
    ['garbage', (file: string) => writeFile(file, 'garbage '.repeat(2_000))],
    ['a torn file', (file: string) => truncate(file, 3_000)],
    ['an empty file', (file: string) => truncate(file, 0)],
  ])('makes the memory again from the XLIFF files when it is %s', async (_name, harm) => {
    const base = await reviewed()
    await cli(base, 'memory', 'rebuild')
    await harm(path.join(base, PLACE))
    const { code, stdout, stderr } = await cli(base, 'translate')
    expect([code, stdout]).toEqual([0, expect.stringMatching(/from memory +1\n/u)])
    expect(stderr).toContain(PLACE)
    expect((await cli(base, 'memory', 'stats', '--json')).stdout).toContain('"units": 2')
  })
})

describe('padanan memory', () => {
  it('rebuild forgets articles that are gone, keeps imports, and reports a broken XLIFF file', async () => {
    const base = await reviewed()
    await cli(base, 'memory', 'rebuild')
    await cli(base, 'memory', 'export', 'all.tmx')
    await cli(base, 'memory', 'import', 'all.tmx')
    await mkdir(path.join(base, 'output/x'))
    await writeFile(path.join(base, 'output/x/broken.xlf'), '<xliff')
    const broken = await cli(base, 'memory', 'rebuild')
    expect([broken.code, broken.stderr]).toEqual([2, expect.stringContaining('broken.xlf:1:')])
    await rm(path.join(base, 'output/x'), { recursive: true })
    await rm(path.join(base, 'output/a.xlf'))
    expect((await cli(base, 'memory', 'rebuild')).stdout).toContain('0 sentences of 0 articles; 1 articles are gone')
    const stats = JSON.parse((await cli(base, 'memory', 'stats', '--json')).stdout)
    expect(stats).toMatchObject({ units: 2, origins: [{ origin: 'all.tmx', imported: true, units: 2 }] })
  })

  it('exports what imports again, and imports a file once', async () => {
    const base = await reviewed()
    await cli(base, 'memory', 'rebuild')
    expect((await cli(base, 'memory', 'export', 'all.tmx')).stdout).toContain('all.tmx: 2 units')
    const first = await cli(base, 'memory', 'import', 'all.tmx', '--memory', 'other.db')
    expect(first.stdout).toContain('2 added, 0 changed, 0 known')
    const again = await cli(base, 'memory', 'import', 'all.tmx', '--memory', 'other.db')
    expect(again.stdout).toContain('0 added, 0 changed, 2 known')
    const found = await cli(base, 'memory', 'search', 'Ada 20 orang di sana kemarin.', '--memory', 'other.db', '--json')
    expect(JSON.parse(found.stdout)).toMatchObject([
      { score: 99, target: 'There were 20 people yesterday.', repaired: true, state: 'final', origin: 'all.tmx' },
    ])
  })

  it('fills in nothing that a machine made', async () => {
    const base = await folder({
      'input/a.txt': 'Ia pergi ke pasar besar.\n',
      'mt.tmx':
        '<tmx version="1.4"><header/><body><tu><tuv xml:lang="id"><seg>Ia pergi ke pasar besar.</seg></tuv><tuv xml:lang="en"><seg>MACHINE</seg></tuv></tu></body></tmx>',
    })
    await cli(base, 'memory', 'import', 'mt.tmx', '--machine')
    await cli(base, 'translate')
    expect(await read(base, 'output/a.txt')).not.toContain('MACHINE')
    expect(await read(base, 'output/a.xlf')).toContain('similarity="85"')
  })

  it('adds nothing of a broken file and says where it is broken', async () => {
    const base = await folder({
      'bad.tmx': `<tmx version="1.4"><body>${'<tu><tuv xml:lang="id"><seg>a</seg></tuv><tuv xml:lang="en"><seg>b</seg></tuv></tu>\n'.repeat(3_000)}</oops>`,
    })
    const { code, stderr } = await cli(base, 'memory', 'import', 'bad.tmx')
    expect([code, stderr]).toEqual([2, expect.stringContaining('bad.tmx:3001:')])
    expect((await cli(base, 'memory', 'stats')).stdout).toMatch(/^units +0$/mu)
  })

  it('shows matches with score, difference and origin', async () => {
    const base = await reviewed()
    await cli(base, 'memory', 'rebuild')
    const { stdout } = await cli(base, 'memory', 'search', 'Ia pergi ke pasar kecil.')
    expect(stdout).toContain(
      ' 80%  He went to the big market.\n      Ia pergi ke pasar [-besar-]{+kecil+}.\n      reviewed, a.txt',
    )
    expect((await cli(base, 'memory', 'search', 'Harga beras naik.')).stderr).toContain('Nothing of at least 75%')
  })

  test.each([
    ['no memory', ['memory', 'search', 'Ia pergi.'], 'run padanan memory rebuild first'],
    ['no file', ['memory', 'import', 'none.tmx'], 'none.tmx: Cannot read: it does not exist'],
    [
      'a wrong state',
      ['memory', 'import', 'a.tmx', '--state', 'initial'],
      'Expected one of: translated, reviewed, final',
    ],
    ['a wrong penalty', ['memory', 'import', 'a.tmx', '--penalty', '101'], 'Expected 0 to 100'],
    ['a wrong score', ['memory', 'search', 'x', '--least', '10'], 'Expected 50 to 101'],
  ])('tells of %s', async (_name, args, message) => {
    const base = await folder()
    const { code, stderr } = await cli(base, ...args)
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
  })
})
