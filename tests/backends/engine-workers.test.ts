import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { openPool } from '../../src/backends/engine-pool.js'
import { createEngine } from '../../src/backends/engine.js'
import type { TranslationRequest } from '../../src/types.js'
import { readGold } from '../engine/gold/read.js'

const requests: readonly TranslationRequest[] = readGold().map(({ indonesian }) => ({
  text: indonesian,
  kind: 'paragraph',
}))
/** Enough for threads to start. */
const many = Array.from({ length: 5 }, () => requests).flat()

const single = createEngine()

/** A pool whose threads run this code instead of the engine. */
async function poolRunning(code: string, size: number): Promise<ReturnType<typeof openPool>> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'padanan-')), 'thread.mjs')
  await writeFile(file, `import { parentPort } from 'node:worker_threads'\n${code}\n`)
  return openPool({}, size, pathToFileURL(file))
}

describe('the engine in threads', () => {
  const threaded = createEngine({ workers: 3 })
  afterAll(async () => threaded.close?.())

  it('says the same as in one, in order', async () => {
    expect(await threaded.translate(many)).toEqual(await single.translate(many))
    expect(threaded.name).toBe(single.name)
  })

  it('keeps calls apart that are made together', async () => {
    const halves = [requests.slice(0, 60), requests.slice(60, 130), requests.slice(130)]
    const answers = await Promise.all(halves.map((half) => threaded.translate(half)))
    expect(answers.flat()).toEqual(await single.translate(requests))
  })

  it('does what is too much for a bounded heap without bounds', async () => {
    const pool = openPool({}, 1, undefined, { maxOldGenerationSizeMb: 12, maxYoungGenerationSizeMb: 2 })
    expect(await pool.translate(requests.slice(0, 30))).toEqual(await single.translate(requests.slice(0, 30)))
    await pool.close()
  })

  it('has the user’s own dictionary', async () => {
    const own = { dictionary: 'zigzagan\tn\tzebra crossing\n' }
    const engine = createEngine({ ...own, workers: 2 })
    const asked = [{ text: 'Presiden melihat zigzagan itu.' }, ...many]
    const answers = await engine.translate(asked)
    await engine.close?.()
    expect(answers[0]?.text).toContain('zebra crossing')
    expect(answers.slice(0, 1)).toEqual(await createEngine(own).translate(asked.slice(0, 1)))
  })

  it('answers again after it was closed', async () => {
    const engine = createEngine({ workers: 2 })
    await engine.translate(many)
    await engine.close?.()
    expect(await engine.translate(requests.slice(0, 3))).toEqual(await single.translate(requests.slice(0, 3)))
    await engine.close?.()
  })

  it('hears a signal between sentences on the one thread', async () => {
    const stop = new AbortController()
    setImmediate(() => stop.abort(new Error('enough')))
    await expect(single.translate(many, stop.signal)).rejects.toThrow('enough')
  })

  it('leaves a very long sentence when it is cancelled, with one thread too', async () => {
    const engine = createEngine()
    const stop = new AbortController()
    const text = `${'Presiden pergi ke pasar dan '.repeat(20_000)}pulang.`
    const call = engine.translate([{ text }], stop.signal)
    setImmediate(() => stop.abort(new Error('enough')))
    await expect(call).rejects.toThrow('enough')
    await engine.close?.()
  })

  it('does not begin what was cancelled', async () => {
    await expect(threaded.translate(requests, AbortSignal.abort())).rejects.toThrow('aborted')
  })
})

describe('a thread that dies', () => {
  it.each([
    ['exits', 'parentPort.on("message", () => process.exit(3))', /exit code 3/],
    ['throws', 'parentPort.on("message", () => { throw new RangeError("no more room") })', /no more room/],
    ['never starts', 'throw new Error("cannot start")', /cannot start/],
  ])('%s: the call is rejected and says why', async (_, code, reason) => {
    const pool = await poolRunning(code, 2)
    const call = pool.translate([{ text: 'satu' }])
    await expect(call).rejects.toMatchObject({ code: 'worker-failed' })
    await expect(call).rejects.toThrow(reason)
    await pool.close()
  })

  it('is replaced for the calls after it', async () => {
    const pool = await poolRunning(
      'parentPort.on("message", (all) => all[0].text === "mati" ? process.exit(1) : parentPort.postMessage({ translations: all.map(({ text }) => ({ text })) }))',
      1,
    )
    const died = pool.translate([{ text: 'mati' }])
    const waited = pool.translate([{ text: 'hidup' }])
    await expect(died).rejects.toMatchObject({ code: 'worker-failed' })
    expect(await waited).toEqual([{ text: 'hidup' }])
    await pool.close()
  })
})

describe('closing', () => {
  it('rejects what has not been answered', async () => {
    const pool = await poolRunning('parentPort.on("message", () => {})', 1)
    const calls = [pool.translate([{ text: 'satu' }]), pool.translate([{ text: 'dua' }])]
    const rejected = Promise.all(calls.map((call) => expect(call).rejects.toMatchObject({ code: 'cancelled' })))
    await pool.close()
    await rejected
  })

  it('ends a thread whose work is cancelled, and goes on with others', async () => {
    const pool = await poolRunning(
      'parentPort.on("message", (all) => { while (all[0].text === "lama"); parentPort.postMessage({ translations: all }) })',
      1,
    )
    const stop = new AbortController()
    const calls = [pool.translate([{ text: 'lama' }], stop.signal), pool.translate([{ text: 'dua' }])]
    setTimeout(() => stop.abort(new Error('enough')), 50)
    await expect(calls[0]).rejects.toThrow('enough')
    expect(await calls[1]).toEqual([{ text: 'dua' }])
    await pool.close()
  })

  it('never has more threads than asked for', async () => {
    const pool = await poolRunning(
      'import { threadId } from "node:worker_threads"\nparentPort.on("message", (all) => parentPort.postMessage({ translations: all.map(() => ({ text: String(threadId) })) }))',
      2,
    )
    const answers = await pool.translate(many)
    expect(answers).toHaveLength(many.length)
    expect(new Set(answers.map(({ text }) => text)).size).toBeLessThanOrEqual(2)
    await pool.close()
  })
})
