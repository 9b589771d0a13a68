import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const run = promisify(execFile)
let folder = ''

async function padanan(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs')
  try {
    const { stdout, stderr } = await run(process.execPath, [tsx, path.join(root, 'src/cli/main.ts'), ...args], {
      cwd: folder,
      env: { ...process.env, NO_COLOR: '1' },
    })
    return { code: 0, out: stdout, err: stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, out: stdout, err: stderr }
  }
}

const file = (name: string): string => path.join(folder, name)
const GLOSSARY =
  '# mine\nterms:\n  - {term: Budi Santoso, kind: person, short: [Santoso]} # him\n  - {term: Egypt, kind: place, source: Mesir}\n'

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'padanan-'))
  mkdirSync(file('input'))
  writeFileSync(file('input/a.txt'), 'Budi Santoso pergi ke Mesir.\n\nMenurut Rina Wulandari, Santoso pulang.\n')
  writeFileSync(file('glossary.yaml'), GLOSSARY)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('padanan glossary', () => {
  it('checks', async () => {
    expect(await padanan('glossary', 'check')).toMatchObject({ code: 0, out: '2 terms, 0 errors, 0 warnings\n' })
    writeFileSync(
      file('bad.yaml'),
      'terms:\n  - {term: A, kind: term, source: x}\n  - {term: B, kind: term, source: x}\n',
    )
    const conflict = await padanan('glossary', 'check', 'bad.yaml')
    expect(conflict.code).toBe(1)
    expect(conflict.out).toMatch(/^bad\.yaml:3:5: error: .*\[conflict\]/)
    writeFileSync(file('bad.yaml'), 'terms:\n  - {term: A, kind: animal}\n')
    const broken = await padanan('glossary', 'check', 'bad.yaml')
    expect(broken.code).toBe(2)
    expect(broken.err).toMatch(/bad\.yaml:2:21: kind: .*expected one of/)
  })

  it('previews a rename, applies it, and finds nothing left to do', async () => {
    expect((await padanan('translate')).code).toBe(0)
    expect((await padanan('glossary', 'preview')).out).toMatch(/^0 of 2 sentences/m)
    await padanan('glossary', 'rename', 'Egypt', 'the Arab Republic of Egypt')
    const before = readFileSync(file('output/a.txt'), 'utf8')
    const preview = await padanan('glossary', 'preview')
    expect(preview.out).toMatch(/1 of 2 sentences in 1 files would change, 0 conflicts/)
    expect(preview.out).toContain('{+')
    expect(readFileSync(file('output/a.txt'), 'utf8')).toBe(before)
    expect((await padanan('glossary', 'apply')).out).toMatch(/1 of 2 sentences in 1 files changed/)
    expect(readFileSync(file('output/a.txt'), 'utf8')).toContain('the Arab Republic of Egypt')
    expect((await padanan('glossary', 'preview')).out).toMatch(/^0 of 2 sentences/m)
    await padanan('glossary', 'rename', 'the Arab Republic of Egypt', 'Egypt')
    expect(readFileSync(file('glossary.yaml'), 'utf8')).toBe(GLOSSARY)
  })

  it('suggests and counts', async () => {
    expect((await padanan('glossary', 'suggest')).out).toMatch(/term: Rina Wulandari\n {4}kind: person/)
    expect((await padanan('glossary', 'coverage')).out).toMatch(/3 mentions of 2 terms; 1 mentions of 1 names/)
  })

  it('adds, removes, exports and imports', async () => {
    await padanan(
      'glossary',
      'add',
      'Rina Wulandari',
      '--kind',
      'person',
      '-s',
      'Rina Wulandari',
      '-s',
      'Rina Wulandary',
    )
    expect(readFileSync(file('glossary.yaml'), 'utf8')).toBe(
      `${GLOSSARY}  - term: Rina Wulandari\n    kind: person\n    source: [Rina Wulandari, Rina Wulandary]\n`,
    )
    expect((await padanan('glossary', 'export', 'all.tbx')).code).toBe(0)
    await padanan('glossary', 'remove', 'Rina Wulandari')
    expect(readFileSync(file('glossary.yaml'), 'utf8')).toBe(GLOSSARY)
    expect((await padanan('glossary', 'import', 'all.tbx')).out).toMatch(/1 terms added, 2 were there already/)
    expect((await padanan('glossary', 'remove', 'Nobody')).code).toBe(2)
  })
})
