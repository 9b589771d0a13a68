import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { root } from '../helpers.js'
import { review, translated } from './support.js'

/** `padanan review` as people start it: what it says until it listens, and after. */
async function start(base: string): Promise<{ readonly port: number; readonly stderr: () => string }> {
  const tsx = import.meta.resolve('tsx')
  const args = ['--import', tsx, path.join(root, 'src/cli/main.ts'), 'review', '--no-open', '--no-memory']
  const child = spawn(process.execPath, args, { cwd: base, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  })
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const [printed] = (await once(child.stdout, 'data')) as [Buffer]
  return { port: Number(new URL(printed.toString().trim()).port), stderr: () => stderr }
}

async function taken(): Promise<number> {
  const other = createServer()
  other.listen(0, '127.0.0.1')
  await once(other, 'listening')
  onTestFinished(() => void other.close())
  return (other.address() as AddressInfo).port
}

it('takes another port where it may', async () => {
  const port = await taken()
  const { server, articles } = await review(await translated(), { port, otherPort: true })
  expect(server.port).not.toBe(port)
  expect((await articles()).articles).toHaveLength(2)
})

it('gives the same address at each start, and says so where it cannot', async () => {
  const first = await start(await translated())
  // The usual port may be taken on this machine before the test; then the first has to say so as well.
  if (first.port !== 7232) await expect.poll(first.stderr).toContain('Port 7232 is taken')
  else expect(first.stderr()).toBe('')
  const second = await start(await translated())
  expect(second.port).not.toBe(7232)
  await expect.poll(second.stderr).toContain(`Port 7232 is taken: this page is at port ${second.port}.`)
})

it('tells two output folders apart, and knows one again', async () => {
  const base = await translated()
  const one = await review(base)
  const other = await review(await translated())
  const { project } = await one.articles()
  expect((await one.article('a.txt')).project).toBe(project)
  expect((await other.articles()).project).not.toBe(project)
  await one.server.close()
  expect((await (await review(base)).articles()).project).toBe(project)
})
