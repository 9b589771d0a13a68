/**
 * The key that travels with a sentence and tells, when it comes back, what it was sent for: `4fb1c02a9d3e.77ab01c2d3e4.translated`,
 * a fingerprint of the source, one of the target as it was sent, and the state it had.
 */
import { createHash } from 'node:crypto'
import type { ReviewState } from '../../types.js'
import { xmlText } from '../xml-write.js'

export interface UnitKey {
  readonly source: string
  readonly target: string
  readonly state: ReviewState
}

/** 48 bits: of a million sentences, the chance that any two agree is one in five hundred. Only those with one id are compared. */
const DIGITS = 12
const KEY = /^([0-9a-f]{12})\.([0-9a-f]{12})\.(initial|translated|reviewed|final)$/u

/**
 * The same for texts that a tool or spreadsheet may have exchanged unseen: another normal form, another line end, characters that
 * XML has no way to carry.
 */
export function fingerprint(text: string): string {
  const seen = xmlText(text.normalize('NFC').replace(/\r\n?/gu, '\n'))
  return createHash('sha256').update(seen).digest('hex').slice(0, DIGITS)
}

export const encodeKey = ({ source, target, state }: UnitKey): string =>
  `${fingerprint(source)}.${fingerprint(target)}.${state}`

/** The key's parts, or nothing where it is none: a tool dropped it, or the row is a reviewer's own. */
export function decodeKey(text: string | undefined): UnitKey | undefined {
  const [, source, target, state] = KEY.exec(text?.trim() ?? '') ?? []
  return source === undefined || target === undefined ? undefined : { source, target, state: state as ReviewState }
}
