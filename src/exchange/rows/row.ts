/** A sentence on its way to a reviewer and back: what all exchange formats carry. */
import type { Place } from '../../errors.js'
import { targetOf, unitsOf } from '../../stages/units.js'
import type { Bitext, Comment, ReviewState, Unit } from '../../types.js'
import { encodeKey } from './key.js'

/** A sentence as it is sent. */
export interface SentRow {
  /** The article's path below the input folder. */
  readonly path: string
  readonly unit: Unit
  /** What stands in the article; empty where there is no translation yet. */
  readonly target: string
  /** Tells later whether source, target or state have changed since. */
  readonly key: string
}

/** A sentence as it comes back. What the file does not say is absent. */
export interface ReceivedRow {
  readonly path?: string
  /** `<block number>.<sentence number>`. */
  readonly unit?: string
  readonly key?: string
  readonly source?: string
  readonly target?: string
  readonly state?: ReviewState
  readonly comments?: readonly Comment[]
  readonly reviewer?: string
  /** ISO 8601 in UTC. */
  readonly changed?: string
  readonly place: Place
}

export const sentTarget = (unit: Unit): string => (unit.state === 'initial' ? '' : targetOf(unit))

export function sentRows({ path, blocks }: Bitext): readonly SentRow[] {
  return unitsOf(blocks).map((unit) => {
    const target = sentTarget(unit)
    return { path, unit, target, key: encodeKey({ source: unit.source, target, state: unit.state }) }
  })
}

/** The same object without the keys that have no value. */
export function present<T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T
}
