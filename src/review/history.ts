import { sameStroke, type EditRecord } from '../edits/record.js'
import type { HistoryEntry } from './api.js'

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
