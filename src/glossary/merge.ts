import type { Entry } from './entry.js'

/**
 * Files merge in the order given, the general one first: a later file's entry for a term takes the place of an earlier one's.
 * The command line gives `glossary.yaml`, then the files of `glossary/` by name, then an article's own file.
 */
export function mergeEntries(files: readonly (readonly Entry[])[]): readonly Entry[] {
  const byTerm = new Map<string, Entry>()
  for (const entry of files.flat()) byTerm.set(entry.term, entry)
  return [...byTerm.values()]
}
