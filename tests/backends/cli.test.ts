/** The command line with providers; and that a key is found in nothing it prints or writes. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { cli, folder, type Ran } from '../helpers.js'
import { KEY } from './support/backend.js'
import { serve, type Fake, type Seen } from './support/server.js'

const article = 'Rapat di Jakarta\n\nPresiden membuka rapat itu. Ia lalu pulang.\n\nKalimat rusak ini gagal.\n'
let good: Fake
let bad: Fake

const textsOf = (seen: Seen): readonly string[] => (seen.body as { q: string[] }).q

beforeAll(async () => {
  vi.stubEnv('LIBRETRANSLATE_API_KEY', KEY)
  vi.stubEnv('DEEPL_API_KEY', KEY)
  good = await serve((seen) => {
    const texts = textsOf(seen)
    if (texts.some((text) => text.includes('rusak')))
      return { status: 400, json: { error: `no: ${texts.join()} for ${KEY}` } }
    return { json: { translatedText: texts.map((text) => `EN ${text}`) } }
  })
  bad = await serve(() => ({ status: 403, json: { error: `Bad key ${KEY} (${Buffer.from(KEY).toString('base64')})` } }))
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await Promise.all([good.close(), bad.close()])
})

const project = (): Promise<string> =>
  folder({
    'input/a.txt': article,
    'padanan.yaml': [
      'backends:',
      `  good: { type: libretranslate, url: "${good.url}", price: { currency: EUR, perMillionCharacters: 20 } }`,
      `  bad: { type: deepl, url: "${bad.url}" }`,
      '',
    ].join('\n'),
  })

/** Everything below a folder, as one text. */
async function everything(base: string): Promise<string> {
  const names = await readdir(base, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n')
}

it('translates what can be translated, reports the rest, resumes, plans, compares; and the key is nowhere', async () => {
  const base = await project()
  const ran: Ran[] = []
  const run = async (...args: readonly string[]): Promise<Ran> => {
    const result = await cli(base, ...args)
    ran.push(result)
    return result
  }
  const first = await run('translate', '-b', 'good')
  expect(first.code).toBe(2)
  expect(first.stderr).toMatch(/a\.txt 3\.1: good: Unexpected status 400.*untranslated/u)
  expect(first.stdout).toMatch(/good +\d+ requests, .* EUR \(estimate\)/u)
  const output = await readFile(path.join(base, 'output/a.txt'), 'utf8')
  expect(output).toBe(
    'EN Rapat di Jakarta\n\nEN Presiden membuka rapat itu. EN Ia lalu pulang.\n\nKalimat rusak ini gagal.\n',
  )
  expect(output).not.toContain('status')

  const asked = good.seen.length
  const [plan, list, tested] = await Promise.all([
    run('translate', '-n', '-b', 'good', '-o', 'elsewhere', '--json'),
    run('backends', '--json'),
    run('backends', 'test', 'bad'),
  ])
  // One after the other: what buys locks the journal.
  const refused = await run('translate', '-b', 'bad', '-o', 'refused')
  const compared = await run('compare', '-b', 'good,bad,echo', 'input/a.txt', '--html', 'compare.html')
  expect(JSON.parse(plan.stdout)).toMatchObject({ usage: [{ backend: 'good', sentences: 1, reused: 3 }] })
  expect(JSON.parse(list.stdout)).toContainEqual(
    expect.objectContaining({ name: 'bad', key: 'set', keyEnv: 'DEEPL_API_KEY' }),
  )
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('[redacted]') as string })
  expect(tested).toMatchObject({ code: 2, stderr: expect.stringContaining('403') as string })
  expect(compared.code).toBe(2)
  expect(compared.stdout).toContain('good')
  expect(await readFile(path.join(base, 'compare.html'), 'utf8')).toContain('<td lang="en">EN Ia lalu pulang.</td>')
  const later = good.seen.slice(asked).flatMap(textsOf)
  expect(later).toEqual(later.filter((text) => text.includes('rusak')))

  const written = await everything(base)
  expect(written).toContain('"key":')
  for (const text of [written, ...ran.flatMap(({ stdout, stderr }) => [stdout, stderr])]) {
    expect(text).not.toContain(KEY)
    expect(text).not.toContain(Buffer.from(KEY).toString('base64'))
  }
})
