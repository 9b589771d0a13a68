/** The translation memory of a project: where it stands, and how it is made again from the files that are the truth. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { PadananError } from '../errors.js'
import { matchArticle, type Glossary } from '../glossary/index.js'
import { createLookup, openMemory, unitsFromBitext, type MemoryStore } from '../memory/index.js'
import type { Bitext, MemoryLookup, Suggestion, TermMatch } from '../types.js'
import { bitextFiles, readBitextFile } from './bitext-files.js'
import { projectIdIn } from './project-id.js'

/** `.padanan/memory.db` beside the output folder. */
export function memoryFile(out: string): string {
  return path.join(path.dirname(path.resolve(out)), '.padanan', 'memory.db')
}

/**
 * Opens the project's memory: a file, or the address of one that several projects share. A file that turns out to be damaged is put aside and
 * made again from the output folder's XLIFF files; `warn` is told.
 */
export async function openProjectMemory(
  place: string,
  out: string,
  warn: (message: string) => void,
): Promise<MemoryStore> {
  const refill = async (store: MemoryStore): Promise<void> => {
    const { failed } = await rebuildMemory(store, out).catch((error: unknown) => {
      if (error instanceof PadananError && error.code === 'input-missing') return { failed: [] }
      throw error
    })
    for (const error of failed) warn(error.describe())
    warn('Files that were imported into the memory have to be imported again')
  }
  return openMemory(place, {
    warn,
    refill,
    own: place === memoryFile(out),
    project: projectIdIn(path.dirname(memoryFile(out))),
  })
}

export interface RebuildReport {
  readonly articles: number
  readonly units: number
  /** Articles that are gone, whose units were removed. */
  readonly gone: number
  /** XLIFF files that cannot be read; what the memory had of their articles stays. */
  readonly failed: readonly PadananError[]
}

/**
 * Makes the memory hold what people wrote in the XLIFF files of `out`, review edits included, and nothing else but imports. Rejects with
 * `input-missing` where there is no such folder.
 */
export async function rebuildMemory(store: MemoryStore, out: string): Promise<RebuildReport> {
  // A folder that is not there, as one whose name was mistyped, says nothing of what is gone.
  const files = await bitextFiles(out)
  const failed: PadananError[] = []
  const seen = new Set<string>()
  let units = 0
  for (const name of files) {
    try {
      const bitext = await readBitextFile(out, name)
      const { mtime } = await stat(path.join(out, name))
      seen.add(bitext.path)
      units += await remember(store, bitext, mtime.toISOString())
    } catch (error) {
      if (!(error instanceof PadananError) || error.code !== 'exchange-invalid') throw error
      failed.push(error)
    }
  }
  // An article whose file is broken cannot be told from one that is gone.
  const gone = failed.length > 0 ? [] : await forgetOthers(store, seen)
  return { articles: seen.size, units, gone: gone.length, failed }
}

async function forgetOthers(store: MemoryStore, seen: ReadonlySet<string>): Promise<readonly string[]> {
  const { origins } = await store.stats()
  const gone = origins.filter(({ origin, imported }) => !imported && !seen.has(origin)).map(({ origin }) => origin)
  for (const origin of gone) await store.remove({ origin, imported: false })
  return gone
}

/** Puts what people wrote in an article in place of what the memory has of it; gives the number of sentences. */
export async function remember(store: MemoryStore, bitext: Bitext, at: string): Promise<number> {
  const units = unitsFromBitext(bitext, at)
  await store.replace({ origin: bitext.path, imported: false }, units)
  return units.length
}

/** The memory as the pipeline asks it: names are those of the glossary. `threshold`: the lowest score, 50 to 101, default 75. */
export function lookupFor(store: MemoryStore, glossary: Glossary | undefined, threshold?: number): MemoryLookup {
  return createLookup(store, {
    ...(threshold !== undefined && { threshold }),
    ...(glossary && { termsOf: (source: string) => termsOf(glossary, source) }),
  })
}

const termsOf = (glossary: Glossary, source: string): readonly TermMatch[] =>
  matchArticle(glossary, '', [source])[0] ?? []

/** What the memory has for one sentence without its neighbours, the best first. */
export async function searchMemory(
  store: MemoryStore,
  source: string,
  glossary: Glossary | undefined,
  threshold: number,
): Promise<readonly Suggestion[]> {
  const terms = glossary ? termsOf(glossary, source) : []
  const [found] = await lookupFor(store, glossary, threshold).lookUp([{ source, terms }])
  return found ?? []
}
