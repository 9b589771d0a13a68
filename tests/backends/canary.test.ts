/** A key is found in nothing that padanan prints or writes, whatever the servers do with it. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createTranslator } from '../../src/index.js'
import { parseConfig } from '../../src/config/load.js'
import { cli, folder, type Ran } from '../helpers.js'
import { english, requestsFor } from './support/backend.js'
import { contracts, type Contract } from './support/contracts.js'
import { serve, type Fake, type Reply, type Seen } from './support/server.js'

/** With everything that URLs, JSON and HTML write otherwise. */
const CANARY = 'canary+7f3a/9c51=e2"&<x>'

const spellings: readonly string[] = [
  CANARY,
  encodeURIComponent(CANARY),
  encodeURIComponent(CANARY).toLowerCase(),
  JSON.stringify(CANARY).slice(1, -1),
  CANARY.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  Buffer.from(CANARY).toString('base64'),
  Buffer.from(CANARY).toString('base64url'),
]
const found = (text: string): readonly string[] =>
  [...spellings, 'canary+7f3a'].filter((spelling) => text.includes(spelling))

/** Everything the server was sent, and the key in every spelling. */
const echo = ({ headers, raw }: Seen): string => `${spellings.join(' ')} ${JSON.stringify(headers)} ${raw}`

const replies: Readonly<Record<string, (contract: Contract, seen: Seen) => Reply>> = {
  good: (contract, seen) => ({
    json: contract.answer(contract.texts(seen).map((source) => ({ source, target: english(source) }))),
  }),
  denied: (contract, seen) => ({ status: 401, json: contract.error(`bad key: ${echo(seen)}`) }),
  forbidden: (_, seen) => ({
    status: 403,
    json: { error: { code: echo(seen), message: echo(seen), status: echo(seen) } },
  }),
  moved: (contract, seen) => ({
    status: 302,
    json: contract.error(echo(seen)),
    headers: { location: `http://127.0.0.1:9/?key=${encodeURIComponent(CANARY)}` },
  }),
  broken: (_, seen) => (response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(`{"headers": ${JSON.stringify(echo(seen))}`)
  },
  page: (_, seen) => (response) => {
    response.writeHead(200, { 'content-type': `text/html; key=${encodeURIComponent(CANARY)}` }).end(echo(seen))
  },
  leak: (contract, seen) => ({
    json: contract.answer(contract.texts(seen).map((source) => ({ source, target: `The ${CANARY}` }))),
  }),
  escaped: (contract, seen) => (response) => {
    const answer = contract.answer(contract.texts(seen).map((source) => ({ source, target: `The ${CANARY}` })))
    const body = JSON.stringify(answer).replaceAll('canary', String.raw`\u0063anary`)
    response.writeHead(200, { 'content-type': 'application/json' }).end(body)
  },
  shape: (_, seen) => ({ json: { [CANARY]: echo(seen) } }),
  item: (contract, seen) => ({ status: 400, json: contract.error(echo(seen)) }),
  busy: (contract, seen) => ({ status: 503, json: contract.error(echo(seen)) }),
  noise: () => (response) => void response.socket?.end(`HTTP/9.9 ${CANARY}\r\n${CANARY}: ${CANARY}\r\n\r\n${CANARY}`),
}

let fake: Fake
beforeAll(async () => {
  for (const { keyEnv } of contracts) vi.stubEnv(keyEnv, CANARY)
  fake = await serve((seen) => {
    const [, mode = '', at = ''] = seen.path.split('/')
    return (replies[mode] as (typeof replies)[string])(contracts[Number(at)] as Contract, seen)
  })
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await fake.close()
})

/** `good-0`: the first contract, against a server that does well. */
const nameOf = (mode: string, at: number): string => `${mode}-${at}`
const all = (mode: string): string => contracts.map((_, at) => nameOf(mode, at)).join()

const config = (): string => {
  const entries = Object.keys(replies).flatMap((mode) =>
    contracts.flatMap(({ type, yaml }, at) => [
      `  ${nameOf(mode, at)}:`,
      ...[`type: ${type}`, `url: ${fake.url}/${mode}/${at}`, 'retry: { attempts: 2, first: 0.001 }', ...yaml].map(
        (line) => `    ${line}`,
      ),
    ]),
  )
  return ['backends:', ...entries, ''].join('\n')
}

