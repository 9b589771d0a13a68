/** Nothing bought is lost, and nothing is bought twice. */
import { appendFile, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { parseBudget } from '../../src/config/budget.js'
import { PadananError } from '../../src/errors.js'
import { folder } from '../helpers.js'
import { backend, english, quick, requestsFor, sentences, speak } from './support/backend.js'
import { contracts, type Contract } from './support/contracts.js'
import { killAndResume } from './support/kills.js'
import { type Fake } from './support/server.js'

const contract = contracts[0] as Contract
const open: Fake[] = []
const speaking = async (...rest: Parameters<typeof speak>): Promise<Fake> => {
  const fake = await speak(...rest)
  open.push(fake)
  return fake
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((fake) => fake.close()))
})
const sentTo = (fake: Fake): readonly string[] => fake.seen.flatMap((seen) => contract.texts(seen))

describe('the journal', () => {
  it('gives a later run what an earlier one bought, without a call', async () => {
    const fake = await speaking(contract)
    const journal = path.join(await folder(), 'deep/journal.jsonl')
    const first = backend(contract, fake.url, [quick], { journal })
    const bought = await first.translate(requestsFor(sentences(120)))
    await first.close?.()
    expect(fake.seen).toHaveLength(3)
    const second = backend(contract, fake.url, [quick], { journal })
    expect(await second.translate(requestsFor(sentences(120)))).toEqual(bought)
    expect(fake.seen).toHaveLength(3)
    expect(second.usage()[0]).toMatchObject({ requests: 0, sentences: 0, reused: 120 })
    await second.close?.()
  })

  it('buys a sentence once, however often it is asked for at the same time', async () => {
    const fake = await speaking(contract)
    const translator = backend(contract, fake.url)
    const parts = await Promise.all(
      Array.from({ length: 8 }, () => translator.translate(requestsFor(['Satu.', 'Dua.', 'Satu.']))),
    )
    expect(parts.flat().map(({ text }) => text)).toEqual(
      Array.from({ length: 8 }, () => ['The Satu.', 'The Dua.', 'The Satu.']).flat(),
    )
    expect(sentTo(fake)).toEqual(['Satu.', 'Dua.'])
  })

  it('buys again for another model', async () => {
    const openai = contracts.find(({ type }) => type === 'openai') as Contract
    const fake = await speaking(openai)
    const journal = path.join(await folder(), 'journal.jsonl')
    for (const model of ['m-1', 'm-2', 'm-1']) {
      const translator = backend({ ...openai, yaml: [`model: ${model}`] }, fake.url, [quick], { journal })
      await translator.translate(requestsFor(['Satu.']))
      await translator.close?.()
    }
    expect(fake.seen).toHaveLength(2)
  })

  it('is written before the run goes on: what came before a failure is kept', async () => {
    const fake = await speaking(contract, (_, index) =>
      index === 2 ? { status: 401, json: { error: 'no' } } : undefined,
    )
    const journal = path.join(await folder(), 'journal.jsonl')
    const translator = backend(contract, fake.url, [quick, 'concurrency: 1'], { journal })
    await expect(translator.translate(requestsFor(sentences(150)))).rejects.toMatchObject({ code: 'backend-refused' })
    expect((await readFile(journal, 'utf8')).trim().split('\n')).toHaveLength(100)
    expect((await translator.translate(requestsFor(sentences(150)))).map(({ text }) => text)).toEqual(
      sentences(150).map(english),
    )
    expect(fake.seen).toHaveLength(4)
    await translator.close?.()
  })

  it('moves a torn last line and a damaged one aside, says so, and buys them again', async () => {
    const fake = await speaking(contract)
    const journal = path.join(await folder(), 'journal.jsonl')
    const first = backend(contract, fake.url, [quick], { journal })
    await first.translate(requestsFor(sentences(3)))
    await first.close?.()
    const [one = '', two = '', three = ''] = (await readFile(journal, 'utf8')).split('\n')
    await writeFile(journal, `${one}\n${two.slice(0, 30)}\u0000\u0000\n${three.slice(0, -9)}`)
    const events: string[] = []
    const second = backend(contract, fake.url, [quick], { journal, onEvent: ({ message }) => events.push(message) })
    expect((await second.translate(requestsFor(sentences(3)))).map(({ text }) => text)).toEqual(
      sentences(3).map(english),
    )
    await second.close?.()
    expect(events.join()).toMatch(/2 damaged lines.*journal\.jsonl\.damaged/u)
    expect(sentTo(fake)).toEqual([...sentences(3), ...sentences(3).slice(1)])
    expect((await readFile(`${journal}.damaged`, 'utf8')).split('\n')).toHaveLength(3)
    expect((await readFile(journal, 'utf8')).trim().split('\n')).toHaveLength(3)
  })

  it('is written by one process at a time, and what that one bought is not bought again by the next', async () => {
    const fake = await speaking(contract)
    const journal = path.join(await folder(), 'journal.jsonl')
    const [first, second] = [0, 1].map(() => backend(contract, fake.url, [quick], { journal }))
    await second?.translate([])
    await first?.translate(requestsFor(sentences(3)))
    await expect(second?.translate(requestsFor(sentences(5)))).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringMatching(/^In use by this process \(a run that buys translations, since 2/u) as string,
    })
    await expect(second?.ready()).rejects.toMatchObject({ code: 'locked' })
    expect(sentTo(fake)).toEqual(sentences(3))
    await first?.close?.()
    expect((await second?.translate(requestsFor(sentences(5))))?.map(({ text }) => text)).toEqual(
      sentences(5).map(english),
    )
    expect(sentTo(fake)).toEqual(sentences(5))
    await second?.close?.()
    expect(await readdir(path.dirname(journal))).toEqual(['journal.jsonl'])
  })

  it('can be read while another process writes it, its last line torn or not', async () => {
    const fake = await speaking(contract)
    const journal = path.join(await folder(), 'journal.jsonl')
    const writer = backend(contract, fake.url, [quick], { journal })
    await writer.translate(requestsFor(sentences(3)))
    await appendFile(journal, '{"v":1,"key":"half')
    const reader = backend(contract, 'http://127.0.0.1:9', [quick], { journal })
    expect(await reader.translate(requestsFor(sentences(3)))).toHaveLength(3)
    await reader.plan(requestsFor(sentences(5)))
    expect(reader.usage()[0]).toMatchObject({ sentences: 2 })
    expect(await readFile(journal, 'utf8')).toMatch(/half$/u)
    await Promise.all([reader.close?.(), writer.close?.()])
  })

  it('reports a journal that cannot be written, with its name', async () => {
    const fake = await speaking(contract)
    const base = await folder({ file: 'not a folder' })
    const translator = backend(contract, fake.url, [quick], { journal: path.join(base, 'file/journal.jsonl') })
    const error: unknown = await translator.translate(requestsFor(['Satu.'])).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'output-unwritable' })
    expect((error as PadananError).describe()).toContain('journal.jsonl')
  })

  it('survives kill -9 at random moments: each sentence once, nothing asked for again', async () => {
    const journal = path.join(await folder(), 'journal.jsonl')
    const report = await killAndResume({ journal, sentences: 400, kills: 8, random: Math.random })
    expect(report.texts).toEqual(Array.from({ length: 400 }, (_, index) => `The Kalimat nomor ${index}`))
    expect(report).toMatchObject({ repeated: 0, copies: 1, records: 400 })
    expect(report.kills).toBeGreaterThan(0)
  })
})

