/**
 * Whatever people, tools and programs do in whatever order, and wherever a process is killed: what a person typed, and did not replace, is
 * in the XLIFF file, byte for byte.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, it, vi } from 'vitest'
import { run, step, type Step } from './property/sequence.js'

vi.mock('node:fs/promises', async (original) => {
  const { faulty } = await import('./property/disk.js')
  return faulty(await original<typeof import('node:fs/promises')>())
})

vi.mock('node:fs', async (original) => {
  const { faultyNow } = await import('./property/disk.js')
  return faultyNow(await original<typeof import('node:fs')>())
})

async function inFolder(steps: readonly Step[]): Promise<void> {
  const base = await mkdtemp(path.join(tmpdir(), 'padanan-property-'))
  try {
    await mkdir(path.join(base, 'input'))
    await run(base, steps)
  } finally {
    await rm(base, { recursive: true, force: true })
  }
}

/** More for a longer search: `PROPERTY_RUNS=20000`. */
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 1000)

describe('in any order of work', () => {
  it('no text of a person is lost or changed', { timeout: 1_200_000 }, async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), inFolder), { numRuns: RUNS })
  })
})
