import { readdir } from 'node:fs/promises'
import { describe, expect, it, test } from 'vitest'
import { cli, cliWith, folder, read, snapshot } from '../helpers.js'

const tmx = (source: string, target: string): string =>
  `<tmx version="1.4"><header/><body><tu changeid="Sari" changedate="20250102T030405Z"><tuv xml:lang="id"><seg>${source}</seg></tuv><tuv xml:lang="en"><seg>${target}</seg></tuv></tu></body></tmx>`

const project = () =>
  folder({
    'input/a.txt': 'Ia pergi ke pasar besar.\n',
    'human.tmx': tmx('Ia pergi ke pasar besar.', 'HUMAN'),
    'machine.tmx': tmx('Ia pergi ke pasar besar.', 'MACHINE'),
  })

describe('translate', () => {
  it('fills in what a person translated, from the project’s memory once there is one', async () => {
    const base = await project()
    await cli(base, 'translate')
    expect((await readdir(base)).includes('.padanan')).toBe(false)
    expect((await cli(base, 'memory', 'import', 'human.tmx')).stdout).toContain('1 added, 0 changed, 0 known')
    expect((await cli(base, 'translate', '--no-memory')).stdout).not.toContain('from memory')
    expect((await cli(base, 'translate')).stdout).toMatch(/from memory +1\n/u)
    expect(await read(base, 'output/a.txt')).toBe('HUMAN\n')
  })

  it('fills in nothing that a machine made', async () => {
    const base = await project()
    await cli(base, 'memory', 'import', 'machine.tmx', '--machine', '--memory', 'my.db')
    expect((await cli(base, 'translate', '--memory', 'my.db')).stdout).not.toContain('from memory')
    expect(await read(base, 'output/a.xlf')).toContain('similarity="85"')
  })

  it('is told once for all commands by PADANAN_MEMORY, over which a flag wins', async () => {
    const base = await project()
    const env = { PADANAN_MEMORY: 'mine.db' }
    expect((await cliWith(env, base, 'memory', 'import', 'human.tmx')).stdout).toContain('1 added')
    expect((await cliWith(env, base, 'translate')).stdout).toMatch(/from memory +1\n/u)
    expect((await cliWith(env, base, 'translate', '--fresh', '--no-memory')).stdout).not.toContain('from memory')
    expect((await cliWith(env, base, 'memory', 'stats', '-m', 'other.db')).stderr).toContain('other.db')
    expect(await readdir(base)).toEqual(expect.arrayContaining(['mine.db']))
  })

  it('makes no memory in a dry run', async () => {
    const base = await project()
    const before = await snapshot(base)
    expect((await cli(base, 'translate', '--dry-run', '--memory', 'my.db')).code).toBe(0)
    expect(await snapshot(base)).toEqual(before)
  })
})

describe('padanan memory', () => {
  it('imports, counts, searches, exports and rebuilds', async () => {
    const base = await project()
    await cli(base, 'memory', 'import', 'human.tmx', '--state', 'reviewed', '--penalty', '2')
    expect((await cli(base, 'memory', 'stats')).stdout).toMatch(/^units +1\n[^]*\n +1 {2}human\.tmx \(imported\)\n$/u)
    expect((await cli(base, 'memory', 'search', 'Ia pergi ke pasar kecil.')).stdout).toBe(
      ' 78%  HUMAN\n      Ia pergi ke pasar [-besar-]{+kecil+}.\n      reviewed, human.tmx, Sari, 2025-01-02\n',
    )
    expect((await cli(base, 'memory', 'search', 'Harga beras naik.')).stderr).toContain('Nothing of at least 75%')
    expect((await cli(base, 'memory', 'export', 'all.tmx')).stdout).toBe('all.tmx: 1 units\n')
    expect(await read(base, 'all.tmx')).toContain('changeid="Sari"')
    expect(await cli(base, 'memory', 'rebuild', '-o', 'mistyped')).toMatchObject({ code: 2, stdout: '' })
    await cli(base, 'translate')
    expect((await cli(base, 'memory', 'rebuild')).stdout).toContain('0 sentences of 1 articles')
  })

  test.each([
    ['no memory', ['memory', 'search', 'Ia pergi.'], 'run padanan memory rebuild first'],
    ['no file', ['memory', 'import', 'none.tmx'], 'none.tmx: Cannot read: it does not exist'],
    ['a wrong state', ['memory', 'import', 'a.tmx', '--state', 'initial'], 'Expected one of: translated, reviewed'],
    ['a wrong penalty', ['memory', 'import', 'a.tmx', '--penalty', '101'], 'Expected 0 to 100'],
    ['a wrong score', ['memory', 'search', 'x', '--least', '10'], 'Expected 50 to 101'],
  ])('tells of %s', async (_name, args, message) => {
    const { code, stderr } = await cli(await folder(), ...args)
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
  })
})