describe('a budget', () => {
  it('stops before it is passed; what was bought is kept, and more money goes on from there', async () => {
    const fake = await speaking(contract)
    const journal = path.join(await folder(), 'journal.jsonl')
    const texts = sentences(40, 100)
    const extra = [quick, 'limits: { items: 5 }']
    const small = backend(contract, fake.url, extra, { journal, budget: { unit: 'characters', limit: 2200 } })
    await expect(small.translate(requestsFor(texts))).rejects.toMatchObject({ code: 'budget-reached' })
    await small.close?.()
    const spent = [...sentTo(fake).join('')].length
    expect(spent).toBeLessThanOrEqual(2200)
    expect(spent).toBeGreaterThan(1500)
    const large = backend(contract, fake.url, extra, { journal })
    expect((await large.translate(requestsFor(texts))).map(({ text }) => text)).toEqual(texts.map(english))
    await large.close?.()
    expect(sentTo(fake).toSorted()).toEqual(texts.toSorted())
  })

  it('in money needs a price in that currency', async () => {
    const fake = await speaking(contract)
    const budget = parseBudget('1 EUR')
    const unpriced = backend(contract, fake.url, [quick], { budget })
    await expect(unpriced.translate(requestsFor(['Satu.']))).rejects.toMatchObject({ code: 'config-invalid' })
    const extra = [quick, 'price: { currency: EUR, perMillionCharacters: 20 }']
    const priced = backend(contract, fake.url, extra, { budget })
    await priced.translate(requestsFor(sentences(10, 100)))
    expect(priced.usage()[0]?.cost).toBeCloseTo((sentences(10, 100).join('').length * 20) / 1e6, 6)
    const dear = backend(contract, fake.url, [quick, 'price: { currency: EUR, perMillionCharacters: 20000 }'], {
      budget,
    })
    await expect(dear.translate(requestsFor(sentences(10, 100)))).rejects.toMatchObject({ code: 'budget-reached' })
  })

  it.each([
    ['50000', { unit: 'characters', limit: 50_000 }],
    ['2.5 eur', { unit: 'money', limit: 2.5, currency: 'EUR' }],
    ['1.5', undefined],
    ['1.000', undefined],
    ['1.000.000', undefined],
    ['1.000 EUR', { unit: 'money', limit: 1, currency: 'EUR' }],
    ['-1', undefined],
    ['1e9', undefined],
    ['', undefined],
  ])('%s', (text, budget) => {
    expect(parseBudget(text)).toEqual(budget)
  })
})

