import { signal } from '@preact/signals'
import {
  approvedOf,
  noSteps,
  redone,
  stateHad,
  stepped,
  undone,
  type Step,
  type Timeline,
  type Version,
} from '../logic/undo.js'
import { article, current, filter, shownIds, setFilter } from './article.js'
import { everything } from '../logic/filter.js'
import { changeEnd } from '../logic/ranges.js'
import type { Draft } from './drafts.js'
import { textOf, versionOf, type Entry } from './entry.js'
import { announce, notify, refuse } from './live.js'
import { save } from './saving.js'

/** The steps of each article that was opened on this page. */
const timelines = signal<ReadonlyMap<string, Timeline>>(new Map())

/** What was done in an article; another object after each step. */
export const timelineOf = (path: string): Timeline => timelines.value.get(path) ?? noSteps
const keep = (path: string, timeline: Timeline): void => {
  timelines.value = new Map(timelines.peek()).set(path, timeline)
}

export const canUndo = (path: string): boolean => timelineOf(path).done.length > 0
export const canRedo = (path: string): boolean => timelineOf(path).undone.length > 0

/** Changes a sentence so that it can be taken back. */
export function change(entry: Entry, draft: Draft, kind: Step['kind']): void {
  const before = versionOf(entry)
  // A new text has to be approved anew.
  const had = kind === 'typing' ? stateHad(timelineOf(entry.path), entry.id, draft.target, before.source) : undefined
  const state =
    draft.state ?? had ?? (draft.target === undefined || before.state === 'initial' ? before.state : 'translated')
  const target = draft.target === undefined ? before.target : draft.target
  const after: Version = { ...before, target, state }
  if (after.target === before.target && after.state === before.state) return
  keep(entry.path, stepped(timelineOf(entry.path), { id: entry.id, before, after, kind, at: Date.now() }))
  save(entry, { ...draft, ...(state === before.state ? {} : { state }) }, kind === 'typing' ? 'typing' : 'now')
}

/** A sentence and the place in its text where it changed; none where the text stayed. */
export interface Place {
  readonly id: string
  readonly caret?: number
}

/** Takes back the last step of the open article, or does it again; gives where it was. */
export function travel(direction: 'undo' | 'redo'): Place | undefined {
  const open = article.peek()
  if (open === undefined) return undefined
  const [timeline, step] = (direction === 'undo' ? undone : redone)(timelineOf(open.path))
  const entry = open.entries.get(step?.id ?? '')
  if (step === undefined || entry === undefined) {
    refuse(direction === 'undo' ? 'Nothing to undo' : 'Nothing to do again')
    return undefined
  }
  keep(open.path, timeline)
  if (entry.overtaken.peek() !== undefined) {
    // What the step would bring back is older than a text that nobody here has looked at.
    notify(
      `Sentence ${entry.id} was changed elsewhere: nothing of it is ${direction === 'undo' ? 'undone' : 'done again'}`,
    )
    return entry
  }
  const to = direction === 'undo' ? step.before : step.after
  const before = textOf(entry)
  save(entry, approvedOf(to, entry.sentence.peek().source), 'now')
  const after = textOf(entry)
  if (!shownIds.peek().includes(entry.id) && filter.peek() !== everything) setFilter(everything)
  current.value = entry.id
  announce(`${direction === 'undo' ? 'Undone' : 'Done again'} in sentence ${entry.id}`)
  return { id: entry.id, ...(before !== after && { caret: changeEnd(before, after) }) }
}
