import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test } from 'vitest'
import type { Explanation } from '../../src/engine/index.js'
import { cli, folder, read, root, snapshot } from '../helpers.js'

const clean = 'Ia pergi ke pasar.\n'
const broken = 'Ia pergi ke pasar (kemarin.\n'

const start = (base: string, ...args: string[]) =>
  spawn(
    process.execPath,
    ['--import', `file://${fileURLToPath(import.meta.resolve('tsx'))}`, path.join(root, 'src/cli/main.ts'), ...args],
    { cwd: base },
  )

describe('padanan translate', () => {
  it('translates input/ into output/ and sums it up', async () => {
    const base = await folder({ 'input/a/b.txt': clean })
    const { code, stdout, stderr } = await cli(base, 'translate')
    expect(code).toBe(0)
    expect(stdout).toMatch(/files +1 \(1 written, 0 unchanged\)/)
    for (const label of ['sentences', 'words', 'words/s', 'unknown words', 'glossary changes', 'findings']) {
      expect(stdout).toContain(label)
    }
    expect(stderr).toContain('[1/1] written   a/b.txt')
    expect(Object.keys(await snapshot(path.join(base, 'output')))).toEqual(['a/b.txt', 'a/b.xlf', 'index.html'])
  })

  it('keeps the folders of a single file below input/', async () => {
    const base = await folder({ 'input/a/b.txt': clean })
    await cli(base, 'translate', 'input/a/b.txt', '--out', 'there', '--backend', 'echo')
    expect(await read(base, 'there/a/b.txt')).toBe(clean)
  })

  it('prints one JSON object with --json, and nothing else', async () => {
    const base = await folder({ 'input/a.txt': 'Ia 5 (ya.', 'input/b.txt': Buffer.from([0xff]) })
    const { code, stdout, stderr } = await cli(base, 'translate', '--json', '--backend', 'echo')
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({
      files: 2,
      failed: 1,
      articles: [
        { path: 'a.txt', status: 'written', findings: [{ rule: 'unbalanced', unit: '1.1' }] },
        { path: 'b.txt', status: 'failed', error: { code: 'input-encoding', place: { file: 'input/b.txt', line: 1 } } },
      ],
    })
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('writes nothing with --dry-run', async () => {
    const base = await folder({ 'input/a.txt': clean })
    const { code, stdout } = await cli(base, 'translate', '--dry-run')
    expect([code, Object.keys(await snapshot(base))]).toEqual([0, ['input/a.txt']])
    expect(stdout).toContain('1 to translate')
  })

  it('gives 0 for findings, and 1 with --strict', async () => {
    const copied = 'Ia sudah pergi ke pasar kemarin.\n'
    const base = await folder({ 'input/a.txt': copied })
    expect((await cli(base, 'translate', '--backend', 'echo')).code).toBe(0)
    const strict = await cli(base, 'translate', '--backend', 'echo', '--strict')
    expect(strict.code).toBe(1)
    expect(strict.stderr).toContain('warning: a.txt 1.1: Unexpected copy of the source')
  })

  it('gives 0 with --strict when there is no finding', async () => {
    const base = await folder({ 'input/a.txt': 'Jakarta.\n' })
    expect((await cli(base, 'translate', '--backend', 'echo', '--strict')).code).toBe(0)
  })

  test.each([
    ['a missing input folder', ['translate'], 'error: input: No such file or folder'],
    ['an unknown backend', ['translate', '--backend', 'constructor'], 'error: Unexpected backend "constructor"'],
    ['a missing glossary', ['translate', '--glossary', 'none.yaml', '.'], 'error: none.yaml: Cannot read'],
    ['an unknown command', ['translat'], 'error: unknown command'],
    ['an unknown option', ['translate', '--fast'], 'error: unknown option'],
    ['a bad number', ['translate', '--jobs', '0'], 'Expected 1 to 256'],
    ['no command', [], 'Usage:'],
  ])('gives 2 and says so in one line: %s', async (_name, args, message) => {
    const base = await folder()
    const { code, stdout, stderr } = await cli(base, ...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    if (stderr.startsWith('error: ') && !stderr.includes('--help')) expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('names file, line and column of a byte that is not UTF-8', async () => {
    const base = await folder({ 'input/a.txt': Buffer.from([0x61, 0x0a, 0x62, 0xff]), 'input/b.txt': broken })
    const { code, stderr } = await cli(base, 'translate')
    expect(code).toBe(2)
    expect(stderr).toContain('error: input/a.txt:2:2: Unexpected byte that is not UTF-8')
    expect(await read(base, 'output/b.xlf')).toContain('Ia pergi')
  })

  it('strips escape sequences from file names', async () => {
    const base = await folder({ 'input/a\u001B[31m\u001B]0;x\u0007\u202E.txt': Buffer.from([0xff]) })
    const { stderr } = await cli(base, 'translate')
    expect(stderr).toContain('input/a.txt')
    expect(stderr).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u202E]/u)
  })
})

describe('other commands', () => {
  it('explain shows each stage of the engine', async () => {
    const { code, stdout } = await cli(await folder(), 'explain', 'Ia pergi. Kami tidak.')
    expect(code).toBe(0)
    expect(stdout.split('\n').length).toBeGreaterThan(4)
  })

  it('explain writes a page and a picture, and prints JSON with what else each word could be', async () => {
    const base = await folder()
    const files = await cli(base, 'explain', 'Ia mengirim ember.', '--html', 'a.html', '--svg', 'deep/a.svg')
    expect(files).toEqual({ code: 0, stdout: '', stderr: 'wrote a.html\nwrote deep/a.svg\n' })
    expect(await read(base, 'a.html')).toContain('<svg ')
    expect(await read(base, 'deep/a.svg')).toMatch(/^<\?xml .*<svg /su)
    const [json, svg, both] = await Promise.all([
      cli(base, 'explain', 'Ia mengirim ember.', '--json'),
      cli(base, 'explain', 'Ia mengirim ember.', '--svg', '-'),
      cli(base, 'explain', 'Ia mengirim ember.', '--svg', '-', '--json'),
    ])
    const [sentence] = JSON.parse(json.stdout) as readonly Explanation[]
    expect(sentence?.words.find(({ lemma }) => lemma === 'mengirim')?.alternatives).toEqual(['send', 'dispatch'])
    expect(svg.stdout).toBe(await read(base, 'deep/a.svg'))
    expect(both.code).toBe(2)
  })

  it('evaluate prints BLEU and chrF', async () => {
    const base = await folder({ s: 'satu dua tiga empat lima\nenam\n', r: 'satu dua tiga empat lima\nenam\n' })
    const { code, stdout } = await cli(base, 'evaluate', '--source', 's', '--reference', 'r', '--backend', 'echo')
    expect([code, stdout]).toEqual([0, 'echo@1\tBLEU 100.00\tchrF 100.00\t2 sentences\n'])
    const json = await cli(base, 'evaluate', '--source', 's', '--reference', 'r', '--backend', 'echo', '--json')
    expect(JSON.parse(json.stdout)).toMatchObject({ backend: 'echo@1', sentences: 2, bleu: 100, chrf: 100 })
  })

  it('evaluate refuses files of different length', async () => {
    const base = await folder({ s: 'satu\ndua\n', r: 'one\n' })
    const { code, stderr } = await cli(base, 'evaluate', '--source', 's', '--reference', 'r')
    expect([code, stderr]).toEqual([2, 'error: r: Unexpected 1 lines, expected 2: one for each line of s\n'])
  })

  it('--version and --help give 0', async () => {
    const base = await folder()
    const version = await cli(base, '--version')
    expect(version).toMatchObject({ code: 0, stdout: '0.1.0\n' })
    expect((await cli(base, 'translate', '--help')).stdout).toContain('--dry-run')
  })
})

describe('signals and pipes', () => {
  const many = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [`input/${index}.txt`, 'Ia pergi ke pasar. '.repeat(200)]),
  )

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends the run with whole files and code %i', async (name, expected) => {
    const base = await folder(many)
    const child = start(base, 'translate', '--jobs', '1')
    child.stderr.once('data', () => child.kill(name))
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect(code).toBe(expected)
    const files = await snapshot(path.join(base, 'output'))
    const names = Object.keys(files)
    expect(names.length).toBeGreaterThan(0)
    expect(names.length).toBeLessThan(600)
    expect(names.filter((each) => each.endsWith('.tmp'))).toEqual([])
    for (const [file, content] of Object.entries(files))
      if (file.endsWith('.xlf')) expect(content).toMatch(/<\/xliff>\n$/)
  })

  it('a reader that goes away does not end the work', async () => {
    const files = Array.from({ length: 40 }, (_, index) => [`input/${index}.txt`, clean] as const)
    const base = await folder(Object.fromEntries(files))
    const child = start(base, 'translate', '--backend', 'echo', '--jobs', '1')
    child.stdout.destroy()
    child.stderr.once('data', () => child.stderr.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    const names = Object.keys(await snapshot(path.join(base, 'output')))
    expect([code, names.filter((name) => name.endsWith('.txt')).length]).toEqual([0, 40])
    expect(names.filter((name) => name.includes('.lock'))).toEqual([])
  })

  it('a reader that goes away ends it quietly', async () => {
    const base = await folder({ s: 'satu\n'.repeat(60_000), r: 'one\n'.repeat(60_000) })
    const child = start(base, 'evaluate', '--source', 's', '--reference', 'r', '--backend', 'echo', '--print')
    child.stdout.once('data', () => child.stdout.destroy())
    let stderr = ''
    child.stderr.on('data', (data) => (stderr += String(data)))
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect([code, stderr]).toEqual([0, ''])
  })
})
