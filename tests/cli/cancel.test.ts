/** SIGINT while a provider keeps one waiting: the journal is given back, and the command says what happened. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { folder, root } from '../helpers.js'

const start = (base: string, ...args: string[]) =>
  spawn(
    process.execPath,
    ['--import', `file://${fileURLToPath(import.meta.resolve('tsx'))}`, path.join(root, 'src/cli/main.ts'), ...args],
    { cwd: base, env: { ...process.env, NO_COLOR: '1', PADANAN_MEMORY: '' } },
  )

test.each([
  ['translate', ['translate', '-b', 'slow']],
  ['compare', ['compare', 'input/a.txt', '-b', 'slow,echo']],
  ['evaluate', ['evaluate', '--source', 'input/a.txt', '--reference', 'input/a.txt', '-b', 'libretranslate']],
])('%s', async (_name, args) => {
  const server = createServer()
  onTestFinished(() => void server.close().closeAllConnections())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const base = await folder({
    'input/a.txt': 'Ia pergi ke pasar.\n',
    'padanan.yaml': `backends:\n  slow: { type: libretranslate, url: "${url}" }\n  libretranslate: { url: "${url}" }\n`,
  })
  const child = start(base, ...args)
  const output: string[] = []
  child.stderr.on('data', (data) => output.push(String(data)))
  server.once('request', () => child.kill('SIGINT'))
  const [code] = (await once(child, 'close')) as [number | null]
  expect([code, output.join('')]).toEqual([130, expect.stringContaining('error: Cancelled')])
  const left = await readdir(path.join(base, '.padanan')).catch(() => [])
  expect(left.filter((name) => name.includes('.lock') || name.includes('.reserve'))).toEqual([])
})
