import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdir, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test } from 'vitest'
import { takeLock, withLock } from '../../src/files/lock.js'
import { folder, read, snapshot } from '../helpers.js'

const purpose = 'a test'

/** The id of a process that is no more. */
const goneProcess = (): number => spawnSync(process.execPath, ['-e', '']).pid
const holder = (more: object): string =>
  JSON.stringify({
    pid: goneProcess(),
    host: hostname(),
    purpose: 'old',
    since: '2026-01-02T03:04:05.000Z',
    token: 'a',
    ...more,
  })

describe('a lock', () => {
  it('is given to one at a time and leaves nothing behind', async () => {
    const base = await folder()
    const file = path.join(base, 'deep/a.lock')
    const lock = await takeLock(file, { purpose })
    await expect(takeLock(file, { purpose })).rejects.toMatchObject({
      code: 'locked',
      place: { file },
      message: expect.stringMatching(
        /^In use by this process \(a test, since \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC\)$/u,
      ) as string,
    })
    await lock.release()
    await lock.release()
    const again = await takeLock(file, { purpose })
    await lock.release()
    await expect(takeLock(file, { purpose })).rejects.toMatchObject({ code: 'locked' })
    await again.release()
    expect(await readdir(path.dirname(file))).toEqual([])
  })

  it('is waited for, and given back when the work fails', async () => {
    const file = path.join(await folder(), 'a.lock')
    const order: string[] = []
    const one = withLock(file, { purpose }, async () => {
      await new Promise((resolve) => setTimeout(resolve, 60))
      order.push('one')
      throw new Error('no')
    })
    const two = withLock(file, { purpose, wait: 60_000 }, async () => void order.push('two'))
    await expect(one).rejects.toThrow('no')
    await two
    expect(order).toEqual(['one', 'two'])
  })

  it('is waited for no longer when the run is cancelled', async () => {
    const file = path.join(await folder(), 'a.lock')
    await takeLock(file, { purpose })
    const controller = new AbortController()
    const waiting = takeLock(file, { purpose, wait: 60_000, signal: controller.signal })
    controller.abort()
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' })
  })

  test.each<[name: string, text: () => string]>([
    ['of a process that is no more', () => holder({})],
    ['of an earlier process with this one’s number', () => holder({ pid: process.pid, began: '1' })],
    ['that was never written', () => ''],
    ['cut off', () => holder({}).slice(0, 20)],
  ])('%s is taken over', async (_, text) => {
    const base = await folder({ 'a.lock': text() })
    await utimes(path.join(base, 'a.lock'), new Date(0), new Date(0))
    const lock = await takeLock(path.join(base, 'a.lock'), { purpose })
    await expect(takeLock(path.join(base, 'a.lock'), { purpose })).rejects.toMatchObject({ code: 'locked' })
    await lock.release()
    expect(await readdir(base)).toEqual([])
  })

  test.each<[name: string, text: () => string, message: RegExp]>([
    [
      'of a living process',
      () => holder({ pid: process.ppid }),
      /process \d+ \(old, since 2026-01-02 03:04:05 UTC\); run again when it has ended$/u,
    ],
    [
      'of another machine',
      () => holder({ host: 'elsewhere' }),
      /process \d+ on elsewhere \(old, .*or remove this file if it is gone$/u,
    ],
    ['that is being written', () => '', /just starting; try again$/u],
  ])('%s is respected', async (_, text, message) => {
    const found = text()
    const base = await folder({ 'a.lock': found })
    await expect(takeLock(path.join(base, 'a.lock'), { purpose })).rejects.toThrow(message)
    expect(await snapshot(base)).toEqual({ 'a.lock': found })
  })

  test.each([1, 2, 3, 7])('whose taking over was cut short is taken over all the same, %i times', async (times) => {
    const names = Array.from({ length: times + 1 }, (_, time) => `a.lock${'.stale'.repeat(time)}`)
    const base = await folder(Object.fromEntries(names.map((name, at) => [name, at === times ? '' : holder({})])))
    await utimes(path.join(base, names.at(-1) as string), new Date(0), new Date(0))
    const lock = await takeLock(path.join(base, 'a.lock'), { purpose })
    await lock.release()
    expect(await readdir(base)).toEqual([])
  })

  it('keeps many callers that meet a dead holder apart', async () => {
    for (let round = 0; round < 10; round++) {
      const base = await folder({ 'a.lock': holder({}) })
      let inside = 0
      let most = 0
      const work = async (): Promise<void> => {
        most = Math.max(most, ++inside)
        await new Promise((resolve) => setTimeout(resolve, 1))
        inside--
      }
      const file = path.join(base, 'a.lock')
      await Promise.all(Array.from({ length: 8 }, () => withLock(file, { purpose, wait: 60_000 }, work)))
      expect(most).toBe(1)
    }
  })

  it('keeps processes apart, a killed one among them: each number is counted once', async () => {
    const base = await folder({ count: '', 'a.lock': holder({}) })
    const script = fileURLToPath(new URL('support/count.ts', import.meta.url))
    const args = ['--import', import.meta.resolve('tsx'), script, path.join(base, 'a.lock'), path.join(base, 'count')]
    const start = (times: number) => spawn(process.execPath, [...args, String(times)], { stdio: 'inherit' })
    const counted = async (): Promise<readonly string[]> => (await read(base, 'count')).split('\n').slice(0, -1)
    const [one, two, endless] = [start(20), start(20), start(1_000_000)].map((child) => ({
      kill: () => child.kill('SIGKILL'),
      closed: once(child, 'close'),
    }))
    while ((await counted()).length < 10) await new Promise((resolve) => setTimeout(resolve, 5))
    endless?.kill()
    await endless?.closed
    expect([await one?.closed, await two?.closed]).toEqual([
      [0, null],
      [0, null],
    ])
    const lines = await counted()
    expect(lines.length).toBeGreaterThanOrEqual(40)
    expect(lines).toEqual(lines.map((_, index) => String(index + 1)))
  })
})
