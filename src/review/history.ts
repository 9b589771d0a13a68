import type { EditRecord } from '../edits/record.js'
import type { HistoryEntry } from './api.js'

/** Edits of one author that follow each other this closely, in milliseconds, are one: the page saves while a person types. */
const TYPING = 30_000

/** A sentence's history, the oldest first. */
export function historyOf(records: readonly EditRecord[]): readonly HistoryEntry[] {
  const entries: HistoryEntry[] = []
  for (const record of records) {
    const last = entries.at(-1)
    const entry = entryOf(record)
    if (last !== undefined && sameStroke(last, entry)) entries[entries.length - 1] = entry
    else entries.push(entry)
  }
  return entries
}

/** Whether the later of two entries takes the earlier one's place. */
export function sameStroke(last: HistoryEntry, next: HistoryEntry): boolean {
  return (
    last.action === 'edit' &&
    next.action === 'edit' &&
    last.author === next.author &&
    last.state === next.state &&
    Date.parse(next.at) - Date.parse(last.at) < TYPING
  )
}

function entryOf({ at, author, action, target, state, text }: EditRecord): HistoryEntry {
  const said = action === 'comment' ? text : target
  return {
    at,
    author,
    action,
    ...(typeof said === 'string' && { target: said }),
    ...(state !== undefined && { state }),
  }
}
