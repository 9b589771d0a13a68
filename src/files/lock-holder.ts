/** Who holds a lock, and whether it still does. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { z } from 'zod'

const shape = z.object({
  pid: z.int().positive(),
  host: z.string(),
  purpose: z.string(),
  /** ISO 8601 in UTC. */
  since: z.string(),
  /** When the process began, in clock ticks since the machine did: a number that a later process of the same id does not have. */
  began: z.string().optional(),
  /** Tells locks of one process apart. */
  token: z.string(),
})

export type Holder = Partial<z.infer<typeof shape>>

export function thisProcess(purpose: string): Holder {
  const began = processOf(process.pid)?.began
  return {
    pid: process.pid,
    host: hostname(),
    purpose,
    since: new Date().toISOString(),
    ...(began !== undefined && { began }),
    token: randomBytes(8).toString('hex'),
  }
}

/** An unreadable lock is one that is being written, in milliseconds; after that it is one whose writer was killed. */
const WRITING = 5000

/** What a lock's text says; `undefined` while it is being written, and a holder that is gone for text that will never be whole. */
export async function parseHolder(text: string, file: string): Promise<Holder | undefined> {
  const parsed = shape.safeParse(json(text))
  if (parsed.success) return parsed.data
  const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }))
  return Date.now() - mtimeMs > WRITING ? {} : undefined
}

/** Whether the holder is certainly no longer there. */
export function isGone({ pid, host, began }: Holder): boolean {
  if (pid === undefined) return true
  if (host !== hostname()) return false
  const found = processOf(pid)
  if (found !== undefined) return found.dead || (began !== undefined && found.began !== began)
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

/** `process 4711 (padanan translate, since 2026-11-26 04:12:03 UTC); run again when it has ended`. */
export function describeHolder({ pid, host, purpose, since }: Holder): string {
  const when = since === undefined ? '' : `, since ${since.slice(0, 19).replace('T', ' ')} UTC`
  if (pid === undefined) return `${purpose}; try again`
  if (pid === process.pid && host === hostname()) return `this process (${purpose}${when})`
  if (host === hostname()) return `process ${pid} (${purpose}${when}); run again when it has ended`
  return `process ${pid} on ${host} (${purpose}${when}); run again when it has ended, or remove this file if it is gone`
}

/** What Linux says of a process; `undefined` where there is none or nothing to read. */
function processOf(pid: number): { readonly began: string; readonly dead: boolean } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The second field, in brackets, may hold anything; the third is the state, the twenty-second the start.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { began: fields[19] ?? '', dead: fields[0] === 'Z' || fields[0] === 'X' }
  } catch {
    return undefined
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
