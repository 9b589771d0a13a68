/** Every error of every provider's contract: tried again, given up at once, or blamed on the sentence that causes it. */
import { describe, expect, it } from 'vitest'
import { PadananError } from '../../src/errors.js'
import { backend, english, quick, requestsFor, sentences, speak } from './support/backend.js'
import { contracts, type Contract } from './support/contracts.js'
import { errorsOf, type ContractError } from './support/errors.js'
import { keepServers } from './support/keep.js'
import { serve } from './support/server.js'

const keep = keepServers()
const texts = sentences(5)

const check: Readonly<Record<ContractError['means'], (contract: Contract, error: ContractError) => Promise<void>>> = {
  async retry(contract, { status, json, says }) {
    const passing = await keep(speak(contract, (_, index) => (index === 0 ? { status, json } : undefined)))
    const waits: string[] = []
    const settings = { onEvent: ({ message }: { message: string }) => waits.push(message) }
    const answers = await backend(contract, passing.url, [quick], settings).translate(requestsFor(texts))
    expect(answers.map(({ text }) => text)).toEqual(texts.map(english))
    expect(passing.seen).toHaveLength(2)
    expect(waits.join()).toContain(says)
    const lasting = await keep(serve(() => ({ status, json })))
    const work = backend(contract, lasting.url).translate(requestsFor(texts))
    await expect(work).rejects.toMatchObject({ code: 'backend-unavailable' })
    await expect(work).rejects.toThrow(says)
    expect(lasting.seen).toHaveLength(5)
  },

  async final(contract, { status, json, says }) {
    const fake = await keep(serve(() => ({ status, json })))
    const error: unknown = await backend(contract, fake.url)
      .translate(requestsFor(texts))
      .catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(PadananError)
    expect(error).toMatchObject({ code: 'backend-refused', message: expect.stringContaining(says) as string })
    expect((error as PadananError).message).toContain(String(status))
    expect(fake.seen).toHaveLength(1)
  },

  async item(contract, { status, json, says }) {
    const bad = texts[3] as string
    const fake = await keep(
      speak(contract, (seen) => (contract.texts(seen).includes(bad) ? { status, json } : undefined)),
    )
    const answers = await backend(contract, fake.url).translate(requestsFor(texts))
    expect(answers.map(({ text }) => text)).toEqual(texts.map((text) => (text === bad ? '' : english(text))))
    expect(answers[3]?.failed).toMatchObject({
      code: 'backend-mismatch',
      reason: expect.stringContaining(says) as string,
    })
  },
}

describe.each(contracts.map((contract) => [`${contract.type} ${contract.yaml[0] ?? ''}`.trim(), contract] as const))(
  '%s',
  (_, contract) => {
    const errors = errorsOf[contract.type] ?? []
    it('has its errors listed', () => expect(errors.length).toBeGreaterThan(0))
    it.each(errors.map((error) => [error.means, error.status, error.says, error] as const))(
      '%s: %i %s',
      async (means, _status, _says, error) => check[means](contract, error),
    )
  },
)

it('LibreTranslate: a server that takes fewer or shorter sentences than most is served in parts', async () => {
  const libre = contracts[0] as Contract
  const fake = await keep(
    speak(libre, (seen) => {
      const sent = libre.texts(seen)
      if (sent.length > 3)
        return { status: 400, json: { error: `Invalid request: request (${sent.length}) exceeds batch limit (3)` } }
      return sent.some((text) => text.length > 80)
        ? { status: 400, json: { error: 'Invalid request: request exceeds text limit (80)' } }
        : undefined
    }),
  )
  const many = [...sentences(12), 'x'.repeat(81), ...sentences(20).slice(12)]
  const answers = await backend(libre, fake.url).translate(requestsFor(many))
  expect(answers.map(({ text }) => text)).toEqual(many.map((text) => (text.length > 80 ? '' : english(text))))
})

it('LibreTranslate: an emoji with status 200, as for a secret it does not know, is no translation', async () => {
  const libre = contracts[0] as Contract
  const fake = await keep(serve((seen) => ({ json: { translatedText: libre.texts(seen).map(() => '🤖') } })))
  const answers = await backend(libre, fake.url).translate(requestsFor(['Satu.', 'Dua.']))
  expect(answers).toMatchObject([
    { text: '', failed: {} },
    { text: '', failed: {} },
  ])
})

const cut: Readonly<Record<string, (answer: unknown) => unknown>> = {
  'openai length': (answer) => choice(answer, { finish_reason: 'length' }),
  'openai content_filter': (answer) => choice(answer, { finish_reason: 'content_filter' }),
  'openai refusal': (answer) => choice(answer, { message: { content: null, refusal: 'I cannot.' } }),
  'ollama length': (answer) => ({ ...(answer as object), done_reason: 'length' }),
  'ollama unfinished': (answer) => ({ ...(answer as object), done: false }),
}

function choice(answer: unknown, part: object): unknown {
  const { choices } = answer as { choices: readonly object[] }
  return { choices: [{ ...choices[0], ...part }] }
}

it.each(Object.entries(cut))('%s: an answer that is not whole is never used', async (name, spoil) => {
  const contract = contracts.find(({ type }) => name.startsWith(type)) as Contract
  const bad = texts[2] as string
  const fake = await keep(
    speak(contract, (seen) => {
      const sent = contract.texts(seen)
      const whole = contract.answer(sent.map((source) => ({ source, target: english(source) })))
      return sent.includes(bad) ? { json: spoil(whole) } : undefined
    }),
  )
  const answers = await backend(contract, fake.url).translate(requestsFor(texts))
  expect(answers.map(({ text }) => text)).toEqual(texts.map((text) => (text === bad ? '' : english(text))))
})
