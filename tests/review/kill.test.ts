import { expect, it } from 'vitest'
import { translated } from './support.js'
import { killAndRestart } from './kill/sequence.js'

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

it('loses no confirmed edit and no comment, however often it is killed', { timeout: 240_000 }, async () => {
  const base = await translated()
  const outcome = await killAndRestart({ base, kills: 30, random: seeded(7) })
  expect(outcome.lost).toEqual([])
  expect(outcome.kills).toBe(30)
  expect(outcome.confirmed).toBeGreaterThan(30)
})
