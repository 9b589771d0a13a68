import { computed, signal } from '@preact/signals'
import type { SaveRequest, SentenceView } from '../../api.js'
import { putSentence } from '../api/client.js'
import { failureText, type Failure } from '../api/http.js'
import { updateSummary } from './articles.js'
import { forgetDraft, storeDraft, type Draft } from './drafts.js'
import { textOf, type Entry } from './entry.js'
import { announce, notify } from './live.js'

/** Milliseconds after the last key. */
const AUTOSAVE = 150
const LONGEST_WAIT = 15_000

/** Every sentence that the server does not have as the page shows it. */
const unsaved = signal<ReadonlySet<Entry>>(new Set())
const timers = new Map<Entry, ReturnType<typeof setTimeout>>()

/** What the page says about saving as a whole. */
export const savingNow = computed(() => {
  const all = [...unsaved.value].map((entry) => entry.saving.value)
  return {
    count: all.length,
    failed: all.find((one) => one.kind === 'failed' || one.kind === 'refused'),
    conflicts: all.filter(({ kind }) => kind === 'conflict').length,
  }
})

/** Changes a sentence: at once on the page and in the browser's store, and on the server as soon as no key has been pressed for a moment. */
export function save(entry: Entry, draft: Draft, delay: 'typing' | 'now'): void {
  const merged = { ...entry.draft.peek(), ...draft }
  entry.draft.value = merged
  entry.overtaken.value = undefined
  keep(entry, merged)
  unsaved.value = new Set([...unsaved.peek(), entry])
  const { kind } = entry.saving.peek()
  if (kind === 'conflict') return
  if (kind !== 'sending') entry.saving.value = { kind: 'waiting' }
  if (kind !== 'sending') schedule(entry, delay === 'typing' ? AUTOSAVE : 0)
}

function keep({ path, id, sentence }: Entry, draft: Draft): void {
  const { source, target: base } = sentence.peek()
  storeDraft(path, { ...draft, id, source, base })
}

function schedule(entry: Entry, delay: number): void {
  clearTimeout(timers.get(entry))
  timers.set(
    entry,
    setTimeout(() => void send(entry), delay),
  )
}

async function send(entry: Entry, keepalive = false): Promise<void> {
  clearTimeout(timers.get(entry))
  timers.delete(entry)
  const draft = entry.draft.peek()
  if (draft === undefined || ['sending', 'conflict'].includes(entry.saving.peek().kind)) return
  const failedBefore = entry.saving.peek()
  const attempt = failedBefore.kind === 'failed' ? failedBefore.attempt + 1 : 1
  entry.saving.value = { kind: 'sending' }
  const body: SaveRequest = { ...draft, revision: entry.sentence.peek().revision }
  const answer = await putSentence(entry.path, entry.id, body, keepalive)
  if (answer.ok) {
    updateSummary(answer.value.summary)
    settle(entry, draft, answer.value.sentence)
  } else failed(entry, draft, answer, attempt)
}

/** The server has `sent`; what was typed meanwhile goes after it. */
function settle(entry: Entry, sent: Draft, sentence: SentenceView): void {
  const now = entry.draft.peek()
  const rest = now === undefined ? undefined : remaining(now, sent)
  entry.sentence.value = sentence
  entry.draft.value = rest
  if (rest === undefined) return done(entry)
  keep(entry, rest)
  entry.saving.value = { kind: 'waiting' }
  schedule(entry, AUTOSAVE)
}

function remaining(now: Draft, sent: Draft): Draft | undefined {
  const rest: Draft = {
    ...(now.target !== undefined && now.target !== sent.target ? { target: now.target } : {}),
    ...(now.state !== undefined && now.state !== sent.state ? { state: now.state } : {}),
  }
  return Object.keys(rest).length === 0 ? undefined : rest
}

function done(entry: Entry): void {
  forgetDraft(entry.path, entry.id)
  entry.saving.value = { kind: 'saved' }
  unsaved.value = new Set([...unsaved.peek()].filter((one) => one !== entry))
  if (unsaved.peek().size === 0) announce('Saved', 'saving')
}

