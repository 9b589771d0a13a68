/** The memory and TMX files. */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { readTmx, writeTmx, type TmxUnit } from '../exchange/tmx/index.js'
import { fileError } from '../files/file-error.js'
import { writePieces } from '../files/write.js'
import { fromTmx, toTmx, type ImportOptions, type MemoryStore, type MemoryUnit } from '../memory/index.js'

export interface ImportReport {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** Units without both languages. */
  readonly skipped: number
}

/** Units put at once: the more, the fewer times a page of the index is written; so many take about 20 MiB. */
const BATCH = 10_000

/**
 * Adds the translations of a TMX file, read in pieces. It is read once before anything is put, so that a broken file adds nothing. Rejects
 * with `exchange-invalid` and the place, or `input-unreadable`.
 */
export async function importMemory(store: MemoryStore, file: string, options: ImportOptions): Promise<ImportReport> {
  const probe = await open(file).catch((cause: unknown) => {
    throw fileError('input-unreadable', 'read', file, cause)
  })
  await probe.close()
  let skipped = 0
  for await (const unit of readTmx(createReadStream(file), file, { onSkip: () => skipped++ })) void unit
  const sum = { added: 0, changed: 0, unchanged: 0 }
  for await (const batch of batches(readTmx(createReadStream(file), file), options)) {
    const { added, changed, unchanged } = await store.put(batch)
    sum.added += added
    sum.changed += changed
    sum.unchanged += unchanged
  }
  return { ...sum, skipped }
}

async function* batches(
  units: AsyncIterable<TmxUnit>,
  options: ImportOptions,
): AsyncGenerator<readonly MemoryUnit[], void, undefined> {
  let batch: MemoryUnit[] = []
  for await (const unit of units) {
    batch.push(fromTmx(unit, options))
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  yield batch
}

/** Writes all of the memory as TMX 1.4b, whole or not at all; gives the number of units. */
export async function exportMemory(store: MemoryStore, file: string): Promise<number> {
  let count = 0
  const units = async function* (): AsyncGenerator<TmxUnit, void, undefined> {
    for await (const unit of store.all()) {
      count++
      yield toTmx(unit)
    }
  }
  await writePieces(path.dirname(file), path.basename(file), writeTmx(units()))
  return count
}
