/** Waiting, slowing down, giving up, falling back. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect as connectTo, type Socket } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withBreaker } from '../../src/backends/around/breaker.js'
import { withFallback } from '../../src/backends/around/fallback.js'
import { createAccount } from '../../src/backends/around/meter.js'
import { createThrottle } from '../../src/backends/around/rate.js'
import { withRetry } from '../../src/backends/around/retry.js'
import { split } from '../../src/backends/around/split.js'
import { createTranslator } from '../../src/backends/index.js'
import { memoryJournal } from '../../src/backends/journal/journal.js'
import { connect } from '../../src/backends/kind.js'
import { libretranslate } from '../../src/backends/providers/libretranslate.js'
import { codePoints } from '../../src/backends/provider.js'
import { stack } from '../../src/backends/stack.js'
import { parseConfig } from '../../src/config/load.js'
import { PadananError } from '../../src/errors.js'
import type { Translator } from '../../src/types.js'
import { backend, KEY, quick, requestsFor, sentences, speak } from './support/backend.js'
import { fakeClock } from './support/clock.js'
import { contracts, type Contract } from './support/contracts.js'
import { keepServers } from './support/keep.js'
import { serve } from './support/server.js'

const libre = contracts[0] as Contract
const named = (type: string): Contract => contracts.find((contract) => contract.type === type) as Contract
const keep = keepServers()

const unavailable = new PadananError('backend-unavailable', 'x: down', {
  cause: { failure: { kind: 'network', message: 'down' }, verdict: 'retry' },
})
const failing = (error: Error = unavailable): Translator & { calls: number } => ({
  name: 'x',
  calls: 0,
  async translate() {
    this.calls++
    throw error
  },
})
const good = (name: string): Translator => ({
  name,
  translate: async (requests) => requests.map(({ text }) => ({ text: `${name}: ${text}` })),
})

const wait = async (headers: Readonly<Record<string, string>>, extra = 'retry: { cap: 60, jitter: 0 }') => {
  const clock = fakeClock()
  const limited = (index: number) => (index === 0 ? { status: 429, json: {}, headers } : undefined)
  const fake = await keep(speak(libre, (_, index) => limited(index)))
  await backend(libre, fake.url, [extra], { clock }).translate(requestsFor(['Satu.']))
  return clock.sleeps[0] ?? 0
}

describe('Retry-After', () => {
  it('in seconds', async () => expect(await wait({ 'retry-after': '7' })).toBe(7000))
  it('in milliseconds', async () => expect(await wait({ 'retry-after-ms': '250' })).toBe(250))
  it('as a date', async () => {
    const got = await wait({ 'retry-after': new Date(Date.now() + 20_000).toUTCString() })
    expect(got).toBeGreaterThan(17_000)
    expect(got).toBeLessThanOrEqual(20_000)
  })
  it('capped when it is absurd', async () => expect(await wait({ 'retry-after': '99999999999' })).toBe(60_000))
  it('of a date long ago is no wait', async () => {
    expect(await wait({ 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' })).toBe(0)
  })
  it('is never undercut by jitter', async () => {
    expect(await wait({ 'retry-after': '7' }, 'retry: { cap: 60, jitter: 0.5 }')).toBeGreaterThanOrEqual(7000)
  })
  it('that makes no sense is left to the growing waits', async () => {
    expect(await wait({ 'retry-after': 'soon' })).toBe(1000)
  })
  it('stops the other calls to the provider too', async () => {
    const clock = fakeClock()
    const headers = { 'retry-after': '30' }
    const fake = await keep(speak(libre, (_, index) => (index === 0 ? { status: 429, json: {}, headers } : undefined)))
    const extra = ['concurrency: 1', 'limits: { items: 1 }']
    await backend(libre, fake.url, extra, { clock }).translate(requestsFor(['Satu.', 'Dua.']))
    expect(clock.now()).toBeGreaterThanOrEqual(30_000)
    expect(fake.seen).toHaveLength(3)
  })
})

it('waits grow by the factor, within the jitter, up to the cap', async () => {
  const clock = fakeClock()
  const rules = { attempts: 9, first: 1, factor: 2, cap: 20, jitter: 0.25 }
  const values = [0, 1, 0.5, 0, 1, 0.5, 0, 1][Symbol.iterator]()
  const retry = withRetry(failing(), { rules, clock, random: () => values.next().value ?? 0.5 })
  await expect(retry.translate([])).rejects.toThrow('after 9 attempts')
  expect(clock.sleeps).toEqual([750, 2500, 4000, 6000, 20_000, 20_000, 20_000, 20_000])
})

const calls = async (type: string, status: number, json: unknown): Promise<number> => {
  const fake = await keep(serve(() => ({ status, json })))
  await backend(named(type), fake.url)
    .translate(requestsFor(['Satu.']))
    .catch(() => undefined)
  return fake.seen.length
}

it('the rules of each provider: what is tried again and what is not', async () => {
  expect(await calls('deepl', 456, { message: 'Quota exceeded' })).toBe(1)
  expect(await calls('deepl', 529, {})).toBe(5)
  expect(await calls('google', 403, { error: { code: 403, message: 'User Rate Limit Exceeded' } })).toBe(5)
  expect(await calls('google', 403, { error: { code: 403, message: 'Daily Limit Exceeded' } })).toBe(1)
  expect(await calls('openai', 429, { error: { message: 'no money', code: 'insufficient_quota' } })).toBe(1)
  expect(await calls('openai', 409, {})).toBe(5)
  expect(await calls('azure', 408, { error: { code: 408000, message: '' } })).toBe(5)
  expect(await calls('ollama', 503, { error: 'queue is full' })).toBe(5)
})

it('LibreTranslate’s 400 for a missing key is no sentence’s fault', async () => {
  const fake = await keep(
    serve(() => ({ status: 400, json: { error: 'Please contact the server operator to get an API key' } })),
  )
  const work = backend(libre, fake.url).translate(requestsFor(sentences(9)))
  await expect(work).rejects.toMatchObject({ code: 'backend-refused' })
  expect(fake.seen).toHaveLength(1)
})

describe('the rate', () => {
  it('lets so many calls and characters through in a second', async () => {
    const clock = fakeClock()
    const throttle = createThrottle({ requests: 10, characters: 1000 }, clock)
    for (let call = 0; call < 30; call++) await throttle.take(50)
    expect(clock.now()).toBeCloseTo(2000, -1)
    for (let call = 0; call < 5; call++) await throttle.take(1000)
    expect(clock.now()).toBeGreaterThan(5500)
  })

  it('holds for the calls of a provider', async () => {
    const clock = fakeClock()
    const fake = await keep(speak(libre))
    const extra = [quick, 'limits: { items: 1 }', 'rate: { requests: 2, burst: 1 }', 'concurrency: 1']
    await backend(libre, fake.url, extra, { clock }).translate(requestsFor(sentences(10)))
    expect(clock.now()).toBeCloseTo(4000, -2)
  })
})

it('fills its calls with the sentences of articles that come together, and gives each its own', async () => {
  const fake = await keep(speak(libre))
  const translator = backend(libre, fake.url)
  const all = sentences(100)
  const articles = Array.from({ length: 10 }, (_, at) => all.slice(at * 10, at * 10 + 10))
  const answers = await Promise.all(articles.map((article) => translator.translate(requestsFor(article))))
  expect(answers.map((article) => article.map(({ text }) => text))).toEqual(
    articles.map((article) => article.map((text) => `The ${text}`)),
  )
  expect(fake.seen.map((seen) => libre.texts(seen).length)).toEqual([50, 50])
})

it('an article whose call fails does not take the others with it', async () => {
  const fake = await keep(
    speak(libre, (seen) => (libre.texts(seen).includes('Kalimat nomor 1') ? { status: 503, json: {} } : undefined)),
  )
  const translator = backend(libre, fake.url, [quick, 'limits: { items: 2 }'])
  const articles = [0, 2, 4].map((from) => translator.translate(requestsFor(sentences(6).slice(from, from + 2))))
  const outcomes = await Promise.allSettled(articles)
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
})

it('no more calls are open at once than allowed, over all callers, and as many are', async () => {
  let full: (() => void) | undefined
  const five = new Promise<void>((resolve) => void (full = resolve))
  const fake = await keep(
    serve(async (seen, index) => {
      if (index === 4) full?.()
      await five
      await new Promise((resolve) => setImmediate(resolve))
      return { json: libre.answer(libre.texts(seen).map((source) => ({ source, target: `The ${source}` }))) }
    }),
  )
  const translator = backend(libre, fake.url, [quick, 'limits: { items: 1 }', 'concurrency: 5'])
  await Promise.all([0, 10, 20].map((from) => translator.translate(requestsFor(sentences(30).slice(from, from + 10)))))
  expect(fake.peak()).toBe(5)
  expect(fake.seen).toHaveLength(30)
})

it('a call goes out while the answer before it is still on its way to the disk', async () => {
  let written: (() => void) | undefined
  const disk = new Promise<void>((resolve) => void (written = resolve))
  const journal = { ...memoryJournal(), add: () => disk }
  const fake = await keep(
    speak(libre, (_, index) => {
      if (index === 1) written?.()
      return undefined
    }),
  )
  const options = libretranslate.schema.parse({ url: fake.url, concurrency: 1, limits: { items: 1 } })
  const provider = libretranslate.create(options, connect(libretranslate, options, { name: 'lt', env: {} }))
  const translator = stack(provider, { options, journal, account: createAccount(undefined) })
  expect(await translator.translate(requestsFor(['Satu.', 'Dua.']))).toHaveLength(2)
  expect(fake.peak()).toBe(1)
})

it('calls that wait when another is refused for good are not made', async () => {
  const fake = await keep(serve(() => ({ status: 401, json: { error: 'no' } })))
  const extra = [quick, 'limits: { items: 1 }', 'concurrency: 2']
  const translator = backend(libre, fake.url, extra)
  const work = [0, 10].map((from) => translator.translate(requestsFor(sentences(20).slice(from, from + 10))))
  const outcomes = await Promise.allSettled(work)
  expect(outcomes).toMatchObject(work.map(() => ({ status: 'rejected', reason: { code: 'backend-refused' } })))
  expect(fake.seen.length).toBeLessThanOrEqual(3)
})

it('the breaker opens after failures, lets one call through after its rest, and closes on success', async () => {
  const clock = fakeClock()
  const inner = failing()
  const broken = withBreaker(inner, { failures: 3, rest: 30 }, clock)
  for (let call = 0; call < 6; call++)
    await expect(broken.translate([])).rejects.toMatchObject({ code: 'backend-unavailable' })
  expect(inner.calls).toBe(3)
  clock.advance(30_000)
  await expect(broken.translate([])).rejects.toThrow('down')
  await expect(broken.translate([])).rejects.toThrow('Not called')
  expect(inner.calls).toBe(4)
  clock.advance(30_000)
  inner.translate = async () => []
  await broken.translate([])
  await expect(broken.translate([])).resolves.toEqual([])
})

describe('a chain', () => {
  it('goes to the next one for what the first cannot do, and says who did what', async () => {
    const half: Translator = {
      name: 'half',
      translate: async (requests) =>
        requests.map(({ text }, index) =>
          index % 2 ? { text: '', failed: { code: 'backend-mismatch', reason: 'odd' } } : { text: `half: ${text}` },
        ),
    }
    const events: string[] = []
    const chain = withFallback([failing(), half, good('last')], {
      onFallback: (...event) => events.push(event.join(' ')),
    })
    expect(chain.name).toBe('x,half,last')
    expect(await chain.translate(requestsFor(['a', 'b', 'c']))).toEqual([
      { text: 'half: a', origin: 'half' },
      { text: 'last: b', origin: 'last' },
      { text: 'half: c', origin: 'half' },
    ])
    expect(events).toEqual(['x half 3 x: down', 'half last 1 odd'])
  })

  const doubting = (confidences: readonly (number | undefined)[]): Translator => ({
    name: 'unsure',
    translate: async (requests) =>
      requests.map(({ text }, index) => {
        const confidence = confidences[index]
        return { text: `unsure: ${text}`, ...(confidence !== undefined && { confidence }) }
      }),
  })

  it('passes on what the first is less sure of than a confidence, and believes who tells none', async () => {
    const asked: string[] = []
    const next = good('next')
    const counted: Translator = {
      ...next,
      translate: (requests) => (asked.push(...requests.map(({ text }) => text)), next.translate(requests)),
    }
    const chain = withFallback([doubting([0.2, 0.5, 0.9, undefined]), counted], { below: 0.5 })
    const answers = await chain.translate(requestsFor(['a', 'b', 'c', 'd']))
    expect(answers.map(({ origin }) => origin)).toEqual(['next', 'unsure', 'unsure', 'unsure'])
    expect(asked).toEqual(['a'])
    expect((await withFallback([doubting([0.2]), counted]).translate(requestsFor(['e'])))[0]?.origin).toBe('unsure')
    expect(asked).toEqual(['a'])
  })

  it('keeps what the first said where nobody after it can, and says so', async () => {
    const kept: string[] = []
    const chain = withFallback([doubting([0.2, 0.9, 0.1]), failing()], {
      below: 0.5,
      onKept: (...event) => kept.push(event.join(' ')),
    })
    expect(await chain.translate(requestsFor(['a', 'b', 'c']))).toMatchObject([
      { text: 'unsure: a', origin: 'unsure' },
      { text: 'unsure: b', origin: 'unsure' },
      { text: 'unsure: c', origin: 'unsure' },
    ])
    expect(kept).toEqual(['unsure 2 x: down'])
    const cancelled = new PadananError('cancelled', 'Cancelled')
    const stopped = withFallback([doubting([0.2]), failing(cancelled)], { below: 0.5 })
    await expect(stopped.translate(requestsFor(['a']))).rejects.toBe(cancelled)
  })

  it.each([
    ['its own, doubted', 'unsure', 0.2, true],
    ['its own, at the confidence', 'unsure', 0.5, false],
    ['its own, of no confidence', 'unsure', undefined, false],
    ['of the last one, who has the last word', 'next', 0.2, false],
    ['of somebody else', 'memory', 0.2, false],
  ] as const)('does not let stand what was below the confidence: %s', (_, origin, confidence, refused) => {
    const chain = withFallback([doubting([]), good('next')], { below: 0.5 })
    expect(chain.refuses?.({ text: 'x', ...(confidence !== undefined && { confidence }) }, origin)).toBe(refused)
    expect(withFallback([doubting([]), good('next')]).refuses).toBeUndefined()
  })

  it('plans for the next one what it would pass on', async () => {
    const planned: string[] = []
    const next: Translator = {
      ...good('next'),
      plan: async (requests) => void planned.push(...requests.map(({ text }) => text)),
    }
    await withFallback([doubting([0.2, 0.9, 0.4]), next], { below: 0.5 }).plan?.(requestsFor(['a', 'b', 'c']))
    expect(planned).toEqual(['a', 'c'])
    await withFallback([doubting([0.2]), next]).plan?.(requestsFor(['d']))
    await withFallback([next, doubting([])], { below: 0.5 }).plan?.(requestsFor(['e']))
    expect(planned).toEqual(['a', 'c', 'e'])
  })

  it('throws what the last one throws, and stops at once when it is cancelled', async () => {
    await expect(withFallback([failing(), failing()]).translate(requestsFor(['a']))).rejects.toBe(unavailable)
    const cancelled = new PadananError('cancelled', 'Cancelled')
    await expect(withFallback([failing(cancelled), good('b')]).translate(requestsFor(['a']))).rejects.toBe(cancelled)
  })

  it('by name: a provider that is down, then the one that copies', async () => {
    const { backends } = parseConfig(
      'padanan.yaml',
      'backends:\n  down: { type: libretranslate, url: "http://127.0.0.1:9", retry: { attempts: 1 } }\n',
    )
    const answers = await createTranslator('down, echo', { backends, env: {} }).translate(requestsFor(['Satu.']))
    expect(answers).toEqual([{ text: 'Satu.', origin: 'echo@1' }])
  })
})

it('characters are code points, as string iteration counts them', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '😀', '\uD83D', '\uDE00') }), (text) => {
      expect(codePoints(text)).toBe([...text].length)
    }),
  )
})

it('calls keep their limits, whatever the sizes, and lose and reorder nothing', () => {
  const size = fc.record({ characters: fc.nat(60), bytes: fc.nat(90) })
  fc.assert(
    fc.property(fc.array(size, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (sizes, items) => {
      const { batches, tooLong } = split(sizes, { items, characters: 50, bytes: 80 })
      for (const batch of batches) {
        expect(batch.length).toBeGreaterThan(0)
        expect(batch.length).toBeLessThanOrEqual(items)
        expect(batch.reduce((sum, index) => sum + (sizes[index]?.characters ?? 0), 0)).toBeLessThanOrEqual(50)
        expect(batch.reduce((sum, index) => sum + (sizes[index]?.bytes ?? 0), 0)).toBeLessThanOrEqual(80)
      }
      expect([...batches.flat(), ...tooLong].toSorted((a, b) => a - b)).toEqual(sizes.map((_, index) => index))
      expect(batches.flat()).toEqual(batches.flat().toSorted((a, b) => a - b))
    }),
  )
})

const make = (url: string): unknown => {
  try {
    return backend(named('deepl'), url)
  } catch (error) {
    return error
  }
}

describe('addresses', () => {
  it.each([
    ['file:///etc/passwd', 'scheme'],
    ['ftp://127.0.0.1/', 'scheme'],
    ['"data:application/json,[]"', 'scheme'],
    ['https://me:secret@127.0.0.1/', 'user name'],
    ['https://me@127.0.0.1/', 'user name'],
    ['not-a-url', 'Unexpected URL'],
    ['http://mt.example.com/', 'since a key is sent'],
    ['http://8.8.8.8/', 'since a key is sent'],
  ])('%s is refused', (url, reason) => {
    const error = make(url)
    expect(error).toMatchObject({ code: 'config-invalid', message: expect.stringContaining(reason) as string })
    expect((error as Error).message).not.toMatch(/secret|canary/u)
  })
  it.each([
    'http://127.0.0.1:5000',
    'http://192.168.1.4/api',
    'http://[::1]:5000',
    'http://mt.internal',
    'https://mt.example.com',
  ])('%s is taken', (url) => expect(make(url)).not.toBeInstanceOf(Error))
})

it('a missing key is named by its variable, and a key with a line end in it is refused without being shown', () => {
  expect(() => createTranslator('deepl', { env: {} })).toThrow(/Missing key, expected it in DEEPL_API_KEY/u)
  expect(() => createTranslator('deepl', { env: { DEEPL_API_KEY: `${KEY} and\r\nmore` } })).toThrow(
    /^deepl: Unexpected characters in the key of DEEPL_API_KEY$/u,
  )
})

it('gives up on a host that takes no connection', async () => {
  const code = `const s=require('net').createServer().listen({port:0,host:'127.0.0.1',backlog:1},()=>{process.stdout.write(String(s.address().port));})`
  const deaf = spawn(process.execPath, ['-e', code])
  const [port] = (await once(deaf.stdout, 'data')) as [Buffer]
  deaf.kill('SIGSTOP')
  const fillers: Socket[] = Array.from({ length: 8 }, () =>
    connectTo(Number(port), '127.0.0.1').on('error', () => undefined),
  )
  try {
    await new Promise((resolve) => setTimeout(resolve, 100))
    const extra = ['timeouts: { connect: 0.2, firstByte: 5 }', 'retry: { attempts: 1 }']
    const work = backend(libre, `http://127.0.0.1:${port}`, extra).translate(requestsFor(['Satu.']))
    await expect(work).rejects.toThrow(/connecting took more than 0.2 s/u)
  } finally {
    for (const socket of fillers) socket.destroy()
    deaf.kill('SIGKILL')
  }
})
