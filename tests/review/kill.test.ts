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

/** Projects that are worked on at the same time: most of the time goes into starting processes. */
const PROJECTS = 3

it('loses no confirmed edit and no comment, however often it is killed', { timeout: 900_000 }, async () => {
  const bases = await Promise.all(Array.from({ length: PROJECTS }, () => translated()))
  const outcomes = await Promise.all(
    bases.map((base, at) => killAndRestart({ base, kills: 30 / PROJECTS, random: seeded(at + 7) })),
  )
  expect(outcomes.flatMap(({ lost }) => lost)).toEqual([])
  expect(outcomes.reduce((sum, { kills }) => sum + kills, 0)).toBe(30)
  expect(outcomes.reduce((sum, { confirmed }) => sum + confirmed, 0)).toBeGreaterThan(30)
})
