import type { Chunk, NounPhrase } from '../parse/types.js'
import type { Item, LatticeNode } from '../types.js'
import type { Agreement } from './agreement.js'
import type { Tense } from './tensed.js'
import type { VerbForm } from './verb-group.js'

/** The subject when none is named. */
export const IT: Agreement = { person: 3, number: 'singular', human: false }

/** What is known of the clause being built, from left to right. */
export interface Clause {
  subject: Agreement | undefined
  verb: Item | undefined
  /** The form its last verb took, for a verb coordinated with it. */
  form: VerbForm
  /** Opened by `yang`: its subject is the noun before. */
  relative: boolean
  /** The object of its verb has come. */
  object: boolean
  /** What it is, which a later verb of the row may take up: `memproduksi sepatu dan mengekspornya`. */
  thing: Agreement | undefined
  voice: 'active' | 'passive'
  /** Its last verb stood behind `can`, `will` or their like. */
  modal: boolean
  /** `there is no` came just before: no article follows. */
  negated: boolean
  /** Its verb came before its subject. */
  postposed: Item | undefined
  /** Its verb, where a question has already put it behind the subject. */
  asked: Item | undefined
  /** What the subject of a question is, where "is" has been put before that. */
  equated: NounPhrase | undefined
  /** `sebaiknya` that stands before the subject; English says it behind. */
  advised: Item | undefined
  /** Opened by `agar` behind a verb of asking: what shall be, "that it be done". */
  wanted: boolean
  /** `hanya … yang …` whose predicate stands behind a second `yang`. */
  only: boolean
  /** Its verb is a participle: `tentang Rusia yang mengirim`, "about Russia sending". */
  participial: boolean
  /** The subject of the clause before, which one without a subject takes up. */
  previous: Agreement | undefined
}

/** A clause of which only the subject is known. */
export const opened = (subject: Agreement | undefined, relative = false): Clause => ({
  subject,
  verb: undefined,
  form: 'finite',
  relative,
  object: false,
  thing: undefined,
  voice: 'active',
  modal: false,
  negated: false,
  postposed: undefined,
  asked: undefined,
  equated: undefined,
  advised: undefined,
  wanted: false,
  only: false,
  participial: false,
  previous: undefined,
})

/** The sentence, what has come of it in English, and the clauses that are open, innermost last. */
export interface Walk {
  readonly chunks: readonly Chunk[]
  readonly tense: Tense
  /** How much likelier it is than the other one, as a natural-log ratio. */
  readonly odds: number
  readonly nodes: LatticeNode[]
  readonly stack: Clause[]
}

/** Ends every open clause and begins one of which nothing is known but whose clause came before. */
export function begin(walk: Walk): void {
  const previous = walk.stack[0]?.subject ?? walk.stack[0]?.previous
  walk.stack.splice(0, walk.stack.length, { ...opened(undefined), previous })
}

/** The innermost open clause. */
export const current = (walk: Walk): Clause => {
  const clause = walk.stack.at(-1)
  if (clause !== undefined) return clause
  const fresh = opened(undefined)
  walk.stack.push(fresh)
  return fresh
}

/** `gedung yang dibangun pada 1990 itu`: behind it the building's own predicate comes. */
export function closeRelative({ stack }: Walk): void {
  const clause = stack.at(-1)
  if (clause?.relative === true && clause.verb !== undefined && stack.length > 1) stack.pop()
}