it('a plan counts what would be sent, sends nothing and writes nothing', async () => {
  const fake = await speaking(contract)
  const base = await folder()
  const journal = path.join(base, 'journal.jsonl')
  const bought = backend(contract, fake.url, [quick], { journal })
  await bought.translate(requestsFor(sentences(10)))
  await bought.close?.()
  const calls = fake.seen.length
  const before = (await stat(journal)).mtimeMs
  const planner = backend(contract, fake.url, [quick, 'price: { currency: EUR, perMillionCharacters: 20 }'], {
    journal,
  })
  await planner.plan(requestsFor(sentences(120)))
  await planner.close?.()
  expect(planner.usage()[0]).toMatchObject({ requests: 3, sentences: 110, currency: 'EUR' })
  expect(planner.usage()[0]?.characters).toBe([...sentences(120).slice(10).join('')].length)
  expect(fake.seen).toHaveLength(calls)
  expect((await stat(journal)).mtimeMs).toBe(before)
})

it('two whole journals can be joined by appending one to the other', async () => {
  const fake = await speaking(contract)
  const base = await folder()
  const files = [path.join(base, 'a.jsonl'), path.join(base, 'b.jsonl')] as const
  for (const [at, journal] of files.entries()) {
    const translator = backend(contract, fake.url, [quick], { journal })
    await translator.translate(requestsFor(sentences(4).slice(at * 2, at * 2 + 2)))
    await translator.close?.()
  }
  await appendFile(files[0], await readFile(files[1]))
  const joined = backend(contract, 'http://127.0.0.1:9', [quick], { journal: files[0] })
  expect(await joined.translate(requestsFor(sentences(4)))).toHaveLength(4)
  await joined.close?.()
})
