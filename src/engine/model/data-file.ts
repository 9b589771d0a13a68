/** The files that `npm run build` lays out, read once a process into memory that its threads share. */
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'

/** By name; what one thread has read, another may take over. */
export type DataFiles = ReadonlyMap<string, Uint8Array>

const files = new Map<string, Uint8Array>()

/** A file of `dist/data`, the same both when run from `src` and from `dist`; `undefined` where there is none. */
export function dataFile(name: string): Uint8Array | undefined {
  const known = files.get(name)
  if (known !== undefined) return known
  const url = new URL(`../../../dist/data/${name}`, import.meta.url)
  if (!existsSync(url)) return undefined
  const read = readShared(url)
  files.set(name, read)
  return read
}

/** What this thread has read so far. */
export const filesRead = (): DataFiles => files

/** Takes over what another thread of the process has read. */
export function takeFiles(read: DataFiles): void {
  for (const [name, file] of read) files.set(name, file)
}

function readShared(url: URL): Uint8Array {
  const file = openSync(url, 'r')
  try {
    const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(file).size))
    let at = 0
    while (at < bytes.length) {
      const read = readSync(file, bytes, at, bytes.length - at, at)
      if (read === 0) throw new Error(`Expected ${bytes.length} bytes in ${url.pathname}, found ${at}`)
      at += read
    }
    return bytes
  } finally {
    closeSync(file)
  }
}
