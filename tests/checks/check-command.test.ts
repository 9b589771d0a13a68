/** `padanan check` and findings as VFile messages. */
import path from 'node:path'
import { writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { checkUnits, parseArticle, PadananError, toVFile, translateArticle, translateFolder } from '../../src/index.js'
import { checkArticles, findingsOf } from '../../src/project/check.js'
import { cli, folder, read, recorder } from '../helpers.js'

const SAY: Readonly<Record<string, string>> = {
  'Ada banyak orang.': 'There are 21 people.',
  'Ia pulang.': 'He went home.',
  'Harganya 5 juta.': 'It costs 5 million.',
  'Ia makan sebutir apel.': 'He ate a apple.',
}
const translator = recorder(({ text }) => ({ text: SAY[text] ?? text }))

/** Two translated articles; a reviewer translated one sentence of both in two ways. */
async function project(): Promise<string> {
  const base = await folder({
    'input/a.txt': 'Ia pulang. Ada banyak orang.\r\n\r\nIa makan sebutir apel.\r\n',
    'input/b/c.txt': 'Ia pulang.\n',
  })
  const [input, out] = [path.join(base, 'input'), path.join(base, 'output')]
  await translateFolder({ paths: [input], out, translator })
  for (const [name, text] of [
    ['a.xlf', 'He left.'],
    ['b/c.xlf', 'She left.'],
  ] as const) {
    const xliff = await read(out, name)
    await writeFile(
      path.join(out, name),
      xliff.replace('<target>He went home.</target></segment>', `<target>${text}</target></segment>`),
    )
  }
  await translateFolder({ paths: [input], out, translator })
  return base
}

const options = (base: string): Parameters<typeof checkArticles>[0] => ({
  articles: [],
  input: path.join(base, 'input'),
  out: path.join(base, 'output'),
})

describe('checkArticles', () => {
  it('finds what is wrong, in the style and between articles too', async () => {
    const found = (await checkArticles(options(await project()))).flatMap(findingsOf)
    expect(found.map(({ article, unit, rule }) => [article, unit, rule])).toEqual([
      ['a.txt', '1.2', 'numbers'],
      ['a.txt', '2.1', 'indefinite-article'],
      ['b/c.txt', '1.1', 'inconsistent-translation'],
    ])
    expect(found[2]?.message).toContain('as in a.txt 1.1')
  })

  it('reads other articles for what one is asked for, and tells of that one only', async () => {
    const base = await project()
    const only = { ...options(base), articles: ['b'], rules: ['inconsistent-translation', 'numbers'] }
    const found = (await checkArticles(only)).flatMap(findingsOf)
    expect(found.map(({ article, rule }) => [article, rule])).toEqual([['b/c.txt', 'inconsistent-translation']])
    const failure = await checkArticles({ ...only, articles: ['nothing'] }).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(PadananError)
    expect(failure).toMatchObject({ code: 'input-missing' })
  })
})

describe('toVFile', () => {
  const made = async (source: string): ReturnType<typeof translateArticle> =>
    translateArticle(parseArticle('a.txt', source), { translator })

  it('gives each finding its line and column in the translated article', async () => {
    const { blocks } = await made('Ia pulang. Ada banyak orang.\n')
    const text = '\uFEFFTitle\r\n\r\nHe went home. There are 21 people.\r\n'
    const { path: name, messages } = toVFile(checkUnits(blocks), { path: 'output/a.txt', text })
    expect(name).toBe('output/a.txt')
    expect(messages).toHaveLength(1)
    const [message] = messages
    expect(message).toMatchObject({
      line: 3,
      column: 25,
      fatal: false,
      ruleId: 'numbers',
      source: 'padanan',
      actual: '21',
      note: 'Ada banyak orang.',
    })
    const place = message?.place
    expect(place && 'start' in place && text.slice(place.start.offset, place.end.offset)).toBe('21')
  })

  it('finds sentences of an article that was edited since, and goes without a place where they are gone', async () => {
    const { blocks } = await made('Ia pulang. Ada banyak orang.\n')
    expect(toVFile(checkUnits(blocks), { path: 'a', text: 'New.\nThere are 21 people.' }).messages).toMatchObject([
      { line: 2, column: 11 },
    ])
    expect(toVFile(checkUnits(blocks), { path: 'a', text: 'New.' }).messages).toMatchObject([{ place: undefined }])
    expect(toVFile(checkUnits(blocks), { path: 'a' }).messages).toMatchObject([{ place: undefined }])
  })
})

it('prints places, takes a least severity, and is strict', { timeout: 120_000 }, async () => {
  const base = await project()
  const all = await cli(base, 'check')
  expect(all.code).toBe(0)
  expect(all.stdout).toContain(`${path.join('output', 'a.txt')}:1:20: warning 1.2 Unexpected`)
  expect(all.stdout).toMatch(/output.a\.txt:3:8: warning 2\.1 .* indefinite-article\n/u)
  expect(all.stdout).toMatch(/2 articles: error 0, warning 3, info 0\n$/u)
  const strict = await cli(base, 'check', '--strict', '--json', '--rule', 'numbers')
  expect(strict.code).toBe(1)
  expect(JSON.parse(strict.stdout)).toMatchObject([{ article: 'a.txt', unit: '1.2', sourceText: 'Ada banyak orang.' }])
  expect(await cli(base, 'check', '--least', 'error', '--strict')).toMatchObject({
    code: 0,
    stdout: '2 articles: error 0, warning 0, info 0\n',
  })
})