function failed(entry: Entry, sent: Draft, failure: Failure, attempt: number): void {
  const theirs = failure.problem.sentence
  if (failure.status === 409 && theirs !== undefined) {
    entry.saving.value = { kind: 'waiting' }
    return meet(entry, theirs, sent)
  }
  const message = failureText(failure)
  const again = failure.status === 0 || failure.status >= 500 || [401, 403, 408, 429].includes(failure.status)
  if (attempt === 1) announce(`Not saved. ${message}`, 'saving')
  entry.saving.value = again ? { kind: 'failed', message, attempt } : { kind: 'refused', message }
  if (again) schedule(entry, Math.min(LONGEST_WAIT, 500 * 2 ** Math.min(attempt, 8)))
}

/**
 * The sentence came back from the server in another version. Without a change of ours it is taken as it is; where only things beside the
 * texts differ, or both say the same, our change goes on top; otherwise the person decides: between two texts, or anew about a text or a
 * source that nobody here had seen.
 */
export function meet(entry: Entry, theirs: SentenceView, sent?: Draft): void {
  const before = entry.sentence.peek()
  const draft = entry.draft.peek()
  if (draft === undefined) {
    entry.sentence.value = theirs
    return
  }
  const { kind } = entry.saving.peek()
  // The answer to what is under way tells whether it was made on this version.
  if (kind === 'sending') return
  const sameText = theirs.target === before.target || theirs.target === textOf(entry) || theirs.target === sent?.target
  const isSeen = theirs.source === before.source && (sameText || draft.target !== undefined)
  const isOvertaken = !isSeen && takeBack(entry, draft, theirs)
  if (draft.target === undefined || sameText) rebase(entry, theirs)
  else {
    clearTimeout(timers.get(entry))
    // What belongs to our text stays ours until the person has chosen; all the rest, such as the source, is shown as it is now.
    entry.sentence.value = { ...theirs, target: before.target, revision: before.revision }
    entry.saving.value = { kind: 'conflict', theirs }
    if (kind !== 'conflict') announce(`Sentence ${entry.id} was changed elsewhere: choose a text`)
  }
  if (isOvertaken) notify(`Sentence ${entry.id} was changed elsewhere before you decided: look at it again`)
}

/** Takes a decision back that was made on another text or source than there is now. Says whether there was one. */
function takeBack(entry: Entry, { target, state }: Draft, theirs: SentenceView): boolean {
  const isApproval = state === 'reviewed' || state === 'final'
  if (state === undefined || (target === undefined ? state === theirs.state : !isApproval)) return false
  const { source, target: text } = entry.sentence.peek()
  entry.draft.value = target === undefined ? undefined : { target }
  entry.overtaken.value = { source, target: text }
  return true
}

function rebase(entry: Entry, theirs: SentenceView): void {
  entry.sentence.value = theirs
  const draft = entry.draft.peek()
  const settled =
    draft === undefined ||
    ((draft.target === undefined || draft.target === theirs.target) &&
      (draft.state === undefined || draft.state === theirs.state))
  if (settled) {
    entry.draft.value = undefined
    return done(entry)
  }
  entry.saving.value = { kind: 'waiting' }
  schedule(entry, 0)
}

/** Settles a conflict. */
export function choose(entry: Entry, whose: 'mine' | 'theirs'): void {
  const saving = entry.saving.peek()
  if (saving.kind !== 'conflict') return
  const mine = textOf(entry)
  entry.saving.value = { kind: 'waiting' }
  entry.sentence.value = saving.theirs
  if (whose === 'theirs') {
    entry.draft.value = undefined
    return done(entry)
  }
  save(entry, { target: mine }, 'now')
}

/** Sends everything that waits, now: the server is back, or the page goes away. */
export function sendAll(keepalive = false): void {
  for (const entry of unsaved.peek()) void send(entry, keepalive)
}

/** Sentences of an article that are not saved, so that coming back to it finds them. */
export const unsavedOf = (path: string): readonly Entry[] => [...unsaved.peek()].filter((entry) => entry.path === path)
