/**
 * `node:fs/promises` of a computer that can lose power for one process: after so many steps a write stops half-way, and nothing that the
 * process does afterwards has any effect. What a test sees under another folder is not touched.
 */
import type * as NowFs from 'node:fs'
import type * as Fs from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import path from 'node:path'

interface Disk {
  readonly base: string
  /** Steps that still succeed. */
  left: number
  /** Of the write that is the last one: how much of it gets through, 0 to 1. */
  part: number
  dead: boolean
  readonly handles: Set<FileHandle>
}

const disks = new Map<string, Disk>()

export class Killed extends Error {
  override readonly name = 'Killed'
}

/** Watches a folder, which lives until it is told otherwise. */
export function attach(base: string): void {
  disks.set(base, { base, left: Infinity, part: 0, dead: false, handles: new Set() })
}

export const detach = (base: string): void => void disks.delete(base)

/** The process dies at the `steps`-th change from now on; of a write, `part` gets through. */
export function killAfter(base: string, steps: number, part: number): void {
  Object.assign(disks.get(base) as Disk, { left: steps, part })
}

/** The process dies at this moment. */
export const die = (base: string): void => void Object.assign(disks.get(base) as Disk, { dead: true })

/** The dead process is gone, and another one begins. */
export async function restart(base: string): Promise<void> {
  const disk = disks.get(base) as Disk
  for (const handle of disk.handles) await handle.close().catch(() => undefined)
  disk.handles.clear()
  Object.assign(disk, { left: Infinity, dead: false })
}

const diskOf = (file: unknown): Disk | undefined =>
  typeof file === 'string' ? [...disks.values()].find(({ base }) => file.startsWith(base + path.sep)) : undefined

/** Whether the process dies in this step. A dead one takes none. */
function diesIn(disk: Disk | undefined): boolean {
  if (disk === undefined) return false
  if (disk.dead) throw new Killed('Killed')
  disk.dead = disk.left-- <= 0
  return disk.dead
}

async function step<T>(disk: Disk | undefined, work: () => Promise<T>, half?: () => Promise<unknown>): Promise<T> {
  if (!diesIn(disk)) return work()
  await half?.()
  throw new Killed('Killed')
}

/** `node:fs` for what is done without a wait. */
export function faultyNow(real: typeof NowFs): typeof NowFs {
  return {
    ...real,
    renameSync(from, to) {
      if (diesIn(diskOf(to))) throw new Killed('Killed')
      real.renameSync(from, to)
    },
  }
}

/** The module, with every change counted. Flushing is left out: what one process wrote, the next one reads. */
export function faulty(real: typeof Fs): typeof Fs {
  const open: typeof Fs.open = async (file, flags, mode) => {
    const disk = diskOf(file)
    const writes = flags !== undefined && flags !== 'r'
    const handle = writes ? await step(disk, () => real.open(file, flags, mode)) : await real.open(file, flags, mode)
    return disk === undefined ? handle : watched(handle, disk)
  }
  return {
    ...real,
    open,
    mkdir: ((file: string, options: never) => step(diskOf(file), () => real.mkdir(file, options))) as typeof Fs.mkdir,
    rename: (from, to) => step(diskOf(to), () => real.rename(from, to)),
    rm: (file, options) => step(diskOf(file), () => real.rm(file, options)),
    writeFile: (file, data, options) => step(diskOf(file), () => real.writeFile(file, data, options)),
  }
}

function watched(handle: FileHandle, disk: Disk): FileHandle {
  disk.handles.add(handle)
  const partly = (data: unknown): (() => Promise<void>) => {
    const bytes = Buffer.from(data as string)
    return () => handle.writeFile(bytes.subarray(0, Math.floor(bytes.length * disk.part)))
  }
  const changed: Partial<FileHandle> = {
    writeFile: (data, options) => step(disk, () => handle.writeFile(data, options), partly(data)),
    appendFile: (data, options) => step(disk, () => handle.appendFile(data, options), partly(data)),
    sync: () => step(disk, async () => undefined),
    datasync: () => step(disk, async () => undefined),
    close: async () => {
      disk.handles.delete(handle)
      await handle.close()
    },
  }
  return new Proxy(handle, {
    get(target, name) {
      const own = Reflect.get(changed, name) as unknown
      if (own !== undefined) return own
      const value = Reflect.get(target, name) as unknown
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}
