/** Where articles go: folders below the working folder's `input/`, and folders that cannot be read. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { discover } from '../../src/project/discover.js'
import { runGlossary } from '../../src/project/glossary-run.js'
import { translateFolder } from '../../src/project/run.js'
import { createGlossary } from '../../src/glossary/index.js'
import { cli, folder, read, recorder } from '../helpers.js'

/** Root reads every folder, so the system's refusal is played. */
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  return { ...real, readdir: vi.fn(real.readdir) }
})

describe('a folder below input/', () => {
  const files = {
    'glossary.yaml': 'terms: [{term: Cairo, kind: place, source: Kairo, scope: sport/**}]\n',
    'input/ekonomi/berita.txt': 'Di Kairo.\n',
    'input/sport/berita.txt': 'Di Kairo.\n',
  }

  it('keeps its path, so that two of them do not write over each other', async () => {
    const base = await folder(files)
    for (const each of ['input/ekonomi', 'input/sport/']) await cli(base, 'translate', each, '-b', 'echo')
    expect(await read(base, 'output/ekonomi/berita.txt')).toBe('Di Kairo.\n')
    expect(await read(base, 'output/sport/berita.txt')).toBe('Di Cairo.\n')
    const { stdout } = await cli(base, 'glossary', 'preview', 'input/sport')
    expect(stdout).toBe("0 of 1 sentences in 0 files would change, 0 conflicts with people's edits\n")
  })

  it('has the paths from any other folder as that folder has them', async () => {
    const base = await folder({ 'elsewhere/a/b.txt': 'Ia.\n' })
    const { files: found } = await discover([path.join(base, 'elsewhere')], path.join(base, 'out'))
    expect(found.map((each) => each.path)).toEqual(['a/b.txt'])
  })
})

describe('a folder that cannot be read', () => {
  beforeEach(async () => {
    const { readdir: real } = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises')
    vi.mocked(readdir).mockImplementation((async (place: string, options: never) => {
      if (path.basename(place) !== 'closed') return real(place, options)
      throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })
    }) as never)
  })

  it('is an error of its own; the others are translated', async () => {
    const base = await folder({ 'in/a.txt': 'Ia.\n', 'in/closed/b.txt': 'Ia.\n', 'in/c/d.txt': 'Ia.\n' })
    const out = path.join(base, 'out')
    const report = await translateFolder({ paths: [path.join(base, 'in')], out, translator: recorder() })
    expect(report.files.map(({ path: name, status, error }) => [name, status, error?.code])).toEqual([
      ['a.txt', 'written', undefined],
      ['c/d.txt', 'written', undefined],
      ['closed', 'failed', 'input-unreadable'],
    ])
    const again = await runGlossary({ paths: [path.join(base, 'in')], out, glossary: createGlossary([]) })
    expect([again.sentences, again.errors.map(({ code }) => code)]).toEqual([2, ['input-unreadable']])
  })

  it('is the whole error where it is what was asked for', async () => {
    const base = await folder({ 'closed/b.txt': 'Ia.\n' })
    await expect(discover([path.join(base, 'closed')], path.join(base, 'out'))).rejects.toThrow(
      'Cannot read the folder',
    )
  })
})