describe.each(contracts.map(({ type, yaml }, at) => [`${type} ${yaml[0] ?? ''}`.trim(), at] as const))(
  '%s',
  (_, at) => {
    it.each(Object.keys(replies).filter((mode) => mode !== 'good'))(
      'row 31: no key in the error of a server that answers: %s',
      async (mode) => {
        const events: string[] = []
        const translator = createTranslator(nameOf(mode, at), {
          backends: parseConfig('padanan.yaml', config()).backends,
          onEvent: ({ message }) => events.push(message),
        })
        const outcome: unknown = await translator
          .translate(requestsFor(['Ia pergi.', 'Kami tinggal.']))
          .catch((error: unknown) => error)
        const shown = [
          inspect(outcome, { depth: Infinity, showHidden: true, getters: true }),
          JSON.stringify(outcome),
          String(outcome),
          ...chain(outcome),
          inspect(translator, { depth: Infinity }),
          ...events,
        ]
        expect(shown.flatMap(found)).toEqual([])
        const failures = outcome instanceof Error ? [outcome] : (outcome as readonly { failed?: unknown }[])
        expect(failures.every((one) => one instanceof Error || one.failed !== undefined)).toBe(true)
        const { contract, sent } = { contract: contracts[at] as Contract, sent: fake.seen.at(-1) as Seen }
        expect(contract.keyIn(sent)).toBe(CANARY)
      },
    )
  },
)

/** The messages and stacks of an error and of what caused it, as they are printed when nobody catches it. */
function chain(error: unknown): readonly string[] {
  if (typeof error !== 'object' || error === null) return []
  const { message, stack, cause } = error as { message?: string; stack?: string; cause?: unknown }
  return [message ?? '', stack ?? '', inspect(cause, { depth: Infinity }), ...chain(cause)]
}

/** Every file below a folder. */
async function filesOf(base: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(base, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  const pairs = files.map(async (file) => [path.relative(base, file), await readFile(file, 'latin1')] as const)
  return Object.fromEntries(await Promise.all(pairs))
}

it('row 31: no key in what the commands print and write, of any provider, well or badly served', async () => {
  const base = await folder({ 'input/a.txt': 'Ia pergi ke pasar. Kami tinggal di rumah.\n', 'padanan.yaml': config() })
  const run = async (...args: readonly string[]): Promise<Ran> => {
    const ran = await cli(base, ...args)
    expect([args.join(' '), [ran.stdout, ran.stderr].flatMap(found)]).toEqual([args.join(' '), []])
    return ran
  }
  const modes = Object.keys(replies)
  const table = await run('compare', '-b', modes.map(all).join(), 'input/a.txt', '--html', 'compare.html')
  expect(table).toMatchObject({ code: 2, stderr: expect.stringContaining('[redacted]') as string })
  const listed = JSON.parse((await run('compare', '-b', modes.map(all).join(), 'input/a.txt', '--json')).stdout) as {
    columns: readonly { error?: string }[]
  }
  expect(listed.columns.filter(({ error }) => error === undefined).length).toBeGreaterThanOrEqual(contracts.length)
  await run('backends')
  await run('backends', '--json')
  expect(await run('backends', 'test', all('denied'))).toMatchObject({ code: 2 })
  expect(await run('backends', '--json', 'test', 'forbidden-1')).toMatchObject({ code: 2 })
  expect(await run('translate', '-b', all('item'), '-o', 'failed')).toMatchObject({ code: 2 })
  expect(await run('translate', '-b', all('moved'), '-o', 'refused', '--json')).toMatchObject({ code: 2 })
  expect(await run('translate', '-b', `${all('busy')},good-0`)).toMatchObject({ code: 0 })
  await run('translate', '-b', 'good-1', '-o', 'planned', '-n')
  await run('memory', 'rebuild', '-m', 'memory.db')
  expect(await run('export', '-f', 'html', '-o', 'review.html')).toMatchObject({ code: 0 })

  const files = await filesOf(base)
  const names = Object.keys(files).join(' ')
  expect(names).toMatch(/a\.xlf/u)
  for (const name of ['compare.html', 'review.html', 'memory.db', '.padanan/journal.jsonl', 'failed/a.xlf']) {
    expect(names).toContain(name)
  }
  expect(files['failed/a.xlf']).toContain('[redacted]')
  expect(Object.entries(files).flatMap(([name, text]) => found(text).map((spelling) => [name, spelling]))).toEqual([])
}, 600_000)
