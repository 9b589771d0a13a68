import type { NounPhrase } from '../parse/types.js'
import type { LatticeNode } from '../types.js'
import type { Agreement } from './agreement.js'
import type { Role } from './determiner.js'

/** What stands around a noun phrase and bears on its article and number. */
export interface NounContext {
  readonly role: Role
  /** Lower-case Indonesian word that governs it: a preposition or verb. */
  readonly governor: string
  /** Who `-nya` most likely is: the subject of its clause. */
  readonly owner?: Agreement | undefined
  /** It says who one person is: `Siti (19), warga Bekasi`. */
  readonly single?: boolean
  /** What a pronoun stands for is known to be a person. */
  readonly human?: boolean
}

/** Puts a noun phrase within another into English. */
export type Transfer = (np: NounPhrase, context: NounContext) => LatticeNode
