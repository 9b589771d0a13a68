/** What the exchange formats carry of an entry: names and their standing; conditions, scope and the like stay in YAML. */
import type { NewEntry } from './index.js'
import type { Entry } from '../entry.js'

export function toNewEntry(entry: Entry): NewEntry {
  const { term, kind, unwanted, admitted, note } = entry
  return {
    term,
    kind,
    source: entry.source.map(({ form }) => form),
    short: entry.short.map(({ form }) => form),
    unwanted,
    admitted,
    ...(note !== undefined && { note }),
  }
}
