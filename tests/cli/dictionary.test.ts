/** The user's own words, as the command line takes them. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { addToDictionary } from '../../src/project/dictionary-file.js'
import { cli, folder, read } from '../helpers.js'

it('a word that is added reaches the sentences of the next run, and no run after it', async () => {
  const base = await folder({ 'input/a.txt': 'Harga beras naik.\n' })
  await cli(base, 'translate')
  expect(await read(base, 'output/a.txt')).toContain('rice')
  expect(await cli(base, 'dictionary', 'add', 'beras', 'n', 'paddy', 'grain', '--note', 'house style')).toMatchObject({
    code: 0,
    stdout: 'dictionary.tsv: added beras\n',
  })
  expect(await read(base, 'dictionary.tsv')).toMatch(/^# lemma\t.*\nberas\tn\tpaddy\|grain\t\tuser\thouse style\n$/u)
  expect(await cli(base, 'dictionary', 'check')).toMatchObject({ code: 0, stdout: '1 words, no faults\n' })
  expect(JSON.parse((await cli(base, 'translate', '--json')).stdout)).toMatchObject({ translated: 1 })
  expect(await read(base, 'output/a.txt')).toMatch(/paddy|grain/iu)
  expect(JSON.parse((await cli(base, 'translate', '--json')).stdout)).toMatchObject({ translated: 0, unchanged: 1 })
})

it('words that are added at the same time are all there afterwards, and no lock is left', async () => {
  const base = await folder()
  const file = path.join(base, 'dictionary.tsv')
  const words = Array.from({ length: 12 }, (_, at) => `kata${'abcdefghijkl'[at]}`)
  const adding = words.map((lemma) =>
    addToDictionary(file, { lemma, pos: 'n', translations: ['word'] }, () => undefined),
  )
  const commands = ['satua', 'satub'].map((lemma) => cli(base, 'dictionary', 'add', lemma, 'n', 'one'))
  await Promise.all(adding)
  expect(await Promise.all(commands)).toMatchObject([{ code: 0 }, { code: 0 }])
  const lines = (await read(base, 'dictionary.tsv')).trim().split('\n').slice(1)
  expect(lines.map((line) => line.split('\t')[0]).toSorted()).toEqual([...words, 'satua', 'satub'])
  expect(await readdir(base)).toEqual(['dictionary.tsv'])
})

it('translate, explain, compare and evaluate take a dictionary by name', async () => {
  const base = await folder({
    'a.txt': 'Harga beras naik.\n',
    'a.en': 'The price rose.\n',
    'mine.tsv': 'beras\tn\tmaize\n',
  })
  const runs = await Promise.all([
    cli(base, 'translate', 'a.txt', '-d', 'mine.tsv').then(() => read(base, 'output/a.txt')),
    cli(base, 'explain', 'Harga beras naik.', '-d', 'mine.tsv').then(({ stdout }) => stdout),
    cli(base, 'compare', 'a.txt', '-b', 'engine', '-d', 'mine.tsv').then(({ stdout }) => stdout),
    cli(base, 'evaluate', '--source', 'a.txt', '--reference', 'a.en', '--print', '-d', 'mine.tsv').then(
      ({ stdout }) => stdout,
    ),
  ])
  for (const output of runs) expect(output).toMatch(/^(?:(?:engine|generate) +)?.*\bmaize\b/mu)
})

it('a malformed dictionary stops the command at its place, and a double is not added', async () => {
  const base = await folder({ 'input/a.txt': 'Harga beras naik.\n', 'dictionary.tsv': '# mine\nberas\tnoun\tpaddy\n' })
  expect(await cli(base, 'translate')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^error: dictionary\.tsv:2:7: Unexpected "noun", expected one of n v a /u) as string,
  })
  const check = await cli(base, 'dictionary', 'check')
  expect(check).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/^dictionary\.tsv:2:7: .*\[part-of-speech\]\n1 faults\n$/u) as string,
  })
  expect(await cli(base, 'dictionary', 'add', 'jagung', 'n', 'corn')).toMatchObject({ code: 2 })
  expect(await cli(base, 'dictionary', 'add', 'jagung', 'n', 'corn', '-d', 'b.tsv')).toMatchObject({ code: 0 })
  expect(await cli(base, 'dictionary', 'add', 'jagung', 'n', 'maize', '-d', 'b.tsv')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^error: b\.tsv: Unexpected "jagung" n as "maize"/u) as string,
  })
  expect(await cli(base, 'translate', '-d', 'none.tsv')).toMatchObject({ code: 2 })
})
