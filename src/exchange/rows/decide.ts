/** What one row does to one sentence: nothing, a change, or a conflict. */
import { targetOf } from '../../stages/units.js'
import type { ReviewState, Unit } from '../../types.js'
import { rowSource } from './find.js'
import { decodeKey, fingerprint } from './key.js'
import { sentTarget, type ReceivedRow } from './row.js'

/** Why a row was not taken: the sentence has another source now, a person changed it here as well, or its text was emptied. */
export type ConflictReason = 'source-changed' | 'both-edited' | 'emptied'

export interface Conflict {
  readonly reason: ConflictReason
  /** The sentence as it stands in the article now. */
  readonly source: string
  readonly ours: string
  readonly oursState: ReviewState
  readonly theirs: string
  readonly theirsState: ReviewState
}

export type Decision =
  | { readonly kind: 'keep' }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  | {
      readonly kind: 'take'
      readonly before: string
      readonly target: string
      readonly state: ReviewState
      /** Set where the text was written for another source. */
      readonly humanSource?: string
    }

const KEEP: Decision = { kind: 'keep' }
const same = (a: string, b: string): boolean => fingerprint(a) === fingerprint(b)

export function decideRow(unit: Unit, row: ReceivedRow, take: 'ours' | 'theirs' | undefined): Decision {
  const theirs = received(unit, row)
  if (theirs === undefined) return KEEP
  const reason = conflictOf(unit, row, theirs)
  if (reason === undefined) return { kind: 'take', before: sentTarget(unit), ...theirs }
  if (take === 'ours') return KEEP
  if (take === 'theirs') return { kind: 'take', before: sentTarget(unit), ...theirs, ...madeFor(unit, row) }
  return {
    kind: 'conflict',
    conflict: {
      reason,
      source: unit.source,
      ours: sentTarget(unit),
      oursState: unit.state,
      theirs: theirs.target,
      theirsState: theirs.state,
    },
  }
}

interface Theirs {
  readonly target: string
  readonly state: ReviewState
}

/** What the reviewer did, or nothing where the row is as it was sent, says no more than the article does, or has no text. */
function received(unit: Unit, row: ReceivedRow): Theirs | undefined {
  const sent = decodeKey(row.key)
  // A cell of spaces is as good as an empty one: the sentence would vanish from the article.
  const text = row.target === undefined || row.target.trim() === '' ? '' : row.target
  const edited = sent ? fingerprint(text) !== sent.target : !isOwnText(unit, text)
  const before = sent?.state ?? (unit.human === undefined ? 'translated' : unit.state)
  // Some tools leave a segment `initial` when it is edited, and some set all back to it.
  const said = row.state === 'initial' ? undefined : row.state
  const state = said ?? (edited ? 'translated' : before)
  if (!edited && (text === '' || state === before)) return undefined
  const target = same(text, sentTarget(unit)) ? sentTarget(unit) : text
  const settled = unit.human !== undefined || !VOUCHED.has(state)
  return target === sentTarget(unit) && state === unit.state && settled ? undefined : { target, state }
}

const VOUCHED: ReadonlySet<ReviewState> = new Set(['reviewed', 'final'])

/** Without a key only the layers tell what was sent: an older machine text that comes back is then taken for an edit. */
function isOwnText(unit: Unit, target: string): boolean {
  const layers = [sentTarget(unit), unit.machine?.text, unit.glossed?.text]
  return target === '' ? unit.state === 'initial' : layers.some((text) => text !== undefined && same(text, target))
}

function conflictOf(unit: Unit, row: ReceivedRow, theirs: Theirs): ConflictReason | undefined {
  if (rowSource(row) !== fingerprint(unit.source)) return 'source-changed'
  if (unit.human !== undefined && changedHere(unit, row, theirs)) return 'both-edited'
  return theirs.target === '' ? 'emptied' : undefined
}

/** Whether a person changed the sentence since it was sent, to something else. A machine's new text is no person's. */
function changedHere(unit: Unit, row: ReceivedRow, theirs: Theirs): boolean {
  const sent = decodeKey(row.key)
  const ours = targetOf(unit)
  if (sent === undefined) return !same(ours, theirs.target)
  const [text, state] = [fingerprint(ours) !== sent.target, unit.state !== sent.state]
  if ((text || state) && !same(ours, theirs.target)) return true
  return state && theirs.state !== sent.state && theirs.state !== unit.state
}

/** A text for another source is kept with it, so that the check `source-changed` flags it until it is reviewed. */
function madeFor(unit: Unit, row: ReceivedRow): Partial<Decision & { kind: 'take' }> {
  if (rowSource(row) === fingerprint(unit.source)) return {}
  return { state: 'translated', ...(row.source !== undefined && { humanSource: row.source }) }
}
