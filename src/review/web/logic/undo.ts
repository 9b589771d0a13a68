import type { ReviewState } from '../../../types.js'

/** What a sentence had; `null` is “what the machine says”. */
export interface Version {
  readonly target: string | null
  readonly state: ReviewState
  /** What it was a translation of. */
  readonly source?: string
}

/** One step that can be taken back. */
export interface Step {
  readonly id: string
  readonly before: Version
  readonly after: Version
  readonly kind: 'typing' | 'command'
  /** Milliseconds; typing that goes on within a second is one step. */
  readonly at: number
}

/** The steps of one article. */
export interface Timeline {
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

export const noSteps: Timeline = { done: [], undone: [] }

/** The most steps that are remembered. */
const MOST = 1000
const PAUSE = 1000

/** Adds a step; what had been taken back is forgotten. */
export function stepped({ done }: Timeline, step: Step): Timeline {
  const last = done.at(-1)
  const goesOn =
    last !== undefined &&
    last.kind === 'typing' &&
    step.kind === 'typing' &&
    last.id === step.id &&
    step.at - last.at < PAUSE
  return goesOn
    ? { done: [...done.slice(0, -1), { ...last, after: step.after, at: step.at }], undone: [] }
    : { done: [...done, step].slice(-MOST), undone: [] }
}

/** The step to take back, and the timeline without it. */
export function undone({ done, undone: later }: Timeline): readonly [Timeline, Step | undefined] {
  const step = done.at(-1)
  return [step === undefined ? { done, undone: later } : { done: done.slice(0, -1), undone: [...later, step] }, step]
}

/** The step to do again, and the timeline with it. */
export function redone({ done, undone: later }: Timeline): readonly [Timeline, Step | undefined] {
  const step = later.at(-1)
  return [step === undefined ? { done, undone: later } : { done: [...done, step], undone: later.slice(0, -1) }, step]
}

/** The approval that a text had for this source before somebody typed in it, where typing alone has led away from it and back. */
export function stateHad(
  { done }: Timeline,
  id: string,
  target: string | null | undefined,
  source?: string,
): ReviewState | undefined {
  const other = done.findLastIndex((step) => step.id !== id || step.kind !== 'typing')
  const isIt = ({ before }: Step): boolean =>
    before.target === target && before.source === source && (before.state === 'reviewed' || before.state === 'final')
  return done.slice(other + 1).find(isIt)?.before.state
}

/** What a step brings back: an approval was of the source that there was then. */
export const approvedOf = ({ target, state, source }: Version, now: string): Pick<Version, 'target' | 'state'> => ({
  target,
  state: source !== now && (state === 'reviewed' || state === 'final') ? 'translated' : state,
})
