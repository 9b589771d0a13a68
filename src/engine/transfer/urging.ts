/** What somebody is urged to do or to be: `mengimbau warga agar waspada`, `menyerukan agar warga tetap tenang`. */
import type { Chunk, VerbGroup } from '../parse/types.js'
import type { Item } from '../types.js'
import type { Agreement } from './agreement.js'
import type { Clause } from './clause-state.js'
import { previousWord } from './look-around.js'
import { isPurpose } from './verb-form.js'

const URGING = /^(?:menyerukan|mengimbau|menghimbau)$/

const isPredicate = (chunk: Chunk | undefined): boolean => chunk?.type === 'vg' || chunk?.type === 'ap'

/** `menyerukan agar warga tetap tenang`: English makes an object of who shall do it; `at` is the `agar`. */
export function raisesObject(chunks: readonly Chunk[], at: number): boolean {
  const [verb, purpose, whom, predicate] = chunks.slice(at - 1, at + 3)
  return (
    verb?.type === 'vg' &&
    URGING.test(verb.vg.verb.lower) &&
    purpose?.type === 'word' &&
    isPurpose(purpose.item) &&
    whom?.type === 'np' &&
    isPredicate(predicate)
  )
}

/** The English of a verb behind which somebody is urged, where its other translations want a thing. */
export function urgingGloss({ verb }: VerbGroup, chunks: readonly Chunk[], at: number): string | undefined {
  if (!URGING.test(verb.lower)) return undefined
  const addressed = chunks[at + 1]
  const purpose = addressed?.type === 'np' ? previousWord(chunks, at + 3) : undefined
  if (!raisesObject(chunks, at + 1) && !isPurpose(purpose)) return undefined
  return verb.lower === 'menyerukan' ? 'call on' : 'urge'
}

/**
 * What is said of somebody behind `agar` or `agar tidak` that has no subject: `mengimbau warga agar waspada`, "to be alert"; `dirancang
 * agar tetap stabil`, "to remain stable".
 */
export const isAim = (before: Item | undefined, clause: Clause): boolean =>
  isPurpose(before) && (clause.subject === undefined || / /.test(before?.lower ?? ''))

/** `cucilah tangan Anda agar tetap bersih`: what shall be clean is what was washed. */
export function aimedAt(chunks: readonly Chunk[], at: number, { thing, voice }: Clause): Agreement | undefined {
  const [before, , state] = chunks.slice(at - 1, at + 2)
  if (voice !== 'active' || thing === undefined || before?.type !== 'np') return undefined
  // `merekatkan sol agar tidak mudah lepas`
  const eased = state?.type === 'vg' && state.vg.before.some(({ lower }) => lower === 'mudah')
  return (state?.type === 'ap' || eased) && !thing.human ? thing : undefined
}
