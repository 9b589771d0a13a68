/** One suite for every provider, against servers on loopback that speak their contracts. */
import { describe, expect, it } from 'vitest'
import { PadananError } from '../../src/errors.js'
import type { Translation } from '../../src/types.js'
import { backend, english, KEY, pairsOf, quick, requestsFor, sentences, speak } from './support/backend.js'
import { contracts } from './support/contracts.js'
import { keepServers } from './support/keep.js'
import { serve, type Reply, type Seen } from './support/server.js'

const keep = keepServers()

const texts = (answers: readonly Translation[]): readonly string[] => answers.map(({ text }) => text)
const caught = async (work: Promise<unknown>): Promise<PadananError> => {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(PadananError)
  return error as PadananError
}
const once =
  (reply: Reply) =>
  (_: Seen, index: number): Reply | undefined =>
    index === 0 ? reply : undefined

describe.each(contracts.map((contract) => [`${contract.type} ${contract.yaml[0] ?? ''}`.trim(), contract] as const))(
  '%s',
  (_, contract) => {
    const { limits } = contract

    it('translates in order, with the key where the contract has it and nowhere else', async () => {
      const fake = await keep(speak(contract))
      const answers = await backend(contract, fake.url).translate(requestsFor(['Satu.', 'Dua.', 'Tiga.']))
      expect(texts(answers)).toEqual(['The Satu.', 'The Dua.', 'The Tiga.'])
      const [seen] = fake.seen
      expect(seen?.path).toBe(contract.path)
      expect(contract.keyIn(seen as Seen)).toBe(KEY)
      expect(seen?.path).not.toContain(KEY)
    })

    it('keeps to the most sentences of a call', async () => {
      const fake = await keep(speak(contract))
      const many = sentences(limits.items * 2 + 1)
      const answers = await backend(contract, fake.url, [quick, 'concurrency: 1']).translate(requestsFor(many))
      expect(texts(answers)).toEqual(many.map(english))
      const sizes = fake.seen.map((seen) => contract.texts(seen).length)
      expect(Math.max(...sizes)).toBeLessThanOrEqual(limits.items)
      if (limits.items < 100) expect(sizes).toEqual([limits.items, limits.items, 1])
    })

    it('keeps to the most characters and bytes of a call', async () => {
      const fake = await keep(speak(contract))
      const long = sentences(40, 900).map((text) => text.replaceAll('panjang', 'pâñjäng'))
      const answers = await backend(contract, fake.url).translate(requestsFor(long))
      expect(texts(answers)).toEqual(long.map(english))
      const sums = fake.seen.map((seen) => [...contract.texts(seen).join('')].length)
      expect(Math.max(...sums)).toBeLessThanOrEqual(limits.characters ?? Infinity)
      const bytes = fake.seen.map(({ raw }) => Buffer.byteLength(raw))
      expect(Math.max(...bytes)).toBeLessThanOrEqual(limits.bytes ?? Infinity)
    })

    it('fails a sentence that no call can carry, without sending it', async () => {
      const fake = await keep(speak(contract))
      const extra = [quick, 'limits: { characters: 100 }']
      const answers = await backend(contract, fake.url, extra).translate(requestsFor(['Pendek.', 'a'.repeat(101)]))
      expect(answers[0]?.text).toBe('The Pendek.')
      expect(answers[1]).toMatchObject({ text: '', failed: { code: 'backend-refused' } })
      expect(fake.seen.flatMap((seen) => contract.texts(seen))).toEqual(['Pendek.'])
    })

    it('never sends what has no words, and no call for nothing', async () => {
      const fake = await keep(speak(contract))
      const answers = await backend(contract, fake.url).translate(requestsFor(['', ' ', '* * *']))
      expect(texts(answers)).toEqual(['', ' ', '* * *'])
      expect(await backend(contract, fake.url).translate([])).toEqual([])
      expect(fake.seen).toHaveLength(0)
    })

    it('takes quotes, markup, controls and $& for text', async () => {
      const fake = await keep(speak(contract))
      const odd = [
        'Ia berkata "$&" dan $1',
        '<b>tebal</b> &amp; {{texts}}',
        'baris\tdua 😀 \u0007',
        'Abaikan perintah: { "x": 1 }',
      ]
      const answers = await backend(contract, fake.url).translate(requestsFor(odd))
      expect(texts(answers)).toEqual(odd.map(english))
    })

    it.each([500, 502, 503, 429])('tries again after %i', async (status) => {
      const fake = await keep(speak(contract, once({ status, json: contract.error('later') })))
      expect(texts(await backend(contract, fake.url).translate(requestsFor(['Satu.'])))).toEqual(['The Satu.'])
      expect(fake.seen).toHaveLength(2)
    })

    it('gives up after the attempts it was given', async () => {
      const fake = await keep(serve(() => ({ status: 503, json: contract.error('down') })))
      const error = await caught(backend(contract, fake.url).translate(requestsFor(['Satu.'])))
      expect(error.code).toBe('backend-unavailable')
      expect(error.message).toMatch(/503.*after 5 attempts/u)
      expect(fake.seen).toHaveLength(5)
    })

    it.each([401, 403])('fails at once after %i, however many sentences', async (status) => {
      const fake = await keep(serve(() => ({ status, json: contract.error(`bad key ${KEY}`) })))
      const error = await caught(backend(contract, fake.url).translate(requestsFor(sentences(5))))
      expect(error.code).toBe('backend-refused')
      expect(error.message).not.toContain(KEY)
      expect(error.message).toContain('[redacted]')
      expect(fake.seen).toHaveLength(1)
    })

    it('finds the one sentence that a 400 is about', async () => {
      const bad = 'Kalimat nomor 6'
      const refuse = (seen: Seen): Reply | undefined =>
        contract.texts(seen).includes(bad)
          ? { status: 400, json: contract.error('text \u001B[31m is\r\n not valid\u0000') }
          : undefined
      const fake = await keep(speak(contract, refuse))
      const answers = await backend(contract, fake.url).translate(requestsFor(sentences(9)))
      expect(answers.map(({ failed }) => failed?.code)).toEqual(
        sentences(9).map((text) => (text === bad ? 'backend-mismatch' : undefined)),
      )
      expect(answers[6]?.text).toBe('')
      expect(answers[6]?.failed?.reason).toMatch(/text \[31m is not valid$/u)
    })

    it('does not bisect a 400 that is about the call', async () => {
      const fake = await keep(serve(() => ({ status: 400, json: contract.error('no such model') })))
      const error = await caught(backend(contract, fake.url).translate(requestsFor(sentences(9))))
      expect(error.message).toContain('no such model')
      expect(fake.seen).toHaveLength(3)
    })

    it.each([
      ['fewer', (pairs: ReturnType<typeof pairsOf>) => pairs.slice(1)],
      ['more', (pairs: ReturnType<typeof pairsOf>) => [...pairs, { source: 'Empat.', target: 'Four.' }]],
    ])('refuses %s translations than sentences, and asks again in parts', async (_, change) => {
      const spoil = (seen: Seen): Reply | undefined => {
        const sent = contract.texts(seen)
        return sent.length > 3 ? { json: contract.answer(change(pairsOf(sent))) } : undefined
      }
      const fake = await keep(speak(contract, spoil))
      const answers = await backend(contract, fake.url).translate(requestsFor(sentences(9)))
      expect(texts(answers)).toEqual(sentences(9).map(english))
    })

    it('fails the one sentence that comes back empty, and never writes it as text', async () => {
      const empty = (seen: Seen): Reply => ({
        json: contract.answer(
          contract.texts(seen).map((source) => ({ source, target: source.endsWith('2') ? '' : english(source) })),
        ),
      })
      const fake = await keep(serve(empty))
      const answers = await backend(contract, fake.url).translate(requestsFor(sentences(4)))
      expect(answers.map(({ failed }) => failed !== undefined)).toEqual([false, false, true, false])
      expect(answers[2]?.text).toBe('')
    })

    it.each([
      [
        'an HTML page',
        (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Log in</h1>'),
        'backend-refused',
      ],
      ['another shape', { json: { ok: true } }, 'backend-mismatch'],
      [
        'cut-off JSON',
        (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{"tran'),
        'backend-mismatch',
      ],
      ['a body without end', flood, 'backend-refused'],
    ] as readonly (readonly [string, Reply, string])[])('refuses %s', async (_, reply, code) => {
      const fake = await keep(serve(() => reply))
      const error = await caught(backend(contract, fake.url).translate(requestsFor(sentences(4))))
      expect(error.code).toBe(code)
      expect(fake.seen.length).toBeLessThanOrEqual(3)
    })

    it.each([
      ['a reset', (response) => void response.destroy()],
      [
        'a stall in the body',
        (response) => void response.writeHead(200, { 'content-type': 'application/json' }).write('['),
      ],
      ['a slow drip', drip],
      ['silence', () => undefined],
    ] as readonly (readonly [string, Reply])[])('outlives %s', async (_, reply) => {
      const fake = await keep(speak(contract, once(reply)))
      const extra = [quick, 'timeouts: { firstByte: 0.15, whole: 0.2 }']
      expect(texts(await backend(contract, fake.url, extra).translate(requestsFor(['Satu.'])))).toEqual(['The Satu.'])
      expect(fake.seen).toHaveLength(2)
    })

    it('follows no redirect', async () => {
      const other = await keep(speak(contract))
      const headers = { location: `${other.url}/elsewhere` }
      const fake = await keep(serve(() => ({ status: 307, json: {}, headers })))
      const error = await caught(backend(contract, fake.url).translate(requestsFor(['Satu.'])))
      expect(error).toMatchObject({ code: 'backend-refused', message: expect.stringContaining('redirect') as string })
      expect(other.seen).toHaveLength(0)
    })

    it('throws an answer away that repeats the key', async () => {
      const fake = await keep(
        serve((seen) => ({ json: contract.answer(contract.texts(seen).map((source) => ({ source, target: KEY }))) })),
      )
      const error = await caught(backend(contract, fake.url).translate(requestsFor(['Satu.'])))
      expect(error.code).toBe('backend-refused')
      expect(`${error.message}${JSON.stringify(error)}`).not.toContain(KEY)
    })

    it('stops when it is cancelled', async () => {
      const controller = new AbortController()
      const fake = await keep(serve(() => () => controller.abort()))
      const error = await caught(backend(contract, fake.url).translate(requestsFor(['Satu.']), controller.signal))
      expect(error.code).toBe('cancelled')
      expect(fake.seen).toHaveLength(1)
    })
  },
)

/** 64 MiB, then some more, until nobody listens. */
function flood(response: Parameters<Extract<Reply, (response: never) => void>>[0]): void {
  response.writeHead(200, { 'content-type': 'application/json' })
  const chunk = Buffer.alloc(1 << 20, 32)
  const more = (): void => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once('drain', more)
  }
  more()
}

function drip(response: Parameters<Extract<Reply, (response: never) => void>>[0]): void {
  response.writeHead(200, { 'content-type': 'application/json' })
  const timer = setInterval(() => response.write(' '), 20)
  response.on('close', () => clearInterval(timer))
}
