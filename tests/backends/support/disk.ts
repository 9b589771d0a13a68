/** Small file systems in memory, for what happens when a disk is full or read-only. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { onTestFinished, type TestContext } from 'vitest'

const run = promisify(execFile)

export interface Disk {
  readonly folder: string
  /** Changes it in place: `size=8m`, `ro`, `rw`. */
  remount(options: string): Promise<void>
}

/** A file system of that size, gone when the test ends. Skips the test where mounting is not allowed. */
export async function smallDisk({ skip }: TestContext, size: string): Promise<Disk> {
  const folder = await mkdtemp(path.join(tmpdir(), 'padanan-disk-'))
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=700`, 'tmpfs', folder])
  } catch {
    await rm(folder, { recursive: true, force: true })
    skip('no file system may be mounted here: run as root on Linux to test a full disk')
  }
  onTestFinished(async () => {
    await run('umount', ['--lazy', folder])
    await rm(folder, { recursive: true, force: true })
  })
  return { folder, remount: async (options) => void (await run('mount', ['-o', `remount,${options}`, folder])) }
}
