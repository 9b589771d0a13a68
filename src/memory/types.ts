/** What a translation memory keeps and what a store of it does. No runtime code lives here. */
import type { ReviewState } from '../types.js'

/** One translation. */
export interface MemoryUnit {
  readonly source: string
  readonly target: string
  /** The sentences before and after; empty at the beginning and the end of the article, absent where they are not known. */
  readonly previous?: string
  readonly next?: string
  /** How much a person has vouched for it. */
  readonly state: Exclude<ReviewState, 'initial'>
  /** A machine made it and nobody vouches for it: it is offered, never filled in. Default false. */
  readonly machine?: boolean
  /** The article it stands in (its path under the input folder), or the file it was imported from. */
  readonly origin: string
  /** Whether `origin` is an imported file. Default false. */
  readonly imported?: boolean
  /** Taken off the score of every match, 0 to 100. Default 0. */
  readonly penalty?: number
  readonly author?: string
  /** ISO 8601 in UTC. */
  readonly created?: string
  readonly changed?: string
  /** Stands for `changed` where that is not known: what a unit is given when it is added, and keeps. Never given back. */
  readonly seen?: string
}

export interface StoredUnit extends Omit<MemoryUnit, 'seen'> {
  /** Grows with each unit that is added. */
  readonly id: number
}

/** Which units can be alike at all: the first, quick part of a fuzzy match. */
export interface CandidateQuery {
  /** `indexTokens` of the sentence, each one once. */
  readonly tokens: readonly string[]
  /** Number of tokens of a candidate. */
  readonly minLength: number
  readonly maxLength: number
  /** How many of `tokens` a candidate shares at least; at least 1. */
  readonly shared: number
  /** At most so many, those that share most first. */
  readonly limit: number
}

/** An article, or an imported file. */
export interface UnitOrigin {
  readonly origin: string
  readonly imported: boolean
}

/** Which units: those of an origin, of all articles, or of all imported files. */
export type UnitFilter = UnitOrigin | { readonly imported: boolean }

export interface PutResult {
  readonly added: number
  /** There already, with another state, author, date or penalty. */
  readonly changed: number
  readonly unchanged: number
  /** Of `replace`: those that are no longer there. */
  readonly removed: number
}

export interface MemoryStats {
  /** Of all that can be found. */
  readonly units: number
  readonly byState: Readonly<Record<MemoryUnit['state'], number>>
  readonly machine: number
  /** Imports, and articles of the store's own project, with the number of their units, the largest first. */
  readonly origins: readonly { readonly origin: string; readonly imported: boolean; readonly units: number }[]
}

/**
 * Where translations are kept. Every implementation passes `tests/memory/contract.ts`. A unit is known by its source, target, context and
 * origin: putting it again changes its state, author, dates and penalty, and nothing else. Lists come in the order of trust:
 * final, reviewed, translated by a person, made by a machine; then the latest change first; then the one added last.
 *
 * Methods reject with `PadananError`: `locked` while another process writes for too long, `output-unwritable`, `memory-invalid`.
 */
export interface MemoryStore {
  /** All or none. */
  put(units: readonly MemoryUnit[]): Promise<PutResult>
  /** Makes `units` all that there is of an origin; those that are the same stay as they are. All or none. */
  replace(origin: UnitOrigin, units: readonly MemoryUnit[]): Promise<PutResult>
  /** Units with this source; a line break is a space, and NFC and NFD are the same. At most `limit`. */
  exact(source: string, limit: number): Promise<readonly StoredUnit[]>
  /** Those whose neighbours are the same too. */
  inContext(source: string, previous: string, next: string, limit: number): Promise<readonly StoredUnit[]>
  candidates(query: CandidateQuery): Promise<readonly StoredUnit[]>
  /** Gives how many there were. */
  remove(filter: UnitFilter): Promise<number>
  count(): Promise<number>
  stats(): Promise<MemoryStats>
  /** Every unit in the order added, as it was at the beginning. Nothing may be put or removed through this store meanwhile. */
  all(): AsyncIterable<StoredUnit>
  close(): Promise<void>
}
