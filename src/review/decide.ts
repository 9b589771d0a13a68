/** What a save does to a sentence: a pure function of the sentence and the request. */
import type { EditRecord } from '../edits/record.js'
import { targetOf } from '../stages/units.js'
import type { ReviewState, Unit } from '../types.js'
import type { SaveRequest } from './api.js'

export type Decision =
  /** The sentence is that way already. */
  | { readonly type: 'same' }
  | { readonly type: 'edit'; readonly record: Omit<EditRecord, 'seq'> }
  | { readonly type: 'refused'; readonly reason: string }

/**
 * A new text takes an approval back unless the request has a state of its own. An approval makes the text that shows a person's. Line ends in a
 * text become spaces: a sentence is one line of its article.
 */
export function decide(unit: Unit, request: SaveRequest, author: string, at: string): Decision {
  if (request.target !== undefined && request.target !== null && !isWhole(request.target)) {
    return { type: 'refused', reason: 'Unexpected half of a surrogate pair in the target, expected whole characters' }
  }
  const base = targetOf(unit)
  const { target, state } = outcome(unit, request)
  if (state === 'reviewed' || state === 'final') {
    if (target === null)
      return { type: 'refused', reason: 'Unexpected approval of a sentence without a translation, expected a text' }
  } else if (request.state === 'initial' && target !== null) {
    return { type: 'refused', reason: 'Unexpected state initial for a text of a person, expected target null with it' }
  }
  if (target === (unit.human ?? null) && state === unit.state && unit.humanSource === undefined) return { type: 'same' }
  const action = target === (unit.human ?? null) || target === base ? 'state' : 'edit'
  return { type: 'edit', record: { id: unit.id, source: unit.source, at, author, action, target, state, base } }
}

/** The person's layer from now on (`null` for none), and the state. */
function outcome(unit: Unit, request: SaveRequest): { readonly target: string | null; readonly state: ReviewState } {
  const machine = unit.machine === undefined ? undefined : (unit.glossed?.text ?? unit.machine.text)
  const text = typeof request.target === 'string' ? onOneLine(request.target) : request.target
  const current = unit.human ?? null
  const changed = text !== undefined && (text ?? machine) !== (current ?? machine)
  const own = text === undefined ? current : text
  const kept = changed || request.target === null ? 'translated' : unit.state
  const state = request.state ?? kept
  if (state === 'reviewed' || state === 'final') return { target: own ?? machine ?? null, state }
  if (own === null || own === machine) return { target: null, state: machine === undefined ? 'initial' : 'translated' }
  return { target: own, state: 'translated' }
}

const onOneLine = (text: string): string => text.replace(/\r\n|[\r\n\u2028\u2029]/gu, ' ')

const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text)
