/** The memory that a command recalls from and remembers in. */
import { memoryExists, type MemoryStore } from '../memory/index.js'
import { memoryFile, openProjectMemory } from '../project/memory.js'
import { note, oneLine } from './terminal.js'

export interface MemoryFlags {
  readonly out: string
  /** A file or the address of a database; `false` for none; absent for that of `PADANAN_MEMORY`, or the project's own, where there is one. */
  readonly memory?: string | false
  readonly dryRun?: boolean
}

const fromEnvironment = (): string | undefined => process.env['PADANAN_MEMORY'] || undefined

/** Where the memory is: as a flag says, else the environment, else beside the output folder. */
export const memoryPlace = ({ memory, out }: { readonly memory?: string; readonly out: string }): string =>
  memory ?? fromEnvironment() ?? memoryFile(out)

export async function memoryFor({ memory, out, dryRun = false }: MemoryFlags): Promise<MemoryStore | undefined> {
  if (memory === false) return undefined
  const named = memory ?? fromEnvironment()
  const place = memoryPlace({ out, ...(memory !== undefined && { memory }) })
  if ((dryRun || named === undefined) && !(await memoryExists(place))) return undefined
  return openProjectMemory(place, out, (text) => note(oneLine(text)))
}
