/** The memory that a command recalls from and remembers in. */
import type { MemoryStore } from '../memory/index.js'
import { memoryExists, memoryFile, openProjectMemory } from '../project/memory.js'
import { note, oneLine } from './terminal.js'

export interface MemoryFlags {
  readonly out: string
  /** A file; `false` for none; absent for the project's own, where there is one. */
  readonly memory?: string | false
  readonly dryRun?: boolean
}

export async function memoryFor({ memory, out, dryRun = false }: MemoryFlags): Promise<MemoryStore | undefined> {
  if (memory === false) return undefined
  const file = memory ?? memoryFile(out)
  const exists = await memoryExists(file)
  if (!exists && (dryRun || memory === undefined)) return undefined
  return openProjectMemory(file, out, (text) => note(oneLine(text)))
}
